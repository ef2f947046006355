import type { EpochMs } from '../../time.ts';
import { WEEKDAYS } from '../2-tokens/scan-day.ts';
import { dateOf, dayOf, monthOf, weekdayOf } from '../4-times/instants.ts';
import type { WindowDraft } from '../6-windows/draft.ts';
import { everyMatch } from '../every-match.ts';
import type { NoticeText } from '../notice-text.ts';
import { offByNumber, type Standing } from './numbered-calling.ts';

/** The stop of that day, as it is named before what becomes of it. */
const WORK =
  '(?:\\([^()\\n]{1,10}\\)|\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分|半)?)(?:~|から|より|の)?|予定(?:して(?:いた|おりました|おります|いる))?|計画|定期|緊急|臨時|夜間|深夜|早朝|システム|サーバー?|ネットワーク|回線|機器|[の分回夜日はをがもに:→、| ]|から|(?:に限り|に限って|のみ|だけ)|(?:入金|出金|入出金|お?取引|サービス|ログイン|api)の?(?:一時)?(?=停止|休止|メンテ)|作業|工事|停止|休止|切り?替え|更新|点検|メンテナンス|メンテ|アップデート|実施|につきまして|については?|とも|いずれも|すべて|全て|当日|一旦|いったん)';
const REASON = '(?:[^。、\\n]{2,40}(?:ため|ので|ことから|により|結果|都合|につき)、?)';
/** What calls off by itself, and what does only where nothing but the stop stands before it. */
const SURE = '中止|削除|抹消|取り?やめ|取り?止め|見送|見合わせ|キャンセル|取り?消|撤回';
const PLAIN =
  'やめ[まにるた]|不要と|な[くし](?:なり|なっ|$|[、))で])|無くな|(?:実施|行い|行な?い|行わ|執り行い|予定)?(?:は|を|も)?(?:いた|致)?[しせ]?(?:ません|ない(?!場合)|ず|な[くし])|(?:は|も)?(?:ござい|あり)ません|除[きくい]|外[しすれ]|省[きく]|お?休み|×';
const OFF = new RegExp(`^(?:[^。\\n]{0,40}?(?:${SURE})|(?:${WORK}){0,12}${REASON}?(?:${WORK}){0,6}(?:${PLAIN}))`);
/** What says that it does. */
const ON =
  /^(?:[^。\n]{0,24}?)(予定(?:どおり|通り)|(?:実施|行い|行な?い|停止)(?:いた|致)?(?:し)?ます|変更(?:は|も)?(?:ござい|あり)ません|変わ(?:り|ら)|そのまま|実施(?=$|[、。)（(]|予定|です|と)|あり|有|○|集約)/;
/** Another day, a case that may come, or somebody else's errand. */
const NO_CALL =
  /場合|ください|下さい|お願い|可能性|恐れ|ことが(?:あり|ござい)|次第|ましたら|であれば|延期|順延|振り?替|変更(?:し|いた|と|に)|ずら|繰り?[上下]げ/;
const ERRANDS =
  /(?:入金|出金|入出金|入庫|出庫|入出庫|送金|振込|取引|売買|注文|発注|ログイン|api|アプリ|サービス|受付|受け付け|ご?利用|問い?合わ?せ|窓口|電話|サポート|配信|バッチ|積立|買付|約定|セミナー|キャンペーン|イベント|配当|付与|開催|会(?!社)|講座|放送|出展|発売|募集|抽選|営業|発送|配送|来店|再起動|確認)(?![^。、\n]{0,6}(?:停止|メンテ|作業|工事|休止))/;

const DAY =
  '(?:(\\d{1,2})[月/])?(\\d{1,2})(?:日(?!間|で|前|後|以内|以降|分の|程度|ほど|とも|目)|(?<=/\\d{1,2})(?!\\d|:))';
