import type { Quieting } from '../../domain/overlay-choice.ts';

/** What a user can choose for one maintenance, in the popup and on the trading page. */
export interface ChoiceWords {
  readonly snooze: string;
  readonly snoozeFor: (length: string) => string;
  readonly snoozeUntilBefore: (length: string) => string;
  readonly unsnooze: string;
  readonly snoozedUntil: (time: string) => string;
  /** Behind a clock time that is the user's own and not Japan's. */
  readonly localTime: (time: string) => string;
  readonly mute: string;
  readonly unmute: string;
  readonly hide: string;
  readonly unhide: string;
  /** What was chosen did not reach the background: it is as it was before. */
  readonly notSaved: string;
  /** Where it is listed: what was chosen, and the way back. */
  readonly marks: Readonly<Record<Quieting, string>>;
  readonly backFrom: Readonly<Record<Quieting, string>>;
}
