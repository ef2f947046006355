import type { Clause } from '../../../../lib/domain/notice/3-layout/clauses.ts';
import type { TimeContext } from '../../../../lib/domain/notice/5-roles/context.ts';
import type { RuleName } from '../../../../lib/domain/notice/5-roles/roles.ts';
import type { TimedRange } from '../../../../lib/domain/notice/5-roles/timed-range.ts';
import type { Role } from '../../../../lib/domain/notice/5-roles/topic.ts';
import type { SupersededTimes, WindowDraft } from '../../../../lib/domain/notice/6-windows/draft.ts';
import { layoutOf } from '../../../../lib/domain/notice/layout-of.ts';
import { type Tag, tagsOf } from '../../../../lib/domain/notice/words/tags.ts';
import type { EpochMs } from '../../../../lib/domain/time.ts';
import type { Service } from '../../../../lib/domain/window.ts';
import { at, jst, noticeOf } from '../../../notice/helpers.ts';

/*
 * Stops on their way through the steps of this room, as a table can hold them:
 *   26T02:00/26T05:00= part deposit BTC said:past,end @ the rule that took it
 * Days of November 2026; `=`: an end that came true; `~`: about then.
 */

/** An entry of a status page: `under:entry`, `under:other` are two of them, `under:text` is no such head. */
export const ENTRY = layoutOf(noticeOf({ title: '', text: 'Completed\nCompleted\nTrading' })).text.tokens;

const NO_CLAUSE: Clause = {
  first: 0,
  end: 0,
  tags: 0,
  isHeading: false,
  heading: null,
  part: 0,
  hasColumns: false,
  isItem: false,
  isAmongSlots: false,
};
const HEADS: Readonly<Record<string, Clause>> = {
  entry: { ...NO_CLAUSE, first: 2, end: 3 },
  other: { ...NO_CLAUSE, first: 4, end: 5 },
  text: { ...NO_CLAUSE, first: 6, end: 7 },
};
const FLAGS = {
  part: { isPart: true },
  loose: { isLoose: true },
  labelled: { isLabelled: true },
  bare: { isBare: true },
  plain: { isPlain: true },
  row: { isRow: true },
  'open-row': { isOpenRow: true },
  day: { dateOnly: true },
  'whole-day': { isWholeDay: true },
  off: { cancelled: true },
  new: { isNew: true },
} as const satisfies Readonly<Record<string, Partial<WindowDraft>>>;

const isFlag = (word: string): word is keyof typeof FLAGS => word in FLAGS;
const instant = (local = '-'): EpochMs | null => (/^-?$/.test(local) ? null : at(`2026-11-${local}`));

interface Parsed {
  readonly times: readonly [EpochMs | null, EpochMs | null];
  readonly flags: readonly (keyof typeof FLAGS)[];
  readonly names: WindowDraft['names'];
  readonly clause: Clause;
  readonly spans: readonly (readonly [first: number, end: number])[];
  readonly rule: RuleName;
  readonly lead: number;
}

function parsed(notation: string): Parsed {
  const [what = '', rule = 'a bare range'] = notation.split(' @ ');
  const [times = '', ...words] = what.split(' ');
  const [start, end] = times.replace(/[=~]/g, '').split('/');
  const told = words.filter((word) => word.includes(':')).map((word) => word.split(':') as [string, string]);
  const markOf = (key: string): string | undefined => told.find(([name]) => name === key)?.[1];
  const plain = words.filter((word) => !word.includes(':'));
  const names = plain.filter((word) => !isFlag(word));
  const tags = markOf('said')?.split(',') ?? [];
  return {
    times: [instant(start), instant(end)],
    flags: plain.filter(isFlag),
    names: {
      services: names.filter((name) => name === name.toLowerCase()) as Service[],
      assets: names.filter((name) => name !== name.toLowerCase()),
      isSort: false,
    },
    clause: {
      ...NO_CLAUSE,
      tags: tagsOf(tags as Tag[]),
      heading: HEADS[markOf('under') ?? ''] ?? null,
      part: Number(markOf('page') ?? 0),
    },
    // Where it was read; of what was put together from two places, both: `at:2,9`.
    spans: (markOf('at') ?? '0').split(',').map((first) => [Number(first), Number(first) + 1] as const),
    rule: rule as RuleName,
    lead: Number(markOf('lead') ?? 0),
  };
}

