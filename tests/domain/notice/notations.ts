import { callingSentences } from '../../../lib/domain/notice/2-tokens/called-off.ts';
import { tellsOfEarlier } from '../../../lib/domain/notice/2-tokens/earlier-calling.ts';
import type { Token } from '../../../lib/domain/notice/2-tokens/token.ts';
import { anchorDay } from '../../../lib/domain/notice/4-times/instants.ts';
import { timeRangesOf } from '../../../lib/domain/notice/4-times/ranges.ts';
import { resolve } from '../../../lib/domain/notice/4-times/resolve.ts';
import type { Moment, TimeRange } from '../../../lib/domain/notice/4-times/time-range.ts';
import { firstLookAt } from '../../../lib/domain/notice/first-look.ts';
import { windowsOf } from '../../../lib/domain/notice/held-windows.ts';
import { layoutOf } from '../../../lib/domain/notice/layout-of.ts';
import { textIn } from '../../../lib/domain/notice/notice-text.ts';
import { TAG } from '../../../lib/domain/notice/words/tags.ts';
import { jst, noticeOf } from '../../notice/helpers.ts';

/*
 * What each stage of the reader gives, in a form that a table can hold. A text without a title, but for the stages that
 * ask what the notice is about.
 */

const or = (value: number | null, sign = '*'): string => (value === null ? sign : String(value));

function notationOf(token: Token, text: string): string {
  switch (token.kind) {
    case 'date':
      return `${or(token.year)}/${or(token.month)}/${token.day}${token.weekday === null ? '' : `(${token.weekday})`}${token.sure ? '' : '?'}`;
    case 'day':
      return `${token.base}${token.shiftDays < 0 ? '' : '+'}${token.shiftDays}${token.weekday === null ? '' : `(${token.weekday})`}`;
    case 'time':
      return `${or(token.hour)}:${token.minute}${token.shiftDays > 0 ? `+${token.shiftDays}d` : ''}${token.half ?? ''}${token.approximate ? '~' : ''}`;
    case 'whole':
      return token.which;
    case 'duration':
      return `${token.minutes}min`;
    case 'zone':
      return `zone${token.offsetMinutes}`;
    case 'range':
      return token.mark === 'arrow' ? '->' : token.mark;
    case 'word':
      return token.entry.word;
    default:
      return `${token.kind}${token.kind === 'text' ? `'${text.slice(token.from, token.to)}'` : ''}`;
  }
}

const layoutWith = (text: string, title = '') => layoutOf(noticeOf({ title, text })).text;
/** The two line breaks behind the title. */
const GAP = 2;

/** The tokens of a text. */
export function tokensIn(text: string): string {
  const { tokens, page } = layoutWith(text);
  return tokens
    .slice(GAP)
    .map((token) => notationOf(token, page.text))
    .join(' ');
}

/** The words of calling off in a text, each with what is left of its meaning. */
export function callingsIn(text: string): readonly string[] {
  const { text: read, plainTokens } = layoutOf(noticeOf({ title: '', text }));
  return plainTokens.flatMap((token, at) => {
    const kept = read.tokens[at];
    if (token.kind !== 'word' || (token.entry.tags & (TAG.cancelled | TAG.postponed)) === 0) return [];
    const tags = kept?.kind === 'word' ? kept.entry.tags : 0;
    return CALLINGS.find(([tag]) => (tags & tag) !== 0)?.[1] ?? 'nothing';
  });
}

/** The lines and sentences of a text that call off. */
export function callingSentencesIn(text: string): readonly string[] {
  const read = layoutWith(text);
  return callingSentences(read.tokens).map((span) => textIn(read, span).trim());
}

/** Whether a text tells of an earlier maintenance that was called off. */
export function isEarlierToldIn(text: string): boolean {
  const { text: read, plainTokens } = layoutOf(noticeOf({ title: '', text }));
  return tellsOfEarlier(plainTokens, read.page.text, read.page.lower);
}

