import type { EpochMs } from '../../time.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { NoticeText } from '../notice-text.ts';

/** What the words around a clock time make of it: an edge of the stop, and whether that edge still holds. */
export interface Edge {
  readonly item: TimedRange;
  readonly side: 'start' | 'end';
  /** Null where no day is named before it. */
  readonly at: EpochMs | null;
  readonly isLoose: boolean;
  /** `old`: a plan that is told as past or moved; `gone`: the same, and taken back; `over`: it ended then, as a fact. */
  readonly age: 'told' | 'old' | 'gone' | 'over';
}

/** 「頃」, and a day that stands in a bracket behind its time: 「23:00(1/12)」. */
const TAIL = '(?:頃|ごろ|ころ|過ぎ|すぎ)?(?: ?\\([^()\\n]{1,12}\\))?';
const LENGTH_PARTS = /(?:(\d{1,2})時間(半)?)?(?:(\d{1,3})分)?/;

/** How many minutes 「2時間半」 are. */
export function minutesIn(length: string): number {
  const [, hours, half, minutes] = LENGTH_PARTS.exec(length.replace(/^\D{1,6}/, '')) ?? [];
  return Number(hours ?? 0) * 60 + (half === undefined ? 0 : 30) + Number(minutes ?? 0);
}

export const LENGTH =
  '(?:約|およそ|ちょうど)?(?:\\d{1,2}時間(?:半|\\d{1,2}分)?|\\d{1,3}分|\\d{1,2}(?:週間|日))(?:間)?(?:ほど|程度)?';
const OVER = '(?:終了|完了|再開|復旧|復帰|解除|終え|終わ|切り上げ|片付|片づ|戻[しすりるら]|明け)';
const BEGIN = '(?:開始|始め|始ま|スタート|着手|取り?掛か|停止(?:し|いた|を|予定))';
const SAID = '(?:お知らせ|ご?案内|お伝え|ご?連絡|公表|発表|告知|アナウンス|ご?説明)';
/** What was to be: 「の予定でしたが」「としておりました」「とお伝えしていた」「のはずでしたが」. */
const WAS =
  `(?:(?:の|を)?予定(?:でした|だった|で(?:あっ|し)た|(?:と?して|されて)(?:おり|い)(?:まし)?た|と(?:お知らせ|ご?案内|お伝え)|を[^。、\\d]{0,6}(?:早め|繰り?[上下]げ|前倒|待た|差し?替|撤回|取り?[やり下消]|${LENGTH}))|` +
  `の?(?:はず|つもり)(?:でした|だった|の|が|で)|と(?:の予定と?)?(?:して|なって)(?:おり|い)(?:まし)?た|` +
  `(?:と|を|で|に|の)?(?:計画|想定|見込|目指|目標|見て|${SAID})[^。、\\d]{0,4}?(?:し|んで|いたし|て|と|で)(?:て)?(?:おり|い)(?:まし)?た|` +
  `(?:と|で|を)${SAID}(?:(?:いた|致)?しまし|し)た|と(?:ご?案内|お伝え|お知らせ)して、?)`;
const AWAY = '(?:無効|取り?消|撤回|取り?下げ|取り?や|取り?止|見送|白紙|破棄|忘れ)';
/** What does not happen then: 「には終わりません」「までに完了しない」「の再開は取り下げます」. */
const GONE =
  `(?:(?:まで)?に(?:は|も)?、?[^。、\\d]{0,12}?${OVER}[^。、\\d]{0,6}?(?:ません|ない|なく|ず|そうに)|の?${OVER}[^。、\\d]{0,8}?(?:は|を|につきましては)、?[^。、\\d]{0,12}?${AWAY}|` +
  `(?:の時点で(?:は)?|でも|になっても)、?[^。、\\d]{0,12}?(?:ません|ない)|(?:と|を)?[^。\\d]{0,24}?${AWAY})`;

