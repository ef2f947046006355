import { DAY_MS, type EpochMs, shift } from '../../time.ts';
import type { Instants } from '../4-times/resolve.ts';
import { tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { RuleInput } from './rule.ts';

/** 「本日深夜1時に発生した障害」 lies behind, and 「今夜3時」 in a notice of 1:00 is of the same night: a day before the night to come. */
export function onNightTold<T extends Instants>(instants: T, { range, around, topic }: RuleInput): T {
  const [date, time] = [range.start?.date, range.start?.time];
  if (date?.kind !== 'day' || time?.kind !== 'time' || time.shiftDays === 0 || date.shiftDays !== 0) return instants;
  if (date.isNight !== true && time.isNight !== true) return instants;
  const isPast = date.isNight !== true && (around.clause.tags & TAG.past) !== 0;
  if (!isPast && !topic.isWrittenAtNight) return instants;
  const back = (instant: EpochMs | null): EpochMs | null => (instant === null ? null : shift(instant, -DAY_MS));
  return { ...instants, start: back(instants.start), end: back(instants.end) };
}

const TONIGHT = /今(?:夜|晩|夕)|本日の?(?:深夜|夜)|\btonight\b/;
const MORNING = 6;

const isBeforeMorning = (moment: RuleInput['range']['start']): boolean =>
  moment?.time?.kind === 'time' &&
  moment.time.hour !== null &&
  moment.time.hour < MORNING &&
  moment.time.shiftDays === 0;

/** A report of the end tells of hours that lie behind. */
const tellsOfPast = (notice: RuleInput['notice'], said: number): boolean =>
  ((said & TAG.past) | (tagsIn(notice, notice.title) & TAG.end)) !== 0;

/** 「今夜メンテナンスを行います」 and on a line below 「1:00~3:30」: hours of the night to come, where those of this day lie behind. */
export function onNightNamed<T extends Instants>(
  instants: T,
  { notice, range, around, topic }: RuleInput,
  written: EpochMs | null,
): T {
  const { start, finish } = range;
  if (written === null || topic.isWrittenAtNight || !TONIGHT.test(notice.page.lower)) return instants;
  const first = instants.start ?? instants.end;
  if (first === null || first >= written || written - first >= DAY_MS) return instants;
  if (start?.date != null || finish?.date != null || !isBeforeMorning(start ?? finish)) return instants;
  if (tellsOfPast(notice, around.clause.tags)) return instants;
  const on = (instant: EpochMs | null): EpochMs | null => (instant === null ? null : shift(instant, DAY_MS));
  return { ...instants, start: on(instants.start), end: on(instants.end) };
}
