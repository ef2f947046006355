import type { Clause } from './layout.ts';
import { bits } from './lexicon.ts';
import { isChangedBehind, type Moment, type Stretch } from './moments.ts';
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
  /** The word that stands right before it: since, until. */
  readonly beside: string;
  /** Tags of the clause before, for stamps on lines of their own. */
  readonly previous: number;
  /** Tags of the last sentence before, which may introduce a list: 「下記の通り再開いたします。」 */
  readonly intro: number;
  /** A range of days stands right before it: 「8月17日から21日までの毎日22時~」. */
  readonly isAfterDays: boolean;
  /** No time stands before it in its clause. */
  readonly isFirst: boolean;
  /** A row of a list or table, not prose. */
  readonly isRow: boolean;
  /** The stop is named right behind it, before any comma. */
  readonly isStopBeside: boolean;
  /** Token index of the next stretch. */
  readonly nextFirst: number;
  /** More times follow in its clause. */
  readonly isFollowed: boolean;
}

const T = {
  stop: bits('stop'),
  when: bits('when'),
  start: bits('start'),
  end: bits('end'),
  resume: bits('resume'),
  future: bits('future'),
  within: bits('within'),
  planned: bits('approx'),
  announce: bits('announce'),
  ongoing: bits('ongoing'),
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
/** A decoy is looked for further on: 「6:44頃に予定されている…のハードフォークに伴い」. */
const DECOY_NEAR = 12;
/** A label before a time is shorter than this; what is longer is a sentence about something. */
const LABEL_LENGTH = 20;
const STAMP_LENGTH = 8;
/** A row that is nothing but its time may still have a short word before (日時) and a crumb behind. */
const BARE_LEAD = 4;
const BARE_TRAIL = 3;
/** まで, 頃 and (予定) behind a time belong to it. */
const EDGING = T.until | T.from | T.planned;
/** 「From:」 and 「To:」 as labels of two rows. */
const FROM_TO_LENGTH = 5;

/** Looks around a stretch; `previousEnd` and `nextFirst` are the neighbours' token indices. */
export function surroundingsOf(
  tokens: readonly Token[],
  clause: Clause,
  stretch: Stretch,
  previousEnd: number,
  nextFirst: number,
  previous: Clause | undefined,
  intro: number,
  isAfterDays: boolean,
): Surroundings {
  const beside = tokens[tokens[stretch.first - 1]?.kind === 'glue' ? stretch.first - 2 : stretch.first - 1];
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
    const isEdging = token.kind === 'word' && (token.entry.tags & EDGING) !== 0;
    if (!isEdging && (token.kind === 'text' || token.kind === 'word')) trail += token.to - token.from;
    if (token.kind === 'range' && firstAfter === 0 && i < stretch.end + 3) firstAfter = T.from;
    if (token.kind !== 'word') continue;
    const { tags } = token.entry;
    after |= tags;
    if (firstAfter === 0) firstAfter = tags;
    if (i < stretch.end + NEAR) {
      near |= tags;
    }
    if (decoyBehind < 0 && i < stretch.end + DECOY_NEAR && (tags & T.decoy) !== 0) decoyBehind = i;
    if (stopBehind < 0 && (tags & T.stop) !== 0) stopBehind = i;
  }
  // 「5:00まで電子申請システムを停止」: what the sentence comes to decides, as long as no comma starts a new thought.
  if (decoyBehind >= 0 && stopBehind > decoyBehind && !hasComma(tokens, decoyBehind, stopBehind)) decoyBehind = -1;
  // 「更新日時: 5:30」
  const isStampLabel =
    (before & T.stamp) !== 0 && (before & T.stop) === 0 && lead <= STAMP_LENGTH && isLabelBeside(tokens, stretch.first);
  // 「休業日のため、…停止いたします」: a comma ends the aside, and the sentence comes to the stop.
  const isAside = stopBehind >= 0 && hasComma(tokens, decoyAt, stretch.first);
  const isDecoyBefore = decoyAt > stopAt && !isAside;
  const decoyAfter = decoyBehind >= 0 && (stopBehind < 0 || stopBehind > decoyBehind);
  return {
    clause,
    before,
    after,
    near,
    firstAfter,
    lastLabel,
    lead,
    isDecoy: isDecoyBefore || (decoyAfter && stopAt < 0) || isStampLabel || (clause.tags & T.example) !== 0,
    isBare: lead <= BARE_LEAD && trail <= BARE_TRAIL,
    beside: beside?.kind === 'word' ? beside.entry.word : '',
    previous: previous && !previous.isHeading ? previous.tags : 0,
    intro,
    isAfterDays,
    isFirst: previousEnd <= clause.first,
    isRow: isListLine(tokens, clause),
    isStopBeside: stopBehind >= 0 && stopBehind < stretch.end + NEAR && !hasComma(tokens, stretch.end, stopBehind),
    nextFirst,
    isFollowed: nextFirst < clause.end,
  };
}