const OLD_END = new RegExp(
  `^${TAIL}(?:まで|に|の|で|は|へ)?(?:に|と)?(?:の)?(?:[^。、\\d]{0,8}?${OVER}[^。、\\d]{0,6}?)?${WAS}`,
);
const OLD_START = new RegExp(
  `^${TAIL}(?:に|より|から|の)?(?:の)?(?:[^。、\\d]{0,8}?${BEGIN}[^。、\\d]{0,6}?)${WAS}|^${TAIL}(?:より|から)(?:の)?${WAS}`,
);
const GONE_END = new RegExp(`^${TAIL}${GONE}`);
/** 「5:00を待たず」「5時の予定より早く」「6時を過ぎても」: the end that was planned, whatever came of it. */
const PASSED_END = new RegExp(
  `^${TAIL}(?:の予定)?(?:まで)?(?:を(?:過ぎ|すぎ|回|待た|待つ|${LENGTH}残)|待た(?:ず|な)|より(?:も)?、?[^。、]{0,10}?(?:早|前倒|遅)|以降も|(?:終了)?の?予定より)`,
);
/** 「5:00より1時間20分早く」「6:00から2時間遅れ」: by so much it was missed. */
const MOVED_BY_LENGTH = new RegExp(`^${TAIL}(?:の予定)?(?:から|より)(?:も)?、?${LENGTH}(?:早|前倒|遅|繰|延|後ろ|短)`);
/** 「9:00からのご利用となります」「9時から使えます」「9:00以降、通常どおり」: from then it can be used. */
const USED_FROM = new RegExp(
  `^${TAIL}(?:より|から|以降)(?:は|の)?、?[^。、\\d]{0,12}?(?:ご?利用(?:(?:いただけ|頂け|でき|になれ)(?!ま?せ|な[くい]|ず)|可能|とな|再開)|使え(?!ま?せ|な[くい]|ず)|お使い(?:いただけ|になれ)(?!ま?せ|な[くい]|ず)|通常)`,
);
const PLAIN_END = new RegExp(
  `^${TAIL}(?:まで|をもって|をもちまして|(?:に|の|で|には|より|から|、)?[^。、(\\d]{0,16}?${OVER})`,
);
/** 「21時に受付を終了し」「21時で締めます」: then nothing is taken any more. */
const CLOSES = new RegExp(
  `^${TAIL}(?:に|で|をもって|をもちまして|より|から)、?[^。、\\d]{0,10}?(?:(?:受付|受け付け|取り?扱い|利用|注文)[^。、\\d]{0,6}?(?:終了|締め?切|停止|終え)|締め|止[まめ]|とめ)`,
);
/** 「ご利用いただけるのは21:00までです」: until then it can be used. */
const USED_UNTIL = /(?:いただける|使える|できる|受け付ける|承る)のは[^。\d]{0,8}$/;
/** 「0時30分まで開始を遅らせます」 */
const START_LATER = new RegExp(
  `^${TAIL}(?:まで|に|へ)(?:は)?[^。、\\d]{0,8}?開始(?:時刻|時間)?[^。、\\d]{0,3}(?:遅|延期|ずら|ずれ|繰り?下げ|後ろ)`,
);
const PLAIN_START = new RegExp(
  `^${TAIL}(?:(?:に|より|から|になりますと、?|になると、?)?(?:の)?[^。、\\d]{0,16}?${BEGIN}|より|から)`,
);
/** It ended then, as a fact. */
const ENDED = new RegExp(
  `^${TAIL}(?:に|で|には|をもって|をもちまして|より|から|、)?[^。、\\d]{0,16}?(?:${OVER}[^。、\\d]{0,6}?(?:た(?![しちすせ])|済|ており|て(?:い|お)ます)|(?:終え|終わり|切り上げ|片付[いけ]|完了し|終了し|再開し)、)`,
);
const TO_END = new RegExp(
  `${OVER}(?:[^。\\d]|\\d{1,2}(?:時間|分)){0,24}$|(?:使える|利用(?:いただける|できる))ように[^。\\d]{0,12}$`,
);
const TO_START = new RegExp(`(?:${BEGIN}|停止)(?:[^。\\d]|\\d{1,2}(?:時間|分)){0,24}$`);
const NEXT_OVER = new RegExp(OVER);
const NEXT_BEGIN = new RegExp(BEGIN);

