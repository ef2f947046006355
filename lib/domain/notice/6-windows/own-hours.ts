import { DAY_MS, type EpochMs, MINUTE_MS, shift } from '../../time.ts';
import { UNDECIDED } from '../5-roles/left-rules.ts';
import { areApart, type Named, NOBODY } from '../5-roles/named.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { type NoticeText, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { clockAfter } from './close.ts';
import { sourceOf, type WindowDraft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { STAMPS } from './older.ts';
import { behindOf, clockEnd, type Edge, edgesOf, LENGTH, minutesIn } from './told-edges.ts';
import { type Fact, factsOf, isNamed, keyOf, type Who, whoIn } from './whose.ts';

/** The edges of one of those that stop. */
interface Hours {
  readonly who: Who;
  readonly item: TimedRange;
  start: EpochMs | null;
  end: EpochMs | null;
  startBy: TimedRange | null;
  endBy: TimedRange | null;
}

const untold = (who: Who, item: TimedRange): Hours => ({
  who,
  item,
  start: null,
  end: null,
  startBy: null,
  endBy: null,
});

const MOST = 12;
/** A sentence is shorter. */
const LONGEST = 120;

/**
 * The windows of a Japanese notice that tells when one service stops before the others, or is back behind them: each clock
 * time is taken for an edge of the one that it is said of, and what is not said of it is as with all. Null where not every
 * one of them is understood.
 */
export function ownHours(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
): readonly WindowDraft[] | null {
  if (
    !HINT.test(notice.page.text) ||
    windows.some(({ cancelled, daily, endIsActual }) => cancelled || daily || endIsActual)
  )
    return null;
  if (times.some(({ rule, role }) => STAMPS.has(rule) || CHANGED.has(role))) return null;
  const read = times.filter((time) => !isOfOrders(notice, time));
  const told = read.filter((time) => !time.isDateOnly && (isOfStop(time) || isNotBackThen(notice, time)));
  if (told.length === 0 || told.length > MOST || read.some((time) => tells(time) && !told.includes(time))) return null;
  if (told.some((time) => time.role === 'none' && AS_USUAL.test(behindOf(notice, clockEnd(notice, time))))) return null;
  const edges = edgesOf(notice, told);
  if (edges === null || edges.some(isOtherStart)) return null;
  const hours = hoursOf(notice, factsOf(notice, edges));
  return hours === null ? null : windowsFrom(notice, windows, hours);
}

/** Someone is told apart. */
const HINT =
  /のみ|だけ|ただし|なお|限り|以外|ほか|他の|残り|つきまして|ついて|先[にだ立行]|早|遅|さらに|より|再開|復旧|別々|※|使え|戻|停止は|まで|から|前に|[はがも]、?\d/;

const CHANGED: ReadonlySet<TimedRange['role']> = new Set([
  'superseded',
  'actual-end',
  'cancelled',
  'recurring',
  'as-of',
]);
const OF_STOP: ReadonlySet<TimedRange['role']> = new Set(['window', 'start', 'end']);

/** 「新取引の開始は11月30日9:00から」: a day of its own under a label of a start is of another matter. */
const isOtherStart = ({ side, item }: Edge): boolean =>
  side === 'end' && item.rule === 'under a label of a start' && !item.isLoose && !item.around.isRow;

const AS_USUAL = /^[^。]{0,12}?(?:通常|平常|いつも)(?:どおり|通り|の)/;

/** A day alone tells no hours. */
const tells = ({ role, isDateOnly }: TimedRange): boolean => !isDateOnly && OF_STOP.has(role);

const isOfStop = ({ role, rule, around }: TimedRange): boolean =>
  (OF_STOP.has(role) || (role === 'none' && (UNDECIDED.has(rule) || rule === 'a word of another matter is nearer'))) &&
  (around.clause.tags & (TAG.perhaps | TAG.recurring)) === 0;

/** 「未約定の注文は、11月7日19時30分に失効させていただきます」 */
const isOfOrders = (notice: NoticeText, time: TimedRange): boolean =>
  time.role === 'none' && LAPSES.test(behindOf(notice, clockEnd(notice, time)));
const LAPSES = /^(?:頃|ごろ)?(?:に|で|をもって)、?[^。、\n\d]{0,12}?(?:失効|取り?消|キャンセル|無効|強制決済|強制約定)/;

/** 「6時の時点では再開いたしません」 */
const isNotBackThen = (notice: NoticeText, time: TimedRange): boolean =>
  time.rule === 'a time of writing' && NOT_BACK_THEN.test(behindOf(notice, clockEnd(notice, time)));
const NOT_BACK_THEN = /^の?時点で(?:は|も)、?[^。、\d]{0,16}?(?:再開|復旧|ご?利用|使え)[^。、\d]{0,8}?(?:ません|ない)/;

const isWithin = (a: Named, b: Named): boolean =>
  a.services.length < b.services.length && a.services.every((service) => b.services.includes(service));

/** What is told of each; a list that takes in somebody told apart is all. Null where one edge is told twice. */
function hoursOf(notice: NoticeText, facts: readonly Fact[]): readonly Hours[] | null {
  const lists = facts.flatMap(({ who }) => (isNamed(who) ? [who] : []));
  const meant = (who: Who): Who => (isNamed(who) && lists.some((other) => isWithin(other, who)) ? 'all' : who);
  const known = new Map<string, Hours>();
  for (const { who: said, edge } of facts) {
    const who = meant(said);
    const hours = known.get(keyOf(who)) ?? untold(who, edge.item);
    known.set(keyOf(who), hours);
    if (!take(notice, hours, edge)) return null;
  }
  return [...known.values()];
}

/** 「6:00のメンテナンス終了後もさらに3時間」 */
const LONGER = new RegExp(`^[^。、\\d]{0,20}?(?:後|から|以降)も?、?[^。\\d]{0,12}?(${LENGTH})`);

/** Notes the edge; false where another was told. */
function take(notice: NoticeText, hours: Hours, { item, side, at, age }: Edge): boolean {
  const behind = behindOf(notice, clockEnd(notice, item));
  if (side === 'end' && isNamed(hours.who) && item.range.shape === 'point') {
    const longer = LONGER.exec(behind);
    if (longer !== null && at !== null && STAYS.test(behind))
      return put(hours, 'end', shift(at, minutesIn(longer[1] ?? '') * MINUTE_MS), item);
    // 「6時以降も停止を続け、9時に再開」: what the others do then it does not.
    if (age !== 'told') return true;
  }
  const moment = at ?? (hours.start === null ? null : clockAfter(hours.start, item));
  return moment === null || age !== 'told' ? false : put(hours, side, moment, item);
}

const STAYS = /ません|停止|休止|できない|いただけない|続/;

function put(hours: Hours, side: 'start' | 'end', at: EpochMs, item: TimedRange): boolean {
  const known = hours[side];
  if (known !== null && known !== at) return false;
  hours[side] = at;
  if (side === 'start') hours.startBy = item;
  else hours.endBy = item;
  return true;
}

/** Each of them with both edges, where what is not told of it is as with the others. */
function windowsFrom(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  hours: readonly Hours[],
): readonly WindowDraft[] | null {
  const whole = wholeOf(hours);
  const beside = besideOthers(notice, hours, whole);
  const isBeside = ({ who }: Hours): boolean => beside.some((other) => keyOf(other.who) === keyOf(who));
  const apart = [...hours.filter((each) => isNamed(each.who) && !isBeside(each)), ...beside];
  if (apart.length === 0 || apart.some((a) => apart.some((b) => a !== b && !areOthers(a.who, b.who)))) return null;
  const parts = apart.map((part) => partFrom(notice, part, whole));
  if (parts.includes(null)) return null;
  const differing = parts.filter((part) => part !== null && (part.start !== whole.start || part.end !== whole.end));
  const told = hours.find(({ who }) => who === 'all') ?? hours.find(({ who }) => who === 'rest');
  const isWhole = told !== undefined && whole.start !== null && whole.end !== null;
  const drafts = [...(isWhole ? [draftFrom(notice, told, whole, null)] : []), ...(differing as WindowDraft[])];
  return drafts.length < 2 || differing.length === 0 || isSameAs(windows, drafts) ? null : drafts;
}

const areOthers = (a: Who, b: Who): boolean => isNamed(a) && isNamed(b) && areApart(a, b);

/** The edges of what is not told apart, and those of all. */
interface Whole {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
  readonly allStart: EpochMs | null;
  readonly allEnd: EpochMs | null;
}

function wholeOf(hours: readonly Hours[]): Whole {
  const of = (key: string): Hours | undefined => hours.find(({ who }) => who === key);
  const [allStart, allEnd] = [of('all')?.start ?? null, of('all')?.end ?? null];
  return { start: of('rest')?.start ?? allStart, end: of('rest')?.end ?? allEnd, allStart, allEnd };
}

function partFrom(notice: NoticeText, part: Hours, whole: Whole): WindowDraft | null {
  const end = part.end ?? whole.allEnd ?? whole.end;
  const told = part.start ?? whole.allStart ?? whole.start;
  if (told === null || end === null) return null;
  const start = part.startBy?.isLoose === true && told >= end ? eveOf(told, whole.start) : told;
  // 「翌日は6:00より通常どおり」: hours that have nothing in common with the stop are of another matter.
  if (start === null || end <= start || !overlaps(whole, start, end)) return null;
  return draftFrom(notice, part, { start, end }, part.who as Named);
}

const overlaps = (whole: Whole, start: EpochMs, end: EpochMs): boolean =>
  (whole.end === null || start < whole.end) &&
  (whole.start === null || end > whole.start) &&
  (whole.end === null || end - whole.end <= LONGEST_BEHIND_MS);

const LONGEST_BEHIND_MS = DAY_MS / 2;

/** 「1月24日1:00~5:00」, and 「出金は21:00より停止」: on the evening before. */
function eveOf(told: EpochMs, whole: EpochMs | null): EpochMs | null {
  const start = shift(told, -DAY_MS);
  return whole !== null && start < whole && whole - start <= DAY_MS / 2 ? start : null;
}

const timesOf = (windows: readonly WindowDraft[]): string =>
  windows
    .map(({ start, end }) => `${start}/${end}`)
    .sort()
    .join();
const isSameAs = (a: readonly WindowDraft[], b: readonly WindowDraft[]): boolean => timesOf(a) === timesOf(b);

function draftFrom(
  notice: NoticeText,
  { item, startBy, endBy }: Hours,
  { start, end }: Pick<WindowDraft, 'start' | 'end'>,
  names: Named | null,
): WindowDraft {
  const draft = draftOf(notice.tokens, startBy ?? item);
  const from = endBy === null || endBy === (startBy ?? item) ? [] : [sourceOf(endBy)];
  return {
    ...draft,
    start,
    end,
    isPart: names !== null,
    names: names ?? NOBODY,
    isLoose: false,
    from: [...draft.from, ...from],
  };
}

const SOONER = new RegExp(
  `(${LENGTH})(?:前|早く|早い|早め|先)(?:に|から|より|の)?、?[^。、\\d]{0,16}?(?:止[まめ]|停止|終了|締め|休止|使え(?:ない|なく)|いただけ(?:ない|なく|ませ)|閉)`,
);
const LATER = new RegExp(
  `(?:終了|完了|再開)後も?、?(?:さらに|引き続き|なお)?(${LENGTH})[^。、\\d]{0,8}(?:停止|ご?利用いただけ|使え|止|お待ち)|(${LENGTH})(?:遅く|遅れ|遅い|後|余分|長く)(?:て|に|から|より|の|となる)?、?[^。、\\d]{0,16}?(?:再開|復旧|戻|ご?利用(?:いただけま|可能)|使えま|使えるよう|かか|停止|止)`,
);

/** 「クイック入金のみ4時間早く停止し」「出金だけは3時間遅れて再開」: by so much beside the others, and no clock time of its own. */
function besideOthers(notice: NoticeText, known: readonly Hours[], { start, end }: Whole): readonly Hours[] {
  if (start === null || end === null || !BESIDE_HINT.test(notice.page.text)) return [];
  return notice.clauses.flatMap((clause): readonly Hours[] => {
    const text = textIn(notice, clause).slice(0, LONGEST);
    const [sooner, later] = [SOONER.exec(text), LATER.exec(text)];
    const found = sooner ?? later;
    if (found === null || (clause.tags & (TAG.perhaps | TAG.recurring)) !== 0) return [];
    const to = (notice.tokens[clause.first]?.from ?? 0) + found.index;
    const at = notice.tokens.findIndex(({ from }, i) => i >= clause.first && from >= to);
    const who = whoIn(notice, clause.first, at < 0 ? clause.first : at);
    const whole = known[0];
    if (who === null || !isNamed(who) || whole === undefined) return [];
    const mine = known.find((hours) => keyOf(hours.who) === keyOf(who)) ?? untold(who, whole.item);
    const byMs = minutesIn(found[1] ?? found[2] ?? '') * MINUTE_MS;
    return [
      sooner === null
        ? { ...mine, end: mine.end ?? shift(end, byMs) }
        : { ...mine, start: mine.start ?? shift(start, -byMs) },
    ];
  });
}

const BESIDE_HINT = /(?:時間半?|分)(?:ほど|程度)?(?:前|早|先|遅|後|余分|長く|停止|止)|後も?、?さらに/;