const NUMBER = '(?:第?(\\d)(?:回目?|日目|夜目|晩目|番目|(?<=第\\d)[夜晩部弾])|\\((\\d)\\)|(\\d)\\))';
const NAMED = '(最初の[日回]|初回|初日|最終[日回]|最後の[日回]|真ん中の[日回]|中日|中の日)';
const WEEKDAY = '([月火水木金土日])曜日?';
const MENTION = new RegExp(`${DAY}|${NUMBER}|${NAMED}|${WEEKDAY}`, 'g');
/** 「16日と18日」, 「2日目(17日)」: what joins mentions that share a verb. */
const JOINED =
  /^(?:\([月火水木金土日・祝]{1,3}\))?(?:(?:の|分の?)?(?:回|分|夜|作業|工事|停止|メンテナンス))?[、,・/と( ]{0,2}(?:および|及び|ならびに|並びに|そして)?、?(?:\d{1,2}:\d{2})?$/;
const CLOSED = /^[)」]?/;
/** 「19日と21日のみ」 with the word that it is carried out, before them or behind. */
const ONLY =
  /^\)?(?:の)?(?:\d日間?|二日間?|両日|回|分)?(?:の?(?:作業|工事|停止))?(?:のみ|だけ|に(?:限|絞|集約|まとめ))/;
const CARRIED_BEFORE =
  /(?:実施|行う|おこなう|停止する|作業を行)[^。\n]{0,10}(?:のは|日は|日程は|は)、?$|(?:作業|工事|メンテナンス|停止)は、?$/;
const CARRIED_BEHIND = /^[^。\n]{0,8}?(?:実施|行い|行う|とし|とな|にな|になり)/;

const HINT =
  /中止|取り?や|取り?止|やめ|見送|見合|キャンセル|取り?消|撤回|不要|な[くし]|無く|ません|ない|ず|除|外[しすれ]|省|休み|×|のみ|だけ|絞|集約/;

interface Mention {
  readonly from: number;
  readonly to: number;
  readonly of: readonly number[];
}

/** Of several stops on days of their own, those that the notice calls off by their day or number; the others stay. */
export function offOfSeveral(notice: NoticeText, standing: Standing): Standing {
  const { drafts, said } = standing;
  if (said === 'postponed' || said === 'completed' || drafts.length < 2) return standing;
  const days = drafts.map(({ start }) => (start === null ? null : dayOf(start)));
  if (days.includes(null) || new Set(days).size < 2 || !HINT.test(notice.page.text))
    return offByNumber(notice, standing);
  const off = new Set(sentencesOf(notice).flatMap((sentence) => offIn(notice, sentence, drafts)));
  const isOff = drafts.map(({ cancelled }, i) => cancelled || off.has(days[i] as number));
  if (off.size === 0 || !isOff.includes(false)) return offByNumber(notice, standing);
  return {
    drafts: drafts.map((draft, i) => (isOff[i] === true ? { ...draft, cancelled: true } : draft)),
    said: said === 'cancelled' ? null : said,
  };
}

function sentencesOf({ page, tokens, title }: NoticeText): readonly string[] {
  const from = tokens[title.end]?.from ?? 0;
  return page.lower
    .slice(from)
    .split(/[。\n!]/)
    .filter((sentence) => sentence.length < LONGEST);
}
const LONGEST = 160;

/** The days that a sentence calls off. */
function offIn(notice: NoticeText, sentence: string, drafts: readonly WindowDraft[]): readonly number[] {
  if (!HINT.test(sentence) || NO_CALL.test(sentence)) return [];
  const days = daysOf(drafts);
  const groups = groupsOf(sentence, mentionsIn(notice, sentence, drafts, days));
  return groups.flatMap((group, i) => {
    const [first, last] = [group[0] as Mention, group.at(-1) as Mention];
    const tail = sentence.slice(last.to, groups[i + 1]?.[0]?.from ?? sentence.length).replace(CLOSED, '');
    const of = group.flatMap((mention) => mention.of);
    if (isOnly(sentence.slice(0, first.from), tail)) return days.filter((day) => !of.includes(day));
    return isCalledOff(tail) || isUnderCalling(sentence.slice(0, first.from), tail) ? of : [];
  });
}

