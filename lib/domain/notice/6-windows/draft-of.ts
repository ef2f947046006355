import type { Token } from '../2-tokens/token.ts';
import { onNearestDay } from '../4-times/instants.ts';
import { isChangedBehind } from '../4-times/replaced.ts';
import { isPartInBracket, replacesEnd } from '../5-roles/asides.ts';
import { isNobody } from '../5-roles/named.ts';
import { OF_PARTS } from '../5-roles/part-rules.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { TAG } from '../words/lexicon.ts';
import { close } from './close.ts';
import { sourceOf, type WindowDraft } from './draft.ts';

export function draftOf(tokens: readonly Token[], item: TimedRange): WindowDraft {
  const { range } = item;
  return {
    start: item.start,
    end: item.end,
    endIsActual: item.rule === 'what became of the plan on the row above' && item.end !== null,
    cancelled: false,
    dateOnly: item.isDateOnly,
    approximate: (range.start?.approximate ?? false) || (range.finish?.approximate ?? false),
    daily: false,
    isLabelled: ((item.around.clause.heading?.tags ?? 0) & TAG.when) !== 0 || (item.around.before & TAG.when) !== 0,
    isLoose: item.isLoose,
    isBegun: item.isBegun,
    isWholeDay: range.start?.time?.kind === 'whole',
    isNew: isNew(tokens, item),
    isKept: isKept(tokens, item),
    isBare: item.around.isBare,
    isPlain: item.around.isStopBeside || item.around.isRow,
    names: item.names,
    isPart: OF_PARTS.has(item.rule),
    isRow: item.around.isRow && item.around.lead === 0,
    isOpenRow:
      item.around.isRow && item.range.shape === 'point' && (item.around.firstAfter & (TAG.from | TAG.undecided)) !== 0,
    from: [sourceOf(item)],
    clause: item.around.clause,
  };
}

/** The window that several times tell together, whatever each was taken for; the first tells most of it. */
export function draftToldBy(
  tokens: readonly Token[],
  told: readonly TimedRange[],
  hours: Pick<WindowDraft, 'start' | 'end' | 'endIsActual'>,
): WindowDraft {
  const [first, ...others] = told;
  const draft = draftOf(tokens, first as TimedRange);
  const from = [...draft.from, ...others.map(sourceOf)];
  return { ...draft, ...hours, dateOnly: false, isLoose: false, isNew: true, from };
}

const isNew = (tokens: readonly Token[], item: TimedRange): boolean =>
  (item.around.before & TAG.fresh) !== 0 ||
  item.rule === 'the new hours' ||
  isChangedBehind(tokens, item.range.end) ||
  isNewBehind(tokens, item.range.end) ||
  isBehindPutOff(tokens, item);

/** Behind it, in its own sentence. */
const isKept = (tokens: readonly Token[], { range, around: { clause } }: TimedRange): boolean =>
  tokens
    .slice(range.end, Math.min(clause.end, range.end + KEPT_REACH))
    .some((token) => token.kind === 'word' && AS_BEFORE.has(token.entry.word));

const KEPT_REACH = 24;
const AS_BEFORE: ReadonlySet<string> = new Set(['予定どおり', '予定通り', '変更はございません', '変更はありません']);

/** 「on 8 December between 02:00 and 03:00 UTC instead」, 「12月15日3:00~6:00へ日を改めて実施」 */
const isNewBehind = (tokens: readonly Token[], end: number): boolean =>
  tokens.slice(end, end + NEW_REACH).some(
    (token, i) =>
      token.kind === 'word' &&
      NEW_BEHIND.has(token.entry.word) &&
      // 「… UTC. Instead it will take place on」 begins the sentence of the next.
      !tokens.slice(end, end + i).some(({ kind }) => kind === 'stop'),
  );

const NEW_REACH = 6;
const NEW_BEHIND: ReadonlySet<string> = new Set(['instead', '改めて']);

/** 「11月26日のメンテナンスは延期となりましたので、12月3日1:00~4:00に実施」: the second day is the new one. */
const isBehindPutOff = (tokens: readonly Token[], { around, isDateOnly, isLoose }: TimedRange): boolean =>
  (around.before & (TAG.postponed | TAG.cancelled)) !== 0 &&
  !isDateOnly &&
  !isLoose &&
  // 「1週間延期して12月23日4:00~5:30に実施」, and no word of the old day.
  (!around.isFirst ||
    ((around.firstAfter & TAG.announce) !== 0 &&
      (around.after & (TAG.approx | TAG.past)) === 0 &&
      tokens[around.clause.end - 1]?.kind === 'stop' &&
      (around.clause.tags & TAG.perhaps) === 0));

/** A row of its own below the first, or the next of the same sentence: 「deposits from 00:00 and trading from 01:00」. */
export const isSecondStart = ({ around, range }: TimedRange, clausesBelow: number): boolean =>
  (clausesBelow === 1 && around.isRow) ||
  (clausesBelow === 0 && !around.isFirst && range.shape === 'point' && /^(?:from|at)$/.test(around.beside));

export const endOnly = (tokens: readonly Token[], item: TimedRange, isActual: boolean): WindowDraft => ({
  ...draftOf(tokens, item),
  start: null,
  endIsActual: isActual,
});

export const isEndLabel = ({ around }: TimedRange): boolean => (around.lastLabel & TAG.end) !== 0;

/** 「終了予定」 stays a plan even in a notice of completion. */
export const isPlanned = ({ around }: TimedRange): boolean => ((around.before | around.near) & TAG.approx) !== 0;

/** 「2:00~4:00(販売所は5:00まで)」, 「なお、販売所は5:00まで停止いたします」: of one service or coin alone, beside the whole. */
export function isEndOfPart(tokens: readonly Token[], item: TimedRange, whole: WindowDraft): boolean {
  const { around, names, rule } = item;
  if (rule === 'the end that holds, in English') return false;
  if (whole.clause === around.clause && isPartInBracket(tokens, item.range, around.clause)) return true;
  const isAlone = !isNobody(names) && !hasNames(whole);
  return isAlone && !replacesEnd(tokens, item.range, around) && (around.clause.tags & NO_PLAN) === 0;
}

/** What is over, only possible, or extended is no plan for a part. */
const NO_PLAN = TAG.past | TAG.perhaps | TAG.extended | TAG.old;

export const isActual = ({ role }: TimedRange): boolean => role === 'actual-end';

export const hasNames = ({ names }: Pick<WindowDraft, 'names'>): boolean => !isNobody(names);

/** 「2:00~5:00(入出金は1:30から)」 */
export const partFrom = (tokens: readonly Token[], item: TimedRange, whole: WindowDraft): WindowDraft => {
  const part = draftOf(tokens, item);
  const start =
    item.isLoose && item.start !== null && whole.start !== null ? onNearestDay(item.start, whole.start) : item.start;
  return { ...part, start, end: whole.end, isPart: true, from: [...whole.from, ...part.from] };
};

export function partOf(tokens: readonly Token[], item: TimedRange, whole: WindowDraft): WindowDraft {
  const part = { ...draftOf(tokens, item), start: whole.start, end: null, isPart: true };
  close(part, item, isActual(item), []);
  part.from.unshift(...whole.from);
  return part;
}

/** What is left of a stop when its parts have their ends. */
export function restOf(tokens: readonly Token[], item: TimedRange, part: WindowDraft): WindowDraft {
  const rest = { ...draftOf(tokens, item), start: part.start, end: null };
  close(rest, item, isActual(item), []);
  rest.from.unshift(...part.from.slice(0, 1));
  return rest;
}
