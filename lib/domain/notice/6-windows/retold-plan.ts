import type { EpochMs } from '../../time.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { nextAfter } from '../4-times/instants.ts';
import type { Moment } from '../4-times/time-range.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { sideAround } from './retold-words.ts';

/** A stop that was announced, as the notice tells it first. */
export interface Plan {
  readonly item: TimedRange;
  readonly start: EpochMs;
  /** Null: only its start is told. */
  readonly end: EpochMs | null;
  /** Index of the clause behind it. */
  readonly behind: number;
}

/** That the first times are a plan, or one that was. */
const PLANNED =
  /\b(?:told|announc|original|plann|schedul|was to|were to|would|had (?:been|to)|has not|have not|previous|meant|due|intend|initial|advertis|communicat|said|earlier|set for|began|begun|started|took|taken|went|stopped|notified|booked|window|foreseen|expected|date|time|subject|shorten|lengthen|extend|revis|unchanged|instead)/;
/** Whoever answers, what will be told, and what is no stop. */
export const OTHERS =
  /\b(?:support|help ?(?:desk|cent(?:er|re))|chat|hotline|office|questions?|customer (?:service|care)|phone|call us|contact|webinar|(?:next|further) (?:update|news|report)|inform you|let you know|keep you (?:posted|informed)|will (?:post|publish|report|announce)|fees?|interest|margin|requests? (?:made|placed|you|that|sent|submitted|received|for)|hard fork|stop-outs?|campaign|contest|competition|airdrop|listing|clocks? (?:go|are|change)|nothing to do|(?:each|every) (?:trading )?day|business hours|trading hours|monday to (?:friday|saturday)|mon-fri)\b/;
export const PERHAPS =
  /\b(?:if|in case|in the event|should (?!be\b|have\b)|might|unless|backup|back-up|reserve|spare|fallback|contingency|alternat|second try|in addition|additional(?:ly)? (?:window|stop|maintenance|slot|date)|a (?:second|third) (?:time|window|stop|session)|as well as|also (?:be|close|stop|on))\b/;

/** The first times of the notice, where they are a plan and the only one of their sentence. */
export function planOf(notice: NoticeText, times: readonly TimedRange[]): Plan | null {
  const told = times.filter(({ isDateOnly }) => !isDateOnly);
  const item = told.find(({ start, range }) => start !== null && hasClock(range.start));
  if (item === undefined || item.start === null || !isPlan(notice, item)) return null;
  const { clause } = item.around;
  const behind = notice.clauses.indexOf(clause) + 1;
  const [next, ...more] = told.filter(
    ({ around, range }) => around.clause === clause && range.first > item.range.first,
  );
  if (more.length > 0) return null;
  if (item.range.shape === 'range')
    return next !== undefined || item.end === null || !hasClock(item.range.finish)
      ? null
      : { item, start: item.start, end: item.end, behind };
  if (next === undefined) return { item, start: item.start, end: null, behind };
  const end = endAt(notice, next, clause);
  return end === null
    ? null
    : { item, start: item.start, end: end > item.start ? end : nextAfter(item.start, end), behind };
}

function isPlan(notice: NoticeText, { role, around }: TimedRange): boolean {
  const said = lowerIn(notice, around.clause);
  return role !== 'recurring' && !OTHERS.test(said) && !PERHAPS.test(said) && PLANNED.test(notice.page.lower);
}

/** 「The migration that began at 01:00 was planned to finish at 04:00」 */
function endAt(notice: NoticeText, next: TimedRange, clause: Clause): EpochMs | null {
  const side = sideAround(wordsBefore(notice, next, clause), wordsBehind(notice, next, clause));
  return side === 'end' && next.range.shape === 'point' && next.role !== 'actual-end' ? (next.end ?? next.start) : null;
}

const hasClock = (moment: Moment | null): boolean => moment?.time?.kind === 'time' && moment.time.hour !== null;

const wordsBefore = ({ page, tokens }: NoticeText, { range }: TimedRange, clause: Clause): string =>
  page.lower.slice(tokens[clause.first]?.from ?? 0, tokens[range.first]?.from ?? 0);
const wordsBehind = ({ page, tokens }: NoticeText, { range }: TimedRange, clause: Clause): string =>
  page.lower.slice(tokens[range.end - 1]?.to ?? 0, tokens[clause.end - 1]?.to ?? 0);
