import { lowerBehind } from '../5-roles/page-beside.ts';
import type { NoticeText } from '../notice-text.ts';
import { isEndKept } from './kept.ts';

/** Which way the two edges go: 1 is later, -1 sooner. */
export type Way = readonly [start: -1 | 0 | 1, end: -1 | 0 | 1];
export const NOWHERE: Way = [0, 0];
/** The hours that are told are those that the length has led to, whatever else says so. */
export const IS_TOLD = 'told';
export type Told = typeof IS_TOLD;

/** Whether it has begun, and whether the notice keeps its end. */
export interface Known {
  readonly isBegun: boolean;
  readonly isEndKept: boolean;
}

/** What is done by the length before it: the whole is put later or sooner, or it takes longer or shorter. */
const MOVES_BEHIND =
  /^(?:間)?(?:程度|ほど|弱|強)?(?:の|も|だけ|、)?(?:(延長|延ば|延び|長引|追加|余分|余計|長く)|(短縮|短く|残し|(?:早く|早めに|早い|前倒しで|繰り?上げて)(?:完了|終了|終わ|終え|済|再開|復旧))|(遅ら|遅れ|遅く|遅い|繰り?下げ|後ろ倒し|後ろに|後ろへ|ずれ|ずら|延期|順延|先送り|後倒し)|(繰り?上げ|前倒し|早め|早ま|早く))(?!して(?:おり|い)|(?:いた|致)?しました|まし?た)/;
const FACT_BEHIND =
  /^(?:間)?(?:程度|ほど|弱|強)?(?:の|も|だけ)?(?:短く|残し|(?:早く|早めに|早い|前倒しで|繰り?上げて)(?:完了|終了|終わ|終え|済|再開|復旧))/;
/** 「いつもより1時間延長し」 is how long it is planned. */
const THAN_USUAL = /(?:通常|いつも|普段|例[月年週]|従来|平常)[^、。\n]{0,12}(?:より|から|比べ)[^、。\n]{0,8}$/;
/** 「出金は、ほかのサービスより2時間遅れて再開」 moves no edge of the whole. */
const THAN_OTHERS = /(?:ほか|他)の?[^、。\n]{0,16}より(?:も|は)?、?(?:約|およそ)?$/;
/** 「開始・終了とも1時間繰り下げ、3月16日2:00~4:00に変更」: the hours that are told are those that it comes to. */
const COMES_TO =
  /^[^。\n\d]{0,24}、(?:\d{1,2}[月/]\d{1,2}日?(?:\(.\))?)? ?\d{1,2}[:時][^。\n]{0,12}(?:~|から)[^。\n]{0,16}(?:に|へ|と)(?:変更|いたし|致し|します|なり|延期)/;
/** 「1時間延長し、2:00~6:00に実施」: so are hours that stand behind what is done, but for those of a plan, 「短縮するのは2:00~6:00のメンテナンス」. */
const HELD_AT =
  /^[^。\n\d]{1,24}?(?:し(?:て|まして)?|せ(?:て)?|め(?:て)?|げ(?:て)?|らし(?:て)?|(?:く)?(?:実施(?:し|いたし)(?:ます)?)?)[、(:]?(?:\d{1,2}[月/]\d{1,2}日?(?:\(.\))?)?(?:の)? ?(?:午[前後])?\d{1,2}[:時][^。\n]{0,8}?(?:~|から)(?:翌日?)?(?:\d{1,2}日)?(?:\(.\))? ?(?:午[前後])?\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?)(?:まで)?(?:\)|に(?!予定)|で|と(?!して)|の間|。|$)/;
/** 「検証の時間を1時間長く確保しております」: a step of the work, and how it is planned by now. */
const OF_STEP =
  /(?:検証|確認|予備|準備|余裕|調整|テスト|試験|点検)(?:作業|時間)?の?(?:ため|時間|期間|工程)?(?:を|に|として|のため(?:に|、)?)[^。、\n]{0,8}$/;
/** 「配信開始を1時間遅らせます」 */
const OF_SHOW =
  /(?:配信|放送|番組|実況|イベント|受付|サポート|窓口|営業|セミナー|キャンペーン|発売|公開)(?:の?(?:開始|終了))?(?:予定)?(?:時刻|時間)?(?:を|は|も|が)[^。、\n]{0,8}$/;
const IS_PLANNED_SO =
  /^(?:間)?(?:程度|ほど)?(?:長く|短く|多く|遅く|早く|余分に|余計に|延長して|短縮して)、?[^。、\n]{0,6}(?:確保|設定|見込|取|設け|想定|計画|組|予定)[しんっけ]?(?:て|で)?(?:おり|い)ます/;
/** 「当初のご案内より、停止時間が30分長くなっております」: the hours that are told are the longer ones. */
const IS_SO = /^(?:間)?(?:程度|ほど)?(?:長く|短く|延び|遅く|早く)(?:なって|て)(?:おり|い)ます/;
const OF_END = /終了|再開|完了|メンテ|停止|作業|時間|予定/;
const REACH = 72;
const ASIDE_REACH = 8;
/** Characters: nothing is named in so few. */
const SHORT_LEAD = 2;

/** 「開始・終了とも」 */
export const BOTH_EDGES =
  /開始(?:時刻|時間)?(?:・|と|および|及び|、)?終了(?:予定)?(?:時刻|時間)?(?:と?も|共に|ともに|を|の)|(?:それぞれ|いずれも|両方とも|ともに|そのまま)、?$|\b(?:start|begin)s? and (?:end|finish)(?:es|s)?(?: times?)?\b|\b(?:pushed|put|moved|shifted) back by [a-z ]{0,16}$/;

