import type { ComponentChildren } from 'preact';
import type { View } from '../../lib/domain/view.ts';
import { clockSentence } from '../../lib/messages/clock-words.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { AppIcon } from '../kit/AppIcon.tsx';

/** The file of the past stops is not called `history`: the build takes that name for the browser's own page. */
const PATHS = { welcome: '/welcome.html', options: '/options.html', history: '/past-stops.html' } as const;
type PageName = keyof typeof PATHS;
const PAGES = Object.keys(PATHS) as PageName[];

interface ShellProps {
  readonly language: Language;
  readonly here: PageName;
  /** The forecast, where the page tells times of it: what is wrong with this machine's clock stands above them. */
  readonly view?: Pick<View, 'clockOffsetMs'> | undefined;
  readonly children: ComponentChildren;
}

/** A full page: whose it is, the other pages, one column. */
export function Shell({ language, here, view, children }: ShellProps) {
  const words = wordsIn(language).pages;
  const clock = clockSentence(view?.clockOffsetMs, wordsIn(language).scenes, language);
  return (
    <div class={here === 'welcome' ? 'Page Welcome' : 'Page'}>
      <header>
        <AppIcon size={28} />
        <h1>{words.name}</h1>
        <nav>
          {PAGES.map((page) => (
            <a key={page} href={PATHS[page]} aria-current={page === here ? 'page' : undefined}>
              {words[page]}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {clock !== null && (
          <p class="Problems" role="alert">
            {clock}
          </p>
        )}
        {children}
      </main>
    </div>
  );
}
