import type { Clause } from './layout.ts';
import { bits } from './lexicon.ts';
import { isChangedBehind, type Stretch } from './moments.ts';
import type { Token } from './tokens.ts';

/** What a stretch of time is to the notice. */
export type Role =
  | 'window'
  | 'start'
  | 'end'
  | 'actual-end'
  | 'as-of'
  | 'superseded'
  | 'spare'
  | 'cancelled'
  | 'recurring'
  | 'none';

/** Where a stretch stands and what is said around it. Tags are sets as in `lexicon.ts`. */
export interface Surroundings {
  readonly clause: Clause;
  /** Words before it in its clause, back to the stretch before. */
  readonly before: number;
  /** Words behind it in its clause, up to the next stretch. */
  readonly after: number;
  /** The few words right behind it. */
  readonly near: number;
  readonly firstAfter: number;
  readonly lastLabel: number;
  /** A word of something else (support hours, a campaign) is nearer than any word of the stop. */
  readonly isDecoy: boolean;
  /** Nothing but the stretch on its line. */
  readonly isBare: boolean;
}

const T = {
  stop: bits('stop'),
  when: bits('when'),
  start: bits('start'),
  end: bits('end'),
  from: bits('from'),
  until: bits('until'),
  past: bits('past'),
  perhaps: bits('perhaps'),
  decoy: bits('decoy'),
  stamp: bits('stamp'),
  spare: bits('spare'),
  old: bits('old'),
  fresh: bits('fresh'),
  cancelled: bits('cancelled'),
  recurring: bits('recurring'),
  changed: bits('changed'),
  work: bits('work'),
  announce: bits('announce'),
};
const LABEL = T.stop | T.when | T.start | T.end;
const NEAR = 7;

/** Looks around a stretch; `previousEnd` and `nextFirst` are the neighbours' token indices. */
export function surroundingsOf(
  tokens: readonly Token[],
  clause: Clause,
  stretch: Stretch,
  previousEnd: number,
  nextFirst: number,
): Surroundings {
  let before = 0;
  let lastLabel = 0;
  let decoyAt = -1;
  let stopAt = -1;
  let plain = 0;
  const from = Math.max(clause.first, previousEnd);
  for (let i = from; i < stretch.first; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'text') plain += token.to - token.from;
    if (token.kind !== 'word') continue;
    const { tags } = token.entry;
    before |= tags;
    if ((tags & LABEL) !== 0) lastLabel = tags;
    if ((tags & T.decoy) !== 0) decoyAt = i;
    if ((tags & T.stop) !== 0) stopAt = i;
    plain += token.to - token.from;
  }
  const to = Math.min(clause.end, nextFirst);
  let after = 0;
  let near = 0;
  let firstAfter = 0;
  let decoyBehind = -1;
  let stopBehind = -1;
  for (let i = stretch.end; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'text') plain += token.to - token.from;
    if (token.kind === 'range' && firstAfter === 0 && i < stretch.end + 3) firstAfter = T.from;
    if (token.kind !== 'word') continue;
    const { tags } = token.entry;
    after |= tags;
    plain += token.to - token.from;
    if (firstAfter === 0 && tags !== 0) firstAfter = tags;
    if (i < stretch.end + NEAR) {
      near |= tags;
      if (decoyBehind < 0 && (tags & T.decoy) !== 0) decoyBehind = i;
    }
    if (stopBehind < 0 && (tags & T.stop) !== 0) stopBehind = i;
  }
  const decoyBefore = decoyAt > stopAt;
  const decoyAfter = decoyBehind >= 0 && (stopBehind < 0 || stopBehind > decoyBehind);
  return {
    clause,
    before,
    after,
    near,
    firstAfter,
    lastLabel,
    isDecoy: decoyBefore || (decoyAfter && stopAt < 0),
    isBare: plain <= 4,
  };
}

/** What the notice as a whole is about, as far as the times need it. */
export interface Topic {
  readonly isStop: boolean;
  readonly isEmergency: boolean;
}

/** The role of a stretch, from its label, its clause and the heading above. */
export function roleOf(tokens: readonly Token[], stretch: Stretch, around: Surroundings, topic: Topic): Role {
  const { clause, before, after, near } = around;
  const heading = clause.heading?.tags ?? 0;
  const labels = before | heading;
  const hasDate = stretch.start?.date != null || stretch.finish?.date != null;
  const hasTime = stretch.start?.time != null || stretch.finish?.time != null;
  if ((labels & T.spare) !== 0) return 'spare';
  if (!hasDate && (labels & T.recurring) !== 0) return 'recurring';
  if (stretch.replacedByNext) return 'superseded';
  if (((before | (isBracketed(tokens, stretch.end) ? near : 0)) & T.old) !== 0 && (before & T.fresh) === 0) {
    return 'superseded';
  }
  const speaksOfStop = ((before | after) & T.stop) !== 0;
  const underStop = (heading & (T.stop | T.when | T.start | T.end)) !== 0 && (heading & T.decoy) === 0;
  const labelled = (before & (T.when | T.start | T.end)) !== 0;
  const endedHere = (after & T.end) !== 0 && (after & T.past) !== 0 && (after & T.perhaps) === 0;
  if (stretch.shape === 'point') {
    if (!hasTime && !hasDate) return 'none';
    if (endedHere && (around.isDecoy ? topic.isStop && hasTime : hasTime)) return 'actual-end';
    if (around.isDecoy) {
      return hasTime && topic.isEmergency && (near & T.stamp) !== 0 && speaksOfStop ? 'as-of' : 'none';
    }
    if (!speaksOfStop && !(topic.isStop && (underStop || labelled))) {
      return topic.isStop && (around.firstAfter & (T.from | T.until)) !== 0 && around.isBare
        ? edge(around, heading)
        : 'none';
    }
    return edge(around, heading);
  }
  if (around.isDecoy) return 'none';
  if ((heading & T.decoy) !== 0 && !speaksOfStop) return 'none';
  if ((clause.tags & T.cancelled) !== 0 && (clause.tags & T.perhaps) === 0 && isListLine(tokens, clause))
    return 'cancelled';
  if (speaksOfStop || (topic.isStop && (underStop || labelled || around.isBare))) return 'window';
  return 'none';
}

function edge(around: Surroundings, heading: number): Role {
  const { firstAfter, near, lastLabel } = around;
  if ((firstAfter & T.until) !== 0) return 'end';
  if ((firstAfter & T.from) !== 0) return 'start';
  if ((firstAfter & T.start) !== 0) return 'start';
  if ((firstAfter & T.end) !== 0) return 'end';
  const label = lastLabel !== 0 ? lastLabel : heading;
  if ((label & T.end) !== 0) return 'end';
  if ((label & T.start) !== 0) return 'start';
  if ((near & T.stop) !== 0) return 'start';
  if ((near & T.end) !== 0) return 'end';
  return (label & (T.when | T.stop)) !== 0 && around.isBare ? 'start' : 'none';
}

const isBracketed = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'open';

/** One row of a list, not prose: it ends without a full stop and is short. */
function isListLine(tokens: readonly Token[], clause: Clause): boolean {
  const last = tokens[clause.end - 1];
  const first = tokens[clause.first];
  return last !== undefined && first !== undefined && last.kind !== 'stop' && last.to - first.from < 70;
}

/** 「終了予定時刻を7:00に延長」: the end that replaces the one before. */
export const replacesEnd = (tokens: readonly Token[], stretch: Stretch, around: Surroundings): boolean =>
  ((around.before | around.after) & T.changed) !== 0 || isChangedBehind(tokens, stretch.end);
