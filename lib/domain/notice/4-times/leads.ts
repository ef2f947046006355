import type { Token } from '../2-tokens/token.ts';
import { LEAD_WORDS } from '../words/vocabulary/phrases.ts';
import { isGap, REACH } from './clock-after.ts';
import type { TimeRange } from './time-range.ts';

/** 「11月25日 13:00ごろ)の2時間前から」 */
export function withLead(tokens: readonly Token[], range: TimeRange): TimeRange {
  if (range.shape !== 'point' || range.start?.time?.kind !== 'time') return range;
  for (let i = range.end; i < range.end + REACH; i++) {
    const token = tokens[i];
    if (token?.kind === 'duration') {
      const isBefore = tokens[i + 1]?.kind === 'word' && isWordOf(tokens[i + 1], BEFORE);
      if (!isBefore) return range;
      const lag = lagBehind(tokens, i + 2);
      const durationMinutes = lag === null ? range.durationMinutes : token.minutes + lag;
      return { ...range, end: i + 2, leadMinutes: token.minutes, durationMinutes };
    }
    if (token === undefined || (!isGap(token) && !isWordOf(token, PLACED) && !isVerbTail(tokens, i))) return range;
  }
  return range;
}

/** 「…は22:00にアップグレードを迎えます。当社ではその2時間前から…」: the next sentence counts back from the event. */
export function withLeadBelow(tokens: readonly Token[], range: TimeRange): TimeRange {
  if (range.shape !== 'point' || range.start?.time?.kind !== 'time' || range.leadMinutes !== null) return range;
  if (!tokens.slice(Math.max(0, range.first - EVENT_REACH), range.end + EVENT_REACH).some(isEventWord)) return range;
  let sentences = 0;
  for (let i = range.end; i < range.end + BELOW_REACH; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'time' || token.kind === 'date') return range;
    if (token.kind === 'stop') sentences++;
    if (token.kind !== 'duration' || sentences !== 1) continue;
    return isWordOf(tokens[i + 1], BEFORE) && !/^[a-z]/.test(wordOf(tokens[i + 1]))
      ? { ...range, leadMinutes: token.minutes }
      : range;
  }
  return range;
}

const EVENT_REACH = 16;
const BELOW_REACH = 40;
const wordOf = (token: Token | undefined): string => (token?.kind === 'word' ? token.entry.word : '');
const isEventWord = (token: Token): boolean =>
  token.kind === 'word' && /アップグレード|フォーク|アップデート|分岐|移行/.test(token.entry.word);

/** 「…の30分前に停止し、アップグレード予定時刻の3時間後に再開」: how long behind the same moment it ends. */
function lagBehind(tokens: readonly Token[], from: number): number | null {
  for (let i = from; i < from + LAG_REACH; i++) {
    const token = tokens[i];
    if (token === undefined || ENDS_LAG.has(token.kind)) return null;
    if (token.kind !== 'duration' || !isAfter(tokens[i + 1])) continue;
    let at = i - 1;
    while (tokens[at]?.kind === 'connective' || isWordOf(tokens[at], OF_MOMENT)) at--;
    return isWordOf(tokens[at], MOMENTS) ? token.minutes : null;
  }
  return null;
}

const LAG_REACH = 32;
const ENDS_LAG: ReadonlySet<Token['kind']> = new Set(['stop', 'newline', 'time', 'date']);
/** 後 is no word of the vocabulary. */
const isAfter = (token: Token | undefined): boolean => token?.kind === 'text' && token.to - token.from === 1;
const OF_MOMENT: ReadonlySet<string> = new Set(['予定', '時刻', '実施']);
const MOMENTS: ReadonlySet<string> = new Set([
  'アップグレード',
  'アップグレード予定',
  'アップデート',
  'ハードフォーク',
  'フォーク',
  '分岐',
]);

/** 「21時に予定されているアップグレードの30分前に」: what makes a verb of the word before it. */
const isVerbTail = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.kind === 'text' && token.to - token.from <= LONGEST_TAIL && isWordOf(tokens[at - 1], VERBAL);
};

const VERBAL: ReadonlySet<string> = new Set(['予定', '実施', '開始']);
/** されている, されます */
const LONGEST_TAIL = 7;

/**
 * 「one hour before the upgrade, at 14:00 UTC」, 「The upgrade starts at 14:00 UTC. Deposits will be suspended one hour before
 * the upgrade」: English names the length first.
 */
