import type { Clause } from '../3-layout/clauses.ts';
import { isEnumerated } from '../4-times/shared-hours.ts';
import { areApart } from '../5-roles/named.ts';
import { lowerIn, type NoticeText, someWord, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { KEPT_WORDS, PLAN_WORDS } from '../words/vocabulary/phrases.ts';
import type { SupersededTimes, WindowDraft } from './draft.ts';

/** Clauses from a plan to the time that it is moved to at most. */
const REACH = 2;
const WAS_PLANNED = TAG.approx | TAG.past;
const MOVES = TAG.changed | TAG.postponed | TAG.cancelled | TAG.old;

/**
 * Without the plans that the text goes on to move: 「…move the maintenance that was announced for 2 December. It will now
 * take place on 9 December」「…の予定でした。新たな日程は12月9日…」. Each is noted among the old times.
 */
export function withoutMoved(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  superseded: SupersededTimes[],
): readonly WindowDraft[] {
  const fresh = windows.filter(({ isNew, start }) => isNew && start !== null);
  if (fresh.length === 0) return windows;
  return windows.filter((window) => {
    const isOld = fresh.some((other) => isMovedTo(notice, window, other));
    if (isOld) superseded.push({ start: window.start, end: window.end });
    return !isOld;
  });
}

function isMovedTo(notice: NoticeText, plan: WindowDraft, other: WindowDraft): boolean {
  if (isNumberedBefore(notice, plan, other)) return true;
  if (
    (plan.isNew && !isMovedAgain(notice, plan, other)) ||
    plan.isPart ||
    plan.start === null ||
    firstOf(plan) >= firstOf(other)
  )
    return false;
  if ((plan.start === other.start && plan.end === other.end) || areApart(plan.names, other.names)) return false;
  // 「2:00~4:00と26日2:00~4:00に分けて」: both are new.
  if (isEnumerated(notice.tokens, plan.from[0]?.end ?? 0, firstOf(other))) return false;
  const between = notice.clauses.filter(({ first }) => first > plan.clause.first && first <= other.clause.first);
  return between.length <= REACH && wasPlanned(notice, plan.clause) && !isKept(notice, [plan.clause, other.clause]);
}

/** 「1回目の変更後」, where there is 「2回目の変更後」 too. */
function isNumberedBefore(notice: NoticeText, plan: WindowDraft, other: WindowDraft): boolean {
  const [before, behind] = [moveNumber(notice, plan), moveNumber(notice, other)];
  return before !== null && behind !== null && before < behind;
}

function moveNumber({ tokens, page }: NoticeText, { clause, from }: WindowDraft): number | null {
  const label = page.text.slice(tokens[clause.first]?.from ?? 0, tokens[from[0]?.first ?? clause.first]?.from ?? 0);
  const found = MOVE_NUMBER.exec(label.slice(0, LABEL_LENGTH));
  return found === null ? null : Number(found[1]);
}

const MOVE_NUMBER = /(\d{1,2})回目の?(?:変更|延期|延長)後/;
const LABEL_LENGTH = 40;

/** 「moved to 25 November and will now take place on 27 November」 */
const isMovedAgain = (notice: NoticeText, plan: WindowDraft, other: WindowDraft): boolean =>
  plan.clause === other.clause &&
  (tagsIn(notice, { first: plan.from[0]?.end ?? 0, end: firstOf(other) }) & TAG.fresh) !== 0;

const firstOf = ({ from }: WindowDraft): number => from[0]?.first ?? 0;

const wasPlanned = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & MOVES) !== 0 ||
  (clause.tags & WAS_PLANNED) === WAS_PLANNED ||
  says(notice, clause, PLANS) ||
  wasToldOf(notice, clause);

/** 「We'd planned maintenance for」, 「We told you that there would be」 */
const wasToldOf = (notice: NoticeText, clause: Clause): boolean => TOLD_OF.test(lowerIn(notice, clause));

const TOLD_OF =
  /\b(?:(?:had|we'd) (?:been |originally |initially )?(?:planned|scheduled|announced|intended|told|written|hoped|set)|(?:was|were) (?:originally |initially )?(?:planned|scheduled|announced|set|due|meant) (?:for|on|to)|would be|we (?:told|wrote|informed)|announced for)\b/;

const isKept = (notice: NoticeText, clauses: readonly Clause[]): boolean =>
  clauses.some(
    (clause) =>
      (clause.tags & TAG.unaffected) !== 0 || says(notice, clause, KEPT) || IS_ADDED.test(lowerIn(notice, clause)),
  );

/** 「A new window has been added」: both hold. */
const IS_ADDED =
  /\b(?:has been|have been|was|were|is|are) added\b|\b(?:additional|second|extra) (?:window|slot|maintenance|stop)\b|\bdo(?:es)? not change\b/;

const says = (notice: NoticeText, clause: Clause, words: ReadonlySet<string>): boolean =>
  someWord(notice, clause, ({ entry }) => words.has(entry.word));

const PLANS: ReadonlySet<string> = new Set(PLAN_WORDS);
const KEPT: ReadonlySet<string> = new Set(KEPT_WORDS);
