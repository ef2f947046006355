import { isTheRest, isUnnamed, type PartName, THE_REST } from '../../part.ts';
import { DAY_MS, type EpochMs, shift } from '../../time.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { dayOf, JST_MINUTES } from '../4-times/instants.ts';
import { resolve } from '../4-times/resolve.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { ReadPart } from '../notice.ts';
import { type NoticeText, textIn } from '../notice-text.ts';
import { type PartStatus, type PartWord, partWordsIn } from './part-words.ts';
import { Sentence } from './sentence-subject.ts';

/** A sentence is shorter. */
const LONGEST = 400;
/** What was back before that is told of another stop. */
const LONGEST_STOP_MS = 3 * DAY_MS;
const MOST_CLAUSES = 80;

const REST =
  /その他|それ以外|上記以外|以外の|他の(?:サービス|機能)|(?:全て|すべて|全)の?(?:サービス|機能)|everything(?: else)?|(?:all )?other (?:services|functions|features)|all (?:services|systems)|the rest|all else/i;
const WORK = /(?:メンテナンス|メンテ|作業)(?:作業)?(?:は|を|が|も|につきまして)|\bmaintenance (?:has|is|was)\b/i;
const EXCEPT_BEHIND = /を除[きくい]|以外/;
const EXCEPT_BEFORE = /\b(?:except(?: for)?|excluding|other than|with the exception of)\b/i;
/** Not the comma of "completed, except for withdrawals". */
const SEPARATOR =
  /[、,;；。](?!\s*(?:except|excluding|other than|with the exception))|\b(?:but|while|whereas|however|and)\b/i;

/** What one verb says. */
interface Saying {
  readonly names: readonly PartName[];
  readonly status: PartStatus;
  readonly at: EpochMs | null;
}

interface Page {
  readonly notice: NoticeText;
  readonly times: readonly TimedRange[];
  readonly written: EpochMs;
}

/**
 * What is said of single services and coins, each with a state of its own: 「取引は3:00に復旧。入出金は引き続き停止」,
 * 「出金は6:00まで延長」, "trading has resumed; withdrawals remain suspended". Empty where all share one state, or where
 * one part is said to be in two.
 */
export function partStatesOf(notice: NoticeText, times: readonly TimedRange[], written: EpochMs): readonly ReadPart[] {
  const sayings = notice.clauses
    .slice(0, MOST_CLAUSES)
    .flatMap((clause) => sayingsIn({ notice, times, written }, clause));
  if (sayings.some(({ at }) => at !== null && written - at > LONGEST_STOP_MS)) return [];
  const parts = sayings.flatMap(({ names, status, at }) => names.map((name) => partOf(name, status, at, written)));
  const byName = Map.groupBy(parts, ({ service, asset }) => `${service} ${asset}`);
  const merged = [...byName.values()].map((same) => same.find(({ end }) => end !== null) ?? (same[0] as ReadPart));
  const isClear = [...byName.values()].every((same) => new Set(same.map(isBack)).size === 1);
  const isNamed = merged.some((part) => !isTheRest(part));
  if (saysAllIsBack(notice) && merged.some((part) => !isBack(part) && part.end === null)) return [];
  return isClear && isNamed && (areApart(merged) || isDated(merged)) ? merged : [];
}

/** 「全サービスを再開いたしました」: of what else it says of a part, something is older. */
const saysAllIsBack = ({ page }: NoticeText): boolean => ALL_BACK.test(page.text) && !EXCEPT_BEHIND.test(page.text);

const ALL_BACK = /(?:全て|すべて|全)の?(?:サービス|機能)(?:を|が|は|の)(?:ご利用を)?(?:再開|復旧)/;

const isBack = ({ status }: ReadPart): boolean => status === 'completed';

const areApart = (parts: readonly ReadPart[]): boolean => new Set(parts.map(({ status }) => status)).size > 1;

/** When it will be back is said of the parts that are named. */
const isDated = (parts: readonly ReadPart[]): boolean =>
  parts.some((part) => !isTheRest(part) && !isBack(part) && part.end !== null);

function partOf(name: PartName, status: PartStatus, at: EpochMs | null, written: EpochMs): ReadPart {
  const isAhead = at !== null && at > written;
  const isOver = status === 'completed' && !isAhead;
  return {
    ...name,
    start: null,
    end: isAhead || isOver ? at : null,
    endIsActual: isOver && at !== null,
    status: status === 'completed' && isAhead ? 'in-progress' : status,
  };
}

function sayingsIn(page: Page, clause: Clause): readonly Saying[] {
  const sentence = textIn(page.notice, clause);
  if (sentence.length > LONGEST) return [];
  const words = partWordsIn(sentence);
  let from = 0;
  let before: readonly PartName[] = [];
  return words.flatMap((word, i): readonly Saying[] => {
    const end = endOf(sentence, word, words[i + 1]);
    const segment = { page, clause, sentence, from, end };
    const sayings = sayingsOf(segment, word);
    const at = endIn(segment, word.status);
    from = end;
    const own = sayings.length > 0 ? sayings : [{ names: before, status: word.status }];
    before = own.at(-1)?.names ?? [];
    return own.map(({ names, status }) => ({ names, status, at: status === word.status ? at : null }));
  });
}

