import type { Token } from '../2-tokens/token.ts';
import type { Moment } from '../4-times/moments.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { TAG } from '../words/lexicon.ts';
import type { TimeContext } from './context.ts';

export const EDGES = TAG.when | TAG.start | TAG.end;
export const LABEL = TAG.stop | EDGES;

/** A label before a time is shorter than this; what is longer is a sentence about something. */
export const LABEL_LENGTH = 20;

/** 「From:」 and 「To:」 as labels of two rows. */
export const FROM_TO_LENGTH = 5;

/** 翌日 and 同日 are relative to whatever was named before. */
export const isOwnDay = (moment: Moment | null): boolean =>
  moment?.date?.kind === 'date' ||
  (moment?.date?.kind === 'day' && (moment.date.base === 'published' || moment.date.shiftDays === 0));

export const hasYear = ({ start, finish }: TimeRange): boolean =>
  [start, finish].some((moment) => moment?.date?.kind === 'date' && moment.date.year !== null);

export const isDaysOnly = ({ start, finish }: TimeRange): boolean => start?.time == null && finish?.time == null;
export const speaksOfStop = ({ before, after }: TimeContext): boolean => ((before | after) & TAG.stop) !== 0;

/** A heading or a short label that says that times of the stop follow. */
export function isLabelled({ clause, before, lead, isBare, isRow }: TimeContext): boolean {
  const heading = clause.heading?.tags ?? 0;
  if ((before & (TAG.from | TAG.until)) !== 0 && lead <= FROM_TO_LENGTH && isRow) return true;
  const isNamed = (heading & (EDGES | TAG.approx)) !== 0 ? lead <= LABEL_LENGTH : (heading & TAG.stop) !== 0 && isBare;
  const byHeading = isNamed && (heading & TAG.distractor) === 0;
  return byHeading || ((before & EDGES) !== 0 && lead <= LABEL_LENGTH);
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
export const TOWARDS: ReadonlySet<string> = new Set(['to', 'until', 'till']);
