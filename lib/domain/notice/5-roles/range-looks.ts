import { type NoticeText, someWord, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { BESIDES_WORDS, DURING_WORDS } from '../words/vocabulary/phrases.ts';
import type { TimeContext } from './context.ts';
import { headingOf, isOwnDay, LABEL_LENGTH, speaksOfStop } from './looks.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

export const MOVED = TAG.changed | TAG.postponed | TAG.extended;

export const hasDate = ({ range }: RuleInput): boolean => isOwnDay(range.start) || isOwnDay(range.finish);

/** Under a heading that names the stop. */
function isUnderStop({ around }: RuleInput): boolean {
  const heading = headingOf(around);
  if ((heading & TAG.stop) === 0) return false;
  return (heading & TAG.when) !== 0 ? around.lead <= LABEL_LENGTH : around.isBare;
}

/** 「取引は1:00から4:00まで、入出金は0:30から5:00まで停止いたします」 */
const sharesStop = ({ around }: RuleInput): boolean =>
  around.isFollowed && (around.clause.tags & TAG.stop) !== 0 && (around.clause.tags & TAG.distractor) === 0;

export const isOfStop = (input: RuleInput): boolean =>
  speaksOfStop(input.around) || isUnderStop(input) || sharesStop(input);

/** 「1)」, 「第2回」 */
export const NUMBER_LENGTH = 4;

/** A row of a list in a notice about a stop, with no more than a label before its hours. */
export const isStopRow = ({ topic, around }: RuleInput): boolean =>
  topic.isStop && around.isRow && around.lead <= LABEL_LENGTH;

/** 「(Impact: 03:10-05:05 UTC)」 */
export const isImpact = ({ before, isInField, lead }: TimeContext): boolean =>
  (before & TAG.scope) !== 0 && isInField && lead <= LABEL_LENGTH;

/** The sentence that introduces the rows names their day and says that something is done; or the row before is one of them. */
export const isBelowDay = ({ before, range, around }: RuleInput): boolean =>
  isDayless(range) &&
  before !== undefined &&
  ((before.rule === 'a row of hours below their day' && before.around.isRow) ||
    (before.isDateOnly &&
      before.range.shape === 'point' &&
      before.around.clause !== around.clause &&
      (before.around.clause.tags & SAYS_PLAN) !== 0 &&
      (around.intro & SAYS_PLAN) !== 0 &&
      (before.around.clause.tags & (TAG.distractor | TAG.recurring)) === 0));

export const isDayless = ({ start, finish }: RuleInput['range']): boolean =>
  start?.date === null && finish?.date == null;

const SAYS_PLAN = TAG.announce | TAG.future | TAG.stop;

/** A coin or a service before the time of its row. */
export const namesPart = ({ tokens }: NoticeText, { clause }: TimeContext, first: number): boolean =>
  tokens
    .slice(clause.first, Math.min(first, clause.first + LABEL_LENGTH))
    .some((token) => token.kind === 'word' && (token.entry.asset !== null || token.entry.services.length > 0));

/** 「Our app will be down during this time.」 */
export const saysDuring = ({ notice, below }: RuleInput): boolean =>
  below !== undefined && someWord(notice, below, ({ entry }) => DURING.has(entry.word));

const DURING: ReadonlySet<string> = new Set(DURING_WORDS);

/** 「Trading: now 12:00-13:00」 */
const isBehindColon = ({ tokens }: NoticeText, { clause, lead }: TimeContext, { first }: RuleInput['range']): boolean =>
  lead <= LABEL_LENGTH && tokens.slice(clause.first, first).some(({ kind }) => kind === 'colon');

/** The row above is one of the stop, and is written in the same way. */
export const isRowLike = ({ notice, before, around, range }: RuleInput): boolean =>
  before?.role === 'window' &&
  before.around.isRow &&
  before.around.isInField &&
  before.around.clause.end <= around.clause.first &&
  around.clause.first - before.around.clause.end <= 1 &&
  (around.isInField || isBehindColon(notice, around, range)) &&
  notice.tokens[around.clause.end - 1]?.kind !== 'stop' &&
  (around.clause.tags & (TAG.unaffected | TAG.perhaps | TAG.spare)) === 0;

/** 「C) 04:00-05:30」, and below it 「D) 12:00-15:00 (business accounts)」 */
export const isLetteredLike = ({ notice, topic, before, range, around }: RuleInput): boolean =>
  topic.isStop &&
  isDayless(range) &&
  before?.role === 'window' &&
  before.around.clause !== around.clause &&
  around.clause.first - before.around.clause.end <= 1 &&
  (around.clause.tags & (TAG.unaffected | TAG.perhaps | TAG.spare | TAG.distractor)) === 0 &&
  LETTER.test(lowerBefore(notice, range, LETTER_REACH)) &&
  LETTER.test(lowerBefore(notice, before.range, LETTER_REACH));

const LETTER =
  /(?:^|\n)[^a-z\d\n]{0,4}(?:[a-h]|\d|i{1,3}|(?:group|lot|batch|wave|part|phase|step|slot|round) (?:[a-h]|\d{1,2}))(?: \([a-z ]{3,24}\))?[.):] ?$/;
const LETTER_REACH = 48;

/** The next sentence of the same line names the stop and no time of its own. */
export const stopsBehind = ({ around, below, next }: RuleInput): boolean =>
  below !== undefined &&
  below.first === around.clause.end &&
  (below.tags & TAG.stop) !== 0 &&
  (below.tags & (TAG.unaffected | TAG.perhaps)) === 0 &&
  (next === undefined || next.first >= below.end);

