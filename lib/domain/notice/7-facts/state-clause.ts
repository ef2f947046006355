import type { WindowStatus } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { beginsWithEnd, isEntryOfEnd } from '../3-layout/status-page.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { hasWord } from './words-in.ts';

export function stateInClause(tokens: readonly Token[], clause: Clause): WindowStatus | null {
  const { tags } = clause;
  if ((tags & TAG.recurring) !== 0) return isOfOneDay(tokens, clause) ? callingIn(tokens, clause) : null;
  if (beginsWithEnd(tokens, clause)) return 'completed';
  if ((tags & TAG.end) !== 0 && (isOver(tokens, clause) || isEntryOfEnd(tokens, clause))) return 'completed';
  const called = callingIn(tokens, clause);
  if (called !== null) return called;
  if ((tags & TAG.extended) !== 0 && isExtended(tokens, clause)) return 'extended';
  if ((tags & TAG.stop) === 0) return null;
  return (tags & TAG.ongoing) !== 0 || hasBegun(tokens, clause) ? 'in-progress' : null;
}

/** Whether it puts off or calls off the stop. */
function callingIn(tokens: readonly Token[], clause: Clause): 'postponed' | 'cancelled' | null {
  if ((clause.tags & TAG.postponed) !== 0 && isOfStop(tokens, clause, TAG.postponed)) return 'postponed';
  if ((clause.tags & TAG.cancelled) !== 0 && isOfStop(tokens, clause, TAG.cancelled)) return 'cancelled';
  return null;
}

/** 「12月30日の週次メンテナンスはお休みといたします」 is said of one of many. */
const isOfOneDay = (tokens: readonly Token[], { first, end }: Clause): boolean =>
  tokens.slice(first, end).some(({ kind }) => kind === 'date');

/** 「状態\t実施中」, 「ステータス：メンテナンス中」 */
export function stateInRow(notice: NoticeText, { first, end }: Clause): WindowStatus | null {
  const [from, to] = [notice.tokens[first]?.from ?? 0, notice.tokens[end - 1]?.to ?? 0];
  if (to - from <= LONGEST_ROW && ENGLISH_ROW.test(notice.page.lower.slice(from, to))) return 'in-progress';
  return to - from <= LONGEST_ROW &&
    notice.page.text[to - 1] === '中' &&
    UNDER_WAY_ROW.test(notice.page.text.slice(from, to))
    ? 'in-progress'
    : null;
}

const LONGEST_ROW = 32;
/** 「Status: in progress」 */
const ENGLISH_ROW =
  /^[^a-z]{0,3}(?:current )?status ?[:|-] ?(?:in progress|ongoing|under ?way|started|investigating)\.?$/;
const UNDER_WAY_ROW =
  /^[^\p{L}\p{N}]{0,3}(?:現在の)?(?:状態|状況|ステータス|進捗|対応状況)[】\])]?[\s:|]{0,3}(?:現在)?(?:実施|メンテナンス|作業|対応|停止|進行|調査|復旧作業)中$/u;

const GOES_ON = TAG.end | TAG.past | TAG.extended | TAG.future;

/** 「作業は完了しましたが、…メンテナンスを延長いたします」 */
export const isExtendedLast = (tokens: readonly Token[], { first, end, tags }: Clause): boolean => {
  if ((tags & GOES_ON) !== GOES_ON || (tags & TAG.recurring) !== 0) return false;
  const said = tokens.slice(first, end).map((token) => (token.kind === 'word' ? token.entry.tags : 0));
  const at = said.findLastIndex((of) => (of & TAG.extended) !== 0);
  return (
    said.slice(0, at).some((of) => (of & TAG.past) !== 0) &&
    said.slice(at).every((of) => (of & TAG.past) === 0) &&
    // A post may break off with the word itself: 「…, and the second will be extended」.
    ((said[at + 1] ?? 0) & TAG.future) !== 0
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
  isOfStop(tokens, clause, TAG.extended) || hasWord(tokens, clause, LONGER) || isUntilThen(tokens, clause);

/** 「4:30まで延ばします(開始2:00、全サービス)」: of nothing else that the words before it name. */
function isUntilThen(tokens: readonly Token[], { first, end }: Clause): boolean {
  const at = tokens
    .slice(first, end)
    .findIndex((token) => token.kind === 'word' && (token.entry.tags & TAG.extended) !== 0);
  const before = tokens.slice(first, first + Math.max(0, at));
  return (
    before.some(({ kind }) => kind === 'time') &&
    before.some((token) => token.kind === 'word' && (token.entry.tags & TAG.until) !== 0) &&
    before.every((token) => token.kind !== 'word' || (token.entry.tags & ~TAG.approx) === TAG.until) &&
    before.every(({ kind }) => kind !== 'text')
  );
}

/** 始まりました */
const BEGAN = TAG.start | TAG.past;

/** 「更新を始めました」 */
const BEGINS: ReadonlySet<string> = new Set(['開始', '始め', 'に始め', 'スタート']);

/** 「メンテナンスを開始いたしました」 */
const hasBegun = (tokens: readonly Token[], { first, end, tags }: Clause): boolean =>
  (tags & (TAG.end | TAG.changed)) === 0 &&
  tokens.slice(first, end).some((token, i) => {
    const next = tokens[first + i + 1];
    return (
      token.kind === 'word' &&
      ((token.entry.tags & BEGAN) === BEGAN ||
        (BEGINS.has(token.entry.word) && next?.kind === 'word' && (next.entry.tags & TAG.past) !== 0))
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

/** 「is back to normal」, 「has resumed」: the word is the fact. */
const isBackNow = (tokens: readonly Token[], { entry }: WordToken, clause: Clause): boolean =>
  (entry.tags & TAG.past) !== 0 &&
  (/^(?:is|are) (?:back|[a-z ]+ again$)/.test(entry.word) || HAS_COME_BACK.test(entry.word)) &&
  !hasWord(tokens, clause, UNTIL);

const HAS_COME_BACK = /(?:has|have|been) (?:resumed|resolved|restored|reopened|fixed|recovered)$/;

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

/** 「deposits are delayed」: what fails, in one word with what it is of. */
const isNamedFailure = ({ entry: { tags, services } }: WordToken): boolean =>
  (tags & (TAG.extended | TAG.stop)) === (TAG.extended | TAG.stop) && services.length > 0;

/** 「取引量の増加が見込まれるため、メンテナンスをお休みします」: the word of calling off names what it calls off. */
const namesStop = (tags: number, tag: number): boolean => (tags & TAG.stop) !== 0 && (tag & CALLED_OFF) !== 0;

/** Whether the thing named last before the word with `tag` is the stop itself: 申請の中止 cancels no maintenance. */
function isOfStop(tokens: readonly Token[], clause: Clause, tag: number): boolean {
  let subject = 0;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const { tags, services, asset } = token.entry;
    if ((tags & tag) !== 0 && !isNamedFailure(token))
      return (
        namesStop(tags, tag) ||
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
