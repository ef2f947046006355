import { type EpochMs, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import { calmDuration, exactDuration, secondsGone, secondsLeft } from '../../lib/messages/format.ts';
import type { Language } from '../../lib/messages/language.ts';

/** The one text that ticks: the time until or since an instant, or a text that stands still. */
export type Count =
  | { readonly mode: 'until' | 'since'; readonly at: EpochMs; readonly form: 'calm' | 'exact' }
  | { readonly mode: 'fixed'; readonly text: string };

/** From here on a calm duration is said in words and changes once a minute; an exact one a day later. */
const WORDS_FROM_SECONDS = { calm: 3_600, exact: 86_400 } as const;
const MINUTE_SECONDS = MINUTE_MS / SECOND_MS;

const seconds = (count: Exclude<Count, { mode: 'fixed' }>, now: EpochMs): number =>
  count.mode === 'until' ? secondsLeft(count.at - now) : secondsGone(now - count.at);

/** What stands there at `now`. */
export function countText(count: Count, now: EpochMs, language: Language): string {
  if (count.mode === 'fixed') return count.text;
  return (count.form === 'calm' ? calmDuration : exactDuration)(seconds(count, now), language);
}

/**
 * The instant at which `countText` says something new: the next second of the count itself (not of the wall clock),
 * the next minute where it is said in words; null when it never changes.
 */
export function nextChange(count: Count, now: EpochMs): EpochMs | null {
  if (count.mode === 'fixed') return null;
  const shown = seconds(count, now);
  const inWords = shown >= WORDS_FROM_SECONDS[count.form];
  const minute = Math.floor(shown / MINUTE_SECONDS) * MINUTE_SECONDS;
  if (count.mode === 'since') return shift(count.at, (inWords ? minute + MINUTE_SECONDS : shown + 1) * SECOND_MS);
  const next = inWords ? minute - 1 : shown - 1;
  return next < 0 ? null : shift(count.at, -next * SECOND_MS);
}
