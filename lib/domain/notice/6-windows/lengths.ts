import { DAY_MS, type EpochMs, HOUR_MS } from '../../time.ts';
import type { DurationToken, Token } from '../2-tokens/token.ts';
import { endByDuration } from '../4-times/resolve.ts';
import { lowerBefore } from '../5-roles/page-beside.ts';
import type { NoticeText } from '../notice-text.ts';
import { EACH_BEFORE_LENGTH } from '../words/each-length.ts';
import { TAG } from '../words/lexicon.ts';
import { LEAD_WORDS, LENGTH_WORDS } from '../words/vocabulary/phrases.ts';
import type { WindowDraft } from './draft.ts';
import { hasNames } from './draft-of.ts';
import { isLabelledLength } from './length-labels.ts';
import { isLengthBeforeStart, isLengthInEnglish, isLengthOfOthers, isLengthToldNext } from './lengths-english.ts';
import { isLengthInJapanese } from './lengths-japanese.ts';

/** 所要時間 2時間, 約2時間: the end of a lone start. `asOf`: when the work itself begins. */
export function withDuration(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  asOf: WindowDraft | null,
): readonly WindowDraft[] {
  const { tokens } = notice;
  // What is told of a part has its own end.
  const wholes = windows.filter(({ isPart, end }) => !isPart || end === null);
  const [window] = wholes;
  if (!window || window.start === null) return windows;
  if (!wholes.every((each) => isLoneOf(window, each)) && !(wholes.every(isLone) && saysEach(notice))) return windows;
  if (tokens.some(isUndecided)) return windows;
  const work = asOf === null ? null : endOfWork(tokens, asOf);
  if (asOf?.start != null && work !== null && isOfWork(asOf.start, window.start)) {
    window.end = work;
    window.approximate = true;
    return windows;
  }
  // A length given long before any start belongs to something else; 「for 1 hour starting 06:00」 is ours.
  const after = (window.from[0]?.first ?? 0) - LEAD_TOKENS;
  const isOurs = (token: Token, i: number): token is DurationToken =>
    token.kind === 'duration' &&
    !isLengthOfOthers(notice, token) &&
    (isLabelledLength(tokens, i, window.clause) ||
      TIME_NEEDED.test(lowerBefore(notice, { first: i, end: i + 1 }, LABEL_TEXT)) ||
      isOfDowntime(tokens, i) ||
      isAttribute(tokens, i) ||
      isBetweenColonAndStart(tokens, i) ||
      isBehindStart(notice, i) ||
      isLengthInWords(notice, token, window) ||
      ((i >= after || leadsTo(tokens, i)) && isLength(tokens, i)));
  const { first, end } = window.clause;
  const duration = tokens.slice(first, end).find((token, i) => isOurs(token, first + i)) ?? tokens.find(isOurs);
  if (duration === undefined) return windows;
  for (const each of wholes) {
    each.end = endByDuration(each.start, duration.minutes);
    each.approximate = true;
  }
  return windows;
}

const isLengthInWords = (notice: NoticeText, token: DurationToken, window: WindowDraft): boolean =>
  isLengthInEnglish(notice, token) ||
  isLengthInJapanese(notice, token) ||
  (notice.page.hasEnglish &&
    (isLengthToldNext(notice, token, (window.from[0]?.end ?? 0) - 1) || isLengthBeforeStart(notice, token, window)));

const isLone = ({ start, end, dateOnly }: WindowDraft): boolean => start !== null && end === null && !dateOnly;

/** 「8時、14時から、それぞれ10分間」, "for 10 minutes each": one length for all that begins. */
const saysEach = ({ page: { lower } }: NoticeText): boolean => EACH_LENGTH.test(lower);
const EACH_LENGTH = new RegExp(
  `${EACH_BEFORE_LENGTH}\\d{1,3} ?(?:分|時間)|\\d{1,3}(?:分|時間)(?:間)?(?:程度|ほど)?ずつ|(?:minutes?|hours?|mins?) (?:each|apiece|per)\\b|\\beach (?:time |one |of them )?(?:for|lasting|lasts|takes?|will (?:last|take)) `,
);

/** A start without an end, at the same hour as the first: 「twenty minutes each, on 16 and 18 November at 05:00」. */
const isLoneOf = (first: WindowDraft, window: WindowDraft): boolean =>
  isLone(window) && ((window.start ?? 0) - (first.start ?? 0)) % DAY_MS === 0;

/**
 * 「We will carry out maintenance at 06:00 … Withdrawals will be paused from 05:30」: of two starts without an end the one
 * that names nothing is when the work begins.
 */
