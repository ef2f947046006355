import { DAY_MS, type EpochMs, shift } from '../../time.ts';
import { dayOf } from '../4-times/instants.ts';
import { areApart } from '../5-roles/named.ts';
import { everyMatch } from '../every-match.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';
import type { SupersededTimes, WindowDraft } from './draft.ts';

/** 「※11月25日追記」, "Update (17 Dec):" at the head of a line. */
const UPDATE_HEAD =
  /(?:^|\n)[^\p{L}\d\n]{0,4}(?:\d[\d/:.年月日時分() ]{2,20}(?:\([月火水木金土日]\) ?)?(?:付け?)?(?:に|で)?)?(?:追記|更新|続報|変更|訂正|(?:important )?(?:updated?|edit(?:ed)?|correction|amend(?:ed|ment))(?![a-z]))/gu;
const MOVES = TAG.changed | TAG.postponed;

/**
 * Without the plan of an article to which an update was put that moves it: 「12月3日2:00~4:00に停止…追記:12月5日2:00~4:00に延期」,
 * whether it stands below or above. Each article with one plan and one update; the plan is noted among the old times.
 */
export function withoutUpdated(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  superseded: SupersededTimes[],
): readonly WindowDraft[] {
  const [one, other, ...more] = windows;
  if (one === undefined || other === undefined || more.length > 0 || superseded.length > 0) return windows;
  const fresh = [one, other].find((window) => isInUpdate(notice, window, window === one ? other : one));
  const plan = fresh === one ? other : one;
  if (fresh?.start == null || plan.start === null || !isOfSame(plan, fresh)) return windows;
  // "Update (17 Dec): moved to 11:00": no day of its own, and the stamp is none of the work.
  const byMs = fresh.isLoose ? (dayOf(plan.start) - dayOf(fresh.start)) * DAY_MS : 0;
  superseded.push({ start: plan.start, end: plan.end });
  return [{ ...fresh, start: later(fresh.start, byMs), end: later(fresh.end, byMs), isNew: true }];
}

const isOfSame = (plan: WindowDraft, fresh: WindowDraft): boolean =>
  !fresh.isPart &&
  ![plan, fresh].some(({ cancelled, daily, endIsActual }) => cancelled || daily || endIsActual) &&
  !areApart(plan.names, fresh.names);

/** Its sentence moves something, and it is the first of the two behind the head of an update. */
function isInUpdate(notice: NoticeText, window: WindowDraft, other: WindowDraft): boolean {
  const { tags } = window.clause;
  if (window.clause === other.clause || (tags & MOVES) === 0 || (tags & (TAG.unaffected | TAG.perhaps)) !== 0) {
    return false;
  }
  const [at, beside] = [offsetOf(notice, window), offsetOf(notice, other)];
  const head = everyMatch(UPDATE_HEAD, notice.page.lower).findLast(({ index }) => index < at);
  return head !== undefined && !(head.index < beside && beside < at);
}

const offsetOf = ({ tokens }: NoticeText, { from }: WindowDraft): number => tokens[from[0]?.first ?? 0]?.from ?? 0;

const later = (instant: EpochMs | null, byMs: number): EpochMs | null =>
  instant === null ? null : shift(instant, byMs);
