import type { NoticeText } from '../notice-text.ts';

/** What others say of a stop, and is not so: 「中止になったとの情報はデマです」, 「中止しておりません」. */
const DENIED: readonly RegExp[] = [
  /(?:中止|延期|見送り|取りやめ)[^。\n]{0,16}(?:との|という|とする|とした)(?:噂|うわさ|情報|投稿|書き込み|話|報道|メール|連絡)[^。\n]{0,24}(?:誤り|事実では|事実と異な|デマ|虚偽|偽|誤報)/,
  /(?:中止|延期|取りやめ)(?:を|に関する|の|と)[^。\n]{0,16}(?:偽|フィッシング|なりすまし)/,
  /(?:中止|延期)(?:は|も)?(?:いた)?し(?:て(?:おり|い))?ません/,
  /\b(?:rumou?rs?|reports?|claims?|posts?|messages?|screenshots?|e-?mails?)\b[^.\n]{0,80}\b(?:cancelled|canceled|called off|postponed|scrapped|dropped)\b[^\n]{0,48}\b(?:wrong|false|untrue|incorrect|fake|unfounded|not (?:true|so|correct|the case))\b/i,
];
const HINT = /中止|延期|見送|取りやめ|cancel|called off|postponed|scrapped|dropped/;

/** Whether the notice says that the stop was not called off, whoever says so. */
export const isCallingDenied = ({ text, lower }: NoticeText['page']): boolean =>
  HINT.test(lower) && DENIED.some((denied) => denied.test(text));