/** What has begun can only end later or sooner; what is to come is put later or sooner as a whole, or by the edge that is named. */
export function japaneseMove(notice: NoticeText, at: number, before: string, known: Known): Way | Told {
  const behind = lowerBehind(notice, { first: at, end: at + 1 }, REACH);
  if (COMES_TO.test(behind) || HELD_AT.test(behind)) return IS_TOLD;
  if (isNoMove(before, behind)) return NOWHERE;
  const begins = BEGINS_BEHIND.exec(behind) ?? (START_BEFORE.test(before) ? BEGUN_BEHIND.exec(behind) : null);
  if (begins !== null) return wayOfStart(notice, begins[1] === undefined ? 1 : -1, known);
  if (known.isBegun && MORE_TIME.test(before) && NEEDED.test(behind)) return [0, 1];
  return wayOfWhole(notice, { before, behind }, known);
}

/** Of usual hours, of others, of a step of the work, or of how long it is by now. */
const isNoMove = (before: string, behind: string): boolean =>
  THAN_USUAL.test(before) ||
  THAN_OTHERS.test(before) ||
  OF_STEP.test(before) ||
  OF_SHOW.test(before) ||
  IS_SO.test(behind) ||
  IS_PLANNED_SO.test(behind);

/** Words on both sides of a length. */
interface Beside {
  readonly before: string;
  readonly behind: string;
}

function wayOfWhole(notice: NoticeText, { before, behind }: Beside, known: Known): Way {
  if (FACT_BEHIND.test(behind) && OF_END.test(before)) return [0, -1];
  const found = MOVES_BEHIND.exec(behind);
  // In a bracket behind the hours it is told how they came about.
  const isAside = /[(「]/.test(before.slice(-ASIDE_REACH));
  const isOfStop = OF_END.test(before) || before.length <= SHORT_LEAD || ENDS_BEHIND.test(behind);
  if (found === null || isAside || !isOfStop) return NOWHERE;
  const [, longer, shorter, later] = found;
  if (longer !== undefined) return [0, 1];
  if (shorter !== undefined) return [0, -1];
  const sign = later === undefined ? -1 : 1;
  return known.isBegun || ENDS_BEHIND.test(behind) ? [0, sign] : wayAhead(notice, before, sign, known);
}

/** Of what is to come. */
function wayAhead(notice: NoticeText, before: string, sign: -1 | 1, known: Known): Way {
  const edge = BOTH_EDGES.test(before) ? undefined : EDGE_BEFORE.exec(before)?.[1];
  if (edge === undefined) return [sign, sign];
  return edge === '開始' ? wayOfStart(notice, sign, known) : [0, sign];
}

/** The end goes with the start, unless it is kept; what begins sooner may end when it was planned to. */
function wayOfStart(notice: NoticeText, sign: -1 | 1, known: Known): Way {
  if (known.isEndKept || isEndKept(notice)) return [sign, 0];
  return sign < 0 ? NOWHERE : [sign, sign];
}

/** 「40分前倒しで着手し」「45分早く始まっており」「1時間30分遅れの開始」 */
const BEGINS_BEHIND =
  /^(?:間)?(?:程度|ほど)?(?:の|も|だけ)?(?:(早く|早い|早めて?|前倒しで|前倒しの|前倒しして|繰り?上げて?|早まっての?)|遅らせて?|遅れて?の?|遅く|遅い|後ろ倒しで|後ろにずらして|ずらして)、?[^。、\d]{0,8}?(?:開始|始め|始ま|着手|スタート|取り?掛?か?か|停止(?!時間)|作業に入)/;
/** 「2時間30分ほど遅れて再開いたします」 */
const ENDS_BEHIND =
  /^(?:間)?(?:程度|ほど)?、?(?:遅れて|遅れの|遅く|早く|早めに|前倒しで|繰り?[上下]げて)、?[^。、\d]{0,8}?(?:再開|終了|終え|終わ|完了)/;
/** 「作業開始が45分早まり」「開始を1時間半遅らせ」 */
const START_BEFORE = /(?:開始|着手|始まり|スタート)(?:予定)?(?:時刻|時間|日時)?(?:を|が|は|も)[^。\d]{0,8}$/;
const BEGUN_BEHIND =
  /^(?:間)?(?:程度|ほど)?(?:の|も|だけ)?、?(?:(早ま|早め|早く|前倒|繰り?上)|遅ら|遅れ|遅く|繰り?下げ|後ろ|ずら|ずれ|延期)/;
/** 「さらに1時間かかります」「追加で2時間半のお時間を頂戴いたします」 */
const MORE_TIME = /(?:さらに|更に|もう|追加で|加えて)(?:約|およそ)? ?$/;
const NEEDED =
  /^(?:間)?(?:程度|ほど|くらい|ばかり)?(?:の?お?時間)?(?:を|が|は)?(?:かか|必要|要[すし]|いただ|頂|お待ち|待|みて|見て|見込|続|停止)/;

const EDGE_BEFORE =
  /(開始|終了|再開|完了|復旧)(?:予定)?(?:時刻|時間|日時)?(?:を|は|が|も|の|につき|について|に)[^。\d]{0,20}$/;
