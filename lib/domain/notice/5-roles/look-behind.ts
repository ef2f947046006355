import type { Token, WordToken } from '../2-tokens/token.ts';
import type { TokenSpan } from '../notice-text.ts';
import { type Entry, TAG } from '../words/lexicon.ts';
import { EVENT_WORDS } from '../words/vocabulary/phrases.ts';
import { isClosedIn } from './marks.ts';

/** What stands behind a time in its clause, up to the next time. */
export interface WordsBehind {
  readonly tags: number;
  readonly near: number;
  readonly firstAfter: number;
  /** Characters of text that are no part of the time. */
  readonly trail: number;
  /** Token index of the first word of the stop, and of another matter right behind the time; -1: none. */
  readonly stopAt: number;
  readonly distractorAt: number;
  /** Who or what is named last before the stop: people who answer, or a machine. */
  readonly subject: 'desk' | 'system' | null;
  /** An event is named before the stop, and whether in English, which names it first: 「a webinar on outages」. */
  readonly event: 'japanese' | 'english' | null;
}

const NEAR = 7;
/** A word of another matter is looked for further on: 「6:44頃に予定されている…のハードフォークに伴い」. */
const DISTRACTOR_NEAR = 12;
/** まで, 頃 and (予定) behind a time belong to it. */
const EDGING = TAG.until | TAG.from | TAG.approx;
const EVENTS: ReadonlySet<string> = new Set(EVENT_WORDS);
/** An open range mark stands at most so many tokens behind. */
const MARK_REACH = 3;

/** `isCut`: another time follows in the clause. */
export function lookBehind(tokens: readonly Token[], { first, end }: TokenSpan, isCut: boolean): WordsBehind {
  const until = isCut ? beforeOpenBracket(tokens, { first, end }) : end;
  const seen: Seen = { ...NOTHING };
  for (let i = first; i < until; i++) {
    const token = tokens[i] as Token;
    seen.trail += trailOf(token);
    if (token.kind === 'range' && seen.firstAfter === 0 && i < first + MARK_REACH) seen.firstAfter = TAG.from;
    if (token.kind === 'word') see(seen, token, i, i - first);
  }
  return seen;
}

type Seen = { -readonly [Key in keyof WordsBehind]: WordsBehind[Key] };

const NOTHING: WordsBehind = {
  tags: 0,
  near: 0,
  firstAfter: 0,
  trail: 0,
  stopAt: -1,
  distractorAt: -1,
  subject: null,
  event: null,
};

/** Takes in the word at `at`, so many tokens behind the time. */
function see(seen: Seen, word: WordToken, at: number, distance: number): void {
  const own = word.entry.tags;
  seen.tags |= own;
  if (seen.firstAfter === 0) seen.firstAfter = own;
  if (distance < NEAR) seen.near |= own;
  if (seen.distractorAt < 0 && distance < DISTRACTOR_NEAR && (own & TAG.distractor) !== 0) seen.distractorAt = at;
  if (seen.stopAt < 0) seeBeforeStop(seen, word, at);
}

/** The stop itself is a subject, and no event. */
function seeBeforeStop(seen: Seen, word: WordToken, at: number): void {
  seen.subject = subjectOf(word.entry) ?? seen.subject;
  if ((word.entry.tags & TAG.stop) !== 0) seen.stopAt = at;
  else seen.event = eventOf(word) ?? seen.event;
}

/** A bracket that holds the next time speaks of that one. */
function beforeOpenBracket(tokens: readonly Token[], { first, end }: TokenSpan): number {
  for (let i = first; i < end; i++) if (tokens[i]?.kind === 'open' && !isClosedIn(tokens, { first: i, end })) return i;
  return end;
}

function trailOf(token: Token): number {
  if (token.kind === 'word' && (token.entry.tags & EDGING) !== 0) return 0;
  return token.kind === 'text' || token.kind === 'word' ? token.to - token.from : 0;
}

const subjectOf = (entry: Entry): WordsBehind['subject'] =>
  isDesk(entry) ? 'desk' : isSystem(entry) ? 'system' : null;

/** Opening an account is what a machine does. */
const isDesk = ({ desk, word }: Entry): boolean => desk && !word.includes('開設');

/** What a machine does: a service, or words such as サーバー and システムメンテナンス. */
const isSystem = ({ services, kind, tags, word }: Entry): boolean =>
  services.some((service) => service !== 'other') || kind !== null || ((tags & TAG.stop) !== 0 && !PAUSES.test(word));

/** What people do as well as machines: 「お問い合わせ窓口の対応を停止いたします」. */
const PAUSES = /^(?:停止|休止|中断|止)/;

const eventOf = ({ entry: { word } }: WordToken): WordsBehind['event'] =>
  EVENTS.has(word) ? (/^[a-z]/.test(word) ? 'english' : 'japanese') : null;
