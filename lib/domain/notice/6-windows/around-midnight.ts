import { DAY_MS, type EpochMs, JST_OFFSET_MS, MINUTE_MS, shift } from '../../time.ts';
import type { Token } from '../2-tokens/token.ts';
import { type NoticeText, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { WindowDraft } from './draft.ts';

/** Clocks of writers and sites differ by minutes. */
const SLACK_MS = 10 * MINUTE_MS;
/** Until so long after midnight a late hour without a day is of the evening before, and from then on of this day. */
const NOON_MS = DAY_MS / 2;

/**
 * Hours without a day, on the day that can be meant. What has happened lies before it is told: 「23:40に終了いたしました」
 * in a notice of 0:07 is of the evening before; what is to come lies behind it: 「2:30より再開いたします」 in one of 23:47
 * is of the morning after. A date alone tells no hour of publication: it is midnight.
 */
export function onDaysMeant(
  notice: Pick<NoticeText, 'tokens' | 'page'>,
  windows: readonly WindowDraft[],
  publishedAt: EpochMs | null,
): readonly WindowDraft[] {
  const sinceMidnightMs = publishedAt === null ? 0 : (publishedAt + JST_OFFSET_MS) % DAY_MS;
  if (publishedAt === null || sinceMidnightMs === 0) return windows;
  const isNight = sinceMidnightMs < NOON_MS;
  return windows.map((window) => {
    // 「The window on Nov 21 is now 22:00 to 24:00」: the sentence names the day itself.
    if (notice.tokens.slice(window.clause.first, window.clause.end).some(isDate)) return window;
    if (isNight && liesAhead(window, publishedAt) && !isPlanned(notice, window)) return moved(window, -DAY_MS);
    return !isNight && liesBehind(window, publishedAt) ? moved(window, DAY_MS) : window;
  });
}

const isDate = (token: Token): boolean => token.kind === 'date' && token.month !== null;

/** It is told as past or as going on, and its hours are still to come on the day of the notice. */
function liesAhead({ start, end, endIsActual, isLoose, isBegun, clause }: WindowDraft, publishedAt: EpochMs): boolean {
  const isToldOf = isBegun || ((clause.tags & (TAG.past | TAG.ongoing)) !== 0 && (clause.tags & PLANS) === 0);
  const hasHappened = start === null ? endIsActual && (clause.tags & TAG.past) !== 0 : isToldOf;
  const first = start ?? end;
  // Hours of a day that is further ahead have that from another sentence.
  const isAhead = first !== null && first > publishedAt + SLACK_MS && first < publishedAt + DAY_MS;
  return isLoose && hasHappened && isAhead;
}

/** 「23:00から23:40までを予定しております」: the verb is that of a fact, and nothing has happened. */
const isPlanned = (notice: Pick<NoticeText, 'tokens' | 'page'>, { clause }: WindowDraft): boolean =>
  PLANNED.test(textIn(notice, clause));

const PLANNED = /(?:予定|計画|見込み?)(?:と?して|とさせていただいて)?(?:おり|い)ます/;

/** It is told as to come, by its end alone, and that is over on the day of the notice. */
function liesBehind({ start, end, isLoose, clause }: WindowDraft, publishedAt: EpochMs): boolean {
  const isToCome =
    (clause.tags & (TAG.past | TAG.old)) === 0 && (clause.tags & (TAG.resume | TAG.end | TAG.approx)) !== 0;
  return isLoose && start === null && isToCome && end !== null && end < publishedAt - NOON_MS;
}

/** 「5:30まで延長いたしました」 was done, and what it says is still to come. */
const PLANS = TAG.extended | TAG.changed | TAG.postponed | TAG.future | TAG.fresh;

const moved = (window: WindowDraft, byMs: number): WindowDraft => ({
  ...window,
  start: window.start === null ? null : shift(window.start, byMs),
  end: window.end === null ? null : shift(window.end, byMs),
});
