import { Icon } from '../kit/Icon.tsx';
import { CLOSE, MUTE, SNOOZE } from '../kit/icons.ts';
import type { OverlayActions } from './actions.ts';
import type { Later } from './presentation.ts';

/** When to be reminded of the leading window once more, that it is taken back, or that nothing is to be told of it. */
export function LaterList({ later, actions }: { later: Later; actions: OverlayActions }) {
  const { words, snoozed, isMuted } = later;
  return (
    <div class="LaterList">
      {snoozed !== null && (
        <button type="button" onClick={() => actions.snooze(null)}>
          <Icon of={CLOSE} />
          {snoozed}
          <span>{words.unsnooze}</span>
        </button>
      )}
      {later.choices.map(({ choice, text }) => (
        <button key={text} type="button" onClick={() => actions.snooze(choice)}>
          <Icon of={SNOOZE} />
          {words.snooze}
          <span>{text}</span>
        </button>
      ))}
      <button type="button" onClick={() => actions.mute(!isMuted)}>
        <Icon of={MUTE} />
        {isMuted ? words.unmute : words.mute}
      </button>
    </div>
  );
}
