import type { WindowStatus } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { beginsWithEnd, isEntryOfEnd } from '../3-layout/status-page.ts';
import { isEndTakenBack, takesEndBack } from '../5-roles/ends-taken-back.ts';
import { announcesReturns } from '../5-roles/english-turns.ts';
import { putsEndLater } from '../5-roles/moved-so-far.ts';
import { isClosedNow, isStillClosed, takesCancelsOnly } from '../5-roles/still-closed.ts';
import { TAKEN_LATER } from '../5-roles/taken-again.ts';
import { lowerIn, type NoticeText, tagsIn, textIn, wordsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { callingAlone } from './calling-alone.ts';
import { lowerTitleOf } from './head.ts';
import { isNotQuiteDone, promisesReturn } from './not-quite.ts';
import { isOlderEntry } from './older-entry.ts';
import { isReinstated } from './reinstated.ts';
import { isToldAsBack, isUpgradeOver, statesInEnglish } from './state-english.ts';
import { isReturnOff, saysToReturn, stoppedBy } from './stopped-by.ts';
import { hasWord, kindsIn } from './words-in.ts';

/** Where a notice says that the matter stands. */
export interface Claim {
  /** Null: it does not say. */
  readonly state: WindowStatus | null;
  /** Only the title says so. */
  readonly isTitleOnly: boolean;
}

/** Where the notice stands: the title's word first, then the body's. */
export function stateOf(notice: NoticeText): Claim {
  const claim = claimIn(notice);
  const isOff = claim.state === 'cancelled' || claim.state === 'postponed';
  return isOff && isReinstated(notice) ? { state: null, isTitleOnly: false } : claim;
}

function claimIn(notice: NoticeText): Claim {
  const fromTitle =
    stateAtHead(notice.tokens) ??
    stateInBracket(notice) ??
    stateInTitle(
      tagsOfTitle(notice),
      // 「Delayed withdrawals」 is a failure that nobody extends.
      kindsIn(notice.tokens, notice.title).some((kind) => kind !== 'emergency'),
    ) ??
    (isUpgradeOver(lowerTitleOf(notice)) ? 'completed' : null);
  const body = stateInBody(notice);
  // A word of the end may have been added below a title of extension or failure.
  if (fromTitle === 'postponed' || fromTitle === 'cancelled') return { state: fromTitle, isTitleOnly: true };
  if (body.state === 'completed') return { state: 'completed', isTitleOnly: false };
  if (body.state === 'extended' && saysLess(notice, fromTitle)) return { state: 'extended', isTitleOnly: false };
  if (fromTitle === 'completed' && isYetToReturn(notice, body)) return { state: 'in-progress', isTitleOnly: false };
  return { state: fromTitle ?? body.state, isTitleOnly: fromTitle !== null };
}

/** 「Maintenance still in progress … we need until 07:00」, 「取引再開について … 再開を延期いたします」: that it goes on longer says more. */
const saysLess = (notice: NoticeText, fromTitle: WindowStatus | null): boolean =>
  fromTitle === 'in-progress' || (fromTitle === 'completed' && isEndTakenBack(notice));

/** What its words say of the state, without those that only name what the notice speaks of. */
const tagsOfTitle = (notice: NoticeText): number =>
  (tagsIn(notice, notice.title) | (namesReturnTime(notice) ? TAG.approx : 0)) &
  ~(isLateService(notice) ? TAG.extended : 0) &
  ~(namesEndTime(notice) ? TAG.end : 0);

/** 「再開のお知らせ」 may announce what is still to come, what was taken back, or that nothing is back yet. */
const isYetToReturn = (notice: NoticeText, { resumesLater }: BodyClaim): boolean =>
  resumesLater ||
  promisesReturn(notice) ||
  isNotQuiteDone(notice, notice.title) ||
  isReturnOff(notice) ||
  takesCancelsOnly(notice.page.text) ||
  NOT_BACK_YET.test(notice.page.text) ||
  TAKEN_LATER.test(notice.page.text);

const NOT_BACK_YET =
  /(?:復旧|再開|解消|解決)(?:に|には|は|が)?(?:至って|して|できて)(?:おりません|いません|いない|おらず)|(?:復旧|再開|解消)の?(?:目途|目処|めど|見通し|見込み)(?:は|が|も)?(?:立って(?:おりません|いません)|未定)|(?:再開|開始)まで、?[^。\n]{0,12}?お待ち(?:ください|下さい|いただけますよう|くださいますよう)/;

/** 「Resolved: withdrawals delayed」, 「[復旧済み] 入金の遅延」: the word that a status page puts before the title, whatever that goes on to say. */
function stateAtHead(tokens: readonly Token[]): WindowStatus | null {
  const head = tokens[0]?.kind === 'open' ? tokens[1] : tokens[0];
  return head?.kind === 'word' && OVER_HEADS.has(head.entry.word) ? 'completed' : null;
}

/**
 * 「(終了) 11月26日 …のお知らせ」, 「メンテナンスのお知らせ（完了）」: put there when it was over, and the day of publication was left as it
 * was.
 */
export const isMarkedOver = ({ page }: NoticeText): boolean => MARKED_OVER.test(page.text.split('\n', 1)[0] ?? '');

const MARKED_OVER =
  /^ {0,2}[【[〈《(](?:終了|完了|再開|復旧|解消|(?:対応|作業|実施|復旧|再開|終了)(?:完了|済み?))[】\])〉》]|[【[〈《(](?:終了|完了|再開|復旧|解消|(?:対応|作業|実施|復旧|再開|終了)(?:完了|済み?))[】\])〉》] {0,2}$/;

const OVER_HEADS: ReadonlySet<string> = new Set(['resolved', 'completed', '解決済み', '解決済', '復旧済み', '復旧済']);

/** 「【メンテナンス中】」, 「【実施中】」 at the head of the title. */
const stateInBracket = ({ page }: NoticeText): WindowStatus | null =>
  UNDER_WAY.test(page.text) ? 'in-progress' : null;

const UNDER_WAY =
  /^[^\S\n]{0,3}[【[〈《(](?:現在)?(?:(?:システム|臨時|緊急|定期)?(?:メンテナンス|メンテ)|実施|作業|停止|障害発生|発生|調査|復旧作業|復旧対応|障害対応)中[】\])〉》]/;

/** 「【障害】入出金の遅延」: a service is late, and nobody extends a stop. */
function isLateService(notice: NoticeText): boolean {
  const words = wordsIn(notice, notice.title);
  const late = words.filter(({ entry }) => (entry.tags & TAG.extended) !== 0);
  return (
    late.every(({ entry }) => DELAYS.has(entry.word)) &&
    !words.some(({ entry }) => WORK.test(entry.word) && (entry.tags & TAG.stamp) === 0)
  );
}

const DELAYS: ReadonlySet<string> = new Set(['遅延', '遅れ', '遅延が発生', '遅延して', '遅延している']);
const WORK = /メンテ|作業|工事|更新|移行/;

/** 「メンテナンス終了時刻について」: of that the notice speaks, and nothing is over. */
const namesEndTime = ({ tokens, title }: NoticeText): boolean =>
  tokens.slice(title.first, title.end).some((token, i, all) => {
    const next = all[i + 1];
    return (
      token.kind === 'word' && token.entry.word === '終了' && next?.kind === 'word' && END_TIMES.has(next.entry.word)
    );
  });

/** 「再開時刻のお知らせ」: it is still to come, where nothing else says that something is back. */
const namesReturnTime = (notice: NoticeText): boolean => {
  const words = wordsIn(notice, notice.title).filter(({ entry }) => (entry.tags & (TAG.resume | TAG.end)) !== 0);
  return (
    words.length > 0 &&
    words.every(
      ({ entry, to }) =>
        (entry.tags & RETURN_TIME) === RETURN_TIME ||
        ((entry.tags & TAG.resume) !== 0 && ON_THE_WAY.test(notice.page.text.slice(to, to + WAY_REACH))),
    )
  );
};

/** 「復旧状況」「復旧作業」「再開の見込み」 */
const ON_THE_WAY = /^の?(?:状況|作業(?!の?(?:完了|終了))|対応(?!の?(?:完了|終了))|見込|見通し|目途|目処|時期|に向け)/;
const WAY_REACH = 12;

const RETURN_TIME = TAG.resume | TAG.when;

const END_TIMES: ReadonlySet<string> = new Set(['時刻', '日時', '時間']);

interface BodyClaim {
  readonly state: WindowStatus | null;
  readonly resumesLater: boolean;
}

function stateInBody(notice: NoticeText): BodyClaim {
  const inEnglish = statesInEnglish(notice);
  let resumesLater = false;
  let ongoing = false;
  let state: WindowStatus | null = null;
  for (const [i, clause] of notice.clauses.entries()) {
    if (clause.first < notice.title.end || (clause.tags & TAG.perhaps) !== 0) continue;
    resumesLater ||= isToResume(notice, clause);
    const said = stateSaid(notice, i, inEnglish);
    const word = said === 'completed' && isNotQuiteDone(notice, clause) ? 'in-progress' : said;
    const isWhole = word !== 'completed' || !isRestClosed(notice, i);
    if (word === 'completed' && isWhole) return { state: goesOnAfterAll(notice, i) ? 'extended' : word, resumesLater };
    resumesLater ||= !isWhole;
    if (word === 'in-progress' || !isWhole) ongoing = true;
    else state ??= word;
  }
  return { state: state ?? (ongoing ? 'in-progress' : null), resumesLater };
}

/** 「メンテ終了しました！…と思ったら不具合が見つかったのでもう少し延長します」, on the same line. */
const goesOnAfterAll = (notice: NoticeText, at: number): boolean =>
  notice.clauses
    .slice(at + 1, at + 3)
    .some(
      (clause) =>
        (clause.tags & (TAG.extended | TAG.future)) === (TAG.extended | TAG.future) &&
        (clause.tags & (TAG.past | TAG.perhaps)) === 0 &&
        stateInClause(notice.tokens, clause) === 'extended' &&
        !textIn(notice, { first: notice.clauses[at]?.first ?? 0, end: clause.end }).includes('\n'),
    );

const isToResume = (notice: NoticeText, clause: Clause): boolean =>
  (((clause.tags & TAG.resume) !== 0 && (isStillToCome(notice.tokens, clause) || saysToReturn(notice, clause))) ||
    announcesReturns(lowerIn(notice, clause))) &&
  !isToldAsBack(notice, clause);

/** What its row, its sentence, or a word of it that names nothing says. */
function stateSaid(notice: NoticeText, at: number, inEnglish: ReturnType<typeof statesInEnglish>): WindowStatus | null {
  const clause = notice.clauses[at] as Clause;
  return (
    stateInRow(notice, clause) ??
    (isPutOff(notice, clause) ? 'extended' : null) ??
    (isExtendedLast(notice.tokens, clause) ? 'extended' : null) ??
    stateInClause(notice.tokens, clause) ??
    callingAlone(notice, at) ??
    stoppedBy(notice, clause) ??
    inEnglish(clause)
  );
}

/** 「18:00に再開するとお伝えしておりましたが、再開を見送ります」 names a return, and takes it back. */
const isPutOff = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & (TAG.recurring | TAG.perhaps)) === 0 &&
  ((isEndTakenBack(notice) && takesEndBack(lowerIn(notice, clause))) || putsEndLater(textIn(notice, clause)));

