import { type NoticeText, textBetween } from '../notice-text.ts';
import { daysFrom, hasHours, onDay } from './shared-hours.ts';
import type { TimeRange } from './time-range.ts';

const EACH = /いずれ(?:も|の[回日]も)|各[回日]|\d回とも|それぞれ|すべて|全て|毎回/;
const LABEL_REACH = 20;
/** 「第1回 」, 「・」, 「(2) 」 at the head of a row, behind the line before; a weekday may be left over from the day above. */
const ROW_HEAD =
  /^[^\p{L}\p{N}\n]{0,3}(?:\([月火水木金土日・祝]{1,3}\))? ?\n[^\p{L}\p{N}\n]{0,4}(?:第?\d{1,2}(?:回目?|日目)?[^\p{L}\p{N}\n]{0,3})?$/u;

/** 「第1回 3月9日 / 第2回 3月11日 / 時間はいずれの回も1:00~4:00です。」: the hours below rows of days are those of each. */
export function shareHoursBelow(notice: NoticeText, ranges: readonly TimeRange[]): readonly TimeRange[] {
  if (!EACH.test(notice.page.text)) return ranges;
  const shared: TimeRange[] = [];
  for (let i = 0; i < ranges.length; i++) {
    const days = daysFrom(ranges, i, (last, day) => isRowBelow(notice, last, day));
    const hours = days.length < 2 ? undefined : ranges[i + days.length];
    if (hours?.start == null || hours.start.date !== null || !hasHours(hours) || !isOfEach(notice, hours)) {
      shared.push(ranges[i] as TimeRange);
      continue;
    }
    shared.push(...days.map((day) => onDay(hours, day)));
    i += days.length;
  }
  return shared;
}

/** The rows stand one below the other. */
const isRowBelow = (notice: NoticeText, last: TimeRange, day: TimeRange): boolean =>
  ROW_HEAD.test(textBetween(notice, last.end, day.first));

const isOfEach = ({ tokens, page }: NoticeText, { first }: TimeRange): boolean => {
  const from = tokens[first]?.from ?? 0;
  return EACH.test(page.text.slice(Math.max(0, from - LABEL_REACH), from));
};
