import { Icon } from '../kit/Icon.tsx';
import { MUTE, SNOOZE } from '../kit/icons.ts';
import type { SizeProps } from './sizes.ts';

/** A clock: be reminded later, or not at all. It says what was chosen. */
export function LaterButton({ v: { later, words }, open, actions }: Pick<SizeProps, 'v' | 'open' | 'actions'>) {
  if (later === null) return null;
  const label = later.isMuted ? later.words.marks.muted : (later.snoozed ?? words.later);
  return (
    <button
      type="button"
      class="LaterButton"
      aria-label={label}
      title={label}
      aria-expanded={open === 'later'}
      onClick={() => actions.toggle('later')}
    >
      <Icon of={later.isMuted ? MUTE : SNOOZE} />
    </button>
  );
}
