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
  /** Characters of text before it: a label is short, a sentence is not. */
  readonly lead: number;
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
  onward: bits('onward'),
  until: bits('until'),
  past: bits('past'),
  perhaps: bits('perhaps'),
  decoy: bits('decoy'),
  example: bits('example'),
  stamp: bits('stamp'),
  spare: bits('spare'),
  old: bits('old'),
  fresh: bits('fresh'),
  cancelled: bits('cancelled'),
  recurring: bits('recurring'),
  changed: bits('changed'),
};
const EDGES = T.when | T.start | T.end;
const LABEL = T.stop | EDGES;
/** 時点 is both: a time of observation. 追記 is a stamp only. */
const WRITTEN = T.stamp | T.decoy;
const NEAR = 7;
/** A label before a time is shorter than this; what is longer is a sentence about something. */
const LABEL_LENGTH = 20;
const STAMP_LENGTH = 8;

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
  let lead = 0;
  let apart = -1;
  let labelAt = -1;
  for (let i = Math.max(clause.first, previousEnd); i < stretch.first; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'text' || token.kind === 'word') lead += token.to - token.from;
    if (token.kind === 'comma' || (token.kind === 'text' && token.to - token.from > 2)) apart = i;
    if (token.kind !== 'word') continue;
    const { tags } = token.entry;
    before |= tags;
    if ((tags & LABEL) !== 0) {
      // 「終了」「予定」「時刻」 side by side are one label.
      lastLabel = (labelAt > apart ? lastLabel : 0) | tags;
      labelAt = i;
    }
    if ((tags & T.decoy) !== 0) decoyAt = i;
    if ((tags & T.stop) !== 0) stopAt = i;
  }
  let after = 0;
  let near = 0;
  let firstAfter = 0;
  let decoyBehind = -1;
  let stopBehind = -1;
  let trail = 0;
  const to = Math.min(clause.end, nextFirst);
  for (let i = stretch.end; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'text' || token.kind === 'word') trail += token.to - token.from;
    if (token.kind === 'range' && firstAfter === 0 && i < stretch.end + 3) firstAfter = T.from;
    if (token.kind !== 'word') continue;
    const { tags } = token.entry;
    after |= tags;
    if (firstAfter === 0) firstAfter = tags;
    if (i < stretch.end + NEAR) {
      near |= tags;
      if (decoyBehind < 0 && (tags & T.decoy) !== 0) decoyBehind = i;
    }
    if (stopBehind < 0 && (tags & T.stop) !== 0) stopBehind = i;
  }
  // 「5:00まで電子申請システムを停止」: what the sentence comes to decides, as long as no comma starts a new thought.
  if (decoyBehind >= 0 && stopBehind > decoyBehind && !hasComma(tokens, decoyBehind, stopBehind)) decoyBehind = -1;
  // 「更新日時: 5:30」
  const isStampLabel = (before & T.stamp) !== 0 && (before & T.stop) === 0 && lead <= STAMP_LENGTH;
  const decoyAfter = decoyBehind >= 0 && (stopBehind < 0 || stopBehind > decoyBehind);
  return {
    clause,
    before,
    after,
    near,
    firstAfter,
    lastLabel,
    lead,
    isDecoy: decoyAt > stopAt || (decoyAfter && stopAt < 0) || isStampLabel || (clause.tags & T.example) !== 0,
    isBare: lead + trail <= 4,
  };
}

function hasComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind === 'comma') return true;
  return false;
}

/** What the notice as a whole is about, as far as the times need it. */
export interface Topic {
  readonly isStop: boolean;
  readonly isEmergency: boolean;
}

/** The role of a stretch, from its label, its clause and the heading above. */
export function roleOf(tokens: readonly Token[], stretch: Stretch, around: Surroundings, topic: Topic): Role {
  const { clause, before } = around;
  const heading = clause.heading?.tags ?? 0;
  const labels = before | heading;
  const hasDate = stretch.start?.date != null || stretch.finish?.date != null;
  if ((labels & T.spare) !== 0) return 'spare';
  if (!hasDate && (labels & T.recurring) !== 0) return 'recurring';
  if (stretch.replacedByNext) return 'superseded';
  const noted = before | (tokens[stretch.end]?.kind === 'open' ? around.near : 0);
  if ((noted & T.old) !== 0 && (before & T.fresh) === 0) return 'superseded';
  return stretch.shape === 'point' ? pointRole(tokens, stretch, around, topic) : rangeRole(tokens, around, topic);
}

