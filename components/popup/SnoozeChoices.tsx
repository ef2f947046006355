import { snoozeChoices } from '../../lib/domain/snooze.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { ViewWindow } from '../../lib/domain/view.ts';
import { snoozeChoiceText, snoozedUntil } from '../../lib/messages/choices.ts';
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
  const choose = (untilMs: EpochMs | null) => {
    void send('snooze', { windowId: window.id, untilMs });
    set({ panel: null });
  };
  return (
    <div class="Actions more">
      {snoozeChoices(window.start, now).map((choice) => (
        <Action key={choice.until} icon={SNOOZE} onClick={() => choose(choice.until)}>
          {snoozeChoiceText(choice, language)}
        </Action>
      ))}
      {snoozedUntil(window, now) !== null && (
        <Action icon={CLOSE} onClick={() => choose(null)}>
          {wordsIn(language).choices.unsnooze}
        </Action>
      )}
    </div>
  );
}
