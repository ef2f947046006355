import type { WindowKind } from '../../window.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { headsEntry, roleInEntry } from '../3-layout/status-page.ts';
import { isStopAtBlock } from '../5-roles/at-block.ts';
import { namesReturn } from '../5-roles/runs-again.ts';
import { isTimetable } from '../5-roles/timetable.ts';
import { lowerIn, type NoticeText, tagsIn, wordsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { WORK_WORDS } from '../words/work.ts';
import { hasColumnsOfWork, isPlanInFields, isPlannedWork, isPlanOnPage, NO_HOURS } from './plan-in-rows.ts';
import { verdictOfRow } from './rows.ts';
import { isInOnlyMode } from './state-english.ts';
import { isDated, isToldBeside, namesService } from './told-beside.ts';
import { stopsInPlainWords } from './topic-english.ts';
import { hasWord, kindsIn } from './words-in.ts';

/** Whether the notice is about a stop at all, by its title or by a sentence that announces one. */
export function isAboutStop(notice: NoticeText): boolean {
  const title = tagsIn(notice, notice.title);
  if ((title & TAG.stop) !== 0 || kindsIn(notice.tokens, notice.title).includes('emergency')) return true;
  if (notice.clauses.some((clause) => stopsMeanwhile(notice, clause))) return true;
  if ((title & TAG.distractor) !== 0 && !isOfNetwork(notice) && !isStatusPage(notice)) return false;
  // 「Postponement of the futures upgrade」, 「アップデート完了」, 「[完了] ネットワーク機器の更新」: what became of the work.
  if ((title & BECAME) !== 0 && kindsIn(notice.tokens, notice.title).some((kind) => WORKED.has(kind))) return true;
  if (TOPICS.some((isOf) => isOf(notice))) return true;
  if (notice.clauses.some((clause) => bringsBack(notice.tokens, clause))) return true;
  return notice.clauses.some(
    (clause) =>
      (clause.tags & TAG.stop) !== 0 &&
      (clause.tags & TAG.unaffected) === 0 &&
      ((clause.tags & TAG.perhaps) === 0 || isSureBefore(notice, clause)) &&
      ((clause.tags & SAYS_SO) !== 0 ||
        isPlannedInPresent(notice, clause) ||
        isChangedOne(notice, clause) ||
        (notice.title.end === 0 && ((clause.tags & CHANGES) !== 0 || namesService(notice.tokens, clause)))),
  );
}

/** 「The maintenance of 26 November is brought forward」, or moved from hours to hours. */
function isChangedOne(notice: NoticeText, clause: Clause): boolean {
  const isChanged = (clause.tags & CHANGED) !== 0;
  const isNamed = isNamedByDay(notice, clause);
  return (isChanged && isNamed) || ((isChanged || isNamed) && isDated(notice, clause));
}

/** 「The maintenance of 26 November now runs 01:30-03:30」: the one of that day, which everybody knows. */
const isNamedByDay = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & NO_HOURS) === 0 && OF_DAY.test(lowerIn(notice, clause));

const OF_DAY = /\bmaintenance (?:of|on|in the (?:early hours|night|evening) of) (?:the )?[^.\n]{0,12}\d/;

/** 「Our platform goes offline on 15 December at 04:30」: English plans in the present tense, where a day is named. */
const isPlannedInPresent = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & TAG.recurring) === 0 &&
  ((clause.tags & TAG.distractor) === 0 || AS_OF.test(lowerIn(notice, clause))) &&
  notice.tokens.slice(clause.first, clause.end).some(({ kind }) => kind === 'date') &&
  IN_PRESENT.test(lowerIn(notice, clause));

/** 「as of」 may say when something was seen, and here when it closes. */
const AS_OF = /\b(?:is|are) (?:closed|suspended|halted|paused|stopped|offline|down) as of\b/;
const IN_PRESENT =
  /\b(?:platform|exchange|site|website|apps?|systems?|services?|servers?|apis?|trading|markets?|engine|gateways?|wallets?|transfers|wires|payouts|orders?|deposits|withdrawals|logins?)\b[^.\n]{0,40}(?:\b(?:goes|go|closes|close|pauses?|halts?|stops?|shuts?|is|are) (?:offline|down|dark|off|closed|paused|halted|suspended|stopped|frozen|shut|at|on|for|as of)\b|: (?:paused|halted|suspended|stopped|closed|offline|down|frozen)\b)/;

