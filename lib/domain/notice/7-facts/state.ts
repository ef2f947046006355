import type { WindowStatus } from '../../window.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { isEndTakenBack, isTakenBackIn } from '../5-roles/ends-taken-back.ts';
import { announcesReturns } from '../5-roles/english-turns.ts';
import { opensEnd, putsEndLater, putsWholeLater } from '../5-roles/moved-so-far.ts';
import { saysBackAt } from '../5-roles/runs-again.ts';
import {
  hasStoppedAnew,
  isClosedNow,
  isOtherRowClosed,
  isStillClosed,
  takesCancelsOnly,
} from '../5-roles/still-closed.ts';
import { TAKEN_LATER } from '../5-roles/taken-again.ts';
import { lowerIn, type NoticeText, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { callingAlone } from './calling-alone.ts';
import { goesOn, isNotBackInJapanese, isYetToCome, returnsInTime } from './not-back.ts';
import { isNotQuiteDone, promisesReturn } from './not-quite.ts';
import { isOlderEntry } from './older-entry.ts';
import { isReinstated } from './reinstated.ts';
import { isExtendedLast, stateInClause, stateInRow } from './state-clause.ts';
import { isToldAsBack, stateInEnglish } from './state-english.ts';
import { isMarkedOver, stateOfTitle } from './state-title.ts';
import { isReturnOff, saysToReturn, stoppedBy } from './stopped-by.ts';

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
  const fromTitle = stateOfTitle(notice);
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

/** 「再開のお知らせ」 may announce what is still to come, what was taken back, or that nothing is back yet. */
const isYetToReturn = (notice: NoticeText, { resumesLater }: BodyClaim): boolean =>
  resumesLater ||
  promisesReturn(notice) ||
  isNotQuiteDone(notice, notice.title) ||
  isReturnOff(notice) ||
  hasStoppedAnew(notice) ||
  takesCancelsOnly(notice.page.text) ||
  isNotBackInJapanese(notice.page.text) ||
  TAKEN_LATER.test(notice.page.text) ||
  goesOnByBody(notice);

/** 「「終了しました」と…誤りでした。…現在も継続しております」; a title that was marked as over leaves the old report as it was. */
const goesOnByBody = (notice: NoticeText): boolean => goesOn(notice.page.text) && !isMarkedOver(notice);

interface BodyClaim {
  readonly state: WindowStatus | null;
  readonly resumesLater: boolean;
}

function stateInBody(notice: NoticeText): BodyClaim {
  let resumesLater = false;
  let ongoing = false;
  let state: WindowStatus | null = null;
  for (const [i, clause] of notice.clauses.entries()) {
    if (clause.first < notice.title.end) continue;
    if (isOnlyPerhaps(notice, clause)) {
      if (opensEnd(textIn(notice, clause).slice(0, LONGEST))) state ??= 'extended';
      continue;
    }
    resumesLater ||= isToResume(notice, clause);
    const word = stateMeant(notice, i);
    const isWhole = word !== 'completed' || !isRestClosed(notice, i);
    if (word === 'completed' && isWhole) return { state: goesOnAfterAll(notice, i) ? 'extended' : word, resumesLater };
    resumesLater ||= !isWhole;
    if (word === 'in-progress' || !isWhole) ongoing = true;
    else state ??= word;
  }
  return { state: state ?? (ongoing ? 'in-progress' : null), resumesLater };
}

/** 「終了時刻は未定となりました」 is sure of what it says. */
const isOnlyPerhaps = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & TAG.perhaps) !== 0 && !isTakenBackIn(notice, clause) && !isOffFirst(notice, clause);

/** 「メンテナンスは延期し、新しい日程は決まり次第お知らせいたします」: only the new day is open. */
const isOffFirst = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & (TAG.cancelled | TAG.postponed)) !== 0 && OFF_FIRST.test(textIn(notice, clause).slice(0, LONGEST));

