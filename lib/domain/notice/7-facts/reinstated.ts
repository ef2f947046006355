import type { NoticeText } from '../notice-text.ts';

/** Sentences that take a cancellation back: what was called off takes place after all. */
const TAKEN_BACK: readonly RegExp[] = [
  // 「中止を撤回し」「中止のお知らせは誤りでした」
  /(?:中止|延期|見送り)[^。\n]{0,24}(?:撤回|は誤り|誤りでした|誤って)/,
  // 「中止とお知らせいたしました定期メンテナンスは、予定どおり実施いたします」
  /(?:中止|延期|見送り)[^。\n]{0,12}(?:お知らせ|ご案内|発表)[^。\n]{0,30}(?:予定どおり|予定通り|当初の予定)[^。\n]{0,16}実施/,
  /(?:cancellation|cancelled|canceled|called off|postponed)[^.\n]{0,60}(?:mistake|in error|withdrawn|reversed|revoked|rescinded)/i,
  /(?:take place|go ahead|proceed|be carried out) after all|has been reinstated/i,
];

/** Whether the notice takes an earlier cancellation back. */
export const isReinstated = ({ page }: NoticeText): boolean => TAKEN_BACK.some((taken) => taken.test(page.text));
