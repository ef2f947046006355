import type { Token } from '../2-tokens/token.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { TAG } from '../words/lexicon.ts';
import { remarkBehind, wasPlanned } from './asides.ts';
import type { TimeContext } from './context.ts';
import { hasYear, isDaysOnly, isOwnDay } from './looks.ts';
import { pointRole } from './point-role.ts';
import { rangeRole } from './range-role.ts';
import type { Role, Topic } from './topic.ts';

/** The role of a range, from its label, its clause and the heading above. */
export function roleOf(tokens: readonly Token[], range: TimeRange, around: TimeContext, topic: Topic): Role {
  const { clause, before } = around;
  if (topic.isElsewhere) return 'none';
  if (topic.isOfAccounts && range.shape === 'point') return 'none';
  const heading = clause.heading?.tags ?? 0;
  const labels = before | heading;
  const hasDate = isOwnDay(range.start) || isOwnDay(range.finish);
  if ((labels & TAG.spare) !== 0) return 'spare';
  // One 毎週 in a list, and the rows beside it are standing slots too unless they name a year.
  // 「土日祝日、12/31～1/3」
  if ((before & TAG.recurring) !== 0 && isDaysOnly(range) && !hasYear(range)) return 'none';
  const isSlot = (!hasDate && !around.isAfterDays) || (clause.isAmongSlots && !hasYear(range));
  // A heading that is about something else makes no slots of the rows below it.
  const isHeaded =
    (heading & TAG.recurring) !== 0 && (range.shape === 'range' || (heading & (TAG.stop | TAG.when)) !== 0);
  if (isSlot && ((before & TAG.recurring) !== 0 || isHeaded || clause.isAmongSlots))
    return around.isDistractor ? 'none' : 'recurring';
  if (range.replacedByNext) return 'superseded';
  if (wasPlanned(around)) return 'superseded';
  const noted = before | remarkBehind(tokens, range.end, around.nextFirst);
  if ((noted & TAG.old) !== 0 && (before & TAG.fresh) === 0) return 'superseded';
  // 「変更前 | 変更後」 as headings of their own, or of two columns.
  if ((heading & TAG.old) !== 0 && ((heading & TAG.fresh) === 0 ? (before & TAG.fresh) === 0 : around.isFollowed))
    return 'superseded';
  return range.shape === 'point' ? pointRole(tokens, range, around, topic) : rangeRole(tokens, range, around, topic);
}