/** Any of these makes the notice one about a stop. */
const TOPICS: readonly ((notice: NoticeText) => boolean)[] = [
  (notice) => tellsHoursOfWork(notice),
  (notice) => tellsStartOfWork(notice),
  (notice) => isPlannedWork(notice),
  (notice) => isWork(notice),
  (notice) => hasColumnsOfWork(notice),
  (notice) =>
    notice.page.hasEnglish &&
    (isTimetable(notice.page.lower) ||
      hasRowOfState(notice) ||
      tellsOfOwnWork(notice) ||
      stopsInPlainWords(notice.page.lower)),
  (notice) => isOnStatusPage(notice),
  isPlanInFields,
  isToldBeside,
  (notice) => ROW_THAT_STANDS.test(notice.page.lower) && notice.clauses.some((clause) => stopsService(notice, clause)),
  stopsAndReturns,
  tellsCourse,
  stopsBelow,
  stopsInHours,
  stopsFromBelow,
  isHeadOfPost,
  isInOnlyMode,
  isStopAtBlock,
];

/** 「EUR deposits are not available」, and on the next line 「from Friday, 18:00 …」 */
function stopsFromBelow(notice: NoticeText): boolean {
  return (
    notice.page.hasEnglish &&
    notice.clauses.some((clause, i) => {
      const next = notice.clauses[i + 1];
      return (
        next !== undefined &&
        (clause.tags & TAG.stop) !== 0 &&
        (clause.tags & NO_HOURS) === 0 &&
        (next.tags & TAG.from) !== 0 &&
        notice.tokens[clause.end - 1]?.kind !== 'stop' &&
        isDated(notice, next) &&
        namesService(notice.tokens, clause)
      );
    })
  );
}

/** 「お取引は12月9日の2時からご利用いただけません。再開は4時です。」 */
function stopsAndReturns(notice: NoticeText): boolean {
  if (!RETURNS.test(notice.page.text)) return false;
  return notice.clauses.some((clause, i) => {
    const next = notice.clauses[i + 1];
    return (
      (clause.tags & TAG.stop) !== 0 &&
      (clause.tags & NO_HOURS) === 0 &&
      next !== undefined &&
      isDated(notice, clause) &&
      namesService(notice.tokens, clause) &&
      namesReturn(lowerIn(notice, next))
    );
  });
}
/** 「5:30に取引を止めて、6:45に動かします」「始めるのは2月27日1時半、終わるのは6時」 */
const COURSE =
  /\d(?:時|分|半|:\d{2})に[^。\n]{0,16}(?:止め|停止し|落とし|閉じ)(?:て)?、[^。\n]{0,12}\d[^。\n]{0,16}(?:動か|再開|戻|上げ|開け)|\d(?:分|時間)前(?:に|より|から)[^。\n]{0,16}(?:止め|停止|休止|中断)|\d(?:時|分|:\d{2})に(?:お知らせ|ご?案内|予定)[^。\n]{0,40}(?:作業|工事|移行|交換|増強)(?:は|を|につ|に関)|(?:API|システム|サーバー|データベース|基盤|ネットワーク|回線)の?(?:更新|更改|入れ替え|切り?替え?)(?:作業)?を、?[^。\n]{0,24}\d{1,2}:\d{2} ?~[^。\n]{0,16}に(?:行|実施)|(?:始め|始ま|止め|止ま)るのは[^。\n]{0,24}\d[^。\n]{0,40}(?:終わ|終え|再開す|戻)[るす]のは[^。\n]{0,24}\d/;
function tellsCourse({ page }: NoticeText): boolean {
  return page.text.includes('に') && COURSE.test(page.text);
}

/** 「5時スタート、所要2時間。取引もログインもできません。」: a short sentence right behind the one with the hours. */
const STOPS_SHORT =
  /(?:[はがも](?:ご?利用|お使い|お取引|ご覧)(?:いただけ|でき|になれ)ません|もできません|もいただけません|は使えません|は止まります|が止まります|を止めます|はできません|ができません)。?$/;