const OLD_RANGE = new RegExp(
  `^(?: ?\\([^()\\n]{1,5}\\))? ?[」』]?\\)?(?:まで)?(?:の間)?(?:の(?:分|回))?(?:の|に|で|は|が)?、?(?:実施(?:する|を)?|行う|止める|停止する|[^。、\\d]{0,10}を)?${WAS}|` +
    `^[」』]?\\)?(?:まで)?の?[^。、\\d]{0,12}?(?:は|が|を|では|につきましては)、?[^。、\\d]{0,8}?(?:${AWAY}|やりません|でき(?:なく|ませ)|行(?:いませ|わ[なずれ])|実施(?:でき|しませ|いたしませ))|^[^。、\\d]{0,8}(?:差し?替え|ではなく|でなく|から変更|から延長|から移|分の(?:振り?替|代替|代わり|延期))|` +
    `^[^。、\\d]{0,20}(?:が|は|を|につきましては?|について)、?[^。\\d]{0,24}?${LENGTH}[^。、\\d]{0,6}(?:ずれ|ずら|後ろ|繰り?[上下]げ|延期|順延|前倒|先送り)`,
);
const OLD_LABEL =
  /(?:(?<!復)旧|元(?:は|の[^。\d]{0,6})|もと(?:は|の[^。\d]{0,6})|当初[^。\d]{0,10}|(?:変更|延長|延期|短縮|繰り?[上下]げ|前倒し|追加|差し?替え)前[^。\d]{0,8}|以前[^。\d]{0,12}|先に[^。\d]{0,14}|(?:ご?案内|お知らせ|お伝え)(?:の|した|していた|しておりました)[^。\d]{0,8}|従来[^。\d]{0,8}|予定(?:は|:|していた|しておりました)|←)[:は( ]{0,3}$/;
/** 「に延期」「に振り替え」「に改めます」「に行います」 right behind the second of two. */
export const PUT_THERE =
  /^ ?(?:終了|完了|開始)?(?:まで)?(?:の間)?[」』]?(?:に|へ|と|で|まで|から|の)(?:の)?、?[^。、\d]{0,12}?(?:振り?替|延期|変更|変わ|改め|ずら|ずれ|遅[れらく]|延[びばべ]|切り替|移[しすりる]|順延|繰り?[上下]げ|後ろ倒|前倒|見直|差し?替|リスケ|と?な[りる]|いたし|させて|(?:行|おこな)[いうわ]|実施|執り行)/;

/** 「23時からのメンテナンスは」: the plan that its sentence goes on to speak of. */
export const NAMES_PLAN = new RegExp(
  `^${TAIL}(?:に)?(?:より|から|開始|スタート|始め)[^。、\\d]{0,18}?(?:は|を|が|につき|ですが|について)`,
);

/** Every clock time of the stop as an edge of it; null where the words around one do not say which it is. */
export function edgesOf(notice: NoticeText, times: readonly TimedRange[]): readonly Edge[] | null {
  const edges: Edge[] = [];
  for (const [i, item] of times.entries()) {
    const before = times[i - 1];
    const found =
      item.range.shape === 'range'
        ? edgesOfRange(notice, item, before)
        : edgeOfPoint(notice, item, before, edges.at(-1));
    const shared = found ?? edgeWithNext(notice, times, i);
    if (shared === null) return null;
    edges.push(...shared);
  }
  return edges.map((edge, i) =>
    edge.age === 'told' && isJoinedToOld(notice, edge, edges[i - 1], edges[i + 1]) ? { ...edge, age: 'old' } : edge,
  );
}

/** 「取引は5:00に、出金は6:00に戻します」: the verb behind the next is of both. */
function edgeWithNext(notice: NoticeText, times: readonly TimedRange[], i: number): readonly Edge[] | null {
  const [item, next] = [times[i] as TimedRange, times[i + 1]];
  if (next === undefined || item.range.shape !== 'point' || next.range.shape !== 'point') return null;
  if (next.around.clause !== item.around.clause || !GOES_ON.test(behindOf(notice, clockEnd(notice, item)))) return null;
  const [edge] = edgeOfPoint(notice, next, item, undefined) ?? [];
  return edge === undefined ? null : [{ ...edge, item, at: item.start ?? item.end, isLoose: item.isLoose }];
}

const GOES_ON = /^(?:頃|ごろ)?(?:に|より|から|まで)?、/;

/** 「23時に始めて翌2時に終える予定だった」「午後11時開始、午前2時終了でした」: the word behind the second, or the label before the first, is of both. */
function isJoinedToOld(notice: NoticeText, edge: Edge, before: Edge | undefined, behind: Edge | undefined): boolean {
  const isOldStart =
    edge.side === 'end' && before?.side === 'start' && before.age === 'old' && before.item !== edge.item;
  const isOldEnd = edge.side === 'start' && behind?.side === 'end' && behind.age === 'old' && behind.item !== edge.item;
  return (
    (isOldStart && areJoined(notice, before.item, edge.item)) || (isOldEnd && areJoined(notice, edge.item, behind.item))
  );
}

const JOINED = new RegExp(
  `^${TAIL}(?:に|より|から)?(?:開始|始め|スタート|停止)(?:し|の予定)?(?:て|、|・|,)?、?(?:翌日?)?$`,
);

const areJoined = (notice: NoticeText, a: TimedRange, b: TimedRange): boolean =>
  a.around.clause === b.around.clause &&
  JOINED.test(notice.page.lower.slice(clockEnd(notice, a), notice.tokens[b.range.first]?.from ?? 0));

/** Where its clock time ends; 「12月15日の同じ時間」 has taken that of another. */
export function clockEnd({ tokens }: NoticeText, { range: { start, finish, first, end } }: TimedRange): number {
  const to = (finish ?? start)?.time?.to ?? 0;
  return to <= (tokens[first]?.from ?? 0) ? (tokens[end - 1]?.to ?? 0) : to;
}

const BEHIND = 64;
const BEFORE = 40;

/** From the clock time to the end of its sentence. */
export function behindOf({ page }: NoticeText, from: number): string {
  const text = page.lower.slice(from, from + BEHIND);
  const end = text.search(/[。\n!]/);
  return end < 0 ? text : text.slice(0, end);
}

/** From the time before, or from the head of its clause. */
function beforeOf(notice: NoticeText, item: TimedRange, before: TimedRange | undefined): string {
  const { page, tokens } = notice;
  const from = tokens[item.around.clause.first]?.from ?? 0;
  const at = tokens[item.range.first]?.from ?? 0;
  return page.lower.slice(Math.max(from, at - BEFORE, before === undefined ? 0 : clockEnd(notice, before)), at);
}

function edgesOfRange(notice: NoticeText, item: TimedRange, before: TimedRange | undefined): readonly Edge[] | null {
  const { start, finish } = item.range;
  if (start?.time?.kind !== 'time' || finish?.time?.kind !== 'time') return null;
  const isOld =
    item.role === 'superseded' ||
    OLD_RANGE.test(behindOf(notice, clockEnd(notice, item))) ||
    OLD_LABEL.test(beforeOf(notice, item, before));
  return bothEdges(item, isOld);
}

function bothEdges(item: TimedRange, isOld: boolean): readonly Edge[] {
  const age = isOld ? 'old' : 'told';
  const { isLoose } = item;
  return [
    { item, side: 'start', at: item.start, isLoose, age },
    { item, side: 'end', at: item.end, isLoose, age },
  ];
}

function edgeOfPoint(
  notice: NoticeText,
  item: TimedRange,
  previous: TimedRange | undefined,
  before: Edge | undefined,
): readonly Edge[] | null {
  const { start, leadMinutes, replacedByNext } = item.range;
  if (start?.time?.kind !== 'time' || leadMinutes !== null) return null;
  const ahead = beforeOf(notice, item, previous);
  const beside = before?.item.around.clause === item.around.clause ? before : null;
  const words: Words = {
    behind: behindOf(notice, clockEnd(notice, item)),
    ahead,
    labelled: sideBefore(ahead),
    isOld: item.role === 'superseded' || OLD_LABEL.test(ahead),
    isReplaced: replacedByNext,
    beside: beside?.side ?? null,
    isBehindReplaced: beside?.item.range.replacedByNext === true,
  };
  if (hasLength(item) && !MOVED_BY_LENGTH.test(words.behind)) return edgesOfLength(notice, item, words);
  for (const told of READINGS) {
    const [side, age] = told(words) ?? [];
    if (side === undefined || age === undefined) continue;
    const at = item.role === 'end' || item.role === 'actual-end' ? item.end : item.start;
    return [{ item, side, at, isLoose: item.isLoose, age }];
  }
  return null;
}

/** 「2:00から3時間」 */
const hasLength = ({ range, start, end }: TimedRange): boolean =>
  range.durationMinutes !== null && start !== null && end !== null;

function edgesOfLength(notice: NoticeText, item: TimedRange, { isOld }: Words): readonly Edge[] {
  const isMoved = OLD_RANGE.test(behindOf(notice, notice.tokens[item.range.end - 1]?.to ?? 0));
  return bothEdges(item, isOld || isMoved);
}

/** What stands around a clock time. */
interface Words {
  readonly behind: string;
  readonly ahead: string;
  /** The edge that the words before it name. */
  readonly labelled: Edge['side'] | null;
  readonly isOld: boolean;
  readonly isReplaced: boolean;
  /** The edge before it in the same sentence. */
  readonly beside: Edge['side'] | null;
  readonly isBehindReplaced: boolean;
}

type Told = readonly [side: Edge['side'], age: Edge['age']];

const ageOf = ({ isOld }: Words): Edge['age'] => (isOld ? 'old' : 'told');

/** The first that knows the words decides. */
const READINGS: readonly ((words: Words) => Told | null)[] = [
  ({ behind }) => (MOVED_BY_LENGTH.test(behind) || PASSED_END.test(behind) ? ['end', 'old'] : null),
  ({ behind }) => (GONE_END.test(behind) ? ['end', 'gone'] : null),
  ({ beside, isBehindReplaced }) => (beside !== null && isBehindReplaced ? [beside, 'told'] : null),
  ({ labelled, isReplaced }) => (isReplaced ? [labelled ?? 'end', 'old'] : null),
  ({ behind, labelled }) => (OLD_END.test(behind) ? [oldSide(behind) ?? labelled ?? 'end', 'old'] : null),
  ({ behind }) => (OLD_START.test(behind) ? ['start', 'old'] : null),
  (words) => (CLOSES.test(words.behind) || START_LATER.test(words.behind) ? ['start', ageOf(words)] : null),
  // 「開始は24時30分までお待ちください」
  (words) => (words.labelled === 'start' && WAITS_UNTIL.test(words.behind) ? ['start', ageOf(words)] : null),
  (words) => (USED_UNTIL.test(words.ahead) && UNTIL.test(words.behind) ? ['start', ageOf(words)] : null),
  // 「開始を0:30、終了を3:30といたします」: behind the comma it is told of the next.
  (words) => (words.labelled !== null && COMMA.test(words.behind) ? [words.labelled, ageOf(words)] : null),
  ({ behind, isOld }) => (ENDED.test(behind) ? ['end', isOld ? 'old' : 'over'] : null),
  (words) => (words.labelled === 'end' && FROM_THEN.test(words.behind) ? ['end', ageOf(words)] : null),
  (words) => {
    const side = plainSide(words.behind) ?? words.labelled;
    return side === null ? null : [side, ageOf(words)];
  },
  // 「終了時刻:3:40(予定は5:00)」: the bracket is of the edge before it.
  (words) =>
    words.beside !== null && (words.isOld || LISTED.test(words.behind)) ? [words.beside, ageOf(words)] : null,
];

const UNTIL = /^(?:頃|ごろ)?まで/;
export const WAITS_UNTIL = /^(?:頃|ごろ)?まで、?[^。\d]{0,12}?(?:待|遅ら|延期|ずら|繰り?下げ|見合わせ)/;
const COMMA = /^(?:頃|ごろ)?、/;
/** 「ご利用いただけるようになるのは7:30からです」 */
const FROM_THEN = /^(?:頃|ごろ)?(?:から|より)(?:です|とな|の?予定|。|$)/;
/** 「開始は、入金が21:00、それ以外が1:00です」: nothing behind it says which edge it is. */
const LISTED = /^(?:頃|ごろ)?(?:、|です|となります|でございます|の?予定|$)/;

function plainSide(behind: string): Edge['side'] | null {
  if (USED_FROM.test(behind)) return 'end';
  const [end, start] = [PLAIN_END.exec(behind), PLAIN_START.exec(behind)];
  if (end === null || start === null) return end !== null ? 'end' : start !== null ? 'start' : null;
  return start[0].length < end[0].length ? 'start' : 'end';
}

/** Which of the two words comes first behind it. */
function oldSide(behind: string): Edge['side'] | null {
  if (/^[^。、\d]{0,6}まで/.test(behind)) return 'end';
  const [over, begin] = [behind.search(NEXT_OVER), behind.search(NEXT_BEGIN)];
  if (over < 0 && begin < 0) return null;
  return begin < 0 || (over >= 0 && over < begin) ? 'end' : 'start';
}

/** 「出金の受付開始は」 */
const TAKEN_AGAIN =
  /(?:受付|受け付け|ご?利用|取り?扱い|お?取引|お?手続き)の?(?:開始|再開)(?:時刻|時間|日時)?(?:は|が|を|:)[^。\d]{0,8}$/;

/** The last of the two words before it. */
function sideBefore(ahead: string): Edge['side'] | null {
  if (TAKEN_AGAIN.test(ahead)) return 'end';
  const [end, start] = [TO_END.exec(ahead), TO_START.exec(ahead)];
  if (end === null || start === null) return end !== null ? 'end' : start !== null ? 'start' : null;
  return end.index > start.index ? 'end' : 'start';
}
