import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { type Entry, TAG } from '../words/lexicon.ts';
import { EVENT_WORDS } from '../words/vocabulary/phrases.ts';

/** Where a range stands and what is said around it. Tags are sets as in `lexicon.ts`. */
export interface TimeContext {
  readonly clause: Clause;
  /** Words before it in its clause, back to the range before. */
  readonly before: number;
  /** Words behind it in its clause, up to the next range. */
  readonly after: number;
  /** The few words right behind it. */
  readonly near: number;
  readonly firstAfter: number;
  readonly lastLabel: number;
  /** Characters of text before it: a label is short, a sentence is not. */
  readonly lead: number;
  /** A word of something else (support hours, a campaign) is nearer than any word of the stop. */
  readonly isDistractor: boolean;
  /** Nothing but the range on its line. */
  readonly isBare: boolean;
  /** A colon or a cell's edge stands right before it. */
  readonly isInField: boolean;
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
  /** Alone on the line under the title, with other times to follow: when the notice was written. */
  readonly isTop: boolean;
  /** Alone on the last line, below a sentence that says nothing of an end, with other times before. */
  readonly isBottom: boolean;
  /** A row of a list or table, not prose. */
  readonly isRow: boolean;
  /** The stop is named right behind it, before any comma. */
  readonly isStopBeside: boolean;
  /** Token index of the next range. */
  readonly nextFirst: number;
  /** Only a remark in brackets or the next cell follows. */
  readonly isRemarked: boolean;
  /** More times follow in its clause. */
  readonly isFollowed: boolean;
  /** Words between it and the next time of its clause. */
  readonly between: number;
}

const EDGES = TAG.when | TAG.start | TAG.end;
const LABEL = TAG.stop | EDGES;
const NEAR = 7;
/** A distractor is looked for further on: 「6:44頃に予定されている…のハードフォークに伴い」. */
const DISTRACTOR_NEAR = 12;
const STAMP_LENGTH = 8;
/** A row that is nothing but its time may still have a short word before (日時) and a crumb behind. */
const BARE_LEAD = 4;
const BARE_TRAIL = 3;
/** まで, 頃 and (予定) behind a time belong to it. */
const EDGING = TAG.until | TAG.from | TAG.approx;