/** Up to the next comma or "but": there what is said of the next begins. */
function endOf(sentence: string, { to }: PartWord, next: PartWord | undefined): number {
  if (next === undefined) return sentence.length;
  const between = sentence.slice(to, next.from);
  const separator = SEPARATOR.exec(between);
  return separator === null ? to : to + separator.index;
}

interface Segment {
  readonly page: Page;
  readonly clause: Clause;
  readonly sentence: string;
  readonly from: number;
  readonly end: number;
}

function sayingsOf(segment: Segment, word: PartWord): readonly Omit<Saying, 'at'>[] {
  const { sentence, from, end } = segment;
  const { status } = word;
  const excepted = exceptedIn(segment, word);
  if (excepted !== null) return excepted;
  const before = namesIn(segment, from + ofWhich(sentence.slice(from, word.to)), word.to);
  if (before.length > 0) return [{ names: known(before), status }];
  const head = sentence.slice(from, word.to);
  if (REST.test(head) || (status === 'completed' && WORK.test(head))) return [{ names: [THE_REST], status }];
  // 「We have resumed trading」
  const behind = /^[a-z]/i.test(sentence.slice(word.from)) ? namesIn(segment, word.to, end) : [];
  return behind.length > 0 ? [{ names: known(behind), status }] : [];
}

/** 「暗号資産の入出金のうち、BTCは再開」: what stands before it is all of them. */
const ofWhich = (head: string): number => {
  const at = head.lastIndexOf('のうち');
  return at < 0 ? 0 : at;
};

/** 「出金を除き再開」, "completed, except for withdrawals": what is back, and what is not. */
function exceptedIn(segment: Segment, { to, status }: PartWord): readonly Omit<Saying, 'at'>[] | null {
  const { sentence, from, end } = segment;
  const all = sentence.slice(from, end);
  const behindThose = EXCEPT_BEHIND.exec(all);
  const beforeThose = EXCEPT_BEFORE.exec(all);
  if (beforeThose === null && behindThose === null) return null;
  const at = from + (beforeThose ?? behindThose ?? { index: 0 }).index;
  const spared = beforeThose === null ? namesIn(segment, from, at) : namesIn(segment, at, end);
  const named = beforeThose === null ? [] : known(namesIn(segment, from, Math.min(to, at)));
  const isOver = status === 'completed' && spared.length > 0;
  return [
    { names: named.length > 0 ? named : [THE_REST], status },
    ...(isOver ? [{ names: known(spared), status: 'in-progress' as const }] : []),
  ];
}

/** Of a sort of a service (販売所) nothing is said here. */
const known = (names: readonly PartName[]): readonly PartName[] => names.filter((name) => !isUnnamed(name));

function namesIn({ page: { notice }, clause, sentence }: Segment, from: number, to: number): readonly PartName[] {
  const base = notice.tokens[clause.first]?.from ?? 0;
  const span = { ...clause, ...tokensWithin(notice, clause, base + from, base + Math.min(to, sentence.length)) };
  return new Sentence(notice.tokens, notice.page.text, span, 0).names();
}

function tokensWithin(
  { tokens }: NoticeText,
  clause: Clause,
  from: number,
  to: number,
): { readonly first: number; readonly end: number } {
  let first = clause.first;
  while (first < clause.end && (tokens[first]?.from ?? 0) < from) first++;
  let end = first;
  while (end < clause.end && (tokens[end]?.to ?? 0) <= to) end++;
  return { first, end };
}

/** When it is said to be, or to have been, back. */
function endIn({ page, clause, sentence, from, end }: Segment, status: PartStatus): EpochMs | null {
  const { notice, times, written } = page;
  const base = notice.tokens[clause.first]?.from ?? 0;
  const span = tokensWithin(notice, clause, base + from, base + end);
  const found = times
    .filter(
      ({ range, role }) =>
        role !== 'none' &&
        role !== 'superseded' &&
        !(status === 'in-progress' && role === 'as-of') &&
        span.first <= range.first &&
        range.first < span.end,
    )
    .at(-1);
  if (found === undefined || found.isDateOnly || (status === 'in-progress' && SINCE.test(sentence.slice(from, end))))
    return null;
  return found.isLoose ? nearTo(clockOf(found, written), written, status) : (found.end ?? found.start);
}

/** 「23:20ごろより取引を停止しています」: since when. */
const SINCE = /(?:より|から|以降)[^。\n]{0,30}(?:停止|休止|中断)|\bsince\b/i;

const clockOf = ({ range, end, start }: TimedRange, written: EpochMs): EpochMs | null => {
  const { zoneMinutes = null } = range.finish ?? range.start ?? {};
  const context = dayOf(written);
  const zone = zoneMinutes ?? JST_MINUTES;
  return end ?? start ?? resolve(range, 'end', { near: context, context, zone }).end;
};

/** Of a time without a day: what is back was back at the nearest, what is not will be at the next. */
function nearTo(at: EpochMs | null, written: EpochMs, status: PartStatus): EpochMs | null {
  if (at === null) return null;
  if (status === 'completed') return at - written > DAY_MS / 2 ? shift(at, -DAY_MS) : at;
  return at <= written ? shift(at, DAY_MS) : at;
}
