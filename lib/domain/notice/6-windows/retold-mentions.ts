import { DAY_MS, type EpochMs, shift } from '../../time.ts';
import type { Token } from '../2-tokens/token.ts';
import { instantOf, JST_MINUTES } from '../4-times/instants.ts';
import type { Moment } from '../4-times/time-range.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { NoticeText } from '../notice-text.ts';
import type { Plan } from './retold-plan.ts';
import type { Side } from './retold-words.ts';

/** A clock time behind the plan. */
export interface Mention {
  readonly item: TimedRange;
  readonly at: EpochMs;
  readonly isLoose: boolean;
  readonly from: number;
  readonly to: number;
  /** The side of a range that it is. */
  readonly of: Side | null;
  /** Written in words and without a half of the day: 「three o'clock」. */
  readonly isRough: boolean;
}

export const ARROW = /[-=]{1,2}[>〉]|→/;

export const mentionsOf = (notice: NoticeText, plan: Plan, item: TimedRange): readonly Mention[] =>
  mentionsIn(notice, item, plan.item.range.start?.zoneMinutes ?? JST_MINUTES);

export function mentionsIn(notice: NoticeText, item: TimedRange, zone: number = JST_MINUTES): readonly Mention[] {
  const { range } = item;
  const { tokens, page } = notice;
  const isArrow =
    range.replacedByNext || ARROW.test(page.text.slice(tokens[range.first]?.from ?? 0, tokens[range.end - 1]?.to ?? 0));
  const isPair = range.shape === 'range' && !isArrow;
  const first = mentionAt(notice, zone, {
    item,
    moment: range.start,
    told: item.start ?? item.end,
    of: isPair ? 'start' : null,
  });
  if (range.shape !== 'range') return first;
  return [
    ...first,
    ...mentionAt(notice, zone, { item, moment: range.finish, told: item.end, of: isPair ? 'end' : null }),
  ];
}

interface Told {
  readonly item: TimedRange;
  readonly moment: Moment | null;
  readonly told: EpochMs | null;
  readonly of: Side | null;
}

function mentionAt({ tokens, page }: NoticeText, ofPlan: number, { item, moment, told, of }: Told): readonly Mention[] {
  if (moment?.time?.kind !== 'time' || moment.time.hour === null) return [];
  const { time } = moment;
  const zone = moment.zoneMinutes ?? ofPlan;
  const isRough = time.half === null && (time.hour ?? 0) <= NOON && !/\d/.test(page.text.slice(time.from, time.to));
  return [
    {
      item,
      at: told ?? instantOf(0, time, zone),
      isLoose: item.isLoose || told === null,
      from: time.from,
      to: lastOf(tokens, moment),
      of,
      isRough,
    },
  ];
}

const NOON = 12;

const lastOf = (tokens: readonly Token[], { end, time }: Moment): number =>
  Math.max(tokens[end - 1]?.to ?? 0, time?.to ?? 0);

/** The clock of an instant, whatever its day. */
const clockOf = (at: EpochMs): number => ((at % DAY_MS) + DAY_MS) % DAY_MS;

const isSameClock = ({ at, isRough }: Mention, planned: EpochMs | null): boolean =>
  planned !== null &&
  (clockOf(at) === clockOf(planned) || (isRough && clockOf(at) === clockOf(shift(planned, DAY_MS / 2))));

/** The side of the plan whose clock time it repeats. */
export const echoed = (plan: Plan, mention: Mention | undefined): Side | null =>
  mention === undefined
    ? null
    : isSameClock(mention, plan.start)
      ? 'start'
      : isSameClock(mention, plan.end)
        ? 'end'
        : null;

/** It repeats a clock time of the plan, on its day. */
export function isEcho(plan: Plan, mention: Mention): boolean {
  const side = echoed(plan, mention);
  const planned = (side === 'end' ? plan.end : plan.start) ?? plan.start;
  return side !== null && (mention.isLoose || Math.abs(planned - mention.at) < DAY_MS);
}

/** Where an edge told without a day lies: next to the one that was planned. */
export function placedAt(plan: Plan, start: EpochMs, side: Side, { at, isLoose, isRough }: Mention): EpochMs {
  if (!isLoose) return at;
  const anchor = side === 'start' ? plan.start : (plan.end ?? start);
  const step = isRough ? DAY_MS / 2 : DAY_MS;
  const near = shift(at, Math.round((anchor - at) / step) * step);
  return side === 'end' && near <= start ? shift(near, step) : near;
}