/** The stop that a notation stands for. `clauses`: what is `in:` one of them is told in the same breath. */
export function draftIn(notation: string, clauses: ReadonlyMap<string, Clause> = new Map()): WindowDraft {
  const { times, flags, names, clause, spans, rule } = parsed(notation);
  const [start, end] = times;
  return {
    start,
    end,
    endIsActual: notation.includes('='),
    approximate: notation.includes('~'),
    cancelled: false,
    dateOnly: false,
    daily: false,
    isLabelled: false,
    isBegun: false,
    isWholeDay: false,
    isLoose: false,
    isNew: false,
    isKept: false,
    isBare: false,
    isPlain: false,
    isPart: false,
    isRow: false,
    isOpenRow: false,
    ...Object.assign({}, ...flags.map((flag) => FLAGS[flag])),
    names,
    from: spans.map(([first, until]) => ({ first, end: until, rule })),
    clause: clauses.get(/in:(\S+)/.exec(notation)?.[1] ?? '') ?? clause,
  };
}

/** A clause for stops that are told in the same breath. */
export const aClause = (): Clause => ({ ...NO_CLAUSE });

/** The time of a stop that a notation stands for: one instant, its end. */
export function itemIn(notation: string, clock: TimedRange['range']['start'] = null, role: Role = 'end'): TimedRange {
  const { times, flags, names, clause, spans, rule, lead } = parsed(`/${notation}`);
  const [[first, end] = [0, 1]] = spans;
  const around: Partial<TimeContext> = { clause, lead, isRow: flags.includes('row'), before: 0, after: 0, near: 0 };
  return {
    role,
    rule,
    range: {
      first,
      end,
      start: clock,
      finish: null,
      durationMinutes: null,
      leadMinutes: null,
      shape: 'point',
      replacedByNext: false,
    },
    around: {
      isBare: false,
      isStopBeside: false,
      isFirst: true,
      firstAfter: 0,
      lastLabel: 0,
      ...around,
    } as TimeContext,
    start: null,
    end: times[1],
    names,
    isLoose: flags.includes('loose'),
    isDateOnly: flags.includes('day'),
    isOfPart: false,
    isOfSomeUsers: false,
    isBegun: false,
    clauseIndex: 0,
  };
}

/** The times of a notice on their way into `pair.ts`; each on a line of its own below the one before, unless `line:` says which. */
export function timesIn(notations: readonly string[]): readonly TimedRange[] {
  const clauses = new Map<number, Clause>();
  let line = 0;
  return notations.map((notation) => {
    const [role = '', ...rest] = notation.split(' ');
    const words = rest.join(' ');
    const { times, flags, names, clause, spans, rule, lead } = parsed(words);
    const markOf = (key: string): string | undefined => new RegExp(`\\b${key}:(\\S+)`).exec(words)?.[1];
    const tagsAt = (key: string): number => tagsOf((markOf(key)?.split(',') ?? []) as Tag[]);
    line = Number(markOf('line') ?? line + 1);
    const own = clauses.get(line) ?? clause;
    const isFirst = !clauses.has(line);
    clauses.set(line, own);
    const isEnd = /^(?:actual-)?end$/.test(role);
    const isRange = words.startsWith('-/') || /^\S+\/\S/.test(words);
    const [[first, end] = [0, 1]] = spans;
    const item = itemIn('-', {
      first,
      end,
      date: null,
      time: null,
      zoneMinutes: null,
      approximate: words.includes('~'),
    });
    return {
      ...item,
      role: role as Role,
      rule,
      range: { ...item.range, first, end, shape: isRange ? 'range' : 'point' },
      around: {
        ...item.around,
        clause: own,
        lead,
        isFirst,
        isRow: flags.includes('row'),
        isDistractor: markOf('of') === 'else',
        before: tagsAt('before'),
        near: tagsAt('near'),
        lastLabel: tagsAt('label'),
        beside: markOf('beside') ?? '',
      },
      start: isEnd ? null : times[0],
      end: isEnd ? times[0] : times[1],
      names,
      isLoose: flags.includes('loose'),
      isDateOnly: flags.includes('day'),
      clauseIndex: line,
    };
  });
}

const local = (instant: EpochMs | null): string => (instant === null ? '-' : jst(instant).slice(8));

/** A stop, its times and marks; `+`: read from one place more, each. */
export const shown = ({ start, end, endIsActual, approximate, isPart, cancelled, from }: WindowDraft): string =>
  [
    `${local(start)}/${local(end)}${endIsActual ? '=' : ''}${approximate ? '~' : ''}${'+'.repeat(from.length - 1)}`,
    ...(isPart ? ['part'] : []),
    ...(cancelled ? ['off'] : []),
  ].join(' ');

export const oldTimes = ({ start, end }: SupersededTimes): string => `old ${local(start)}/${local(end)}`;

/** A step: the stops before it, and behind it. */
export type Row = readonly [behaviour: string, before: readonly string[], ...behind: readonly string[]];

export const cases = (rows: readonly Row[]) =>
  rows.map(([behaviour, before, ...behind]) => [behaviour, before, behind] as const);
