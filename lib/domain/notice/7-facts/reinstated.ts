import type { NoticeText } from '../notice-text.ts';

/** Words that take a cancellation back: 「中止を撤回し」「中止のお知らせは誤りでした」. */
const TAKEN_BACK: readonly RegExp[] = [
  /(?:中止|延期|見送り)[^。\n]{0,24}(?:撤回|は誤り|誤りでした|誤って)/,
  /(?:cancellation|cancelled|canceled|called off|postponed)[^.\n]{0,60}(?:mistake|in error|withdrawn|reversed|revoked|rescinded)/i,
  /(?:take place|go ahead|proceed|be carried out) after all|has been reinstated/i,
];
/** 「中止とお知らせいたしました定期メンテナンスは、」 … */
const CALLED_OFF_BEFORE = /(?:中止|延期|見送り)(?:と|する旨|の)?(?:お知らせ|ご案内|発表)/;
/** … 「予定どおり実施いたします」. */
const AS_PLANNED = /(?:予定どおり|予定通り|当初の予定で)(?:に)?実施/;

/** Whether the notice takes an earlier cancellation back: what was called off takes place after all. */
export const isReinstated = ({ page }: NoticeText): boolean =>
  TAKEN_BACK.some((taken) => taken.test(page.text)) || page.text.split(/[。\n]/).some(isAsPlannedAfterAll);

function isAsPlannedAfterAll(sentence: string): boolean {
  const before = CALLED_OFF_BEFORE.exec(sentence);
  return before !== null && AS_PLANNED.test(sentence.slice(before.index));
}