const isOnly = (before: string, tail: string): boolean =>
  ONLY.test(tail) &&
  !OFF.test(tail) &&
  (CARRIED_BEFORE.test(before) || CARRIED_BEHIND.test(tail.replace(ONLY, ''))) &&
  !ERRANDS.test(before + tail);

/** 「中止:1月20日(水)」 */
const isUnderCalling = (before: string, tail: string): boolean =>
  CALLING_LABEL.test(before) && /^(?:\([月火水木金土日・祝]{1,3}\))?(?:分|の回)?[ )】]{0,2}$/.test(tail);
const CALLING_LABEL =
  /^[^\p{L}\p{N}]{0,3}(?:中止|取り?やめ|見送り|キャンセル|実施なし)(?:日程?|分|と?する日|の日)?[】\])]?[:\s→]{1,3}$/u;

/** The first of the two words behind it decides; what customers do on that day is no call. */
function isCalledOff(tail: string): boolean {
  const [off, on] = [OFF.exec(tail), ON.exec(tail)];
  if (off === null || ERRANDS.test(off[0])) return false;
  return on === null || off[0].length <= on[0].length;
}

const daysOf = (drafts: readonly WindowDraft[]): readonly number[] =>
  [...new Set(drafts.flatMap(({ start }) => (start === null ? [] : [dayOf(start)])))].sort((a, b) => a - b);

function groupsOf(sentence: string, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && JOINED.test(sentence.slice(last.to, mention.from))) groups.at(-1)?.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

function mentionsIn(
  notice: NoticeText,
  sentence: string,
  drafts: readonly WindowDraft[],
  days: readonly number[],
): readonly Mention[] {
  return everyMatch(MENTION, sentence).flatMap((found): readonly Mention[] => {
    const of = daysMeant(notice, found, drafts, days);
    return of === null ? [] : [{ from: found.index, to: found.index + found[0].length, of: [of] }];
  });
}

function daysMeant(
  notice: NoticeText,
  [, month, date, nth, inBrackets, behindNumber, named, weekday]: RegExpExecArray,
  drafts: readonly WindowDraft[],
  days: readonly number[],
): number | null {
  if (date !== undefined) return onlyOne(days.filter((day) => isDate(day, month, date)));
  if (weekday !== undefined) return onlyOne(days.filter((day) => WEEKDAYS[weekdayOf(day)] === weekday));
  const number = nth ?? inBrackets ?? behindNumber;
  if (number === undefined) return ofName(days, named ?? '');
  const numbers = drafts.map((draft) => rowNumber(notice, draft));
  const at = numbers.indexOf(Number(number));
  if (at >= 0) return dayOf(drafts[at]?.start as EpochMs);
  return nth === undefined || numbers.some((each) => each !== null) ? null : (days[Number(nth) - 1] ?? null);
}

const onlyOne = (days: readonly number[]): number | null => (days.length === 1 ? (days[0] ?? null) : null);

function isDate(day: number, month: string | undefined, date: string): boolean {
  return dateOf(day) === Number(date) && (month === undefined || monthOf(day) === Number(month));
}

function ofName(days: readonly number[], named: string): number | null {
  if (/^(?:最初|初)/.test(named)) return days[0] ?? null;
  if (/^最[終後]/.test(named)) return days.at(-1) ?? null;
  return days.length === 3 ? (days[1] ?? null) : null;
}

/** 「(2)1月20日」「第2回 12月4日」 */
function rowNumber({ page, tokens }: NoticeText, { from }: WindowDraft): number | null {
  const at = tokens[from[0]?.first ?? 0]?.from ?? 0;
  const line =
    page.lower
      .slice(Math.max(0, at - ROW_HEAD), at)
      .split('\n')
      .at(-1) ?? '';
  const found = ROW.exec(line);
  return found === null ? null : Number(found[1]);
}

const ROW_HEAD = 12;
const ROW = /^[^\p{L}\p{N}]{0,3}第?(\d)(?:回目?|日目|夜目|晩目|番目|[夜晩部弾])?[^\p{L}\p{N}]{0,3}$/u;
