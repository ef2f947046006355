import { DAY_MS, type EpochMs, epochMs, shift } from '../time.ts';
import type { WindowStatus } from '../window.ts';
import { callingSentences } from './2-tokens/called-off.ts';
import type { TimedRange } from './5-roles/timed-range.ts';
import { onDaysMeant } from './6-windows/around-midnight.ts';
import { assemble, type WindowsRead } from './6-windows/assemble.ts';
import { changedStop } from './6-windows/changed.ts';
import type { WindowDraft } from './6-windows/draft.ts';
import { withoutEndsTakenBack } from './6-windows/ends-taken-back.ts';
import { withoutEndsToCome } from './6-windows/ends-to-come.ts';
import { windowsOfMonth } from './6-windows/month-of-slots.ts';
import { movedBy } from './6-windows/moved-by.ts';
import { onNewDays } from './6-windows/on-new-days.ts';
import { changedEdge } from './6-windows/one-plan.ts';
import { ownHours } from './6-windows/own-hours.ts';
import { ownHoursInEnglish } from './6-windows/own-hours-english.ts';
import { retold } from './6-windows/retold.ts';
import { withoutEarlier } from './6-windows/tidy.ts';
import { offByDay } from './7-facts/dropped-days.ts';
import { offOfSeveral } from './7-facts/off-of-several.ts';
import { offAsPlan } from './7-facts/plan-off.ts';
import { isMarkedOver, isPartOfReturn } from './7-facts/state-title.ts';
import { holds, liesAhead, nearestAhead, ROUNDED_MS, writtenAt } from './7-facts/status.ts';
import type { FirstLook } from './first-look.ts';
import type { Notice } from './notice.ts';
import { type NoticeText, type TokenSpan, tagsIn } from './notice-text.ts';
import { TAG } from './words/lexicon.ts';

/** No notice seen names more than thirty windows; a table that does is kept to those that lie nearest ahead. */
const MOST_WINDOWS = 60;
/** A window further from the day of publication is a slip of the pen, or of ours. */
const EARLIEST_MS = -365 * DAY_MS;
const LATEST_MS = 2 * 365 * DAY_MS;

/** The windows of a notice, and the state that can be true of them. */
export interface HeldWindows extends Omit<WindowsRead, 'windows'> {
  readonly drafts: readonly WindowDraft[];
  readonly said: WindowStatus | null;
  readonly written: EpochMs;
  /** When its title was known to say what it says. */
  readonly known: EpochMs;
  /** There are more windows than are given. */
  readonly isCut: boolean;
}

/** Puts the times together under the claimed state; where that cannot be true of them, under none. */
export function windowsOf(notice: Notice, { text, times, claim, moves }: FirstLook): HeldWindows {
  const published = notice.publishedAt ?? notice.updatedAt;
  const written = writtenAt(notice);
  const asClaimed = assemble(text, times, claim.state === 'completed');
  const seen = epochMs(Math.max(written, notice.seenAt));
  const isAhead = notYetOver(times, shift(seen, ROUNDED_MS));
  const isOut =
    claim.state === 'completed' &&
    (asClaimed.windows.some((window) => isAhead(window) && !liesAhead(window, seen)) ||
      isOutStill({ text, times, claim }, asClaimed.windows, written));
  const known = claim.state === 'completed' && (!claim.isTitleOnly || isMarkedOver(text)) ? seen : written;
  // A plain end that lies ahead is no fact.
  const asPlanned = (window: WindowDraft): WindowDraft =>
    isAhead(window) ? { ...window, endIsActual: false } : window;
  const isHeld =
    holds(claim, asClaimed.windows.map(asPlanned), inside(times, callingSentences(text.tokens)), known) && !isOut;
  const claimed = isHeld ? claim.state : isOut ? stateOfRest(text) : null;
  const assembled = isHeld ? asClaimed : assemble(text, times, false);
  const begun = { ...assembled, ...withoutEndsToCome(text, assembled, times, seen) };
  const read = withMonth(text, begun, times, written);
  const { changed, apart } = toldAnew(text, read.windows, times, { written, isOver: claimed === 'completed' });
  const near = onDaysMeant(text, changed?.windows ?? apart ?? read.windows, published).filter((window) =>
    isNear(window, published),
  );
  const put = changed === null ? onNewDays(near, moves) : { windows: near, old: [] };
  const moved = changed === null ? movedBy(text, put.windows, times, written) : { windows: near, old: changed.old };
  const { windows: close, old } = withoutEndsTakenBack(text, moved.windows, times);
  const all = withoutEarlier(close, written);
  const nearest = nearestAhead(all, written, MOST_WINDOWS).map(asPlanned);
  const named = offByDay(text, offOfSeveral(text, { drafts: nearest, said: claimed }));
  const { drafts, said } = offAsPlan(text, named, times, written);
  const plans = read.plans.filter((window) => isNear(window, published));
  return {
    ...read,
    superseded: [
      ...read.superseded,
      ...[...moved.old, ...put.old].filter((each) => !isKnown(read.superseded, each)),
      ...old,
    ],
    drafts,
    plans,
    said,
    written,
    known,
    isCut: drafts.length < all.length,
  };
}

/** 「Every Saturday in December」 is no standing slot, but so many windows. */
function withMonth(text: NoticeText, read: WindowsRead, times: readonly TimedRange[], written: EpochMs): WindowsRead {
  const windows = read.windows.length > 0 ? [] : windowsOfMonth(text, times, written);
  return windows.length === 0 ? read : { ...read, windows, slots: [] };
}