function stopsBelow(notice: NoticeText): boolean {
  return notice.clauses.some((clause, i) => {
    const before = notice.clauses[i - 1];
    return (
      before !== undefined &&
      (clause.tags & TAG.stop) !== 0 &&
      (clause.tags & NO_HOURS) === 0 &&
      ((before.tags | tagsIn(notice, notice.title)) & (TAG.distractor | TAG.perhaps | TAG.recurring)) === 0 &&
      isDated(notice, before) &&
      namesService(notice.tokens, clause) &&
      lowerIn(notice, clause).length <= LONGEST_HEAD &&
      STOPS_SHORT.test(lowerIn(notice, clause))
    );
  });
}
/** 「日時:12月15日10:00~16:00」, and near it 「SOLの入出庫を止めて作業します」「SOLの入出庫:×」 */
function stopsInHours(notice: NoticeText): boolean {
  const { clauses, title } = notice;
  return clauses.some(
    (hours, i) =>
      hours.first >= title.end &&
      (hours.tags & (NO_HOURS | TAG.spare | TAG.old)) === 0 &&
      ((hours.tags & HOLDS) !== 0 || isHoursAlone(notice, hours)) &&
      isDated(notice, hours) &&
      clauses
        .slice(Math.max(0, i - HOURS_REACH), i + HOURS_REACH + 1)
        .some((clause) => clause !== hours && clause.first >= title.end && stopsByName(notice, clause)),
  );
}

/** 「日時:」, 「(正)」 */
const HOLDS = TAG.when | TAG.fresh;
/** 「2月24日(水) 3:00~7:00」 on a line of its own. */
const isHoursAlone = ({ tokens, page }: NoticeText, { first, end }: Clause): boolean =>
  HOURS_ALONE.test(page.text.slice(tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0));
const HOURS_ALONE =
  /^[^\p{L}\p{N}]{0,4}(?:\d{4}年)?\d{1,2}(?:月|\/)\d{1,2}日?[^\p{L}\p{N}]{0,3}(?:[月火水木金土日][^\p{L}\p{N}]{1,3})?[\d:時分午前後翌日 ]{4,12}(?:~|-|から|より)[\d:時分午前後翌日月()/月火水木金土日 ]{4,24}(?:まで)?$/u;

/** Clauses between the hours and what stops. */
const HOURS_REACH = 3;

const stopsByName = (notice: NoticeText, clause: Clause): boolean =>
  namesService(notice.tokens, clause) &&
  (clause.tags & (TAG.perhaps | TAG.recurring | TAG.distractor)) === 0 &&
  ((clause.tags & TAG.stop) !== 0 || verdictOfRow(notice, clause) === 'stops');

const RETURNS = /[るす]の?は|再開|復旧/;

/** 「⚠️ Maintenance tonight」 on the first line of a post without a title, or with one that says nothing: 「取引ツールメッセージ」. */
function isHeadOfPost(notice: NoticeText): boolean {
  const { title, clauses, tokens } = notice;
  const at = clauses.findIndex(({ first }) => first >= title.end);
  const head = clauses[at];
  if (head === undefined || clauses.length < at + 2 || (head.tags & TAG.stop) === 0) return false;
  if (title.end > 0 && (tagsIn(notice, title) !== 0 || kindsIn(tokens, title).length > 0)) return false;
  const length = (tokens[head.end - 1]?.to ?? 0) - (tokens[head.first]?.from ?? 0);
  return length <= LONGEST_HEAD && tokens[head.end - 1]?.kind !== 'stop' && (head.tags & NO_HEAD) === 0;
}

const LONGEST_HEAD = 40;
const NO_HEAD = TAG.perhaps | TAG.recurring | TAG.distractor | TAG.unaffected | TAG.article;

/** 「この間、アプリをご利用いただけません」 */
const stopsMeanwhile = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & TAG.stop) !== 0 &&
  (clause.tags & (TAG.perhaps | TAG.unaffected | TAG.recurring)) === 0 &&
  (hasWord(notice.tokens, clause, MEANWHILE) ||
    isLineOfState(notice, clause) ||
    MEANTIME.test(lowerIn(notice, clause)));

/** 「trading & mobile app: offline」, 「SEPA deposits: down for 45 minutes」: a short line that names a service and its state. */
const isLineOfState = (notice: NoticeText, clause: Clause): boolean => {
  const length = (notice.tokens[clause.end - 1]?.to ?? 0) - (notice.tokens[clause.first]?.from ?? 0);
  return (
    clause.first >= notice.title.end &&
    length <= LONGEST_STATE &&
    notice.tokens[clause.end - 1]?.kind !== 'stop' &&
    (clause.tags & TAG.distractor) === 0 &&
    namesService(notice.tokens, clause) &&
    STATE.test(lowerIn(notice, clause))
  );
};

const LONGEST_STATE = 72;
const STATE =
  /\b(?:offline|suspended|paused|halted|closed|unavailable|disabled|down|out of service|not available|stopped|halts|stops|pauses)\b/;

