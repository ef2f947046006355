import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { roleBesideHead, roleInEntry } from '../3-layout/status-page.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { lowerIn, type NoticeText, someWord, tagsIn, wordsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { REASON_WORDS } from '../words/work.ts';
import { wasToBe } from './asides.ts';
import type { TimeContext } from './context.ts';
import { announcesReturns } from './english-turns.ts';
import {
  FROM_TO_LENGTH,
  hasTime,
  headingOf,
  isEdgeBeside,
  isLabelled,
  isLatinBehind,
  isTowards,
  LABEL_LENGTH,
  speaksOfStop,
} from './looks.ts';
import { verbOf } from './neighbours.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

/** 時点 is both: a time of observation. 追記 is a stamp only. */
export const WRITTEN = TAG.stamp | TAG.distractor;

/** 「Posted 」 before the time of writing. */
const STAMP_LENGTH = 8;

/** A clock time in a notice about a stop. */
export const isStopClock = ({ topic, range }: RuleInput): boolean => topic.isStop && hasTime(range);

/** The same, and no range. */
export const isStopPoint = (input: RuleInput): boolean => input.range.shape === 'point' && isStopClock(input);

export const entryOf = ({ notice: { tokens }, range, around }: RuleInput): ReturnType<typeof roleInEntry> => {
  if (!hasTime(range)) return null;
  const isLabelled = (around.before & (TAG.start | TAG.end)) !== 0;
  const underHead = around.lead <= STAMP_LENGTH && !isLabelled ? roleInEntry(tokens, around.clause) : null;
  return underHead !== null && isAloneIn(tokens, range, around.clause)
    ? underHead
    : roleBesideHead(tokens, range, around.clause);
};

/** Nothing but a mark stands behind it. */
function isAloneIn(tokens: readonly Token[], { end }: TimeRange, clause: Clause): boolean {
  for (let i = end; i < clause.end; i++) if (tokens[i]?.kind === 'text' || tokens[i]?.kind === 'word') return false;
  return true;
}

/** English says first what happens: 「which started at 06:00 was completed at 07:48」. */
export const isAtEdge = (input: RuleInput, edge: number): boolean =>
  isStopClock(input) &&
  input.around.beside === 'at' &&
  (input.around.lastLabel & edge) !== 0 &&
  (edge !== TAG.start || !input.around.isDistractor);

/** 「We finished the scheduled maintenance at 04:10」: English names the stop between. */
export const isFinishedAt = (input: RuleInput): boolean => {
  const { notice, range, around } = input;
  return isStopClock(input) && around.beside === 'at' && FINISHED.test(lowerBefore(notice, range, FINISHED_LEAD));
};