const CALLINGS = [
  [TAG.cancelled, 'cancelled'],
  [TAG.postponed, 'postponed'],
  [TAG.extended, 'extended'],
] as const;

/** Each clause of a text: `#` a heading, `-` an item, and `< …` the heading it stands under. */
export function clausesIn(text: string, title = ''): readonly string[] {
  const { clauses, tokens, page } = layoutWith(text, title);
  const textOf = ({ first, end }: { first: number; end: number }): string =>
    page.text.slice(tokens[first]?.from, tokens[end - 1]?.to).replaceAll('\n', '/');
  return clauses.map((clause) => {
    const mark = clause.isHeading ? '# ' : clause.isItem ? '- ' : '';
    const columns = clause.hasColumns ? ' (columns)' : '';
    return `${mark}${textOf(clause)}${columns}${clause.heading === null ? '' : ` < ${textOf(clause.heading)}`}`;
  });
}

const momentNotation = (moment: Moment | null, text: string): string =>
  moment === null
    ? '?'
    : [moment.date, moment.time]
        .flatMap((token) => (token === null ? [] : [notationOf(token, text)]))
        .concat(moment.zoneMinutes === null ? [] : [`zone${moment.zoneMinutes}`])
        .concat(moment.approximate ? ['about'] : [])
        .join(' ');

function rangeNotation(range: TimeRange, text: string): string {
  const start = momentNotation(range.start, text);
  const finish = range.shape === 'range' ? ` – ${momentNotation(range.finish, text)}` : '';
  const length = range.durationMinutes === null ? '' : ` for ${range.durationMinutes}`;
  const lead = range.leadMinutes === null ? '' : ` less ${range.leadMinutes}`;
  return `${start}${finish}${length}${lead}${range.replacedByNext ? ' (old)' : ''}`;
}

/** The times of a text as written. */
export function rangesIn(text: string): readonly string[] {
  const { tokens, page } = layoutWith(text);
  return timeRangesOf(tokens).read.map((range) => rangeNotation(range, page.text));
}

/** The instants of the first time of a text, written on 2026-11-20; a lone time is a start. */
export function instantsIn(text: string, role: 'start' | 'end' = 'start', context: number | null = null): string {
  const { publishedAt, seenAt } = noticeOf({ title: '', text });
  const { tokens } = layoutWith(text);
  const near = anchorDay(publishedAt, tokens, seenAt);
  const [range] = timeRangesOf(tokens).read;
  if (range === undefined) return 'none';
  const { start, end } = resolve(range, role, { near, context: context === null ? null : near + context, zone: 540 });
  return `${jst(start)}/${jst(end)}`;
}

/** What each time of a notice is to it, with its instants unless it is nothing. */
export function rolesIn(title: string, text: string): readonly string[] {
  const { times } = firstLookAt(noticeOf({ title, text }));
  return times.map(({ role, start, end }) => (role === 'none' ? role : `${role} ${jst(start)}/${jst(end)}`));
}

/** Where a notice says that the matter stands; `by title`: the title alone says so. */
export function claimIn(title: string, text: string): string {
  const { state, isTitleOnly } = firstLookAt(noticeOf({ title, text })).claim;
  return `${state}${isTitleOnly ? ' by title' : ''}`;
}

/** The windows that the times of a notice are put together to: `=` an end that came true, `of` whom a part is, `old` times. */
export function windowsIn(title: string, text: string): readonly string[] {
  const notice = noticeOf({ title, text });
  const { drafts, superseded } = windowsOf(notice, firstLookAt(notice));
  return [
    ...drafts.map(({ start, end, endIsActual, isPart, names: { services, assets } }) => {
      const of = isPart ? ` of ${[...services, ...assets].join(' ')}` : '';
      return `${jst(start)}/${jst(end)}${endIsActual ? '=' : ''}${of}`;
    }),
    ...superseded.map(({ start, end }) => `old ${jst(start)}/${jst(end)}`),
  ];
}
