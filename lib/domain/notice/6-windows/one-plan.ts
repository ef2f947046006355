import { DAY_MS, type EpochMs, shift } from '../../time.ts';
import { onNearestDay } from '../4-times/instants.ts';
import { UNDECIDED } from '../5-roles/left-rules.ts';
import { areApart, isNobody } from '../5-roles/named.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { ROUNDED_MS } from '../7-facts/status.ts';
import { type NoticeText, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { clockAfter } from './close.ts';
import type { Retimed, WindowDraft } from './draft.ts';
import { draftToldBy } from './draft-of.ts';
import { isEndKept } from './kept.ts';
import { firstMove, isBehindNewLabel, type Move } from './moved-by.ts';
import { STAMPS } from './older.ts';
import { behindOf, clockEnd } from './told-edges.ts';
import { FROM, type SideName, sideOf, UNTIL, wordsBefore } from './told-sides.ts';
import { whoIn } from './whose.ts';

/** No notice moves an edge without one of these. */
const HINT =
  /変更|変わ|改め|早[めまくい]|前倒|繰り?[上下]|遅|延|ずら|ずれ|短[縮く]|縮|まだ|見合わせ|後ろ|長引|待[たっち]|長く|直[しす]|正し[くい]|では?なく|になります|据え置|新し|新た|未(?:開始|着手)|(?:開始|着手|停止)[^。\n]{0,6}(?:ません|おらず)|[新旧][「:]/;
/** Another stop, or only a part of this one. */
const OTHERS =
  /に(?:加え|続き、|引き続き)|のほか(?:に|、)|とは別|追加で(?:実施|行|停止)|にも、?[^。\n]{0,16}?(?:実施|行い|停止)|一部(?:の(?:サービス|機能|お客|銘柄|通貨)|再開)|順次|段階的|中止|取り?やめ|取り?止め/;

/** Words that let an edge go that way. */
const ANY = '変更|変わ|改め|ずら|ずれ';
const SOONER_START = new RegExp(`${ANY}|早[めまくい]|前倒|繰り?上|待た|実際`);
const LATER_START = new RegExp(
  `${ANY}|遅|延|繰り?下|まだ|見合わせ|後ろ|ません|ておらず|短[縮く]|直[しす]|正し[くい]|では?なく|になります|新[し「:た]|未(?:開始|着手)|待[ちっ]|あらためて|入れなく`,
);
const SOONER_END = new RegExp(`${ANY}|早[めまくい]|前倒|繰り?上|短[縮く]|縮|待た|切り上げ`);
const LATER_END = new RegExp(`${ANY}|遅|延|長|繰り?下|かか|要し|要す|間に合|困難|ません|後ろ|待ち`);

interface Told {
  readonly item: TimedRange;
  readonly side: SideName;
  readonly at: EpochMs;
}

interface Plan {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly items: readonly TimedRange[];
}

/**
 * The one stop of a Japanese notice that tells its plan as a whole and then a new start or a new end: what is told later of an
 * edge holds, where a word says that it went that way; a clock time that is that of the plan keeps its edge.
 */
export function changedEdge(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
  written: EpochMs,
): Retimed | null {
  const { text } = notice.page;
  if (
    !HINT.test(text) ||
    OTHERS.test(text) ||
    windows.length === 0 ||
    windows.some(({ isPart, daily }) => isPart || daily)
  )
    return null;
  if (times.some((time) => !time.isDateOnly && hasNoPlan(time) && !isOfWriting(time, written))) return null;
  const told = times.filter((time) => isTold(time) && !isOfWriting(time, written));
  const plan = planOf(notice, told);
  if (
    plan === null ||
    plan.items.every(isBehindNewLabel) ||
    told.some((a) => told.some((b) => areApart(a.names, b.names)))
  )
    return null;
  const rest = told.filter((item) => !plan.items.includes(item));
  const isOfAll = plan.items.every(({ names }) => isNobody(names));
  if (isOfAll && rest.some((item) => isOfSomebody(notice, item))) return null;
  const edges = edgesFrom(notice, plan, rest);
  return edges === null ? null : changedTo(notice, plan, edges, written);
}

/** Trading is what stops; 「送付は開始が4時間早く」 is told of the transfers alone. */
function isOfSomebody(notice: NoticeText, { names, range, around: { clause } }: TimedRange): boolean {
  const who = isNobody(names) ? whoIn(notice, clause.first, range.first) : names;
  return who === 'rest' || (who !== null && who !== 'all' && who.services.join() !== 'trading');
}

const hasNoPlan = ({ role, rule }: TimedRange): boolean => STAMPS.has(rule) || NO_PLAN.has(role);

/** 「1:20現在の状況をお知らせします」: the moment at which it was written. */
const isOfWriting = ({ role, rule, start, end, range }: TimedRange, written: EpochMs): boolean =>
  (rule === 'a time of writing' || role === 'as-of') &&
  range.shape === 'point' &&
  Math.abs((start ?? end ?? 0) - written) <= ROUNDED_MS;

const NO_PLAN: ReadonlySet<TimedRange['role']> = new Set(['cancelled', 'recurring', 'actual-end', 'spare']);
const OF_STOP: ReadonlySet<TimedRange['role']> = new Set(['window', 'start', 'end', 'superseded', 'as-of']);

const isTold = ({ role, rule, around, isDateOnly, range }: TimedRange): boolean =>
  !isDateOnly &&
  !around.isDistractor &&
  range.start?.time?.kind === 'time' &&
  (OF_STOP.has(role) || (role === 'none' && UNDECIDED.has(rule))) &&
  (around.clause.tags & (TAG.perhaps | TAG.recurring)) === 0;

/** The first range, which no other one contradicts; or 「2:00より、同日5:00までの予定で」. */
function planOf(notice: NoticeText, told: readonly TimedRange[]): Plan | null {
  const ranges = told.filter(({ range, start, end }) => range.shape === 'range' && start !== null && end !== null);
  const [first] = ranges;
  if (first?.start != null && first.end !== null) {
    const same = ranges.filter(({ start, end }) => start === first.start && end === first.end);
    return { start: first.start, end: first.end, items: same };
  }
  const [a, b] = told;
  if (a?.start == null || b?.end == null || b.end <= a.start || a.around.clause !== b.around.clause) return null;
  const isPair = FROM.test(behindOf(notice, clockEnd(notice, a))) && UNTIL.test(behindOf(notice, clockEnd(notice, b)));
  return isPair ? { start: a.start, end: b.end, items: [a, b] } : null;
}

/** Null where one of the clock times is not understood. */
function edgesFrom(notice: NoticeText, plan: Plan, rest: readonly TimedRange[]): readonly Told[] | null {
  const edges: Told[] = [];
  for (const [i, item] of rest.entries()) {
    const found =
      item.range.shape === 'range' ? edgesOfRange(notice, plan, item) : edgeOfPoint(notice, plan, item, rest[i - 1]);
    if (found === null) return null;
    edges.push(...found);
  }
  return edges;
}

/** A second range stands for the first where it shares an edge with it. */
function edgesOfRange(notice: NoticeText, plan: Plan, item: TimedRange): readonly Told[] | null {
  const { range } = item;
  if (range.start?.time?.kind !== 'time' || range.finish?.time?.kind !== 'time' || item.start === null) return null;
  if (!HINT.test(textIn(notice, item.around.clause))) return null;
  const start = range.start.date === null ? onNearestDay(item.start, plan.start) : item.start;
  const end = item.end === null ? null : shift(item.end, start - item.start);
  if (end === null || (start !== plan.start && end !== plan.end)) return null;
  return [
    { item, side: 'start', at: start },
    { item, side: 'end', at: end },
  ];
}

function edgeOfPoint(
  notice: NoticeText,
  plan: Plan,
  item: TimedRange,
  before: TimedRange | undefined,
): readonly Told[] | null {
  const { asStart, asEnd } = momentsOf(plan, item);
  const side = sideOf(notice, item, before);
  // A clock time of the plan tells nothing new of it.
  if (asStart === plan.start && side !== 'end') return [];
  if (asEnd === plan.end) return isKeptHere(notice, item, before) ? [{ item, side: 'end', at: plan.end }] : [];
  const at = side === 'end' ? asEnd : asStart;
  return side === null || at === null ? null : [{ item, side, at }];
}

/** What a clock time is as a start and as an end; 「翌朝5時」 is the morning behind the start, whatever day was named last. */
function momentsOf(plan: Plan, item: TimedRange): { readonly asStart: EpochMs | null; readonly asEnd: EpochMs | null } {
  const told = item.start ?? item.end;
  const date = item.range.start?.date;
  const isUndated = date == null || (date.kind === 'day' && date.base === 'context' && date.weekday === null);
  if (told === null || !isUndated) return { asStart: told, asEnd: told };
  return { asStart: onNearestDay(told, plan.start), asEnd: clockAfter(plan.start, item) };
}

/** 「終了は6:00のままとします」, and not 「7:00から前倒し」. */
function isKeptHere(notice: NoticeText, item: TimedRange, before: TimedRange | undefined): boolean {
  const ahead = wordsBefore(notice, item, before).split('、').at(-1) ?? '';
  const said = `${ahead}${behindOf(notice, clockEnd(notice, item))}`;
  return !MOVED.test(said.replace(UNMOVED, ''));
}

const UNMOVED =
  /までに短縮|変更[^。、\d]{0,8}(?:ません|なく|なし|ない)|変わ(?:り|ら)[^。、\d]{0,4}|動[きか](?:ません|ない|ず)/;
const MOVED = /遅|延|ずら|ずれ|繰|早|前倒|短|ません|変更|改め|としており|とお伝え|とご?案内/;

function changedTo(notice: NoticeText, plan: Plan, edges: readonly Told[], written: EpochMs): Retimed | null {
  const fresh = freshOf(notice, plan, edges, written);
  if (fresh === null || !isSound(plan, fresh) || !goesSo(notice.page.text, plan, fresh)) return null;
  const { start, end } = fresh;
  const telling = edges.filter(({ at }) => at === start || at === end).map(({ item }) => item);
  const from = [...new Set([...telling, ...plan.items])];
  const window = draftToldBy(notice.tokens, from, { start, end, endIsActual: false });
  return { windows: [window], old: [{ start: plan.start, end: plan.end }] };
}

interface Fresh {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** The edges that hold; null where two are told of one, or nothing says what becomes of the end of what begins later. */
function freshOf(notice: NoticeText, plan: Plan, edges: readonly Told[], written: EpochMs): Fresh | null {
  const [starts, ends] = [newOf(edges, 'start', plan.start), newOf(edges, 'end', plan.end)];
  if (starts.length > 1 || ends.length > 1) return null;
  const isKept = edges.some(({ side, at }) => side === 'end' && at === plan.end) || isEndKept(notice);
  // 「開始が1時間30分遅れ、終了は5:30となります」
  const move =
    starts.length === 0 ? moveOf(notice, plan.start <= written, { isKept, isEndTold: ends.length > 0 }) : NO_MOVE;
  if (move === null) return null;
  const start = starts[0] ?? shift(plan.start, move.startMs);
  const end = ends[0] ?? (isKept ? plan.end : shift(plan.end, move.endMs));
  const isEndOpen = move === NO_MOVE && ends.length === 0 && !isKept;
  return start > plan.start && isEndOpen ? null : { start, end };
}

function moveOf(
  notice: NoticeText,
  isBegun: boolean,
  { isKept, isEndTold }: { readonly isKept: boolean; readonly isEndTold: boolean },
): Move | null {
  const move = firstMove(notice, isBegun, isKept);
  return isEndTold ? (move !== null && move.startMs > 0 ? move : NO_MOVE) : move;
}

const NO_MOVE: Move = { startMs: 0, endMs: 0 };

const isSound = (plan: Plan, { start, end }: Fresh): boolean =>
  (start !== plan.start || end !== plan.end) &&
  end > start &&
  Math.abs(start - plan.start) <= DAY_MS &&
  Math.abs(end - plan.end) <= DAY_MS;

const newOf = (edges: readonly Told[], wanted: SideName, planned: EpochMs): readonly EpochMs[] => [
  ...new Set(edges.filter(({ side, at }) => side === wanted && at !== planned).map(({ at }) => at)),
];

const goesSo = (text: string, plan: Plan, { start, end }: Fresh): boolean =>
  mayMove(text, start - plan.start, [SOONER_START, LATER_START]) &&
  mayMove(text, end - plan.end, [SOONER_END, LATER_END]);

const mayMove = (text: string, byMs: number, [sooner, later]: readonly [RegExp, RegExp]): boolean =>
  byMs === 0 || (byMs < 0 ? sooner : later).test(text);
