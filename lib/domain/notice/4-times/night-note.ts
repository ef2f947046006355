import type { DateToken, Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import type { Moment } from './time-range.ts';

/** From this hour on nobody takes it for the day before. */
const MORNING = 6;
const REACH = 8;

interface Note {
  readonly date: DateToken;
  /** Behind the bracket. */
  readonly end: number;
}

/** 「11月26日深夜1:00~4:00(27日未明)」: the bracket says on which day the small hours are. Null where it says nothing of it. */
function nightNote(tokens: readonly Token[], start: Moment, end: number): Note | null {
  const { date, time } = start;
  if (date?.kind !== 'date' || time?.kind !== 'time' || time.shiftDays !== 0 || (time.hour ?? MORNING) >= MORNING)
    return null;
  const note = noteAt(tokens, end);
  const isNext = note !== null && (note.date.day === date.day + 1 || (note.date.day === 1 && date.day > 1));
  return isNext ? { ...note, date: dayAfter(date, note.date) } : null;
}

/** The same where the bracket names the month too, 「1:00~4:00(11月27日未明)」, and was read as the day of the end alone. */
export function nightNoteOf(tokens: readonly Token[], start: Moment, finish: Moment): Note | null {
  const { date, time } = finish;
  if (date === null) return nightNote(tokens, start, finish.end);
  if (time?.kind !== 'time' || date.from < time.from || !isEarlier(start, finish)) return null;
  const behind = tokens.indexOf(time, start.first) + 1;
  const note = behind === 0 ? null : nightNote(tokens, start, behind);
  return note !== null && tokens.slice(behind, note.end).some(({ kind }) => kind === 'word') ? note : null;
}

const isEarlier = ({ time: from }: Moment, { time: to }: Moment): boolean =>
  from?.kind === 'time' && to?.kind === 'time' && (from.hour ?? 0) * 60 + from.minute < (to.hour ?? 0) * 60 + to.minute;

/** The day that `next` names, with the month and the year that it leaves out. */
function dayAfter(date: DateToken, next: DateToken): DateToken {
  const isNextMonth = next.day < date.day;
  const month = next.month ?? (date.month === null || !isNextMonth ? date.month : (date.month % 12) + 1);
  const year = date.year !== null && date.month === 12 && isNextMonth ? date.year + 1 : date.year;
  return { ...next, month, year, sure: true };
}

/** A bracket with a day, without a clock time: 「(27日未明)」「(日付は27日)」. */
function noteAt(tokens: readonly Token[], from: number): Note | null {
  const open = tokens[from]?.kind === 'connective' ? from + 1 : from;
  if (tokens[open]?.kind !== 'open') return null;
  let date: DateToken | null = null;
  for (let i = open + 1; i < open + REACH; i++) {
    const token = tokens[i];
    if (token?.kind === 'close') return date === null ? null : { date, end: i + 1 };
    if (token?.kind === 'date') date = token;
    else if (token === undefined || !mayStandBeside(token)) return null;
  }
  return null;
}

const mayStandBeside = (token: Token): boolean =>
  token.kind === 'connective' ||
  token.kind === 'colon' ||
  (token.kind === 'text' && token.to - token.from <= LONGEST) ||
  (token.kind === 'word' && (token.entry.tags & (TAG.stop | TAG.distractor | TAG.spare | TAG.old)) === 0);
const LONGEST = 4;