const speaksOfStop = ({ before, after }: Surroundings): boolean => ((before | after) & T.stop) !== 0;

/** A heading or a short label that says that times of the stop follow. */
function isLabelled({ clause, before, lead }: Surroundings): boolean {
  const heading = clause.heading?.tags ?? 0;
  const byHeading = (heading & LABEL) !== 0 && (heading & T.decoy) === 0 && lead <= LABEL_LENGTH;
  return byHeading || ((before & EDGES) !== 0 && lead <= LABEL_LENGTH);
}

function pointRole(tokens: readonly Token[], stretch: Stretch, around: Surroundings, topic: Topic): Role {
  const { after, firstAfter } = around;
  const hasTime = stretch.start?.time != null;
  const isPast = (after & T.end) !== 0 && (after & T.past) !== 0 && (after & T.perhaps) === 0;
  if (isDeadline(tokens, stretch)) return 'none';
  if (hasTime && isPast && (firstAfter & T.from) === 0 && (firstAfter & WRITTEN) !== T.stamp && topic.isStop) {
    return 'actual-end';
  }
  if ((firstAfter & T.stamp) !== 0) {
    const isSeen = (firstAfter & WRITTEN) === WRITTEN && hasTime && topic.isEmergency && speaksOfStop(around);
    return isSeen ? 'as-of' : 'none';
  }
  if (around.isDecoy) return 'none';
  if (!speaksOfStop(around) && !(topic.isStop && isLabelled(around))) return 'none';
  const role = edgeOf(around);
  // A day alone says when something begins only where the text says so.
  return hasTime || role !== 'start' || (firstAfter & (T.from | T.start)) !== 0 ? role : 'none';
}

/** 「12:59までに」: by then something has to be done. */
function isDeadline(tokens: readonly Token[], { end }: Stretch): boolean {
  for (let i = end; i < end + 3; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || (token.entry.tags & T.until) === 0) continue;
    return token.entry.word === 'までに';
  }
  return false;
}

function edgeOf(around: Surroundings): Role {
  const { firstAfter, near, lastLabel } = around;
  if ((firstAfter & T.until) !== 0) return 'end';
  if ((firstAfter & (T.from | T.start | T.onward)) !== 0) return 'start';
  if ((firstAfter & T.end) !== 0) return 'end';
  const label = (lastLabel & EDGES) !== 0 ? lastLabel : (around.clause.heading?.tags ?? 0) | lastLabel;
  if ((label & T.end) !== 0) return 'end';
  if ((label & T.start) !== 0) return 'start';
  if ((near & T.stop) !== 0) return 'start';
  if ((near & T.end) !== 0) return 'end';
  return (label & (T.when | T.stop)) !== 0 && around.isBare ? 'start' : 'none';
}

function rangeRole(tokens: readonly Token[], around: Surroundings, topic: Topic): Role {
  const { clause } = around;
  if (around.isDecoy) return 'none';
  const heading = clause.heading?.tags ?? 0;
  const isUnder = (heading & T.stop) !== 0 && ((heading & T.when) !== 0 ? around.lead <= LABEL_LENGTH : around.isBare);
  const stop = speaksOfStop(around) || isUnder;
  if ((heading & T.decoy) !== 0 && !stop) return 'none';
  const isCalledOff = (clause.tags & T.cancelled) !== 0 && (clause.tags & T.perhaps) === 0;
  if (isCalledOff && isListLine(tokens, clause)) return 'cancelled';
  return stop || (topic.isStop && (isLabelled(around) || around.isBare)) ? 'window' : 'none';
}

/** One row of a list, not prose: it ends without a full stop and is short. */
function isListLine(tokens: readonly Token[], clause: Clause): boolean {
  const last = tokens[clause.end - 1];
  const first = tokens[clause.first];
  return last !== undefined && first !== undefined && last.kind !== 'stop' && last.to - first.from < 70;
}

/** 「終了予定時刻を7:00に延長」: the end that replaces the one before. */
export const replacesEnd = (tokens: readonly Token[], stretch: Stretch, around: Surroundings): boolean =>
  ((around.before | around.after) & T.changed) !== 0 || isChangedBehind(tokens, stretch.end);
