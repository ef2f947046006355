import { HOUR_MS, JST_OFFSET_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { beganAt, type Facts, isOff, isOver, isWatchable, overSince, startsOf } from './facts.ts';
import type { Claim, ClockTime, PartPlan, Range, Span, Told, Topic } from './words.ts';

/** What else a statement is measured against. */
export interface Standpoint {
  readonly facts: Facts;
  /** The machine's clock. */
  readonly at: number;
  /** What of the same maintenance goes its own way, and what it is called. */
  readonly apart: readonly { readonly names: readonly string[]; readonly facts: Facts }[];
  /** Earlier times of the same stop that the user may have heard. */
  readonly earlier: readonly { readonly start: number; readonly end: number | null }[];
  /** The user's clock differs from Japan's, so that the local time has to stand beside it. */
  readonly isAbroad: boolean;
  /** By how much the machine's clock is ahead. */
  readonly clockOffMs: number;
}

/** A duration is said to the nearest minute, and may grow a minute old before it is renewed. */
const COUNT_TOLERANCE_MS = MINUTE_MS;

/** What is untrue of `told`; empty when all of it is true. */
export function untruths(told: Told, standpoint: Standpoint): string[] {
  const wrongTopic =
    told.topic === null || !isFitting(told.topic, standpoint) ? [`the title says “${told.topic}”`] : [];
  const wrongClaims = told.claims.filter((claim) => !isTrue(claim, standpoint));
  const missing =
    told.topic === 'ahead' && standpoint.isAbroad && !told.claims.some(({ says }) => says === 'local-time');
  return [
    ...wrongTopic,
    ...wrongClaims.map((claim) => JSON.stringify(claim)),
    ...(missing ? ['the local time is missing'] : []),
  ];
}

/** Whether a sentence about `topic` can be said. */
export function isFitting(topic: Topic, { facts, at }: Standpoint): boolean {
  const isOn = at >= beganAt(facts) && !isOver(facts, at) && !isOff(facts);
  const isAhead = at < beganAt(facts) && !isOver(facts, at) && !isOff(facts);
  const isPastPlan = facts.end !== null && at >= facts.end;
  switch (topic) {
    case 'announced':
    case 'planned':
    case 'ahead':
      return isAhead;
    case 'changed':
    case 'extended':
      return isAhead || isOn;
    case 'cancelled':
      return facts.status === 'cancelled';
    case 'postponed':
      return facts.status === 'postponed';
    case 'due-now':
      return isOn && facts.seenFrom === null && !isPastPlan;
    case 'past':
      return isPastPlan;
    case 'under-way':
      return isOn;
    case 'stopped':
      // Seen, or said by the exchange after it began: never concluded from the plan. What is said to be over at a moment
      // that a clock set back has not reached has begun too.
      return isOn && (facts.seenFrom !== null || facts.saidToGoOn || facts.saidOverAt !== null);
    case 'said-stopped':
      return isOn && facts.saidToGoOn && facts.seenFrom === null;
    case 'past-end':
      return isOn && isPastPlan && (facts.seenFrom !== null || facts.saidToGoOn);
    case 'back':
      return facts.seenFrom !== null && facts.seenUntil !== null && at >= facts.seenUntil;
    case 'said-over':
      return facts.saidOverAt !== null && at >= facts.saidOverAt;
    case 'said-over-unseen':
      return facts.status === 'completed' && facts.seenFrom !== null && facts.seenUntil === null;
    case 'end-passed':
      return isPastPlan && facts.saidOverAt === null && facts.seenFrom === null;
    case 'end-passed-running':
      // What was seen at its end stays true when a notice says the same later, and a clock set back stands before the
      // moment at which trading was seen to be back.
      return isPastPlan && isWatchable(facts) && (facts.seenFrom === null || at < (facts.seenUntil ?? at));
    case 'auction':
      return isOn;
    case 'pre-open':
    case 'opening':
      return isOn && facts.seenFrom !== null;
    case 'old-plan':
      return !isOff(facts) && facts.saidOverAt === null && (!facts.isHalt || facts.titles.length > 0);
    case 'word':
      return isOn && facts.services.length === 0;
    case 'word-over':
      return facts.services.length === 0 && facts.seenUntil !== null && at >= facts.seenUntil;
    case 'old-halt':
      return facts.isHalt && facts.seenFrom !== null;
    case 'halt':
      return facts.isHalt && facts.services.length > 0 && facts.seenFrom !== null && !isOver(facts, at);
  }
}

function isTrue(claim: Claim, { facts, at, earlier, apart, isAbroad, clockOffMs }: Standpoint): boolean {
  const { end } = facts;
  switch (claim.says) {
    case 'until-start':
      return isSpan(claim.span, beganAt(facts) - at);
    case 'times':
    case 'planned-times':
      return isRange(claim.range, facts.start, end);
    case 'times-before':
      return [...earlier, facts].some((times) => isRange(claim.range, times.start, times.end));
    case 'new-end':
    case 'planned-end':
    case 'planned-end-was':
      return end !== null && isClock(claim.at, end);
    case 'started-at':
      return startsOf(facts).some((start) => isClock(claim.at, start));
    case 'seen-at':
      return isClock(claim.at, beganAt(facts));
    case 'since-start':
      return startsOf(facts).some((start) => isSpan(claim.span, at - start));
    case 'since-sight':
      return isSpan(claim.span, at - beganAt(facts));
    case 'until-end':
      return end !== null && at < end + COUNT_TOLERANCE_MS && isSpan(claim.span, end - at);
    case 'past-end':
      return end !== null && isSpan(claim.span, at - end);
    case 'lasted': {
      const over = overSince(facts) ?? end;
      return over !== null && isSpan(claim.span, over - beganAt(facts));
    }
    case 'as-planned':
      return Math.abs(latenessOf(facts)) <= COUNT_TOLERANCE_MS;
    case 'as-first':
      return Math.abs(latenessOf(facts, facts.firstPlannedEnd)) <= COUNT_TOLERANCE_MS;
    case 'against-plan':
      return isLate(claim, latenessOf(facts));
    case 'against-first':
      return isLate(claim, latenessOf(facts, facts.firstPlannedEnd));
    case 'planned-start':
      return isClock(claim.at, facts.start);
    case 'stop-not-seen':
    case 'still-running':
      return facts.seenFrom === null;
    case 'back-not-seen':
      return facts.seenUntil === null;
    case 'open-end':
      return end === null;
    case 'not-announced':
      return facts.isHalt && facts.titles.length === 0;
    case 'local-time':
      return isAbroad;
    case 'clock-off':
      return claim.isFast === clockOffMs > 0 && isSpan(claim.span, Math.abs(clockOffMs));
    case 'stops':
      return isAboutTheSame(claim.services, facts);
    case 'shows':
      return claim.signs.every((sign) => facts.signs.includes(sign));
    case 'apart':
      return apart.some((part) => part.names.includes(claim.name) && isPlanned(claim.planned, part.facts));
    case 'something-else':
      return facts.titles.includes(claim.line);
  }
}

function isPlanned(planned: PartPlan, facts: Facts): boolean {
  switch (planned.is) {
    case 'planned':
      return isRange(planned.range, facts.start, facts.end);
    case 'until':
      return planned.end === null || facts.end === null ? planned.end === facts.end : isClock(planned.end, facts.end);
    case 'off':
      return isOff(facts);
  }
}

/** How much later than planned it was over; NaN, which is near nothing, where nobody knows. */
function latenessOf(facts: Facts, planned = facts.plannedEnd): number {
  const over = overSince(facts) ?? facts.end;
  return over === null || planned === null ? Number.NaN : over - beganAt(facts) - (planned - facts.start);
}

const isLate = ({ longer, span }: { readonly longer: boolean; readonly span: Span }, lateMs: number): boolean =>
  longer === lateMs > 0 && isSpan(span, Math.abs(lateMs));

function isSpan({ ms, grainMs }: Span, trueMs: number): boolean {
  const tooMuchMs = ms - trueMs;
  // Hours are left away beyond a day, so what is said may be short by that.
  return tooMuchMs <= COUNT_TOLERANCE_MS && tooMuchMs >= -(grainMs === HOUR_MS ? HOUR_MS : 0) - COUNT_TOLERANCE_MS;
}

function isClock({ month, day, hour, minute }: ClockTime, at: number): boolean {
  const jst = new Date(at + JST_OFFSET_MS);
  // 24:00 is the midnight at the end of the day.
  const isTime = hour % 24 === jst.getUTCHours() && minute === jst.getUTCMinutes();
  return isTime && (month === null || (month === jst.getUTCMonth() + 1 && day === jst.getUTCDate()));
}

function isRange(range: Range, start: number, end: number | null): boolean {
  if (!isClock(range.start, start)) return false;
  if (range.end === null || end === null) return range.end === null && end === null;
  return isClock(range.end, end);
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  trading: ['取引', 'trading'],
  deposit: ['入金', '入出金', 'deposits'],
  withdrawal: ['出金', '入出金', 'withdrawals'],
  api: ['api'],
  login: ['ログイン', 'login'],
  app: ['アプリ', 'app'],
  other: ['その他', 'other'],
};

/** Every service of the stop is named, and nothing else. */
function isAboutTheSame(words: string, facts: Facts): boolean {
  const said = words.toLowerCase().split(/・|, /);
  const isNamed = facts.services.every((service) => NAMES[service]?.some((name) => said.includes(name)));
  return isNamed && said.every((word) => facts.services.some((service) => NAMES[service]?.includes(word)));
}
