import type { ComponentChildren } from 'preact';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { Progress } from '../kit/Progress.tsx';
import { Tile } from '../kit/Tile.tsx';
import { Facts } from './Facts.tsx';
import type { HeroPicture } from './present-hero.ts';

interface HeroProps {
  readonly hero: HeroPicture;
  readonly language: Language;
  readonly children?: ComponentChildren;
}

/** The sentence a person would say, with its weather, and what is known below it. */
export function Hero({ hero, language, children }: HeroProps) {
  const rest = (
    <>
      {hero.progress && <Progress {...hero.progress} label={wordsIn(language).popup.planned} />}
      {hero.facts.length > 0 && <Facts facts={hero.facts} language={language} />}
      {children}
    </>
  );
  return (
    <>
      <section data-phase={hero.look} class={hero.solid ? 'Hero is-solid' : 'Hero'}>
        <div class="Sentence">
          <Tile phase={hero.look} size={26} />
          <Words {...hero} />
        </div>
        {!hero.solid && rest}
      </section>
      {hero.solid && (
        <section class="HeroFacts" data-phase={hero.look}>
          {rest}
        </section>
      )}
    </>
  );
}

function Words({ sentence, isClock }: Pick<HeroPicture, 'sentence' | 'isClock'>) {
  if (sentence.length === 2) {
    return (
      <p>
        <span class="plain">{sentence[0]}</span>
        <span class="note">{sentence[1]}</span>
      </p>
    );
  }
  const [before, big, after] = sentence;
  return (
    <p>
      {before}
      <span class={isClock ? 'big is-clock' : 'big'}>
        {big
          .split(/(\d[\d:]*)/)
          .filter((part) => part.trim() !== '')
          .map((part, index) => (/^\d/.test(part) ? <b key={index}>{part}</b> : <i key={index}>{part.trim()}</i>))}
      </span>
      {after}
    </p>
  );
}