/** 「取引は復旧しました。入出金は引き続き停止しております」: that something is back, and in the same sentence or one of the two behind it what is not. */
const isRestClosed = (notice: NoticeText, at: number): boolean =>
  notice.clauses
    .slice(at, at + 3)
    .filter((clause, i) => i === 0 || !isOlderEntry(notice, clause, at))
    .some((clause, i) => isStillClosed(notice, clause) || (i > 0 && isClosedNow(notice, clause)));

/** 「18:00より再開いたします。」「再開予定」; a row such as 「復旧日時: 7:37」 does not say. */
function isStillToCome(tokens: readonly Token[], clause: Clause): boolean {
  if ((clause.tags & TAG.approx) !== 0) return true;
  for (let i = clause.first; i < clause.end; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (token?.kind !== 'word' || next?.kind !== 'word') continue;
    if ((token.entry.tags & TAG.resume) !== 0 && (next.entry.tags & TAG.future) !== 0) return true;
  }
  if ((clause.tags & (TAG.past | TAG.ongoing)) !== 0 || tokens[clause.end - 1]?.kind !== 'stop') return false;
  for (let i = clause.first; i < clause.end; i++) if (tokens[i]?.kind === 'time') return true;
  return false;
}

function stateInTitle(tags: number, isOfWork: boolean): WindowStatus | null {
  // 「メンテナンス中止の可能性について」
  const isSure = (tags & TAG.perhaps) === 0;
  if (isSure && (tags & TAG.postponed) !== 0) return 'postponed';
  if (isSure && (tags & TAG.cancelled) !== 0) return 'cancelled';
  if ((tags & TAG.extended) !== 0 && (isOfWork || (tags & (TAG.stop | TAG.end | TAG.resume)) !== 0)) return 'extended';
  if ((tags & TAG.resume) !== 0 || ((tags & TAG.end) !== 0 && (tags & TAG.stop) !== 0)) {
    return (tags & TAG.approx) !== 0 ? 'in-progress' : 'completed';
  }
  if ((tags & TAG.ongoing) !== 0) return 'in-progress';
  return null;
}