/** 「While the work is going on you cannot log in」, 「until then orders are rejected」 */
const MEANTIME =
  /\b(?:(?:at|from|as of|since) (?:that|this) (?:time|moment|point|instant|hour)|(?:offline|down|dark|unavailable|closed) then|from then on|during (?:this|that|these|those|the|our)|while (?:we|the|this|it|our)|(?:in|for|over) (?:this|that|those|these) (?:time|period|window|hours?|minutes)|meanwhile|in the meantime|until then|throughout (?:this|that|the)|during it|on (?:the \d{1,2}(?:st|nd|rd|th)|(?:that|this|those|both) (?:days?|nights?))|(?:in|during|for) (?:both|each|either)(?: of (?:them|these|the two))?(?: (?:nights|slots?|windows?|steps?|phases?|parts?))?|both times|each time)\b|(?:作業|切り?替え?|入れ?替え?|更新|移行|実施|停止|再起動|工事|交換)(?:の間|時間中|中)(?:は|、|に)/;

const MEANWHILE: ReadonlySet<string> = new Set(['この間', 'その間', '作業中は']);

/** 「Clients will be disconnected and should reconnect once it has passed」: what may be comes behind what will. */
function isSureBefore(notice: NoticeText, clause: Clause): boolean {
  const first = wordsIn(notice, clause).find(
    ({ entry: { tags } }) => (tags & TAG.perhaps) !== 0 || (tags & WILL_STOP) === WILL_STOP,
  );
  return first !== undefined && (first.entry.tags & TAG.perhaps) === 0;
}

const WILL_STOP = TAG.stop | TAG.future | TAG.announce;

/** What becomes of it, in a post. */
const CHANGES = TAG.postponed | TAG.extended | TAG.cancelled | TAG.changed;
/** And 「instead of 03:00-05:00, the maintenance runs 01:30-03:30」. */
const CHANGED = CHANGES | TAG.old;
const BECAME = TAG.postponed | TAG.extended | TAG.cancelled | TAG.end;

/** 「Network Upgrade & Hard Fork」, 「Release」 in a title: that has no hours of ours, but may be why ours stop. */
const isOfNetwork = (notice: NoticeText): boolean =>
  notice.tokens
    .slice(0, notice.title.end)
    .every(
      (token) => token.kind !== 'word' || (token.entry.tags & TAG.distractor) === 0 || NETWORK.test(token.entry.word),
    );

const NETWORK =
  /^(?:network upgrade|mainnet upgrade|hard fork|fork|the merge|merge of the|release|post-only|cancel-only)$/;

/** 「Database upgrade」 with an entry 「In progress」: the page lists what stops or has failed. */
const isOnStatusPage = (notice: NoticeText): boolean =>
  notice.clauses.some((clause) => TELLING.has(roleInEntry(notice.tokens, clause) ?? 'none')) || isPlanOnPage(notice);

/** 「Mon 14 Dec, 19:00-21:00 UTC - goes ahead」, and beside it 「On these evenings withdrawals are on hold」 */
const ROW_THAT_STANDS =
  /\n[^\n]{6,40}\d:\d{2}[^\n\d]{1,16}\b(?:goes ahead|as (?:planned|announced|scheduled)|confirmed|unchanged|takes place)[^a-z\d\n]{0,4}(?=\n|$)/;

const stopsService = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & TAG.stop) !== 0 && (clause.tags & NO_HOURS) === 0 && namesService(notice.tokens, clause);

const TELLING: ReadonlySet<string> = new Set(['as-of', 'actual-end']);

const isStatusPage = (notice: NoticeText): boolean =>
  notice.clauses.some(({ first, end }) => headsEntry(notice.tokens, first, end));

/** 「Platform upgrade」, and below it 「The upgrade is scheduled from 03:00 to 16:30」: the work has hours of its own. */
const tellsHoursOfWork = (notice: NoticeText): boolean =>
  kindsIn(notice.tokens, notice.title).includes('system-update') &&
  notice.clauses.some((clause) => (clause.tags & NO_HOURS) === 0 && HOURS_OF_WORK.test(lowerIn(notice, clause)));

/** 「Upgrade of the matching engine」, and below it 「The upgrade is scheduled to begin at 03:00」: what is upgraded stops. */
const tellsStartOfWork = (notice: NoticeText): boolean =>
  kindsIn(notice.tokens, notice.title).includes('system-update') &&
  namesService(notice.tokens, notice.title) &&
  notice.clauses.some(
    (clause) =>
      clause.first >= notice.title.end &&
      (clause.tags & TAG.start) !== 0 &&
      (clause.tags & NO_HOURS) === 0 &&
      START_OF_WORK.test(lowerIn(notice, clause)),
  );

