import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { isEnumerated } from '../4-times/shared-hours.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { lowerBetween, type NoticeText, someWord } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { SOME_USERS } from '../words/vocabulary/phrases.ts';
import type { TimeContext } from './context.ts';
import type { TimedRange } from './timed-range.ts';
import { isOfUndone } from './undone.ts';

/** 「本人確認がお済みでないお客様は…ご利用いただけません」 */
export const isOfSome = (notice: NoticeText, clause: Clause): boolean =>
  someWord(notice, clause, ({ entry }) => SOME.has(entry.word)) || isOfUndone(notice, clause);

const SOME: ReadonlySet<string> = new Set(SOME_USERS);

/** 「Three years ago, on November 26, …」 */
export const isYearsAgo = (notice: NoticeText, clause: Clause): boolean =>
  someWord(notice, clause, ({ entry }) => AGO.test(entry.word));

const AGO = /years? ago$/;

/** 「2:00~6:00に予定していたメンテナンスを、2:00~4:00に短縮」「scheduled for A has been moved to B」. */
export function isOldPlan(
  { shape, start, finish }: TimeRange,
  next: TimeRange | undefined,
  around: TimeContext,
): boolean {
  if (shape === 'point' && next?.shape === 'point') return isPutOffTo(next, around);
  if (shape !== 'range' || next?.shape !== 'range' || !around.isFollowed) return false;
  const { between, clause } = around;
  // 「From 31 August to 4 September, every day from 23:00 to 23:30」
  const isDays = start?.time == null && finish?.time == null;
  if (next.start?.date == null && (isDays || (between & TAG.daily) !== 0)) return false;
  if (MOVED_BETWEEN.some((tags) => (between & tags) === tags)) return true;
  // 「planned for Sunday, 1:00-3:00 has been pushed back by one week to Sunday, at the same time」
  if ((between & PUT_OFF_TO) === PUT_OFF_TO && start?.date != null && next.start?.date != null) return true;
  return (between & TAG.stop) !== 0 && (clause.tags & (TAG.changed | TAG.postponed)) !== 0;
}

/** 「本日23:00からのメンテナンスは、明日同時刻に延期いたします」: the sentence names the work between, and puts it off. */
const isPutOffTo = ({ start }: TimeRange, { between, clause, firstAfter, isFollowed }: TimeContext): boolean =>
  isFollowed &&
  (firstAfter & TAG.from) !== 0 &&
  start?.date != null &&
  start.time != null &&
  (between & TAG.stop) !== 0 &&
  (between & (TAG.end | TAG.resume)) === 0 &&
  (clause.tags & TAG.postponed) !== 0 &&
  (clause.tags & TAG.perhaps) === 0;

/** 「has been moved to」, 「に予定していた」 */
const MOVED_BETWEEN: readonly number[] = [TAG.fresh | TAG.changed, TAG.fresh | TAG.postponed, TAG.approx | TAG.past];
const PUT_OFF_TO = TAG.postponed | TAG.until;

/** 「窓口(平日9時~12時、13時~17時)」: the hours behind the comma are of the same thing. */
export function isHoursMoreOf({ tokens }: NoticeText, before: TimedRange, range: TimeRange): boolean {
  const isHours = [before.range, range].every(
    ({ shape, start, finish }) => shape === 'range' && start?.date === null && finish?.date == null,
  );
  return isHours && isEnumerated(tokens, before.range.end, range.first);
}

/** 「専用ダイヤル 1月18日から2月26日まで 9:00~19:00」: the hours of the days before them, with no more than a blank between. */
export const isHoursOfDaysBefore = (notice: NoticeText, before: TimedRange, range: TimeRange): boolean =>
  before.range.shape === 'range' &&
  before.range.finish?.time == null &&
  range.shape === 'range' &&
  range.start?.date === null &&
  DAYS_THEN_HOURS.test(lowerBetween(notice, before.range.end, range.first));
const DAYS_THEN_HOURS = /^(?:まで)?(?:の?(?:毎日|平日|各日))?[ 、,\t]{0,3}$/;

/** 「日曜 8:00~21:00 | 21:00~翌8:00」: one more cell of the same row. */
export const isNextCellOf = (notice: NoticeText, before: TimedRange, range: TimeRange): boolean =>
  range.shape === 'range' &&
  range.start?.date === null &&
  /^[\t |]{1,12}$/.test(lowerBetween(notice, before.range.end, range.first));

/**
 * 「Withdrawals will be suspended from 00:00 UTC and trading from 01:00 UTC」, 「終了予定は取引が5:00、入出金が6:00」: the verb or
 * the label of the first is that of the second.
 */
