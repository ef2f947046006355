import type { TimeRange } from '../4-times/time-range.ts';
import type { NoticeText, TokenSpan } from '../notice-text.ts';

/** As many characters right before a span as `reach` says, in lower case: English says there what a time is. */
export function lowerBefore({ tokens, page }: NoticeText, { first }: TokenSpan, reach: number): string {
  const from = tokens[first]?.from ?? 0;
  return page.lower.slice(Math.max(0, from - reach), from);
}

/** As many characters right behind a span, in lower case: Japanese says it there. */
export function lowerBehind({ tokens, page }: NoticeText, { end }: TokenSpan, reach: number): string {
  const to = tokens[end - 1]?.to ?? 0;
  return page.lower.slice(to, to + reach);
}

/** As many characters right behind its first clock time: a length may have been taken in with it. */
export function textBehindStart({ page }: NoticeText, { start }: TimeRange, reach: number): string {
  const to = start?.time?.to ?? 0;
  return page.lower.slice(to, to + reach);
}