/** The title names the failure, and the sentence says no more of it than when. */
export const isTold = ({ notice, around }: RuleInput): boolean =>
  !around.isRow &&
  (tagsIn(notice, notice.title) & TAG.stop) !== 0 &&
  (around.clause.tags & (TAG.perhaps | TAG.future | TAG.distractor | TAG.recurring)) === 0;

/** No comma parts the hours from 「in addition to」. */
export const isBesides = ({ notice: { tokens }, range, around }: RuleInput): boolean => {
  // 「In addition to November 26, 02:00-03:00」: that day stands.
  if (range.start?.date?.kind === 'date' && range.start.time !== null) return false;
  const before = tokens.slice(around.clause.first, range.first);
  const at = before.findLastIndex((token) => token.kind === 'word' && BESIDES.has(token.entry.word));
  return at >= 0 && !before.slice(at).some(({ kind }) => kind === 'comma');
};

const BESIDES: ReadonlySet<string> = new Set(BESIDES_WORDS);

/** 「03:00-03:30: API gateway」: the hours head their row, and a service follows the colon. */
export const isLabelOfService = ({ notice, range, around }: RuleInput): boolean =>
  around.lead === 0 &&
  notice.tokens[range.end]?.kind === 'colon' &&
  someWord(
    notice,
    { first: range.end, end: around.clause.end },
    ({ entry }) => entry.services.length > 0 || entry.everything,
  );

/** 「12/13(日) 1:00-5:00 全サービス」: names behind the hours, and no sentence. */
export const headsNames = ({ notice, range, around }: RuleInput): boolean =>
  (around.clause.tags & NO_HOURS) === 0 && NAMES.test(lowerBehind(notice, range, NAMES_REACH));

const NAMES = /^[ :](?=[^\n]{0,23}[ァ-ヶ一-龠])[^。はがをにでもへ\n]{1,24}(?:\n|$)/;
const NAMES_REACH = 28;

/** The title names the stop, the notice names no other hours, and nothing says that these are of another matter. */
export const isOnlyHours = (input: RuleInput): boolean => {
  const { notice, topic, range, around, clocks } = input;
  const title = tagsIn(notice, notice.title);
  return (
    topic.isStop &&
    clocks === 1 &&
    hasDate(input) &&
    range.start?.time != null &&
    range.finish?.time != null &&
    (title & TAG.stop) !== 0 &&
    (title & NO_ANNOUNCEMENT) === 0 &&
    (around.clause.tags & NO_HOURS) === 0
  );
};

const NO_ANNOUNCEMENT = TAG.article | TAG.recurring | TAG.perhaps | TAG.distractor | TAG.cancelled | TAG.postponed;
const NO_HOURS = TAG.unaffected | TAG.perhaps | TAG.recurring | TAG.distractor | TAG.spare | TAG.old | TAG.example;

const NOT_DONE =
  '(?:は|を|も)、?(?:[^。、\\n\\d]{0,20}(?:につき|により|のため|によって|を考慮し|に鑑み|に配慮し|の都合で)、?)?(?:これを)?(?:行いません|行なわず|行わず|行われません|実施しません|実施いたしません|実施致しません|実施されません|実施せず|いたしません|ありません|ございません)';
const NO_WORK = new RegExp(
  `^(?:の間)?(?:の|に|で)?(?:実施を?)?(?:予定(?:して(?:おり|い)ました|していた|されて(?:おり|い)ました|されていた|でした))?(?:の|は)?(?:(?!に伴|のため|による|中)[^。、\\n]){0,12}?(?:メンテナンス|メンテ|保守|点検|停止|休止|作業|工事)(?:の実施)?${NOT_DONE}`,
);
const NO_WORK_REACH = 56;
/** 「11月26日のメンテナンス(2:00~5:00)は行いません」: the work stands before the bracket. */
const WORK_BEFORE = /(?:メンテナンス|メンテ|保守|点検|停止|休止|作業|工事)\($/;
const NOT_DONE_BEHIND = new RegExp(`^\\)${NOT_DONE}`);

export const isNotDone = ({ notice, range }: RuleInput): boolean => {
  const behind = lowerBehind(notice, range, NO_WORK_REACH);
  if (NO_WORK.test(behind)) return true;
  return NOT_DONE_BEHIND.test(behind) && WORK_BEFORE.test(lowerBefore(notice, range, NO_WORK_REACH));
};

export const NOTHING_STOPS =
  /^[^。\n]{0,40}(?:[、。( はが間日]|による|に伴う)(?:サービス|システム|全サービス|ご利用)?の?(?:停止|休止|中断)(?:は|も)(?:ございません|ありません|発生しません|発生いたしません|いたしません|伴いません|なし)/;
export const DENIED_REACH = 64;

const NAMED_DAY = /(?:本日|今日|\d日|\))(?:は|も|に|、|の)(?!以降)[^。\n]{0,40}$/;
const STOPS_BEHIND = /^(?:、|で|は)?(?:[^。、\n]{0,12}を)?(?:停止|休止|休場|メンテナンスのため)/;
const DAY_REACH = 48;

/** 「本日は全銘柄の売買を終日停止します」: the day stands before it, and the stop right behind. */
export function isOfDayNamed({ notice, range, around }: RuleInput): boolean {
  if (range.start?.time?.kind !== 'whole' || (around.clause.tags & NO_HOURS & ~TAG.distractor) !== 0) return false;
  return (
    around.clause.first <= range.first &&
    STOPS_BEHIND.test(lowerBehind(notice, range, DAY_REACH)) &&
    NAMED_DAY.test(lowerBefore(notice, range, DAY_REACH))
  );
}