/** A colon or a word of the label itself stands right before the time, not 「更新のため」. */
function isLabelBeside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[tokens[at - 1]?.kind === 'glue' ? at - 2 : at - 1];
  return token?.kind === 'colon' || (token?.kind === 'word' && (token.entry.tags & (T.stamp | T.when)) !== 0);
}

function hasComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind === 'comma') return true;
  return false;
}

/** What the notice as a whole is about, as far as the times need it. */
export interface Topic {
  readonly isStop: boolean;
  readonly isEmergency: boolean;
  /** It tells of something that has begun or ended: times without any date are of the day of publication. */
  readonly isReport: boolean;
}

/** The role of a stretch, from its label, its clause and the heading above. */
export function roleOf(tokens: readonly Token[], stretch: Stretch, around: Surroundings, topic: Topic): Role {
  const { clause, before } = around;
  const heading = clause.heading?.tags ?? 0;
  const labels = before | heading;
  const hasDate = isOwnDay(stretch.start) || isOwnDay(stretch.finish);
  if ((labels & T.spare) !== 0) return 'spare';
  // One 毎週 in a list, and the rows beside it are standing slots too unless they name a year.
  const isSlot = (!hasDate && !around.isAfterDays) || (clause.isAmongSlots && !hasYear(stretch));
  if (isSlot && ((labels & T.recurring) !== 0 || clause.isAmongSlots)) return around.isDecoy ? 'none' : 'recurring';
  if (stretch.replacedByNext) return 'superseded';
  const noted = before | remarkBehind(tokens, stretch.end, around.nextFirst);
  if ((noted & T.old) !== 0 && (before & T.fresh) === 0) return 'superseded';
  // 「変更前 | 変更後」 as headings of their own, or of two columns.
  if ((heading & T.old) !== 0 && ((heading & T.fresh) === 0 ? (before & T.fresh) === 0 : around.isFollowed))
    return 'superseded';
  return stretch.shape === 'point' ? pointRole(tokens, stretch, around, topic) : rangeRole(around, topic);
}

/** Tags of 「(変更前)」 right behind a time; a bracket that holds the next time speaks of that one. */
function remarkBehind(tokens: readonly Token[], at: number, nextFirst: number): number {
  if (tokens[at]?.kind !== 'open') return 0;
  let tags = 0;
  for (let i = at + 1; i < nextFirst; i++) {
    const token = tokens[i];
    if (token?.kind === 'close') return tags;
    if (token?.kind === 'word') tags |= token.entry.tags;
    if (token?.kind === 'newline') break;
  }
  return 0;
}

/** 翌日 and 同日 are relative to whatever was named before. */
const isOwnDay = (moment: Moment | null): boolean =>
  moment?.date?.kind === 'date' || (moment?.date?.kind === 'day' && moment.date.base === 'published');

const hasYear = ({ start, finish }: Stretch): boolean =>
  [start, finish].some((moment) => moment?.date?.kind === 'date' && moment.date.year !== null);

const speaksOfStop = ({ before, after }: Surroundings): boolean => ((before | after) & T.stop) !== 0;

/** 「2:00~5:00にアップグレードを実施します」 in a notice that says elsewhere what stops meanwhile. */
const isCarriedOut = ({ before, after }: Surroundings, topic: Topic): boolean =>
  topic.isStop && ((before | after) & T.announce) !== 0;

/** 「9:40頃より…事象を確認しております」 */
const isUnderWay = ({ after, firstAfter }: Surroundings, topic: Topic): boolean =>
  topic.isEmergency && (after & T.ongoing) !== 0 && (firstAfter & T.from) !== 0;

/** A heading or a short label that says that times of the stop follow. */
function isLabelled({ clause, before, lead, isBare }: Surroundings): boolean {
  const heading = clause.heading?.tags ?? 0;
  if ((before & (T.from | T.until)) !== 0 && lead <= FROM_TO_LENGTH) return true;
  const isNamed = (heading & (EDGES | T.planned)) !== 0 ? lead <= LABEL_LENGTH : (heading & T.stop) !== 0 && isBare;
  const byHeading = isNamed && (heading & T.decoy) === 0;
  return byHeading || ((before & EDGES) !== 0 && lead <= LABEL_LENGTH);
}

