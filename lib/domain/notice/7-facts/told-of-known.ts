import { subjectIn } from '../5-roles/whose-change.ts';
import { firstMove } from '../6-windows/moved-by.ts';
import { everyMatch } from '../every-match.ts';
import type { FirstLook } from '../first-look.ts';
import type { Pointers, Sequel } from '../notice.ts';
import { lowerIn, type NoticeText, type TokenSpan } from '../notice-text.ts';
import { NAMED_WORK_IN_ENGLISH, NAMED_WORK_IN_JAPANESE } from '../words/work.ts';
import { dropsWork } from './dropped-days.ts';
import { announcedIn, numbersNamed, stopDaysIn } from './pointers.ts';
import { shiftInEnglish } from './shift-english.ts';

/* What a notice tells of a known stop without its hours: that it takes so much longer, or does not take place. */

/** 「さらに30分」, "on top of the extension announced": beside what was told before. */
const FURTHER =
  /さらに|更に|再度|再び|再延長|もう[一1]?度|もう\d|重ね|追加で|[2二3三]回目|\b(?:further|again|on top|once more|another|additional|extra|second|third|still)\b/;
const MERGES =
  /統合|一本化|[1一](?:回|度|夜|日|つ)に(?:まとめ|集約|統合|合わせ)|(?:まとめて|併せて|合わせて|同時に)[^。\n]{0,16}(?:1回|一回|一度|同じ日)|合体|\b(?:combin(?:e|ed|ing)|merg(?:e|ed|ing)|bundl(?:e|ed|ing)|consolidat(?:e|ed|ing)|roll(?:ed|ing)? (?:both )?into one|(?:do|doing|carry out|carrying out) both (?:works? )?(?:in one|together|at once))\b/;

/** By how much a stop moves, where no hours of its own tell it. */
export function shiftIn({ text }: FirstLook): Sequel['shift'] {
  if (!LENGTH.test(text.page.lower)) return null;
  const told = shiftInEnglish(text);
  const ahead = told ?? firstMove(text, false);
  const begun = told === null ? firstMove(text, true) : told.endMs === 0 ? null : { startMs: 0, endMs: told.endMs };
  return ahead === null && begun === null ? null : { ahead, begun, isFurther: FURTHER.test(text.page.lower) };
}

/** Without a length nothing moves by one. */
const LENGTH = /\d ?(?:分|時間|日|週)|半|[一二三]週間|[翌前][週日]|minutes?|hours?|days?|weeks?|\bmins?\b/;

/** Several stops are made one. */
export const mergesIn = ({ text }: FirstLook): boolean => MERGES.test(text.page.lower);

/** A day on which something was announced. */
export const namesAnnouncement = ({ text }: FirstLook): boolean => ANNOUNCED.test(text.page.lower);
const ANNOUNCED =
  /(?:日|\))(?:付(?:け|で)?(?:の|で|に)?|に|の|、)?(?:当社より|弊社より|本サイトにて|ブログで)?(?:お知らせ|ご?案内|発表|掲載|告知|公表|お伝え|ご連絡)|\b(?:announced|published|posted|told|sent|notified|notice|announcement|article|message|e?mail|post)\b[^.\n]{0,24}\d/;

/** What the notice says as a whole of which stop it means. */
export function pointersIn({ text, near }: FirstLook): Pointers {
  const sentences = text.clauses
    .map((span) => ({ span, said: lowerIn(text, span) }))
    .filter(({ said }) => !STAYS.test(said));
  // 「12月25日にお知らせした作業は、今回の…」: of which only what is changed is meant.
  const changed = sentences.filter(({ said }) => subjectIn(said, false) === 'stop');
  return {
    numbers: [...new Set(sentences.flatMap(({ said }) => numbersNamed(said)))],
    days: [...new Set(sentences.flatMap(({ span }) => stopDaysIn(text, span, near)))],
    announced: [...new Set(changed.flatMap(({ span }) => announcedIn(text, span, near)))],
    said: changed.map(({ said }) => said).join('\n'),
  };
}

const STAYS =
  /予定(?:どおり|通り)|(?:お知らせ|ご?案内|お伝え)(?:の|(?:いた)?し(?:まし)?た)?(?:どおり|通り|とおり)|変更(?:は)?(?:ござい|あり)ません|休業|営業|サポート|\bas (?:planned|announced|scheduled)\b|\bunchanged\b|\bno change\b|\bgoes ahead\b|\bnot affected\b/;

const SEGMENT =
  /;|: (?=[a-z])|, (?:and|but|while|whereas) |,? (?:but|while|whereas) |\. (?=[a-z])|(?<=わず|ずに|取りやめ|中止し|見送り)、|、(?=第|[1-9]回目|[1-9]夜目)/g;
const DROPS_JA =
  /(?:実施|行|開催|停止)[^。、\n]{0,6}(?:ません|ないこと|わず)|中止|取り?やめ|取り?止め|見送|不要と|必要(?:が|は)?なくな|お?休み(?:いた|し|と|で|$)|キャンセル|なくなりま/;
const NO_CALL_JA =
  /(?:中止|取り?やめ|見送り)[^。\n]{0,10}ません|場合|以外|お客様による|各自|可能性|ください|下さい|次第|未定|延期|変更(?:し|いた|と)|振り?替|順延|(?:実施|中止)(?:の|が|は)?(?:可否|有無)|撤回|誤り|追加|延長/;