const OFF_FIRST =
  /^(?:(?!場合|可能性|次第|恐れ|おそれ|万が一|なければ|際に|たら|れば|ことが?あ)[^。\n]){0,120}?(?:延期|順延|中止|見送り|取り?やめ|取り?止め|見合わせ)(?:と|に|を)?(?:(?:いた|致)?し|なり|させていただき|決定し)?(?:て|まして|て(?:い|おり)(?:まし)?て?|ており|ていますが|ておりますが)?、[^。\n]{0,40}(?:次第|場合|ましたら|たら)[^。\n]{0,24}(?:お?知らせ|ご?案内|ご?連絡|告知|公表|発表|実施|行)/;

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

/** Words of completion that are nearly true, true of later, or taken back say something else. */
function stateMeant(notice: NoticeText, at: number): WindowStatus | null {
  const said = stateSaid(notice, at);
  if (said !== 'completed') return said;
  const sentence = textIn(notice, notice.clauses[at] as Clause).slice(0, LONGEST);
  if (TOLD_WRONG.test(sentence)) return null;
  return isNotQuiteDone(notice, notice.clauses[at] as Clause) || isYetToCome(sentence.toLowerCase())
    ? 'in-progress'
    : said;
}

/** A sentence is shorter. */
const LONGEST = 240;
/** 「「終了しました」とお知らせいたしましたが誤りでした」 */
const TOLD_WRONG =
  /(?:終了|完了|再開|復旧)[^。\n]{0,24}?」?と(?:の)?(?:表示|記載|お知らせ|ご?案内|お伝え|発表|ご?連絡|配信|投稿|情報)[^。\n]{0,24}?(?:誤り|誤っ|誤報|誤配信|間違|事実では)/;
const isToResume = (notice: NoticeText, clause: Clause): boolean =>
  (((clause.tags & TAG.resume) !== 0 && (isStillToCome(notice.tokens, clause) || saysToReturn(notice, clause))) ||
    (notice.page.hasEnglish && announcesReturns(lowerIn(notice, clause)))) &&
  !isToldAsBack(notice, clause);

/** What its row, its sentence, or a word of it that names nothing says. */
function stateSaid(notice: NoticeText, at: number): WindowStatus | null {
  const clause = notice.clauses[at] as Clause;
  return (
    stateInRow(notice, clause) ??
    (isPutOff(notice, clause) ? 'extended' : null) ??
    (isWholeLater(notice, clause) ? 'postponed' : null) ??
    (isExtendedLast(notice.tokens, clause) ? 'extended' : null) ??
    stateInClause(notice.tokens, clause) ??
    callingAlone(notice, at) ??
    (saysBackAt(textIn(notice, clause)) ? 'completed' : null) ??
    stoppedBy(notice, clause) ??
    stateInEnglish(notice, clause)
  );
}

const isWholeLater = (notice: NoticeText, { tags, first, end }: Clause): boolean =>
  (tags & (TAG.recurring | TAG.perhaps)) === 0 && putsWholeLater(textIn(notice, { first, end }));

/** 「18:00に再開するとお伝えしておりましたが、再開を見送ります」 names a return, and takes it back. */
const isPutOff = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & TAG.recurring) === 0 &&
  (isTakenBackIn(notice, clause) || ((clause.tags & TAG.perhaps) === 0 && putsEndLater(textIn(notice, clause))));

/** 「取引は復旧しました。入出金は引き続き停止しております」: that something is back, and in the same sentence or one of the two behind it what is not. */
const isRestClosed = (notice: NoticeText, at: number): boolean =>
  isOtherItemClosed(notice, at) ||
  notice.clauses
    .slice(at, at + 3)
    .filter((clause, i) => i === 0 || !isOlderEntry(notice, clause, at))
    .some(
      (clause, i) =>
        isStillClosed(notice, clause) ||
        (i > 0 && (isClosedNow(notice, clause) || returnsInTime(textIn(notice, clause)))),
    );

function isOtherItemClosed(notice: NoticeText, at: number): boolean {
  const row = notice.clauses[at] as Clause;
  const around = notice.clauses.slice(Math.max(0, at - ROWS_BESIDE), at + ROWS_BESIDE + 1);
  return around.some((other) => other !== row && isOtherRowClosed(notice, row, other));
}

const ROWS_BESIDE = 3;

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
