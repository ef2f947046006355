import { DAY_MS, shift } from '../../time.ts';
import { dayOf } from '../4-times/instants.ts';
import { isChangedBehind } from '../4-times/replaced.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { SupersededTimes, WindowDraft } from './draft.ts';
import { draftOf } from './draft-of.ts';

const NO_CHANGE =
  '(?:に?(?:は|の)?変更(?:は|も)?(?:ござい|あり)ません|に?(?:は|の)?変更(?:は|も)?な[くしい]|は?変わ(?:らず|りません|りなく)|[はも: ](?:[^。、\\n\\d]{0,10}(?:どおり|通り)|そのまま|同じ|据え置)|は変更(?:いた)?しません|(?:について|に関して|につきまして)?(?:は|も)[^。、\\n\\d]{0,16}?(?:動きません|動かしません|動かず|変わりません|変わらず|変更(?:いた)?しません|据え置))';
/** 「終了時刻に変更はありません」「開始時刻のみ変更」 */
const END_KEPT = new RegExp(
  `(?:終了|再開|終わり?|終え|おわり|完了|明け)(?:の?予定|する|る)?(?:の|点|こと)?(?:時刻|日時|時間)?${NO_CHANGE}|開始(?:予定)?(?:時刻|日時|時間)?(?:のみ|だけ)|\\d(?::\\d{2}|時(?:\\d{1,2}分|半)?)に(?:は)?、?[^。、\\n\\d]{0,8}(?:どおり|通り)に?、?(?:終了|終わ|終え|再開|完了)`,
);
/** The notice says that the end stays as it was planned. */
export const isEndKept = ({ page }: NoticeText): boolean => END_KEPT.test(page.text);

/** 「時間帯の変更はございません」「時間は同じです」 */
const HOURS_KEPT = new RegExp(`(?:時間帯?|時刻)${NO_CHANGE}|同(?:じ時間|一時間|時刻|時間)帯?`);

const LONGEST_PLAN_MS = 3 * DAY_MS;

/** 「変更後: 22:00~(終了時刻に変更はありません)」: the new start, and the end that was planned. */
export function adoptEnds(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  superseded: readonly SupersededTimes[],
): void {
  const lone = windows.filter(({ start, end, isPart }) => start !== null && end === null && !isPart);
  const [window] = lone;
  if (window?.start == null || lone.length > 1 || !isEndKept(notice)) return;
  const { start } = window;
  const plan = superseded.find(
    (old) => old.start !== null && old.end !== null && old.end > start && old.end - start < LONGEST_PLAN_MS,
  );
  if (plan) window.end = plan.end;
}

/** 「12月3日に延期」, 「12月10日に変更」: the days that the stop is moved to, without hours of their own. */
const daysMovedTo = ({ tokens }: NoticeText, times: readonly TimedRange[]): readonly TimedRange[] =>
  times.filter(
    ({ isDateOnly, range, around, start }) =>
      isDateOnly &&
      range.shape === 'point' &&
      start !== null &&
      (isChangedBehind(tokens, range.end) || (around.near & TAG.postponed) !== 0) &&
      (around.clause.tags & TAG.perhaps) === 0,
  );

/**
 * The windows with those of the day that the stop is moved to marked as new: hours in the next sentence, 「時間は変わらず
 * 2:00~5:00です」, or those of the plan where they stay, 「時間帯の変更はございません」.
 */
export function onMovedDays(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
  superseded: SupersededTimes[],
): readonly WindowDraft[] {
  const [moved, ...others] = daysMovedTo(notice, times);
  if (moved?.start == null || others.length > 0) return windows;
  const day = dayOf(moved.start);
  const isOnDay = ({ start }: WindowDraft): boolean => start !== null && dayOf(start) === day;
  if (windows.some(isOnDay))
    return windows.map((window) => (window.isLoose && isOnDay(window) ? { ...window, isNew: true } : window));
  const plans = windows.filter(({ start, end, isPart }) => start !== null && end !== null && !isPart);
  const [plan] = plans;
  if (plan?.start == null || plan.end === null || plans.length > 1 || !HOURS_KEPT.test(notice.page.text))
    return windows;
  const byMs = (day - dayOf(plan.start)) * DAY_MS;
  superseded.push({ start: plan.start, end: plan.end });
  const fresh = { ...draftOf(notice.tokens, moved), start: shift(plan.start, byMs), end: shift(plan.end, byMs) };
  return [...windows.filter((window) => window !== plan), { ...fresh, dateOnly: false, isNew: true, isLabelled: true }];
}
