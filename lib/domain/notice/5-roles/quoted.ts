import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeText } from '../notice-text.ts';
import type { RuleInput } from './rule.ts';

const LINE_REACH = 400;

/** 「> We'll take the platform down …」: a line of an earlier mail, below the one that answers it. */
const isQuotedLine = ({ page, tokens }: NoticeText, { first }: Clause): boolean => {
  const from = tokens[first]?.from ?? 0;
  const before = page.text.slice(Math.max(0, from - LINE_REACH), from + 1);
  return /(?:^|\n) ?[〉>][^\n]{0,400}$/.test(before);
};

const CORRECTS = /\b(?:correction|correct(?:ed|ing)?|mix-up|mistake|typo|wrong|erratum)\b|訂正|誤り|誤記|間違/;

/** The mail says that something in an earlier one was wrong, and quotes that one. */
export function correctsMail({ page }: NoticeText): boolean {
  const quotation = page.text.search(/\n ?[〉>]/);
  return quotation >= 0 && CORRECTS.test(page.lower.slice(0, quotation));
}

/** What stands in the quotation of a mail that is put right. */
export const isQuotedOld = ({ notice, around, topic, isMailCorrected }: RuleInput): boolean =>
  topic.isStop && isMailCorrected && isQuotedLine(notice, around.clause);

const ANSWERS =
  /^re: |\nre: |お?問い?合わ?せ[^。\n]{0,12}ありがとう|ご?連絡[^。\n]{0,16}ありがとう|ご?(?:申告|質問|照会)(?:いただ|の件|ありがとう)/;

/** What stands in the quotation of a mail that is answered: 「> 昨日の夜11時半ごろから開けません」. */
export function isQuotedQuestion({ notice, around, topic }: RuleInput): boolean {
  const { page } = notice;
  const quotation = topic.isStop ? page.text.search(/\n ?[〉>]/) : -1;
  return quotation >= 0 && isQuotedLine(notice, around.clause) && ANSWERS.test(page.lower.slice(0, quotation));
}

/** What puts it right, above the quotation. */
export const isPutRight = ({ notice, around, topic, isMailCorrected }: RuleInput): boolean =>
  topic.isStop && isMailCorrected && !isQuotedLine(notice, around.clause);