function stateInClause(tokens: readonly Token[], clause: Clause): WindowStatus | null {
  const { tags } = clause;
  if ((tags & TAG.recurring) !== 0) return null;
  if (beginsWithEnd(tokens, clause)) return 'completed';
  if ((tags & TAG.end) !== 0 && (isOver(tokens, clause) || isEntryOfEnd(tokens, clause))) return 'completed';
  if ((tags & TAG.postponed) !== 0 && isOfStop(tokens, clause, TAG.postponed)) return 'postponed';
  if ((tags & TAG.cancelled) !== 0 && isOfStop(tokens, clause, TAG.cancelled)) return 'cancelled';
  if ((tags & TAG.extended) !== 0 && isExtended(tokens, clause)) return 'extended';
  if ((tags & TAG.stop) === 0) return null;
  return (tags & TAG.ongoing) !== 0 || hasBegun(tokens, clause) ? 'in-progress' : null;
}

/** 「状態\t実施中」, 「ステータス：メンテナンス中」 */
function stateInRow(notice: NoticeText, { first, end }: Clause): WindowStatus | null {
  const [from, to] = [notice.tokens[first]?.from ?? 0, notice.tokens[end - 1]?.to ?? 0];
  return to - from <= LONGEST_ROW &&
    notice.page.text[to - 1] === '中' &&
    UNDER_WAY_ROW.test(notice.page.text.slice(from, to))
    ? 'in-progress'
    : null;
}

