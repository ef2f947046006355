import type { SnoozeChoice } from '../domain/snooze.ts';
import type { EpochMs } from '../domain/time.ts';
import type { ViewWindow } from '../domain/view.ts';
import { inWords } from './format.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';
import { localClock } from './local-time.ts';

/** Until when it is snoozed; null where it is not. */
export const snoozedUntil = (
  { snoozedUntil: until }: Pick<ViewWindow, 'snoozedUntil'>,
  now: EpochMs,
): EpochMs | null => (until !== null && until > now ? until : null);

/** When the user will be reminded, by their own clock. */
export function snoozedText(until: EpochMs, language: Language, zone: string): string {
  const words = wordsIn(language).choices;
  return words.snoozedUntil(localClock(until, zone, words.localTime));
}

/** One choice of when to be reminded. */
export function snoozeChoiceText({ kind, lengthMs }: SnoozeChoice, language: Language): string {
  const words = wordsIn(language).choices;
  return (kind === 'from-now' ? words.snoozeFor : words.snoozeUntilBefore)(inWords(lengthMs, language));
}