const FINISHED =
  /\b(?:finished|completed|concluded) (?:the|our|this|today's) [a-z ]{0,24}(?:maintenance|upgrade|work) at $/;
const FINISHED_LEAD = 64;

/** 「back since 03:15」 */
export const isBackSince = (input: RuleInput): boolean =>
  isStopClock(input) && input.around.beside === 'since' && (input.around.lastLabel & TAG.resume) !== 0;

export const saysEnded = ({ notice, range, around }: RuleInput): boolean =>
  // 「starts at 02:00, but its end has been brought forward」
  (tagsIn(notice, range) & TAG.start) === 0 &&
  (around.after & TAG.end) !== 0 &&
  (around.after & TAG.past) !== 0 &&
  (around.after & TAG.perhaps) === 0 &&
  // 「The maintenance that began on December 8 at 02:00 was to end at 05:00」
  !BEGAN.test(lowerBefore(notice, range, BEGAN_REACH)) &&
  // 「7:00終了予定となりました」
  !HAPPENED_THEN.test(lowerBehind(notice, range, TO_COME_REACH)) &&
  !isClosedThen({ notice, range }) &&
  !END_TO_COME.test(lowerBehind(notice, range, TO_COME_REACH)) &&
  // 「extended to 07:00 and is now expected to end at 08:30」
  !((around.after & TAG.approx) !== 0 && isLatinBehind(notice.tokens, range)) &&
  !wasToBe(notice.tokens, range.end, around.nextFirst);

const BEGAN =
  /\b(?:began|begun|started|commenced|suspended|paused|halted|stops|closes|pauses|halts|goes dark|down|unavailable|offline|starts?|begins?|commences?)(?: again| once more)?(?:(?: on)? (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?(?: on| at| since| from)?(?: about| around)? $/;
const BEGAN_REACH = 32;
/** 「3:10に発生した不具合は解消しました」 */
const HAPPENED_THEN =
  /^(?:頃|ごろ)?(?:に|より|から)、?(?:発生|発覚|始ま|起き|起こ|開始(?:した|しま|いた|致し|され)|着手|取り?かか|始め|はじめ|(?:実施|作業)して(?:おり|い)|行(?:って|なって)(?:おり|い)|続け(?:て|る))/;
const END_TO_COME =
  /^(?:頃|ごろ)?[にの]?[^。、\n]{0,8}?(?:終了|再開|復旧|完了)(?:の|する|を)?(?:予定|見込み?|見通し|目指|計画)(?!通|どお|より|時刻|の)|^(?:頃|ごろ)?[にの]?[^。、\n]{0,8}?(?:終了|再開|復旧|完了)(?:(?:でき|出来)る(?:見通し|見込|予定)|す(?:べく|るため)|をお?約束)|^[^。\n]{0,20}?(?:終了|再開|復旧|完了|解除)(?:する|いたす|致す|させる|される|できる)(?:こと|運び|方針|はこび|旨|もの|はず|手はず|つもり|計画|目標)(?:と|に|が|を|で(?!き))/;
const TO_COME_REACH = 24;
/** 「1:20をもって取引の受付を終了し」: from then nothing is taken. */
export const isClosedThen = ({ notice, range }: Pick<RuleInput, 'notice' | 'range'>): boolean =>
  CLOSED_THEN.test(lowerBehind(notice, range, TO_COME_REACH));
const CLOSED_THEN =
  /^(?:頃|ごろ)?(?:に|で|をもって|をもちまして)、?[^。、\n]{0,12}?(?:受付|受け付け|取り?扱い|営業|ご?注文)[^。、\n]{0,4}?を?(?:終了|終え|締め)/;

export const isSeenAsOf = (input: RuleInput): boolean =>
  (input.around.firstAfter & WRITTEN) === WRITTEN &&
  hasTime(input.range) &&
  input.topic.isEmergency &&
  (speaksOfStop(input.around) || input.notice.tokens[input.around.clause.first]?.kind === 'open');

/** Rows of a staged resumption name a service and its time. */
export const isStagedRow = (input: RuleInput): boolean =>
  isUnlabelledRow(input) && (isToCome(introVerb(input)) || isBelowReturns(input));

const isBelowReturns = ({ notice, around: { introClause } }: RuleInput): boolean =>
  introClause !== null && announcesReturns(lowerIn(notice, introClause).slice(-INTRO_REACH));
/** Characters of the sentence above a list. */
const INTRO_REACH = 200;

/** 「以下のとおり再開いたしました。」, and rows of what came back when. */
export const isBackRow = (input: RuleInput): boolean =>
  isUnlabelledRow(input) && hasCome(introVerb(input)) && !tellsStep(input);

/** 「09:30 故障部品をメーカーへ送付」: what a row tells behind its time is no name. */
const tellsStep = ({ notice, range, around }: RuleInput): boolean =>
  around.lead === 0 &&
  around.clause.end > range.end &&
  /[をがへに]/.test(lowerIn(notice, { first: range.end, end: around.clause.end }).slice(0, STEP_REACH));
const STEP_REACH = 32;

const introVerb = ({ notice, around }: RuleInput): number => verbOf(notice, around.introClause);
/** 「再開時刻は次のとおりです」 says of no one that it is back. */
const isToCome = (verb: number): boolean =>
  (verb & TAG.resume) !== 0 && (verb & TAG.past) === 0 && (verb & (TAG.future | TAG.approx | TAG.when)) !== 0;
const hasCome = (verb: number): boolean => (verb & CAME_BACK) === CAME_BACK && (verb & TAG.approx) === 0;

const CAME_BACK = TAG.resume | TAG.past;

const isReturnRow = (input: RuleInput): boolean => isStagedRow(input) || isBackRow(input);

/** No word of its own says that something begins then. */
const isUnlabelledRow = (input: RuleInput): boolean =>
  isStopClock(input) &&
  input.around.isRow &&
  ((input.around.before | input.around.after) & (TAG.stop | TAG.start)) === 0;

/** 「we will suspend: / - Arbitrum One ETH on September 7 at 00:00 UTC」: a row that names no verb of its own. */
export const isRowBelowVerb = (input: RuleInput): boolean => {
  const { notice, around, topic, range } = input;
  const intro = aboveItems(notice, around.clause);
  return (
    topic.isStop &&
    !(around.lead <= FROM_TO_LENGTH && (around.before & TAG.from) !== 0) &&
    range.start?.time?.kind === 'time' &&
    isItem(notice.tokens, around.clause) &&
    !around.isFollowed &&
    around.isFirst &&
    intro !== undefined &&
    notice.tokens[intro.end - 1]?.kind === 'colon' &&
    (intro.tags & TAG.stop) !== 0 &&
    (intro.tags & (TAG.resume | TAG.perhaps | TAG.recurring)) === 0 &&
    (around.clause.tags & OWN_SENSE) === 0
  );
};

/** 「• ATOM: …」, 「- ATOM …」 */
const isItem = (tokens: readonly Token[], { first, isItem: isBulleted }: Clause): boolean =>
  isBulleted || (tokens[first]?.kind === 'range' && tokens[first - 1]?.kind === 'newline');

/** The last clause above the list that the item is of. */
const aboveItems = ({ tokens, clauses }: NoticeText, item: Clause): Clause | undefined =>
  clauses.slice(0, clauses.indexOf(item)).findLast((clause) => !isItem(tokens, clause));

const OWN_SENSE =
  TAG.until |
  TAG.when |
  TAG.stop |
  TAG.start |
  TAG.end |
  TAG.resume |
  TAG.unaffected |
  TAG.distractor |
  TAG.old |
  TAG.spare |
  TAG.perhaps;

const isOpenRow = (input: RuleInput): boolean => isOpenPhrase(input) || isOpenByWord(input);

/** 「DOT: from 2026-11-27 06:00 UTC until further notice」 */
export const isOpenPhrase = ({ notice, topic, range, around }: RuleInput): boolean =>
  topic.isStop &&
  around.isRow &&
  (around.beside === 'from' || (tagsIn(notice, range) & TAG.from) !== 0) &&
  around.lead <= LABEL_LENGTH &&
  saysOpen(lowerBehind(notice, range, OPEN_REACH));

const saysOpen = (behind: string): boolean => OPEN_BEHIND.test(behind) || END_OPEN.test(behind);

const OPEN_BEHIND = /^ ?(?:\([a-z+\d]{2,6}\) )?(?:(?:until|till) (?:further|it is|the|we)|onwards?\b)/;
/** 「from 15:00; reopening depends on the network」 */
const END_OPEN =
  /^[;,(] ?(?:the )?(?:re-?opening|resumption|return|end) (?:depends|not|open|unknown|is not|to be|will be)/;
const OPEN_REACH = 48;

const isOpenByWord = ({ topic, around }: RuleInput): boolean =>
  topic.isStop &&
  around.isRow &&
  (around.firstAfter & (TAG.from | TAG.undecided)) !== 0 &&
  around.lead <= LABEL_LENGTH &&
  ((around.intro & TAG.stop) !== 0 || around.isInField);

/** 「9:40頃より…事象を確認しております」 */
const isUnderWay = ({ topic, around }: RuleInput): boolean =>
  topic.isEmergency && (around.after & TAG.ongoing) !== 0 && (around.firstAfter & TAG.from) !== 0;

const isMove = ({ topic, around }: RuleInput): boolean =>
  topic.isStop && (around.near & TAG.changed) !== 0 && (around.lastLabel & (TAG.start | TAG.end)) !== 0;

/** 「不具合が発生したため、14:20から緊急メンテナンス」: a failure is the reason for what begins at the next time. */
export function isCause({ notice, range, around }: RuleInput): boolean {
  if (!around.isFollowed) return false;
  const until = wordsIn(notice, { first: range.end, end: around.nextFirst });
  const reasonAt = until.findIndex(({ entry }) => REASON_WORDS.has(entry.word));
  const isFailure = until.slice(0, Math.max(0, reasonAt)).some(({ entry }) => entry.kind === 'emergency');
  return isFailure && someWord(notice, { first: around.nextFirst, end: around.clause.end }, isWork);
}

const isWork = ({ entry }: WordToken): boolean => entry.word.includes('メンテ');
const MOVED_TO = TAG.fresh | TAG.changed;

/** 「has been postponed to」, 「API maintenance has been shifted to」 */
export const isMovedTo = (before: number): boolean =>
  (before & TAG.postponed) !== 0 || (before & MOVED_TO) === MOVED_TO;

/** 「starting at 03:00, and continuing until 06:00」 */
const isGoingOn = ({ topic, range, before, around }: RuleInput): boolean =>
  topic.isStop &&
  hasTime(range) &&
  isTowards(around.beside) &&
  before?.role === 'start' &&
  before.around.clause === around.clause;

/** 「LTCは20時まで、XLMは11月27日正午まで停止」: the verb stands behind the last of the list. */
const sharesVerb = ({ topic, around }: RuleInput): boolean =>
  topic.isStop &&
  around.isFollowed &&
  (around.firstAfter & TAG.until) !== 0 &&
  (around.clause.tags & TAG.stop) !== 0 &&
  (around.clause.tags & (TAG.perhaps | TAG.distractor | TAG.unaffected)) === 0;

const isJoined = (input: RuleInput): boolean => isGoingOn(input) || sharesVerb(input);

/** Something says that it stops or comes back then. */
export function isOfStop(input: RuleInput): boolean {
  const { notice, range, around, topic } = input;
  if (topic.isStop && hasTime(range) && (tagsIn(notice, range) & (TAG.start | TAG.end)) !== 0) return true;
  if (isReturnRow(input) || isMove(input) || ((around.before | around.near) & TAG.resume) !== 0) return true;
  if (isJoined(input)) return true;
  if (isOpenRow(input) || speaksOfStop(around) || isUnderWay(input)) return true;
  return (
    topic.isStop &&
    (isLabelled(around) || (hasTime(range) && (isEdgeNear(around) || isEdgeBeside(notice.tokens, range))))
  );
}

/** 「opens Tuesday, 24 November, 22:00」 */
const isEdgeNear = ({ isLabelNear, lastLabel }: TimeContext): boolean =>
  isLabelNear && (lastLabel & (TAG.start | TAG.end)) !== 0;

/** 「scheduled to end at 02:00 UTC will be extended to 03:00 UTC」 */
export const isPlannedEnd = ({ before, lastLabel, beside }: TimeContext): boolean =>
  beside === 'at' && (lastLabel & TAG.end) !== 0 && (before & TAG.past) === 0;

/** 「are paused as of」, 「are back online as of」: nothing says that it is still to come. */
export const isNow = (before: number, tag: number): boolean =>
  (before & tag) !== 0 && (before & (TAG.future | TAG.announce)) === 0;

/** 「変更後: 6:30」 where the title or the sentence above says which edge is changed. */
export function isNewEdge({ notice, around }: RuleInput, edge: number): boolean {
  const said = [tagsIn(notice, notice.title), around.intro, headingOf(around)].find((tags) => (tags & EDGE) !== 0) ?? 0;
  // 「The maintenance that began at 01:00 is not finished, the end is changed again:」
  const isSaid = (said & EDGE) === edge || (edge === TAG.end && (said & TAG.changed) !== 0 && (said & TAG.end) !== 0);
  return (around.before & TAG.fresh) !== 0 && around.isRow && isSaid;
}

/** 「変更後: 11月28日 22時~」 */
export const isNewOpen = ({ around }: RuleInput): boolean =>
  (around.before & TAG.fresh) !== 0 && around.isRow && (around.firstAfter & TAG.from) !== 0;

const EDGE = TAG.start | TAG.end;

/** 「14時から約30分間、取引システムのバージョンアップを行います」: the work is named behind the moment, with its verb. */
export const isWorkBehind = ({ notice, range, around }: RuleInput): boolean =>
  range.start?.date != null &&
  (range.durationMinutes !== null || (around.firstAfter & TAG.from) !== 0) &&
  (around.after & TAG.announce) !== 0 &&
  (around.after & TAG.end) === 0 &&
  someWord(
    notice,
    { first: range.end, end: Math.min(around.clause.end, around.nextFirst) },
    ({ entry }) => entry.kind !== null && entry.kind !== 'emergency' && entry.kind !== 'asset',
  );

const AS_OF: ReadonlySet<string> = new Set(['をもって', 'をもちまして']);

const AS_OF_REACH = 4;
const AS_OF_LEAD = 16;
const AS_OF_BEHIND = /^(?:の?ご?(?:受付|注文|申込|依頼)分)?(?:をもって|をもちまして)/;

/** 「17時をもって現行取引所を停止し」: up to the comma nothing ends but the service. */
export function isStoppedAsOf({ notice, range, around }: RuleInput): boolean {
  const behindTime = notice.tokens.slice(range.end, range.end + AS_OF_REACH);
  // 「15時受付分をもって」
  if (!behindTime.some((token) => token.kind === 'word' && AS_OF.has(token.entry.word))) return false;
  if (!AS_OF_BEHIND.test(lowerBehind(notice, range, AS_OF_LEAD))) return false;
  const behind = notice.tokens.slice(range.end, Math.min(around.clause.end, around.nextFirst));
  // 「21時をもちまして、いったん全サービスを休止」: a comma right behind parts nothing.
  const comma = behind.findIndex(({ kind }, i) => kind === 'comma' && i > AS_OF_REACH - 2);
  const tags = tagsIn({ tokens: behind }, { first: 0, end: comma < 0 ? behind.length : comma });
  // 「15:00をもって受付を終了し、翌9:00に再開」
  const isClosed = around.isFollowed && (around.clause.tags & TAG.resume) !== 0 && (tags & TAG.end) !== 0;
  return isClosed ? (tags & TAG.resume) === 0 : (tags & TAG.stop) !== 0 && (tags & TAG.end) === 0;
}