const LONGEST_ROW = 32;
const UNDER_WAY_ROW =
  /^[^\p{L}\p{N}]{0,3}(?:現在の)?(?:状態|状況|ステータス|進捗|対応状況)[】\])]?[\s:|]{0,3}(?:現在)?(?:実施|メンテナンス|作業|対応|停止|進行|調査|復旧作業)中$/u;

const GOES_ON = TAG.end | TAG.past | TAG.extended | TAG.future;

/** 「作業は完了しましたが、…メンテナンスを延長いたします」 */
const isExtendedLast = (tokens: readonly Token[], { first, end, tags }: Clause): boolean => {
  if ((tags & GOES_ON) !== GOES_ON || (tags & TAG.recurring) !== 0) return false;
  const tagsOf = (token: Token): number => (token.kind === 'word' ? token.entry.tags : 0);
  const said = tokens.slice(first, end);
  const at = said.findLastIndex((token) => (tagsOf(token) & TAG.extended) !== 0);
  return (
    said.slice(0, at).some((token) => (tagsOf(token) & TAG.past) !== 0) &&
    said.slice(at).every((token) => (tagsOf(token) & TAG.past) === 0) &&
    (tagsOf(said[at + 1] as Token) & TAG.future) !== 0
  );
};

/** 「We need more time」: whoever works on the stop says so. */
const LONGER: ReadonlySet<string> = new Set([
  'more time',
  'additional time',
  'another hour',
  'additional hour',
  'need longer',
  'needs longer',
]);

const isExtended = (tokens: readonly Token[], clause: Clause): boolean =>
  isOfStop(tokens, clause, TAG.extended) || hasWord(tokens, clause, LONGER);

/** 始まりました */
const BEGAN = TAG.start | TAG.past;

