import { DAY_MS, type EpochMs, HOUR_MS, JST_OFFSET_MS } from '../time.ts';
import type { WindowKind, WindowStatus } from '../window.ts';
import type { DayToken } from './2-tokens/token.ts';
import { anchorDay, type Day } from './4-times/instants.ts';
import { timeRangesOf } from './4-times/ranges.ts';
import { type MovedDay, movedDaysIn } from './5-roles/moved-days.ts';
import { timedRangesOf } from './5-roles/place.ts';
import type { TimedRange } from './5-roles/timed-range.ts';
import type { Topic } from './5-roles/topic.ts';
import { isAboutAccounts, type OtherMatter, otherMatterOf } from './7-facts/elsewhere.ts';
import { assetsOf, kindOf } from './7-facts/kind.ts';
import { type Claim, stateOf } from './7-facts/state.ts';
import { ROUNDED_MS } from './7-facts/status.ts';
import { isAboutStop } from './7-facts/topic.ts';
import { kindsIn } from './7-facts/words-in.ts';
import { type Layout, layoutOf } from './layout-of.ts';
import type { Notice } from './notice.ts';
import { type NoticeText, tagsIn } from './notice-text.ts';
import { TAG } from './words/tags.ts';

/** What was understood of a notice before its times are put together to windows. */
export interface FirstLook extends Layout {
  /** Coins that are named beside the stop. */
  readonly coins: readonly string[];
  readonly kind: WindowKind;
  readonly claim: Claim;
  readonly topic: Topic;
  readonly otherMatter: OtherMatter | null;
  readonly times: readonly TimedRange[];
  /** The day that what names no year or month is nearest to. */
  readonly near: Day;
  /** Days that the stop is moved from and to. */
  readonly moves: readonly MovedDay[];
}

/** The stages up to the roles of the times. */
export function firstLookAt(notice: Notice): FirstLook {
  const layout = layoutOf(notice);
  const { text } = layout;
  const coins = assetsOf(text);
  const kind = kindOf(text, coins);
  const claim = stateOf(text);
  const otherMatter = otherMatterOf(text);
  const topic = {
    isStop: isAboutStop(text),
    isElsewhere: otherMatter !== null,
    isOfAccounts: isAboutAccounts(text),
    isEmergency: kind === 'emergency' || kindsIn(text.tokens, text.title).includes('emergency'),
    isReport:
      (claim.state !== null && REPORTS.has(claim.state)) ||
      isPost(notice.title, text) ||
      isAlarm(text) ||
      isBegun(text) ||
      isMoveOfClock(text) ||
      isSoon(text),
    isWrittenAtNight: isNightHour(notice.publishedAt),
  };
  const written = notice.publishedAt ?? notice.updatedAt;
  const near = anchorDay(written, text.tokens, notice.seenAt);
  const { read, isCut } = timeRangesOf(text.tokens);
  const moves = otherMatter === null ? movedDaysIn(text, near) : [];
  const placed = timedRangesOf(text, read, topic, {
    near,
    written,
    movedTo: moves.length === 1 ? moves[0]?.to : undefined,
  });
  const times = isLesson(text, placed) ? [] : placed;
  return {
    ...layout,
    coins,
    kind,
    claim: asGoingOn(asMoved(claim, { text, moves }, times), times, written),
    topic,
    otherMatter,
    times,
    near,
    moves,
    isCut: layout.isCut || isCut,
  };
}

/** 「is withdrawn and replaced by」, 「Please disregard it. They stop at …」: what is called off has its new time behind it. */
function asMoved(
  claim: Claim,
  { text: { tokens }, moves }: Pick<FirstLook, 'text' | 'moves'>,
  times: readonly TimedRange[],
): Claim {
  // 「One of three evenings dropped」, and of the others 「goes ahead」: what is called off is not all of it.
  if (claim.state === 'cancelled' && times.some(({ rule }) => rule === 'a row that goes ahead'))
    return { ...claim, state: null };
  if (claim.state !== 'cancelled') return claim;
  // 「The correct date is March 4; there will be no maintenance on March 3」
  if (moves.length > 0) return { ...claim, state: 'postponed' };
  const calls = tokens.findLastIndex((token) => token.kind === 'word' && (token.entry.tags & TAG.cancelled) !== 0);
  if (!times.some(({ rule }) => OLD_TIMES.has(rule)) && !isPutOffBehind(tokens, calls)) return claim;
  const isHeld = times.some(({ role, range }) => range.first > calls && (role === 'window' || role === 'start'));
  return isHeld ? { ...claim, state: 'postponed' } : claim;
}

/** 「will not take place on January 16. It has been rescheduled to Saturday, January 23.」, with its hours behind. */
const isPutOffBehind = (tokens: NoticeText['tokens'], calls: number): boolean =>
  calls >= 0 &&
  tokens
    .slice(calls + 1, calls + PUT_OFF_REACH)
    .some((token) => token.kind === 'word' && (token.entry.tags & TAG.postponed) !== 0);
/** Tokens. */
const PUT_OFF_REACH = 40;

/** 「The time at which trading resumes has been amended from 05:00 to 08:15」: what is given a new end has not ended. */
const asGoingOn = (claim: Claim, times: readonly TimedRange[], written: EpochMs | null): Claim =>
  isOverAlready(claim, times, written) ? { ...claim, state: 'completed' } : asGivenNewEnd(claim, times, written);

/** 「lasted until 5:35, 35 minutes longer than planned」: what took longer has ended. */
const isOverAlready = (claim: Claim, times: readonly TimedRange[], written: EpochMs | null): boolean =>
  claim.state === 'extended' &&
  written !== null &&
  times.some(({ rule, end }) => rule === 'the end that came, in English' && end !== null && end <= written);