const NOT_DONE =
  /\bno longer (?:be )?(?:carry|do|perform|hold|go|proceed|tak)(?:e|ing)?\b|\b(?:decided|chosen|agreed) (?:not to (?:go ahead|proceed|continue|carry|do|hold|perform|run|take)|against)\b|\bnot (?:be )?(?:going ahead|go ahead|proceed(?:ing)?) with\b|\b(?:is|are|was|has been|have been) (?:therefore |thus |now |hereby )?(?:dropped|cancell?ed|scrapped|called off|withdrawn|removed)\b|\b(?:will|does|do) (?:therefore |now )?not take place\b/;
const NO_FACT =
  /\b(?:if|unless|whether|may|might|could|should|would|in case|except|your|you (?:do|need|have|can|will|must))\b/;

/** The stops that do not take place, by what is said of each. */
export function offsIn({ text, near }: FirstLook): Sequel['offs'] {
  const { lower } = text.page;
  if (!HINT.test(lower)) return [];
  return everySegment(text).flatMap((span) => (isDropped(lowerIn(text, span)) ? pointedIn(text, span, near) : []));
}

/** Those that are put off without another day, by what is said of each. */
export function putOffIn({ text, near }: FirstLook): Sequel['putOff'] {
  if (!PUT_OFF.test(text.page.lower)) return [];
  return everySegment(text).flatMap((span) => (isPutOff(lowerIn(text, span)) ? pointedIn(text, span, near) : []));
}

const PUT_OFF =
  /\b(?:put off|postpon(?:ed|ing)|deferr(?:ed|ing)|on hold|shelved|delayed indefinitely|suspended indefinitely)\b(?!,? (?:by|for) [^.;\n]{0,16}(?:hours?|minutes?|days?|weeks?))(?![^.;\n]{0,60}\b(?:to|until|till|by) (?:[a-z]{3,9},? ){0,2}\d)|(?:延期|見合わせ|見合せ|保留|先送り)(?:と|に)?(?:(?:いた|致)?し|させ|なり|なっ|ま|る)/;
const NO_PUT_OFF =
  /場合|以外|可能性|ください|下さい|撤回|誤り|再開|ありません|ございません|いたしません|\d(?:日|\))[^。、\n]{0,24}[にへ](?:と?延期|先送り)|\b(?:if|unless|whether|may|might|could|would|not|no longer|resum\w{1,5}|reopen\w{0,3}|completion|end)\b|n['’]t\b/;

const isPutOff = (said: string): boolean => PUT_OFF.test(said) && !NO_PUT_OFF.test(said) && !STAYS.test(said);

const everySegment = (text: NoticeText): readonly TokenSpan[] =>
  text.clauses.flatMap((clause) => segmentsOf(text, clause));

const HINT =
  /ません|ない|わず|中止|取り?や|取り?止|見送|不要|休み|キャンセル|なくな|\bnot\b|n['’]t\b|drop|cancel|scrap|called off|skip|withdr|remov|against|no longer|without/;

function pointedIn(text: NoticeText, span: TokenSpan, near: FirstLook['near']): readonly Pointers[] {
  const said = lowerIn(text, span);
  const of = {
    numbers: numbersNamed(said),
    days: stopDaysIn(text, span, near),
    announced: announcedIn(text, span, near),
    said,
  };
  if (of.numbers.length > 0 || (of.days.length > 0 && SUBJECTLESS.test(said))) return [of];
  return subjectIn(said, true) === 'stop' && !isOfService(said) ? [of] : [];
}

/** 「2月19日には行いません」: what, the sentence before says. */
const SUBJECTLESS =
  /^[^\p{L}\d]{0,3}(?:なお、?|また、?)?(?:\d{1,2}月)?\d{1,2}日(?:\([^)\n]{1,3}\))?(?:に)?は、?(?:実施|行|おこな)/u;

/** 「出金の停止は行いません」 spares a part; 「取引エンジンの更新」 is called by what it is done to. */
const isOfService = (said: string): boolean => SERVICE.test(said) && !NAMED_WORK.test(said);
const SERVICE =
  /入出?金|出金|入出?庫|出庫|送金|api|アプリ|ログイン|販売所|取引(?!システム|エンジン|基盤|所)|注文|停止は(?!ござい|あり)|停止を|\b(?:deposits?|withdrawals?|transfers?|log[- ]?ins?|apps?|trading|orders?|suspensions?|yen|jpy|wallets?|btc|eth|xrp)\b/;
const NAMED_WORK = new RegExp(`\\b(?:${NAMED_WORK_IN_ENGLISH}|work|works)\\b|${NAMED_WORK_IN_JAPANESE}`);

const isDropped = (said: string): boolean =>
  !STAYS.test(said) &&
  ((DROPS_JA.test(said) && !NO_CALL_JA.test(said)) ||
    ((dropsWork(said) || NOT_DONE.test(said)) && !NO_FACT.test(said))) &&
  subjectIn(said, false) !== 'occasion';

/** The parts of a sentence that is divided. */
function segmentsOf(text: NoticeText, clause: TokenSpan): readonly TokenSpan[] {
  const { tokens } = text;
  const base = tokens[clause.first]?.from ?? 0;
  const cuts = everyMatch(SEGMENT, lowerIn(text, clause)).map(({ index, 0: mark }) => base + index + mark.length);
  if (cuts.length === 0) return [clause];
  const edges = [clause.first, ...cuts.map((cut) => tokens.findIndex(({ from }) => from >= cut)), clause.end];
  return edges.slice(1).flatMap((end, i) => {
    const first = edges[i] as number;
    return end > first ? [{ first, end }] : [];
  });
}