/** 「メンテナンスを開始いたしました」 */
const hasBegun = (tokens: readonly Token[], { first, end, tags }: Clause): boolean =>
  (tags & (TAG.end | TAG.changed)) === 0 &&
  tokens.slice(first, end).some((token, i) => {
    const next = tokens[first + i + 1];
    return (
      token.kind === 'word' &&
      ((token.entry.tags & BEGAN) === BEGAN ||
        (token.entry.word === '開始' && next?.kind === 'word' && (next.entry.tags & TAG.past) !== 0))
    );
  });

/** Words within this many tokens belong together. */
const BESIDE = 4;
/** 「終了しました」 alone on its line needs no word of what ended. */
const BRIEF = 12;

/** 終了しました, 復旧いたしました said of the stop or of a service, or of nothing else on the line. */
function isOver(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    // 「復旧に向けて対応しております」 has not ended.
    if (token?.kind !== 'word' || (token.entry.tags & (TAG.end | TAG.ongoing)) !== TAG.end) continue;
    const past = isBackNow(tokens, token, clause) || isFact(token) ? token : pastBeside(tokens, clause, i);
    if (past === null) continue;
    const isBrief = past.to - (tokens[behindStamp(tokens, clause)]?.from ?? 0) <= BRIEF;
    if (isBrief || (token.entry.tags & TAG.resume) !== 0 || isOfStop(tokens, clause, TAG.end)) return true;
  }
  return false;
}

/** 「追記:予定通り完了致しました」: the stamp at the head says nothing of what ended. */
function behindStamp(tokens: readonly Token[], { first, end }: Clause): number {
  const colon = tokens.slice(first, Math.min(end, first + STAMP_REACH)).findIndex(({ kind }) => kind === 'colon');
  const head = tokens[first];
  const isStamped = colon > 0 && head?.kind === 'word' && (head.entry.tags & TAG.stamp) !== 0;
  return isStamped ? first + colon + 1 : first;
}

const STAMP_REACH = 6;

/** 終わりました, 終えました. */
const isFact = ({ entry }: WordToken): boolean => (entry.tags & TAG.past) !== 0 && /ました$/.test(entry.word);

/** 「is back to normal」: the word is the fact. */
const isBackNow = (tokens: readonly Token[], { entry }: WordToken, clause: Clause): boolean =>
  (entry.tags & TAG.past) !== 0 &&
  /^(?:is|are) (?:back|[a-z ]+ again$)/.test(entry.word) &&
  !hasWord(tokens, clause, UNTIL);

const UNTIL: ReadonlySet<string> = new Set(['until', 'till']);

/** The word that makes the one at `at` a fact: behind it in Japanese, before it in English (has been resolved). */
function pastBeside(tokens: readonly Token[], clause: Clause, at: number): Token | null {
  for (let i = at + 1; i < Math.min(at + BESIDE, clause.end); i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    // 「再開を予定しております」 is no fact.
    if ((token.entry.tags & TAG.approx) !== 0) return null;
    if ((token.entry.tags & TAG.past) !== 0) return token;
  }
  const before = tokens[at - 2];
  const isEnglish = before?.kind === 'word' && /^[a-z]/.test(before.entry.word);
  return isEnglish && (before.entry.tags & TAG.past) !== 0 ? before : null;
}

const CALLED_OFF = TAG.cancelled | TAG.postponed;

/** 「we have called it off」: what the sentence before told of. */
const CALLS_IT = /^call(?:ed|ing)? it off$/;

/** Whether the thing named last before the word with `tag` is the stop itself: 申請の中止 cancels no maintenance. */
function isOfStop(tokens: readonly Token[], clause: Clause, tag: number): boolean {
  let subject = 0;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const { tags, services, asset } = token.entry;
    if ((tags & tag) !== 0)
      return (
        (subject & TAG.stop) !== 0 ||
        (subject === 0 && ((clause.tags & TAG.stop) !== 0 || CALLS_IT.test(token.entry.word)))
      );
    if ((tags & (TAG.stop | TAG.distractor)) !== 0) subject = tags;
    else if ((tag & CALLED_OFF) !== 0 && token.entry.kind === 'system-update' && /^[a-z]/.test(token.entry.word))
      subject = TAG.stop;
    else if (services.length > 0 || asset !== null) subject = TAG.distractor;
  }
  return false;
}