interface ToldAnew {
  readonly changed: ReturnType<typeof changedStop>;
  readonly apart: readonly WindowDraft[] | null;
}

/** What the sentences tell of the stop as a whole, or of each of those that stop. */
function toldAnew(
  text: NoticeText,
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
  { written, isOver }: { readonly written: EpochMs; readonly isOver: boolean },
): ToldAnew {
  const whole = changedStop(text, windows, times, written) ?? retold(text, windows, times, written);
  if (whole !== null) return { changed: whole, apart: null };
  const told = isOver ? null : changedEdge(text, windows, times, written);
  // 「送付は開始が4時間早く」 is of one; 「お取引の再開は8:30です」 of all, where the title says that it takes longer.
  const isOfAll = told !== null && (tagsIn(text, text.title) & TAG.extended) !== 0;
  const apart = isOfAll ? null : (ownHours(text, windows, times) ?? ownHoursInEnglish(text, windows, times, written));
  return { changed: apart === null ? told : null, apart };
}

/** Told as old already, with both edges or by its end alone. */
const isKnown = (known: HeldWindows['superseded'], { start, end }: HeldWindows['superseded'][number]): boolean =>
  known.some((old) => old.end === end && (old.start === start || old.start === null));

/** Said to be back, and something of it is not. */
const isOutStill = (
  { text, times, claim }: Pick<FirstLook, 'text' | 'times' | 'claim'>,
  windows: readonly WindowDraft[],
  written: EpochMs,
): boolean =>
  (!isBackByTitle(text) && isStillOut(text, windows, written)) ||
  (!isBackByTitle(text) && times.some((time) => comesBackLater(time, written))) ||
  (claim.isTitleOnly && windows.length === 0 && isReturnAhead(times, written));

/** 「APIは2:00に開けました。アプリは4:00に開けます。」 */
const comesBackLater = ({ role, rule, end, around, isDateOnly }: TimedRange, written: EpochMs): boolean =>
  role === 'end' &&
  !isDateOnly &&
  end !== null &&
  end - written > ROUNDED_MS &&
  (rule === 'the nearest verb says that it comes back' || (around.clause.tags & WILL_RETURN) === WILL_RETURN);

/** A plain end that lies ahead, of which a title of completion alone made a fact. */
const notYetOver =
  (times: readonly TimedRange[], latest: EpochMs) =>
  ({ end, endIsActual, from }: WindowDraft): boolean =>
    endIsActual &&
    end !== null &&
    end > latest &&
    times.some(({ role, range }) => role === 'end' && from.some(({ first }) => first === range.first));

/** 「入出金:4:10再開済み / 取引:5:30再開予定」: what is said to come back later is not over, whatever is back by now. */
const isStillOut = ({ clauses }: NoticeText, windows: readonly WindowDraft[], written: EpochMs): boolean =>
  windows.some(
    ({ end, endIsActual, from }) =>
      end !== null &&
      !endIsActual &&
      end > written &&
      from.some(({ first }) =>
        clauses.some((clause) => clause.first <= first && first < clause.end && isToReturn(clause.tags)),
      ),
  );

/** 「入出金再開のお知らせ」, and below it 「再開日:12月2日」, which is still to come. */
const isReturnAhead = (times: readonly TimedRange[], written: EpochMs): boolean =>
  times.some(
    ({ start, end, around }) =>
      (start ?? end ?? written) > written &&
      !around.isDistractor &&
      ((around.clause.tags | (around.clause.heading?.tags ?? 0)) & TAG.resume) !== 0,
  );

const isToReturn = (tags: number): boolean =>
  (tags & TO_RETURN) === TO_RETURN || (tags & WILL_RETURN) === WILL_RETURN || (tags & STILL_CLOSED) === STILL_CLOSED;

const STILL_CLOSED = TAG.stop | TAG.ongoing | TAG.until;
const TO_RETURN = TAG.resume | TAG.approx;
const WILL_RETURN = TAG.resume | TAG.future;

/** 「【一部延長】」: what is not back yet takes longer. */
const stateOfRest = (text: NoticeText): WindowStatus =>
  (tagsIn(text, text.title) & TAG.extended) !== 0 ? 'extended' : 'in-progress';

/** 「取引再開のお知らせ」: what the title names is back, and the rest is what is still to come back. */
const isBackByTitle = (text: NoticeText): boolean =>
  (tagsIn(text, text.title) & TAG.resume) !== 0 && !isPartOfReturn(text);

const inside = (times: readonly TimedRange[], spans: readonly TokenSpan[]): readonly TimedRange[] =>
  times.filter(
    ({ range, rule }) =>
      !WRITTEN_THEN.has(rule) && spans.some(({ first, end }) => first <= range.first && range.first < end),
  );

/** 「11月25日追記:中止となりました」: the day of the word, not of the work. */
const WRITTEN_THEN: ReadonlySet<TimedRange['rule']> = new Set([
  'a time of writing',
  'a stamp in brackets',
  'the stamp of a report',
  'when the notice was written',
]);

const isNear = ({ start, end }: WindowDraft, published: EpochMs | null): boolean =>
  published === null ||
  [start, end].every(
    (instant) =>
      instant === null || (instant >= shift(published, EARLIEST_MS) && instant <= shift(published, LATEST_MS)),
  );