/** 「DOGE deposits: closed Nov 26 04:00 UTC - Nov 26 08:00 UTC」 */
const hasRowOfState = (notice: NoticeText): boolean =>
  ROW_OF_STATE.test(notice.page.lower) &&
  notice.clauses.some(
    (clause) =>
      (clause.tags & (TAG.distractor | TAG.perhaps | TAG.recurring | TAG.unaffected)) === 0 &&
      ROW_OF_STATE.test(`\n${lowerIn(notice, clause)}`) &&
      namesService(notice.tokens, clause),
  );

const ROW_OF_STATE =
  /\n[^\n.:]{2,40} (?:closed|down|off|offline|suspended|paused|halted|unavailable|disabled): ?(?:from )?[^\na-z]{0,16}\d{1,2}:\d{2}|\n[^\n.:]{2,48}: (?:closed|down|off|offline|suspended|paused|halted|unavailable|disabled),? (?:from |on |between )?[^\n]{0,16}\d{1,2}:\d{2}/;

/** 「Update on the upgrade」, and below it 「It started at 03:00 UTC. Completion is foreseen for 06:30 UTC.」 */
const tellsOfOwnWork = ({ tokens, title, page }: NoticeText): boolean =>
  kindsIn(tokens, title).includes('system-update') && IT_STARTED.test(page.lower) && IT_ENDS.test(page.lower);

const IT_STARTED =
  /\b(?:it|this|(?:the|our|today['’]s|tonight['’]s) (?:[a-z]{3,12} )?(?:upgrade|update|migration|deployment)) (?:has )?(?:started|began|begun|commenced) (?:at|on)\b/;
const IT_ENDS = /\b(?:completion|completed?|finish(?:ed)?|ends?|over)\b/;

const START_OF_WORK =
  /\b(?:upgrade|update|migration|deployment) (?:is|will|has)\b[^.\n]{0,40}\b(?:begin|begins|begun|start|starts|started|commence) (?:at|from) [^.\n]{0,24}\d{1,2}(?::\d{2}| ?[ap]\.?m)/;

const HOURS_OF_WORK =
  /\b(?:upgrade|update|migration|deployment|maintenance) (?:is|will|has been)(?: be)? (?:expected|scheduled|planned|set|carried out|performed|conducted|run|last|take place)[^.\n]{0,24} (?:from|between) [^.\n]{0,20}\d/;

/** 「PHPバージョンアップのお知らせ」 with 「実施日時」 and what might not be reached meanwhile. */
const isWork = (notice: NoticeText): boolean =>
  ((kindsIn(notice.tokens, notice.title).length > 0 &&
    notice.clauses.some((clause) => hasWord(notice.tokens, clause, WHEN_WORKED))) ||
    hasWord(notice.tokens, notice.title, WORK_WORDS) ||
    notice.clauses.some((clause) => isCarriedOut(notice.tokens, clause))) &&
  notice.clauses.some(({ tags }) => (tags & TAG.stop) !== 0 && (tags & TAG.unaffected) === 0);

/** 「作業を12月3日の0時30分に開始し」「We will upgrade the wallet service」: work with its verb, whatever the title says. */
const isCarriedOut = (tokens: readonly Token[], clause: Clause): boolean =>
  (clause.tags & (TAG.announce | TAG.start | TAG.end)) !== 0 &&
  (clause.tags & (TAG.perhaps | TAG.distractor | TAG.recurring)) === 0 &&
  (hasWord(tokens, clause, WORK_WORDS) || kindsIn(tokens, clause).some((kind) => WORKED.has(kind)));

const WORKED: ReadonlySet<WindowKind> = new Set(['system-update', 'server']);

/** 「Trading will resume at 07:30」: what comes back had stopped. */
const bringsBack = (tokens: readonly Token[], { first, end, tags }: Clause): boolean =>
  (tags & TAG.resume) !== 0 &&
  (tags & (TAG.future | TAG.past | TAG.approx)) !== 0 &&
  (tags & TAG.perhaps) === 0 &&
  // 「restored as of 05:05」
  (tags & (TAG.distractor | TAG.stamp)) !== TAG.distractor &&
  namesService(tokens, { first, end });

const WHEN_WORKED: ReadonlySet<string> = new Set([
  '実施日',
  '実施時期',
  '作業日時',
  '作業時間',
  'when',
  'date and time',
  'scheduled time',
]);

const SAYS_SO = TAG.announce | TAG.ongoing | TAG.past | TAG.when | TAG.end | TAG.scope;