export function withLatinLead(tokens: readonly Token[], range: TimeRange): TimeRange {
  if (range.shape !== 'point' || range.start?.time?.kind !== 'time' || range.leadMinutes !== null) return range;
  const ahead = leadIn(tokens, range.first - LEAD_REACH, range.first);
  // 「one hour before the upgrade, at 13:00」 may give either of both: only where 「at」 follows no comma is it the upgrade's.
  if (ahead !== null) return ahead.isParted ? range : { ...range, leadMinutes: ahead.minutes };
  if (isSaidOfItself(tokens, range.end)) return range;
  const behind = leadIn(tokens, range.end, range.end + LINE_REACH, true);
  return behind === null ? range : { ...range, leadMinutes: behind.minutes };
}

/** 「We will stop deposits at 15:00 GMT that day, one hour ahead of the fork」: what the comma adds is said of the time itself. */
function isSaidOfItself(tokens: readonly Token[], from: number): boolean {
  let hasComma = false;
  for (let i = from; i < from + SAID_REACH; i++) {
    const token = tokens[i];
    if (token?.kind === 'duration') return hasComma;
    if (token === undefined || !(BESIDE.has(token.kind) || (token.kind === 'text' && token.to - token.from <= SHORT)))
      return false;
    hasComma ||= token.kind === 'comma';
  }
  return false;
}

const SAID_REACH = 12;
/** that, day */
const SHORT = 4;
const BESIDE: ReadonlySet<Token['kind']> = new Set(['comma', 'connective', 'zone', 'day', 'date', 'close', 'open']);

const LEAD_REACH = 20;
/** A sentence before it may say so too, if it is short. */
const LEAD_BESIDE = 12;

/** A length and 「before the upgrade」 among the tokens, with no other time beside them. */
function leadIn(
  tokens: readonly Token[],
  first: number,
  end: number,
  isBehind = false,
): { readonly minutes: number; readonly isParted: boolean } | null {
  let minutes: number | null = null;
  let isParted = false;
  for (let i = Math.max(0, first); i < Math.min(tokens.length, end); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'time' && i > first) return null;
    // Behind the time the length that was found stands, whatever the next line says.
    if (token.kind === 'newline' && minutes !== null && isBehind) break;
    if (partsFromLead(token, isBehind ? 0 : end - i)) minutes = null;
    if (token.kind === 'comma') isParted ||= minutes !== null;
    if (saysWhenSet(token)) isParted = false;
    if (token.kind !== 'duration' || !isBeforeUpgrade(tokens, i)) continue;
    minutes = token.minutes;
    isParted = false;
  }
  return minutes === null ? null : { minutes, isParted };
}

/** A line or a time between, or the end of a sentence further off. */
const partsFromLead = ({ kind }: Token, away: number): boolean =>
  kind === 'time' || kind === 'newline' || (kind === 'stop' && away > LEAD_BESIDE);

/** 「one hour before the upgrade, which is set for 17:00」 */
const saysWhenSet = (token: Token): boolean => token.kind === 'word' && IS_SET.test(token.entry.word);
const IS_SET = /^(?:(?:is|are) )?(?:set|scheduled|planned|expected|estimated|due)\b/;

function isBeforeUpgrade(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.kind === 'connective' ? at + 2 : at + 1;
  if (!isWordOf(tokens[next], LATIN_BEFORE)) return false;
  return (
    tokens[next + 1]?.kind === 'stop' ||
    isIt(tokens, next + 1) ||
    tokens.slice(at, at + LEAD_OBJECT).some(isUpgradeName)
  );
}

/** 「before it.」 */
const isIt = (tokens: readonly Token[], at: number): boolean => {
  const [blank, it, end] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return blank?.kind === 'connective' && it?.kind === 'text' && it.to - it.from === 2 && end?.kind === 'stop';
};

const LATIN_BEFORE: ReadonlySet<string> = new Set(['before', 'prior to', 'ahead of']);

/** Tokens from the length to the name of what it is before. */
const LEAD_OBJECT = 9;

const isUpgradeName = (token: Token): boolean =>
  token.kind === 'word' && /(?:upgrade|maintenance|fork|migration|update)$/.test(token.entry.word);

export const isWordOf = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token?.kind === 'word' && words.has(token.entry.word);

const BEFORE: ReadonlySet<string> = new Set(LEAD_WORDS);
const PLACED: ReadonlySet<string> = new Set([
  '予定',
  '頃',
  'ごろ',
  '見込み',
  '時刻',
  '実施',
  '開始',
  // 「20時頃のハードフォークの2時間前より」
  'ハードフォーク',
  'フォーク',
  'アップグレード',
  'アップデート',
  '分岐',
]);

/** A word of change further off is not about this time. */
export const LINE_REACH = 24;
