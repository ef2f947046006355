import { Icon } from '../kit/Icon.tsx';
import { CLOSE, COLLAPSE, MUTE, SNOOZE } from '../kit/icons.ts';
import type { OverlayActions, Panel } from './actions.ts';
import { IconButton } from './IconButton.tsx';
import type { Presentation } from './presentation.ts';

interface ToolsProps {
  readonly v: Presentation;
  readonly open: Panel | null;
  readonly actions: OverlayActions;
}

/** Clock, − and ×: be reminded later or not at all, make it a pill, hide it until the next phase. */
export function Tools({ v: { later, words }, open, actions }: ToolsProps) {
  const label = later?.isMuted ? later.words.marks.muted : (later?.snoozed ?? words.later);
  return (
    <span class="Tools">
      {later !== null && (
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
      )}
      <IconButton icon={COLLAPSE} label={words.collapse} onClick={() => actions.resize('pill')} />
      <IconButton icon={CLOSE} label={words.dismiss} onClick={actions.dismiss} />
    </span>
  );
}
