import { DAY_MS, type EpochMs, shift } from '../../time.ts';
import type { DayToken } from '../2-tokens/token.ts';
import { type Day, dayOf, resolveDay } from '../4-times/instants.ts';
import type { Instants } from '../4-times/resolve.ts';
import type { Moment } from '../4-times/time-range.ts';
import { lowerIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { lowerBefore } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

/** 「on Tuesday」, without its date. */
export const isWeekdayAlone = (date: Moment['date'] | undefined): date is DayToken =>
  date?.kind === 'day' && date.base === 'context' && date.weekday !== null;

/** 「On Monday at 09:12 our engine stopped」: what is told lies behind, where the weekday alone says when. */
export function onDayTold<T extends Instants>(instants: T, input: RuleInput, near: Day): T {
  const first = instants.start ?? instants.end;
  if (!isWeekdayAlone(input.range.start?.date) || first === null || dayOf(first) <= near || !isTold(input))
    return instants;
  const back = (instant: EpochMs | null): EpochMs | null => (instant === null ? null : shift(instant, -WEEK * DAY_MS));
  const lastDay = instants.lastDay === null ? null : instants.lastDay - WEEK;
  return { ...instants, start: back(instants.start), end: back(instants.end), lastDay };
}

const WEEK = 7;

/** 「14日の出金停止は1時間前倒しし、14:00~16:00に行います」: the day of what the sentence speaks of. */
export function dayOfTopic({ notice, range, around: { clause } }: RuleInput, near: Day): Day | null {
  const dates = notice.tokens.slice(clause.first, range.first).filter(({ kind }) => kind === 'date');
  const [date] = dates;
  if (date?.kind !== 'date' || dates.length > 1 || range.shape !== 'range') return null;
  return DAY_OF_STOP.test(notice.page.text.slice(date.to, date.to + TOPIC_REACH)) ? resolveDay(date, near, null) : null;
}

const DAY_OF_STOP =
  /^(?:\([^)\n]{1,4}\))?の(?!お知らせ|ご?案内|ご?連絡)[^。、\n\d]{0,24}(?:停止|休止|メンテナンス|メンテ|作業|点検|工事)[^。、\n\d]{0,8}(?:は|を|につきまして|について)/;
const TOPIC_REACH = 48;

function isTold(input: RuleInput): boolean {
  const { tags } = input.around.clause;
  if (SAID_ON.test(lowerBefore(input.notice, input.range, SAID_REACH))) return true;
  if ((tags & (TAG.future | TAG.announce | TAG.approx)) !== 0) return false;
  return (
    input.topic.isEmergency || (tags & TAG.past) !== 0 || HAPPENED.test(lowerIn(input.notice, input.around.clause))
  );
}

const SAID_REACH = 40;
/** 「The exchange said on Friday that its site would …」: what was said lies behind, whatever it was. */
const SAID_ON =
  /\b(?:said|announced|told|tweeted|posted|confirmed|wrote|revealed|reported|stated|disclosed|informed|warned|added)(?: [a-z]{1,12}){0,3} (?:on|late|early)(?: on)? $/;
/** Verbs in the past, of what stops or comes back. */
const HAPPENED =
  /\b(?:halted|suspended|paused|stopped|went (?:down|dark|offline)|crashed|failed|froze|resumed|restored|reopened|experienced|suffered|faced|hit|began|started|closed|took [a-z]{2,12} offline)\b/;