export function aroundWork(
  windows: readonly WindowDraft[],
  asOf: WindowDraft | null,
): readonly [readonly WindowDraft[], WindowDraft | null] {
  const [first, second] = windows;
  if (asOf !== null || windows.length !== 2 || !first || !second) return [windows, asOf];
  if (isLone(first) && hasNames(first) && isOfLaterWork(first, second))
    return [[{ ...first, end: second.end, approximate: second.approximate }], null];
  const [work, stop] = hasNames(first) || isBeforeWork(first) ? [second, first] : [first, second];
  const isStop = hasNames(stop) || isBeforeWork(stop);
  if (
    ![work, stop].every(isLone) ||
    hasNames(work) ||
    !isStop ||
    !isOfWork(work.start as EpochMs, stop.start as EpochMs)
  )
    return [windows, asOf];
  return [[stop], work];
}

/** 「suspended from 01:55. The maintenance itself starts at 02:00 and will be finished at 03:00」: what was told to stop is back with it. */
const isOfLaterWork = ({ start, clause }: WindowDraft, work: WindowDraft): boolean =>
  start !== null &&
  work.start !== null &&
  work.end !== null &&
  clause !== work.clause &&
  (work.clause.tags & (TAG.start | TAG.resume)) === (TAG.start | TAG.resume) &&
  isOfWork(work.start, start);

/** 「suspended five minutes prior, at 13:55」 */
const isBeforeWork = ({ from }: WindowDraft): boolean => from[0]?.rule === 'so long before a moment, by the clock';

/**
 * 「We will perform wallet maintenance at 06:00. The maintenance will take about 1 hour. Deposits will be suspended from
 * 05:55」: the length is that of the work, and the stop around it ends with the work.
 */
function endOfWork(tokens: readonly Token[], { start, from }: WindowDraft): EpochMs | null {
  const behind = from[0]?.end ?? 0;
  const at = tokens
    .slice(behind, behind + WORK_REACH)
    .findIndex((token, i) => token.kind === 'duration' && isLength(tokens, behind + i));
  const duration = at < 0 ? undefined : tokens[behind + at];
  if (duration?.kind !== 'duration' || duration.minutes >= DAY_OF_MINUTES) return null;
  return endByDuration(start, duration.minutes);
}

/** Tokens. */
const WORK_REACH = 80;

const isOfWork = (work: EpochMs, stop: EpochMs): boolean => work > stop && work - stop <= LONGEST_LEAD_MS;
const LONGEST_LEAD_MS = 2 * HOUR_MS;

/** 「終了予定時刻は未定」: a length that is told is of something else. */
const isUndecided = (token: Token): boolean => token.kind === 'word' && UNDECIDED.has(token.entry.word);
const UNDECIDED: ReadonlySet<string> = new Set(['未定', '見通しが立', '目処が立', 'めどが立', 'tbd', 'undetermined']);

/** 「【所要時間】 およそ40分」, above the start or below it. */
const TIME_NEEDED =
  /(?:(?:所要|作業|停止|必要|メンテナンス)時間[】\]): は]{1,4}|所要(?:は|:| |[】\])]:? ?)|開始(?:か|よ)ら(?:数えて)?|から数えて)(?:約|およそ|おおよそ)? ?$/;
const LABEL_TEXT = 24;

/** 「再開目安:停止開始から2時間後」 */
const isBehindStart = (notice: NoticeText, at: number): boolean =>
  notice.page.text.startsWith('後', notice.tokens[at]?.to) &&
  FROM_START.test(lowerBefore(notice, { first: at, end: at + 1 }, LABEL_TEXT));
const FROM_START = /(?:停止|開始|作業|メンテナンス)(?:開始)?(?:時刻|日時)?(?:から|より|の)(?:約|およそ)?$/;

const LEAD_TOKENS = 6;

/** 「for about 20 minutes starting at 04:00」 */
function leadsTo(tokens: readonly Token[], at: number): boolean {
  // 「Length: 3 hours, from 02:00」
  const behind = tokens[at + 1]?.kind === 'comma' ? at + 1 : at;
  const next = tokens[tokens[behind + 1]?.kind === 'connective' ? behind + 2 : behind + 1];
  if (next?.kind === 'word' && LEADING.has(next.entry.word)) return true;
  // 「about 30 minutes of downtime on December 1」
  return tokens.slice(at + 1, at + 6).some((token) => token.kind === 'word' && LATIN_STOP.test(token.entry.word));
}

/** 「Length of the suspension: 3 hours, from 02:00」 */
const isBetweenColonAndStart = (tokens: readonly Token[], at: number): boolean =>
  tokens[tokens[at - 1]?.kind === 'connective' ? at - 2 : at - 1]?.kind === 'colon' && leadsTo(tokens, at);

/** 「15 minutes of downtime」 */
const isOfDowntime = (tokens: readonly Token[], at: number): boolean => {
  const [blank, of, next, name] = tokens.slice(at + 1, at + 5);
  if (blank?.kind !== 'connective' || of?.kind !== 'text' || of.to - of.from !== 2 || next?.kind !== 'connective')
    return false;
  return name?.kind === 'word' && LATIN_STOP.test(name.entry.word);
};

