import { DAY_MS, type EpochMs, JST_OFFSET_MS, MINUTE_MS, shift } from '../../time.ts';
import { TAG } from '../words/lexicon.ts';
import type { WindowDraft } from './draft.ts';

/** Clocks of writers and sites differ by minutes. */
const SLACK_MS = 10 * MINUTE_MS;
/** So long after midnight a late hour without a day is read as that of the evening before. */
const NIGHT_MS = DAY_MS / 2;

/**
 * What has happened lies before it is told: 「23:40に終了いたしました」 in a notice of 0:07 is of the evening before. Only
 * where no day is written, and where the notice tells when it was published; a date alone is midnight.
 */
export function withEveningBefore(windows: readonly WindowDraft[], publishedAt: EpochMs | null): WindowDraft[] {
  const sinceMidnightMs = publishedAt === null ? 0 : (publishedAt + JST_OFFSET_MS) % DAY_MS;
  const isNight = sinceMidnightMs > 0 && sinceMidnightMs < NIGHT_MS;
  return windows.map((window) =>
    isNight && publishedAt !== null && liesAhead(window, publishedAt) ? dayEarlier(window) : window,
  );
}

/** It is told as past or as going on, and its hours are still to come on the day of the notice. */
function liesAhead({ start, end, endIsActual, isLoose, clause }: WindowDraft, publishedAt: EpochMs): boolean {
  const isToldOf = (clause.tags & (TAG.past | TAG.ongoing)) !== 0 && (clause.tags & PLANS) === 0;
  const hasHappened = start === null ? endIsActual && (clause.tags & TAG.past) !== 0 : isToldOf;
  const first = start ?? end;
  return isLoose && hasHappened && first !== null && first > publishedAt + SLACK_MS;
}

/** 「5:30まで延長いたしました」 was done, and what it says is still to come. */
const PLANS = TAG.extended | TAG.changed | TAG.postponed | TAG.future | TAG.fresh;

const dayEarlier = (window: WindowDraft): WindowDraft => ({
  ...window,
  start: window.start === null ? null : shift(window.start, -DAY_MS),
  end: window.end === null ? null : shift(window.end, -DAY_MS),
});
