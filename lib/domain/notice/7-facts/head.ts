import type { NoticeText } from '../notice-text.ts';

/** What a notice is about is said in so many characters, if it is said at all. */
const HEAD_LENGTH = 20_000;

export const headOf = ({ page }: NoticeText): string => page.text.slice(0, HEAD_LENGTH);

export const lowerHeadOf = ({ page }: NoticeText): string => page.lower.slice(0, HEAD_LENGTH);

/** The first line, also of a post without a title. */
export function headlineOf(notice: NoticeText): string {
  const head = headOf(notice);
  const end = head.indexOf('\n');
  return end < 0 ? head : head.slice(0, end);
}

/** The title in lower case; of a post without one nothing. */
export const lowerTitleOf = ({ page, tokens, title }: NoticeText): string =>
  page.lower.slice(0, tokens[title.end - 1]?.to ?? 0);