/** Looks around a range; `previousEnd` and `nextFirst` are the neighbours' token indices. */
export function contextOf(
  tokens: readonly Token[],
  clause: Clause,
  range: TimeRange,
  previousEnd: number,
  nextFirst: number,
  previous: Clause | undefined,
  intro: number,
  isAfterDays: boolean,
  isUnderTitle: boolean,
): TimeContext {
  const behind = tokens[tokens[range.end]?.kind === 'connective' ? range.end + 1 : range.end];
  const beside = tokens[tokens[range.first - 1]?.kind === 'connective' ? range.first - 2 : range.first - 1];
  let before = 0;
  let lastLabel = 0;
  let distractorAt = -1;
  let stopAt = -1;
  let lead = 0;
  let apart = -1;
  let labelAt = -1;
  for (let i = Math.max(clause.first, previousEnd); i < range.first; i++) {
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
    // 「14:02現在」 is a time of writing, 「現在14:02より」 is none.
    if ((tags & TAG.distractor) !== 0 && token.entry.word !== '現在') distractorAt = i;
    if ((tags & TAG.stop) !== 0) stopAt = i;
  }
  let after = 0;
  let near = 0;
  let firstAfter = 0;
  let distractorBehind = -1;
  let subject = '';
  let stopBehind = -1;
  let isEventBehind = false;
  let isLatinEvent = false;
  let trail = 0;
  const to = Math.min(clause.end, nextFirst);
  for (let i = range.end; i < to; i++) {
    const token = tokens[i] as Token;
    // A bracket that holds the next time speaks of that one.
    if (token.kind === 'open' && to === nextFirst && !isClosed(tokens, i, to)) break;
    const isEdging = token.kind === 'word' && (token.entry.tags & EDGING) !== 0;
    if (!isEdging && (token.kind === 'text' || token.kind === 'word')) trail += token.to - token.from;
    if (token.kind === 'range' && firstAfter === 0 && i < range.end + 3) firstAfter = TAG.from;
    if (token.kind !== 'word') continue;
    const { tags } = token.entry;
    after |= tags;
    if (firstAfter === 0) firstAfter = tags;
    if (i < range.end + NEAR) {
      near |= tags;
    }
    if (stopBehind < 0) subject = token.entry.desk ? 'desk' : isSystem(token.entry) ? 'system' : subject;
    if (distractorBehind < 0 && i < range.end + DISTRACTOR_NEAR && (tags & TAG.distractor) !== 0) distractorBehind = i;
    if (stopBehind < 0 && (tags & TAG.stop) !== 0) stopBehind = i;
    // English names the event first: 「a webinar on handling outages」.
    if (EVENTS.has(token.entry.word) && stopBehind < 0) {
      isEventBehind = true;
      isLatinEvent = /^[a-z]/.test(token.entry.word);
    }
  }
  // 「5:00まで電子申請システムを停止」: what the sentence comes to decides, as long as no comma starts a new thought.
  // What stops may be people: 「お電話でのお問い合わせ受付を停止」.
  const isDeskPaused = distractorBehind >= 0 && subject === 'desk';
  if (distractorBehind >= 0 && stopBehind > distractorBehind && !hasComma(tokens, distractorBehind, stopBehind))
    distractorBehind = -1;
  // 「更新日時: 5:30」
  const isStampLabel =
    (before & TAG.stamp) !== 0 &&
    (before & TAG.stop) === 0 &&
    lead <= STAMP_LENGTH &&
    isLabelBeside(tokens, range.first);
  // 「休業日のため、…停止いたします」: a comma ends the aside, and the sentence comes to the stop.
  const isAside = stopBehind >= 0 && hasComma(tokens, distractorAt, range.first);
  const isDistractorBefore = distractorAt > stopAt && !isAside;
  const distractorAfter = distractorBehind >= 0 && (stopBehind < 0 || stopBehind > distractorBehind);
  return {
    clause,
    before,
    after,
    near,
    firstAfter,
    lastLabel,
    lead,
    isDistractor:
      isDistractorBefore ||
      // 「「サーバー障害に備える」をテーマに19:00~20:30にセミナーを開催」
      (isEventBehind && (stopBehind < 0 || isLatinEvent)) ||
      isDeskPaused ||
      isBracketed(tokens, range, to) ||
      (distractorAfter && stopAt < 0) ||
      isStampLabel ||
      (clause.tags & TAG.example) !== 0,
    isBare: lead <= BARE_LEAD && trail <= BARE_TRAIL,
    isInField: beside?.kind === 'colon' || beside?.kind === 'tab',
    beside: beside?.kind === 'word' ? beside.entry.word : '',
    previous: previous && !previous.isHeading ? previous.tags : 0,
    intro,
    isAfterDays,
    isFirst: previousEnd <= clause.first,
    isTop:
      (isUnderTitle && lead === 0 && trail === 0 && clause.end === range.end && nextFirst < tokens.length) ||
      isMailHead(tokens, previous),
    isBottom:
      previousEnd > 0 &&
      lead === 0 &&
      clause.end === range.end &&
      clause.end === tokens.length &&
      tokens[(previous?.end ?? 0) - 1]?.kind === 'stop' &&
      ((previous?.tags ?? 0) & TAG.end) === 0,
    isRow: isListLine(tokens, clause),
    isStopBeside: stopBehind >= 0 && stopBehind < range.end + NEAR && !hasComma(tokens, range.end, stopBehind),
    nextFirst,
    isRemarked: behind?.kind === 'open' || behind?.kind === 'tab',
    isFollowed: nextFirst < clause.end,
    between: nextFirst < clause.end ? tagsBetween(tokens, Math.max(range.first + 1, range.end - 2), nextFirst) : 0,
  };
}

function tagsBetween(tokens: readonly Token[], first: number, end: number): number {
  let tags = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word') tags |= token.entry.tags;
  }
  return tags;
}

const EVENTS: ReadonlySet<string> = new Set(EVENT_WORDS);

/** 「(9時～17時配信)」: the bracket says whose hours they are. */
function isBracketed(tokens: readonly Token[], { first, end }: TimeRange, to: number): boolean {
  if (tokens[first - 1]?.kind !== 'open') return false;
  for (let i = end; i < to; i++) {
    const token = tokens[i];
    if (token?.kind === 'close') return false;
    if (token?.kind === 'word' && (token.entry.tags & (TAG.distractor | TAG.stop)) === TAG.distractor) return true;
  }
  return false;
}

/** What a machine does: a service, or words such as サーバー and システムメンテナンス. */
const isSystem = ({ services, kind, tags }: Entry): boolean =>
  services.some((service) => service !== 'other') || kind !== null || (tags & TAG.stop) !== 0;

/** A colon or a word of the label itself stands right before the time, not 「更新のため」. */
function isLabelBeside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[tokens[at - 1]?.kind === 'connective' ? at - 2 : at - 1];
  return token?.kind === 'colon' || (token?.kind === 'word' && (token.entry.tags & (TAG.stamp | TAG.when)) !== 0);
}

/** 「差出人:」「日時:」 at the head of a mail. */
function isMailHead(tokens: readonly Token[], previous: Clause | undefined): boolean {
  const head = tokens[previous?.first ?? -1];
  return head?.kind === 'word' && MAIL_HEAD.has(head.entry.word);
}

const MAIL_HEAD: ReadonlySet<string> = new Set(['件名', '差出人', '宛先', '送信者']);

function hasComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind === 'comma') return true;
  return false;
}

/** One row of a list, not prose: it ends without a full stop and is short. */
function isListLine(tokens: readonly Token[], clause: Clause): boolean {
  const last = tokens[clause.end - 1];
  const first = tokens[clause.first];
  return last !== undefined && first !== undefined && last.kind !== 'stop' && last.to - first.from < 70;
}

function isClosed(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind === 'close') return true;
  return false;
}
