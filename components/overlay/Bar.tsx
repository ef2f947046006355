import { Progress } from '../kit/Progress.tsx';
import { ServiceIcons } from '../kit/ServiceIcons.tsx';
import { Steps } from '../kit/Steps.tsx';
import { LaterButton } from './LaterButton.tsx';
import { Lead } from './Lead.tsx';
import { Line } from './Line.tsx';
import { MenuButton } from './MenuButton.tsx';
import { Sky } from './Sky.tsx';
import type { SizeProps } from './sizes.ts';
import { Tools } from './Tools.tsx';

/** Near: the sentence, what stops, when, the checklist. */
export function Bar({ v, text, open, actions }: SizeProps) {
  const { todo, progress, words, more } = v;
  return (
    <section class="Bar">
      <Sky v={v} size={20} />
      <LaterButton v={v} open={open} actions={actions} />
      <Lead v={v} text={text} title={words.details} onClick={() => actions.resize('alert')} />
      {v.services.length > 0 && <ServiceIcons services={v.services} names={words.services} icons={v.shapes.services} />}
      {v.range && (
        <p class="Range">
          <span>
            <Line of={v.range} />
            {v.local && <span class="local">{v.local}</span>}
          </span>
        </p>
      )}
      {v.note && (
        <p class="Note">
          <span>{v.note}</span>
        </p>
      )}
      {more !== null && (
        <MenuButton
          isOpen={open === 'list'}
          label={`${words.otherWindows} ${more}`}
          onClick={() => actions.toggle('list')}
        >
          {more}
        </MenuButton>
      )}
      {todo && (
        <MenuButton isOpen={open === 'todo'} onClick={() => actions.toggle('todo')}>
          <span class="word">{words.todo}</span>
          <Steps done={todo.done} of={todo.items.length} />
          <span>
            {todo.done}/{todo.items.length}
          </span>
        </MenuButton>
      )}
      <Tools words={words} actions={actions} />
      {progress && !progress.over && <Progress percent={progress.percent} over={false} label={words.progress} />}
    </section>
  );
}