/** 「a two-hour maintenance」, 「3時間の停止」 */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  const next = tokens[tokens[at + 1]?.kind === 'connective' ? at + 2 : at + 1];
  return next?.kind === 'word' && (LATIN_STOP.test(next.entry.word) || UPGRADE.test(next.entry.word));
}

const UPGRADE = /^(?:[a-z]+ )?(?:maintenance(?: window)?|upgrade|suspension|halt|停止|メンテナンス|サービス停止)$/;

const LATIN_STOP = /^(?:downtime|maintenance|outage|interruption|disruption)$/;

const LEADING: ReadonlySet<string> = new Set(['starting', 'beginning', 'commencing', 'from']);

/** 「所要時間:2時間」「約2時間」「2時間程度を予定」, not 「24時間以内」 or 「10分以上」. */
function isLength(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[tokens[at + 1]?.kind === 'connective' ? at + 2 : at + 1];
  if (behind?.kind === 'word' && LEADS.has(behind.entry.word)) return false;
  const lead = labelBefore(tokens, at);
  const label = tokens[lead];
  if (label?.kind === 'word' && !WORK_LABELS.has(label.entry.word)) {
    if (label.entry.word === 'for') return isStopBefore(tokens, lead) || leadsToStop(tokens, lead, at);
    // 「delayed by up to an hour」
    if (isBy(tokens[lead - 2])) return false;
    const isMost = MOST.has(label.entry.word) && !isMostOfWork(tokens, lead, at);
    return (label.entry.tags & (TAG.approx | TAG.when)) !== 0 && !isMost;
  }
  const next = tokens[at + 1];
  return next?.kind === 'word' && ((next.entry.tags & TAG.approx) !== 0 || LENGTHS.has(next.entry.word));
}

/** 「作業は1時間半程度を見込んでいます」: what the length is of, and no word of the length. */
const WORK_LABELS: ReadonlySet<string> = new Set(['作業', 'メンテナンス', 'メンテ', '停止', '工事', '点検']);

/** Token index of what stands before a length, marks and blanks left out. */
function labelBefore(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  while (i > at - LABEL_REACH && isLabelGap(tokens[i])) i--;
  return i > at - LABEL_REACH ? i : -1;
}

const LABEL_REACH = 5;

/** The sign of 「for ~45 minutes」 is one too. */
const isLabelGap = (token: Token | undefined): boolean =>
  token?.kind === 'range' ? token.mark === '~' : token !== undefined && LABEL_GAPS.has(token.kind);

const LABEL_GAPS: ReadonlySet<Token['kind']> = new Set(['colon', 'connective', 'tab']);

/** 「For ten minutes or so you will not see your balances and cannot trade.」 */
function leadsToStop(tokens: readonly Token[], lead: number, at: number): boolean {
  const before = tokens[tokens[lead - 1]?.kind === 'connective' ? lead - 2 : lead - 1];
  if (before !== undefined && before.kind !== 'stop' && before.kind !== 'newline') return false;
  const rest = tokens.slice(at, at + SENTENCE);
  const end = rest.findIndex(({ kind }) => kind === 'stop' || kind === 'newline');
  return rest.slice(0, end < 0 ? SENTENCE : end).some(isStopWord);
}

/** Tokens. */
const SENTENCE = 32;

/** 「services to be offline for 3 hours」 */
function isStopBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > at - 4; i--) {
    const token = tokens[i];
    // 「suspended at 02:00 UTC for 30 minutes」
    if (token?.kind === 'time' || token?.kind === 'date' || token?.kind === 'zone') return true;
    if (token?.kind === 'word') return (token.entry.tags & TAG.stop) !== 0;
  }
  return false;
}

/** 「one hour before」 is no length. */
const LEADS: ReadonlySet<string> = new Set(LEAD_WORDS);

const isBy = (token: Token | undefined): boolean => token?.kind === 'word' && token.entry.word === 'by';

/** 「1時間半ほどで」 */
const LENGTHS: ReadonlySet<string> = new Set(LENGTH_WORDS);

/** 「所要時間:最大3時間程度」 */
function isMostOfWork(tokens: readonly Token[], most: number, at: number): boolean {
  const label = tokens[labelBefore(tokens, most)];
  const token = tokens[at];
  if (token?.kind === 'duration' && token.minutes >= DAY_OF_MINUTES) return false;
  const behind = tokens[at + 1];
  const isRough = behind?.kind === 'word' && (behind.entry.tags & TAG.approx) !== 0;
  // 「停止時間:最大30分」 may be a part of longer work.
  const isOfStop = isStopWord(tokens[labelBefore(tokens, most) - 1]);
  return isRough || (label?.kind === 'word' && (label.entry.tags & TAG.when) !== 0 && !isOfStop);
}

const isStopWord = (token: Token | undefined): boolean => token?.kind === 'word' && (token.entry.tags & TAG.stop) !== 0;

const DAY_OF_MINUTES = 24 * 60;

/** 「最長1週間」 bounds a length, it does not give one. */
const MOST = new Set(['最長', '最大']);
