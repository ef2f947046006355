import { snoozeChoices } from '../../lib/domain/snooze.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { ViewWindow } from '../../lib/domain/view.ts';
import { inWords } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { Action } from '../kit/Button.tsx';
import { CLOSE, SNOOZE } from '../kit/icons.ts';
import type { Desk } from './desk.ts';

interface SnoozeChoicesProps {
  readonly window: ViewWindow;
  readonly now: EpochMs;
  readonly desk: Desk;
}

/** When to be reminded once more, or that the wish is taken back. */
export function SnoozeChoices({ window, now, desk }: SnoozeChoicesProps) {
  const { language, send, set } = desk;
  const words = wordsIn(language).popup;
  const choose = (untilMs: EpochMs | null) => {
    void send('snooze', { windowId: window.id, untilMs });
    set({ snoozeOpen: false });
  };
  const isSnoozed = window.snoozedUntil !== null && window.snoozedUntil > now;
  return (
    <div class="Actions more">
      {snoozeChoices(window.start, now).map(({ kind, lengthMs, until }) => (
        <Action key={`${kind} ${lengthMs}`} icon={SNOOZE} onClick={() => choose(until)}>
          {(kind === 'from-now' ? words.snoozeFor : words.snoozeUntilBefore)(inWords(lengthMs, language))}
        </Action>
      ))}
      {isSnoozed && (
        <Action icon={CLOSE} onClick={() => choose(null)}>
          {words.unsnooze}
        </Action>
      )}
    </div>
  );
}