export function sharesVerb(
  { tokens, page }: NoticeText,
  before: TimedRange,
  { shape, first, start }: TimeRange,
  around: TimeContext,
): boolean {
  if (before.around.clause !== around.clause || shape !== 'point') return false;
  const joint = lowerBetween({ tokens, page }, before.range.end, first);
  // 「at 08:00 and 14:00」
  if (start?.date === null && before.around.beside === 'at' && AND_CLOCK.test(joint)) return true;
  const isLedAlike = before.around.beside === around.beside || (around.beside === 'at' && isLedInside(tokens, before));
  if (!isLedAlike || !isLed(tokens, first, around.beside)) return false;
  const between = tokens.slice(before.range.end, first);
  const words = between.filter((token) => token.kind === 'word');
  const isAlone = words.every(
    ({ entry: { tags, services, asset } }) => services.length > 0 || asset !== null || (tags & ~LEADS) === 0,
  );
  return (
    isAlone &&
    words.some(({ entry }) => entry.services.length > 0 || entry.asset !== null) &&
    between.every((token) => isJoint(token) || page.lower.slice(token.from, token.to) === 'those')
  );
}

const AND_CLOCK = /^,? (?:and|&|and again)(?: at)? $/;

/** 「on Nov 27 at 02:00」 */
const isLedInside = (tokens: readonly Token[], { range: { first, end } }: TimedRange): boolean =>
  tokens.slice(first, end).some((token) => token.kind === 'word' && token.entry.word === 'at');

/** Of 「from」, 「by」. */
const LEADS = TAG.from | TAG.until;

/** 「02:00-02:45 (out) and again 05:00-05:45」: hours without a day, joined to those before. */
export function isAgain({ tokens, page }: NoticeText, before: TimedRange, { shape, start, first }: TimeRange): boolean {
  if (shape !== 'range' || before.range.shape !== 'range' || start === null || first - before.range.end > AGAIN_REACH)
    return false;
  const between = page.lower.slice(tokens[before.range.end - 1]?.to ?? 0, tokens[first]?.from ?? 0);
  if (start.date !== null) return start.time !== null && AND_DAY.test(between);
  return AGAIN.test(between) && !between.includes('.');
}

const AGAIN_REACH = 12;
/** 「on 28 March from 08:00 to 10:00 and on Sunday, 29 March from 09:00 to 10:00」 */
const AND_DAY =
  /^[ )]{0,2},? ?(?:(?:and|&|as well as|plus)(?: again| then| also)?)?(?: on)?(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)? $/;
/** 「and again」, 「from 03:00 to 03:45 and from 09:30 to 12:45」 */
const AGAIN = /\band (?:again|then)\b|^[ )]{0,2},? ?(?:and|&|as well as)(?: from| between)? ?$/;

/** A preposition, or は or が behind the name. */
const isLed = (tokens: readonly Token[], first: number, beside: string): boolean =>
  beside === '' ? isParticle(tokens[first - 1]) : /^(?:from|at|by)$/.test(beside);

const isParticle = (token: Token | undefined): boolean =>
  (token?.kind === 'connective' || token?.kind === 'text') && token.to - token.from === 1;

/** A comma, a blank or 「and」. */
const isJoint = (token: Token): boolean =>
  token.kind === 'word' || token.kind === 'comma' || token.kind === 'connective' || token.to - token.from <= 3;

/** Nothing but the title, its repetition and the sender stand before. */
export function isUnderTitle({ tokens, clauses }: NoticeText, at: number): boolean {
  if (at === 0 || at > TITLE_LINES || ((clauses[at]?.heading?.tags ?? 0) & (TAG.when | TAG.start)) !== 0) return false;
  return !clauses.slice(0, at).some(({ end }) => tokens[end - 1]?.kind === 'stop');
}

const TITLE_LINES = 3;

/** How many rows a list may have above the one in question, up to the sentence that introduces it. */
const LIST_LENGTH = 8;

/** The last sentence above the clause, which may introduce a list. */
export function introOf({ tokens, clauses }: NoticeText, at: number): Clause | null {
  for (let i = at - 1; i >= Math.max(0, at - LIST_LENGTH); i--) {
    const clause = clauses[i];
    if (!clause || clause.isHeading) return null;
    const last = tokens[clause.end - 1]?.kind;
    if (last === 'stop' || last === 'colon') return clause;
  }
  return null;
}

/** What a sentence comes to: its tags from the last word of a stop or a return on, 「…の解除および入出庫を停止いたします」. */
export function verbOf({ tokens }: NoticeText, clause: Clause | null): number {
  let tags = 0;
  for (let i = clause?.first ?? 0; i < (clause?.end ?? 0); i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    tags = (token.entry.tags & VERBS) === 0 ? tags | token.entry.tags : token.entry.tags;
  }
  return tags;
}

const VERBS = TAG.stop | TAG.resume;

/** 「差出人:」「日時:」 at the head of a mail. */
export function isMailHead({ tokens }: NoticeText, previous: Clause | undefined): boolean {
  const head = tokens[previous?.first ?? -1];
  return head?.kind === 'word' && MAIL_HEAD.has(head.entry.word);
}

const MAIL_HEAD: ReadonlySet<string> = new Set(['件名', '差出人', '宛先', '送信者']);
