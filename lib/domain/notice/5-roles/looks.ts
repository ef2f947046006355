import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { Moment, TimeRange } from '../4-times/time-range.ts';
import { TAG } from '../words/lexicon.ts';
import type { TimeContext } from './context.ts';
import type { RuleInput } from './rule.ts';

export const EDGES = TAG.when | TAG.start | TAG.end;
export const LABEL = TAG.stop | EDGES;

/** A label before a time is shorter than this; what is longer is a sentence about something. */
export const LABEL_LENGTH = 20;

const LONGEST_LABEL = 32;

/** 「From:」 and 「To:」 as labels of two rows. */
export const FROM_TO_LENGTH = 5;

/** 翌日 and 同日 are relative to whatever was named before. */
export const isOwnDay = (moment: Moment | null): boolean =>
  moment?.date?.kind === 'date' ||
  (moment?.date?.kind === 'day' &&
    (moment.date.base === 'published' || (moment.date.shiftDays === 0 && moment.date.weekday === null)));

export const hasYear = ({ start, finish }: TimeRange): boolean =>
  [start, finish].some((moment) => moment?.date?.kind === 'date' && moment.date.year !== null);

export const isDaysOnly = ({ start, finish }: TimeRange): boolean => start?.time == null && finish?.time == null;
export const speaksOfStop = ({ before, after }: TimeContext): boolean => ((before | after) & TAG.stop) !== 0;

/** A heading or a short label that says that times of the stop follow. */
export function isLabelled(around: TimeContext): boolean {
  const { before, lead, isBare, isRow } = around;
  const heading = headingOf(around);
  if ((before & (TAG.from | TAG.until)) !== 0 && lead <= FROM_TO_LENGTH && isRow) return true;
  const isNamed = (heading & (EDGES | TAG.approx)) !== 0 ? lead <= LABEL_LENGTH : (heading & TAG.stop) !== 0 && isBare;
  const byHeading = isNamed && (heading & TAG.distractor) === 0;
  // 「New estimated completion time:」: what a colon closes is a label, though it be long.
  return (
    byHeading ||
    ((before & EDGES) !== 0 && lead <= (around.isInField || around.beside === 'is' ? LONGEST_LABEL : LABEL_LENGTH))
  );
}

/** 「15:44 | 入出金一時停止の理由公表」: a row about the reason. */
export const isAboutReason = (
  tokens: readonly Token[],
  { end }: TimeRange,
  { isRow, lead, clause }: TimeContext,
): boolean => isRow && lead === 0 && tokens.slice(end, Math.min(clause.end, end + REASON_REACH)).some(isReason);

const REASON_REACH = 16;
const isReason = (token: Token): boolean => token.kind === 'word' && REASONS.has(token.entry.word);
const REASONS: ReadonlySet<string> = new Set(['理由', '原因', '経緯']);
export const isTowards = (beside: string): boolean => TOWARDS.has(beside);

const TOWARDS: ReadonlySet<string> = new Set(['to', 'until', 'till']);

/** Tags of the heading above. */
export const headingOf = ({ clause }: TimeContext): number => clause.heading?.tags ?? 0;

export const hasTime = ({ start }: TimeRange): boolean => start?.time != null;

/** 「【アップグレードの概要】」 heads times of the network, not of the stop. */
export const isUnderDistractor = (around: TimeContext): boolean => {
  const heading = headingOf(around);
  return (heading & TAG.distractor) !== 0 && (heading & TAG.stop) === 0 && !speaksOfStop(around);
};

/** 「2時に開始」: right behind the time stands what begins or ends then. */
export function isEdgeBeside(tokens: readonly Token[], { end }: TimeRange): boolean {
  const next = tokens[tokens[end]?.kind === 'connective' ? end + 1 : end];
  // 「10:05頃から発生」
  const isFrom = next?.kind === 'word' && (next.entry.tags & TAG.from) !== 0;
  const token = isFrom ? tokens[tokens.indexOf(next, end) + 1] : next;
  return (
    token?.kind === 'word' && (token.entry.tags & (TAG.start | TAG.end)) !== 0 && !isDistractorWord(token.entry.tags)
  );
}

const isDistractorWord = (tags: number): boolean => (tags & TAG.distractor) !== 0;

/** A comma right behind, or behind に or をもちまして. */
export const isCutOff = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const isMark = token?.kind === 'connective' || (token?.kind === 'word' && (token.entry.tags & TAG.until) !== 0);
  return tokens[isMark ? at + 1 : at]?.kind === 'comma';
};

/** The sentence ends in a fact about the end: 「…を終了しました」. */
export function isEndOver(tokens: readonly Token[], { first, end }: Clause): boolean {
  for (let i = end - 1; i >= Math.max(first, end - 4); i--) {
    const [token, before] = [tokens[i], tokens[i - 1]];
    if (token?.kind !== 'word' || (token.entry.tags & TAG.past) === 0) continue;
    return before?.kind === 'word' && (before.entry.tags & TAG.end) !== 0;
  }
  return false;
}

/** English says 「until」 before the time that it belongs to. */
export function isLatinBehind(tokens: readonly Token[], { end }: TimeRange): boolean {
  const word = tokens.slice(end, end + REASON_REACH).find(({ kind }) => kind === 'word');
  return word?.kind === 'word' && /^[a-z]/.test(word.entry.word);
}

/** 「duration: approx. 30 minutes」 in the same row. */
export const hasLengthBehind = ({ notice: { tokens }, range, around: { clause } }: RuleInput): boolean =>
  tokens.slice(range.end, Math.min(clause.end, range.end + LENGTH_REACH)).some(({ kind }) => kind === 'duration');

const LENGTH_REACH = 24;