function pointRole(tokens: readonly Token[], stretch: Stretch, around: Surroundings, topic: Topic): Role {
  const { after, firstAfter } = around;
  const hasTime = stretch.start?.time != null;
  // English says first what happens: 「which started at 06:00 was completed at 07:48」.
  if (hasTime && around.beside === 'at' && topic.isStop && (around.lastLabel & (T.start | T.end)) !== 0) {
    if ((around.lastLabel & T.start) !== 0) return (around.before & T.resume) !== 0 ? 'end' : 'start';
    return (around.before & T.past) !== 0 ? 'actual-end' : 'end';
  }
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
  // 「■5月11日 10:00」 heads what was written then.
  if (
    around.isBare &&
    around.lead === 0 &&
    tokens[around.clause.first]?.kind === 'bullet' &&
    around.clause.end === stretch.end &&
    topic.isEmergency
  ) {
    return 'none';
  }
  // Status pages put the time of a word on the line below it.
  if (
    hasTime &&
    around.isBare &&
    around.lead === 0 &&
    topic.isStop &&
    (around.previous & T.resume) !== 0 &&
    (around.previous & T.past) !== 0
  ) {
    return 'actual-end';
  }
  // Rows of a staged resumption name a service and its time.
  if (
    hasTime &&
    around.isRow &&
    (around.intro & T.resume) !== 0 &&
    (around.intro & (T.future | T.planned)) !== 0 &&
    topic.isStop
  ) {
    return (around.before & T.stop) === 0 ? 'end' : edgeOf(around);
  }
  const isMove = (around.near & T.changed) !== 0 && (around.lastLabel & (T.start | T.end)) !== 0 && topic.isStop;
  const resumes = isMove || ((around.before | around.near) & T.resume) !== 0;
  if (!resumes && !speaksOfStop(around) && !isUnderWay(around, topic) && !(topic.isStop && isLabelled(around)))
    return 'none';
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
  const { firstAfter, near, lastLabel, beside } = around;
  if (beside === 'since') return 'start';
  if (beside === 'until' || beside === 'till') return 'end';
  if ((firstAfter & T.until) !== 0) return 'end';
  // 「18:00より再開いたします」
  if ((firstAfter & T.from) !== 0 && (near & T.resume) !== 0 && (near & T.stop) === 0) return 'end';
  if ((firstAfter & (T.from | T.start | T.onward)) !== 0) return 'start';
  if ((firstAfter & T.end) !== 0) return 'end';
  if (around.lead <= FROM_TO_LENGTH && (around.before & (T.from | T.until)) !== 0) {
    return (around.before & T.from) !== 0 ? 'start' : 'end';
  }
  const label = (lastLabel & EDGES) !== 0 ? lastLabel : (around.clause.heading?.tags ?? 0) | lastLabel;
  if (around.clause.heading?.hasColumns && around.isFirst && around.lastLabel === 0) return 'start';
  if ((label & T.end) !== 0 || ((label & T.start) !== 0 && (around.before & T.resume) !== 0)) return 'end';
  if ((label & T.start) !== 0) return 'start';
  // 「12月19日 14:00 | 新規貸付の停止」
  if ((near & T.stop) !== 0 || ((around.after & T.stop) !== 0 && around.lead === 0 && around.isRow)) return 'start';
  if ((near & T.end) !== 0) return 'end';
  // 「11日21時頃、全ての出金を一時停止した」
  if ((around.after & T.stop) !== 0 && (around.before & LABEL) === 0) return 'start';
  if (around.isBare && around.lead === 0 && (around.intro & T.stop) !== 0) return 'start';
  return (label & (T.when | T.stop)) !== 0 && around.isBare ? 'start' : 'none';
}

function rangeRole(around: Surroundings, topic: Topic): Role {
  const { clause } = around;
  if (around.isDecoy) return 'none';
  // 「22:00~翌6:00のうち2:00~2:10」: a part of a window already given.
  if ((around.before & T.within) !== 0 && around.lead <= LABEL_LENGTH) return 'none';
  const heading = clause.heading?.tags ?? 0;
  if (around.isAfterDays && topic.isStop) return 'window';
  const isUnder = (heading & T.stop) !== 0 && ((heading & T.when) !== 0 ? around.lead <= LABEL_LENGTH : around.isBare);
  const stop = speaksOfStop(around) || isUnder;
  if ((heading & T.decoy) !== 0 && !stop) return 'none';
  const isCalledOff = (clause.tags & T.cancelled) !== 0 && (clause.tags & T.perhaps) === 0;
  if (isCalledOff && around.isRow) return 'cancelled';
  return stop || isCarriedOut(around, topic) || (topic.isStop && (isLabelled(around) || around.isBare))
    ? 'window'
    : 'none';
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