const asGivenNewEnd = (claim: Claim, times: readonly TimedRange[], written: EpochMs | null): Claim =>
  claim.state === 'completed' &&
  written !== null &&
  times.some(({ rule, end }) => rule === 'the end that holds, in English' && end !== null && end - written > ROUNDED_MS)
    ? { ...claim, state: 'extended' }
    : claim;

const OLD_TIMES: ReadonlySet<TimedRange['rule']> = new Set([
  'the old time, in English',
  'the old end, in English',
  'a plan that was not carried out, and has its day behind it',
  'the spare day, which is used now',
]);

/** A date without a clock time is midnight, and tells no hour. */
function isNightHour(publishedAt: EpochMs | null): boolean {
  if (publishedAt === null) return false;
  const sinceMidnightMs = (publishedAt + JST_OFFSET_MS) % DAY_MS;
  return sinceMidnightMs > 0 && sinceMidnightMs < MORNING_MS;
}

const MORNING_MS = 5 * HOUR_MS;

const REPORTS: ReadonlySet<WindowStatus> = new Set(['in-progress', 'extended', 'completed']);

/** A post without a title or a day speaks of the day it was written on. */
const isPost = (title: string, text: NoticeText): boolean => title === '' && !hasDay(text);

/** So does 「緊急メンテナンス」, 「Emergency maintenance」, or that a failure goes on: 「14:05から止まったままです」. */
const isAlarm = (text: NoticeText): boolean =>
  !hasDay(text) &&
  (kindsIn(text.tokens, text.title).includes('emergency') ||
    (kindsIn(text.tokens, { first: 0, end: text.tokens.length }).includes('emergency') &&
      FAILS_NOW.test(text.page.text)));

const FAILS_NOW =
  /調査中|調査して(?:おり|い)|(?:停止|中断|ダウン|対応|確認|復旧作業)中|(?:でき|いただけ|つながり)ません|(?:でき|いただけ|つながら)な(?:い状態|くなって)|止まって|止まった|復旧(?:の?見込み|の?見通し|時刻|まで)|(?:停止|中断)して(?:おり|い)ます|緊急(?:メンテ|停止)/;

/** And 「15分後の2:00より」, 「まもなくメンテナンス開始」, 「Maintenance in one hour: trading stops at 04:00」. */
const isSoon = (text: NoticeText): boolean =>
  !hasDay(text) && (SOON.test(text.page.text) || IN_SO_LONG.test(text.page.lower));

const SOON = /まもなく|間もなく|\d分後(?:の|に|より)|\d分前|これより|このあと/;

/** And 「The upgrade began at 02:00 UTC」. */
const isBegun = (text: NoticeText): boolean =>
  !hasDay(text) &&
  (text.tokens.some((token) => token.kind === 'word' && BEGUN.test(token.entry.word)) ||
    WE_STOPPED.test(text.page.lower) ||
    OVER_NOW.test(text.page.text) ||
    isTold(text));

/** And 「再開予定時刻を5:00から6:30に変更いたします」, which speaks of a stop that everybody knows. */
const isMoveOfClock = (text: NoticeText): boolean =>
  !hasDay(text) &&
  text.clauses.some(({ tags }) => (tags & MOVES) !== 0 && (tags & TAG.end) !== 0 && (tags & TAG.recurring) === 0) &&
  text.tokens.some(({ kind }) => kind === 'time');

const IN_SO_LONG =
  /\bin (?:about |around |approximately |less than )?(?:an?|one|two|three|half an|\d{1,2}) (?:hours?|minutes?|mins?)\b(?! (?:chunks|intervals|steps|total))/;

const MOVES = TAG.changed | TAG.old | TAG.fresh;

const isTold = ({ clauses }: NoticeText): boolean =>
  clauses.some(({ tags }) => (tags & TAG.past) !== 0 && (tags & TAG.stop) !== 0) &&
  !clauses.some(({ tags }) => (tags & TAG.recurring) !== 0);

/** 「5:30で終わっています」「5:30完了」, and no day: it is told on the day itself. */
const OVER_NOW =
  /\d(?::\d{2}|時(?:\d{1,2}分|半)?)(?:頃|ごろ)?(?:に|で|をもって|をもちまして)?(?:は)?(?:無事|全て|すべて)?(?:(?:終わ|終え|戻|復旧|完了|終了|再開|動き出|片付|直)[^。\n]{0,12}(?:た|ています|ております)(?:[。、\n!(]|$|の)|(?:完了|終了|再開|復旧)(?:[。、\n]|$))|(?:作業|メンテナンス|メンテ)(?:を|が|は)(?:終え|終わり)ました/;
const BEGUN = /^(?:began|started)$/;
const WE_STOPPED =
  /\bsince (?:about |around )?\d{1,2}:\d{2}\b|\bwe (?:have )?(?:temporarily )?(?:paused|suspended|halted|stopped|disabled|closed)\b/;

const hasDay = ({ tokens }: NoticeText): boolean =>
  tokens.some((token) => token.kind === 'date' || (token.kind === 'day' && !isToday(token)));

/** 「today」 is the day of writing. */
const isToday = ({ base, shiftDays, weekday, isMonthEnd }: DayToken): boolean =>
  base === 'published' && shiftDays === 0 && weekday === null && isMonthEnd !== true;

/** An article that shows what notices say announces nothing with what it says of the sample. */
const isLesson = (text: NoticeText, times: readonly TimedRange[]): boolean =>
  (tagsIn(text, text.title) & TAG.article) !== 0 && times.some(({ rule }) => rule === 'a sample of what notices say');
