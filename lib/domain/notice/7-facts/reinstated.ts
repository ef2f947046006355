import { isCallingDenied } from '../5-roles/denied-callings.ts';
import type { NoticeText } from '../notice-text.ts';

/** Words that take a cancellation back: 「中止を撤回し」「中止のお知らせは誤りでした」. */
const TAKEN_BACK: readonly RegExp[] = [
  /(?:中止|延期|見送り)[^。\n]{0,24}(?:撤回|は誤り|誤りでした|誤って)/,
  /(?:中止|延期|見送り)」?と?(?:の|され|い|報)[^。\n]{0,20}(?:が|ものの|けれども)、?[^。\n]{0,8}予定(?:どおり|通り)[^。\n]{0,6}(?:実施|行)/,
  /(?:中止|延期|見送り)[^。\n]{0,40}(?:誤配信|誤送信|誤投稿|誤掲載|誤報|間違い(?:です|でした))/,
  /(?:中止|延期|見送り|取りやめ)(?:の|を|は|と)?(?:した|する)?(?:旨の|との)?(?:お知らせ|ご案内|決定|判断)?(?:の|を|は)?(?:取り消|取消)/,
  /^[^\n]{0,3}[【[〈](?:予定どおり|予定通り|再度)?実施(?:決定|します|いたします)?[】\]〉][^\n]{0,40}(?:中止|延期|見送)/,
  /(?:cancellation|cancelled|canceled|called off|postponed)[^.\n]{0,60}(?:mistake|in error|withdrawn|reversed|revoked|rescinded)/i,
  /(?:take place|go ahead|proceed|be carried out) after all|has been reinstated/i,
];
/** 「中止とお知らせいたしました定期メンテナンスは、」 … */
const CALLED_OFF_BEFORE = /(?:中止|延期|見送り)(?:と|する旨|の)?(?:お知らせ|ご案内|発表)/;
/** … 「予定どおり実施いたします」. */
const AS_PLANNED = /(?:予定どおり|予定通り|当初の予定で)(?:に)?実施/;

/**
 * 「中止としておりましたメンテナンスを実施いたします」, 「一度中止をご案内しておりましたが、…に実施いたします」, 「延期していたメンテナンス実施のお知らせ」:
 * it was called off, and is carried out.
 */
const CARRIED_OUT_AFTER_ALL =
  /(?:中止|延期|見送[りる]|見合わせ|取りやめ|取り止め|取止め)[^。\n]{0,32}?た(?:が、?|ものの、?|けれども、?|(?:[のが]は|(?:本|当|上記|下記|該当)?[^。、\n]{0,24}?(?:メンテナンス|メンテ|作業|工事|停止|更新|移行)))[^。\n]{0,80}?(?:執り行|やります|実施(?!日|時期|予定日|の?(?:可否|有無|時期|日程|見通し)|を?予定(?:でし|だっ|し)|は?(?:でき|しな|しま?せん|いた?しません|未定)|を(?:見|取り|断念)|に至|困難|前|後)|行(?:い(?!ません)ます|います|う(?:こと|運び)|なう|ないます))/;
const OFF = '(?:中止|延期|順延|見送[りる]|見合わせ|取りやめ|取り止め|取止め|白紙|保留)';
/**
 * 「延期しておりましたシステムリプレースの日程が決まりました」, 「白紙とさせていただいておりました日時につきまして、下記のとおり決定いたしました」: what was put off now has
 * its day.
 */
const HAS_ITS_DAY = new RegExp(
  `${OFF}[^。\n]{0,32}?(?:た|てい?る|ております|中の)[^。\n]{0,60}?(?:日程|日時|日取り|期日|スケジュール|時期|(?:実施|移行|作業|停止|更新)日)[^。\n]{0,40}?(?:決ま[りっ]|決定(?!次第|し次第|後|し?たら)|確定(?!次第|し次第|後|し?たら)|固ま[りっ]|定ま[りっ]|再設定)`,
);
/** 「…の実施を再度延期することが決まりました」: what it says last calls off. */
const IS_OFF_LAST = new RegExp(
  `${OFF}(?:と|に|を|する|させ|いた|致|し|となり|とし|になり|こと|が|の){0,4}(?:ます|ました|ています|ております|決[めまっ定]|決定|検討)[^。\n]{0,24}$`,
);
/** A new day is still to be told, or stands beside the old one. */
const NOT_YET =
  /未定|調整|決まり次第|決定次第|改めて(?:お知らせ|ご案内|ご連絡|通知)|あらためて(?:お知らせ|ご案内)|検討/;
/** 「12月の定期メンテナンスは予定どおり実施」: another one. */
const OTHER_WORK = /(?:\d{1,2}月の|次回|来週|来月|別の|他の|それ以外の)[^。、\n]{0,12}(?:メンテ|作業)/;
/** 「11月18日に中止をご案内いたしましたが」: the day of the word, not of the work. */
const TOLD_ON = /\d{1,2}(?:月\d{1,2}日|\/\d{1,2})(?:\([^)\n]{1,3}\))?(?:付けで?|付で|に)、?(?=中止|延期|見送)/g;
const DAY = /\d{1,2}(?:月\d{1,2}日|\/\d{1,2}(?!\d))/g;

function isCarriedOut(sentence: string): boolean {
  if (!CARRIED_OUT_AFTER_ALL.test(sentence) && !HAS_ITS_DAY.test(sentence)) return false;
  if (NOT_YET.test(sentence) || OTHER_WORK.test(sentence) || IS_OFF_LAST.test(sentence)) return false;
  return new Set(sentence.replace(TOLD_ON, '').match(DAY)).size < 2;
}

/** Whether the notice takes an earlier cancellation back: what was called off takes place after all. */
export const isReinstated = ({ page }: NoticeText): boolean =>
  isCallingDenied(page) ||
  TAKEN_BACK.some((taken) => taken.test(page.text)) ||
  page.text.split(/[。\n]/).some((sentence) => isAsPlannedAfterAll(sentence) || isCarriedOut(sentence));

function isAsPlannedAfterAll(sentence: string): boolean {
  const before = CALLED_OFF_BEFORE.exec(sentence);
  return before !== null && AS_PLANNED.test(sentence.slice(before.index));
}
