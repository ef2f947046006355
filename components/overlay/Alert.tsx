import { Icon } from '../kit/Icon.tsx';
import { EXTERNAL } from '../kit/icons.ts';
import { Progress } from '../kit/Progress.tsx';
import { Steps } from '../kit/Steps.tsx';
import { TickList } from '../kit/TickList.tsx';
import { Countdown } from './Countdown.tsx';
import { LaterButton } from './LaterButton.tsx';
import { LaterList } from './LaterList.tsx';
import { Line } from './Line.tsx';
import { MenuButton } from './MenuButton.tsx';
import { NeverFoot } from './Popover.tsx';
import { Sky } from './Sky.tsx';
import type { SizeProps } from './sizes.ts';
import { Tools } from './Tools.tsx';
import { WindowList } from './WindowList.tsx';

/** Going on, or minutes away: a bar that opened. Lists open inside it. */
export function Alert({ v, text, open, actions }: SizeProps) {
  const { todo, progress, words, more } = v;
  return (
    <section class="Alert" role={v.look === 'emergency' ? 'alertdialog' : undefined} aria-label={v.title}>
      <header class="Head">
        <Sky v={v} size={22} />
        <LaterButton v={v} open={open} actions={actions} />
        <h2>{v.title}</h2>
        <Tools words={words} actions={actions} />
      </header>
      <div class="Body">
        <div class="Now">
          <Countdown text={text} isClock={v.bigCount.mode === 'fixed'} />
          <span class="label">{v.label}</span>
          <span class="aside">
            {v.aside.map((line, index) => (
              <span key={index}>
                <Line of={line} />
              </span>
            ))}
          </span>
        </div>
        {progress && <Progress percent={progress.percent} over={progress.over} label={words.progress} />}
        {progress && (
          <div class="ends">
            <span>{progress.ends[0]}</span>
            <span>{progress.ends[1]}</span>
          </div>
        )}
        {v.facts.length > 0 && (
          <dl class="Facts">
            {v.facts.map(([term, detail]) => [
              <dt key={`${term} ${detail}`}>{term}</dt>,
              <dd key={`${term}: ${detail}`}>{detail}</dd>,
            ])}
            {v.claims.map(({ label, href }) => (
              <dd key={href}>
                <a href={href} target="_blank" rel="noopener noreferrer">
                  {label}
                  <Icon of={EXTERNAL} size={12} />
                </a>
              </dd>
            ))}
          </dl>
        )}
      </div>
      {v.after && <TickList items={v.after} label={words.after} onTick={actions.tick} isGuest />}
      {todo && (
        <MenuButton isOpen={open === 'todo'} onClick={() => actions.toggle('todo')}>
          {words.todo}
          <Steps done={todo.done} of={todo.items.length} />
          <span>
            {todo.done}/{todo.items.length}
          </span>
          <span class="next" data-words={todo.next} />
        </MenuButton>
      )}
      {todo && open === 'todo' && <TickList items={todo.items} label={words.before} onTick={actions.tick} isGuest />}
      {more !== null && (
        <MenuButton isOpen={open === 'list'} onClick={() => actions.toggle('list')}>
          {words.otherWindows}
          <span class="next">{more}</span>
        </MenuButton>
      )}
      {more !== null && open === 'list' && <WindowList v={v} actions={actions} />}
      {v.later && open === 'later' && <LaterList later={v.later} actions={actions} />}
      {open && <NeverFoot words={words} actions={actions} />}
      <footer class="Foot">
        <a href={v.link.href} target="_blank" rel="noopener noreferrer">
          {v.link.label}
          <Icon of={EXTERNAL} size={12} />
        </a>
        <span class="seen">{v.seen}</span>
      </footer>
    </section>
  );
}
