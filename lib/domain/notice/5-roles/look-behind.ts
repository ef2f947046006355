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
  let [tags, near, firstAfter, trail] = [0, 0, 0, 0];
  let [stopAt, distractorAt] = [-1, -1];
  let subject: WordsBehind['subject'] = null;
  let event: WordsBehind['event'] = null;
  for (let i = first; i < until; i++) {
    const token = tokens[i] as Token;
    trail += trailOf(token);
    if (token.kind === 'range' && firstAfter === 0 && i < first + MARK_REACH) firstAfter = TAG.from;
    if (token.kind !== 'word') continue;
    const own = token.entry.tags;
    tags |= own;
    if (firstAfter === 0) firstAfter = own;
    if (i < first + NEAR) near |= own;
    if (stopAt < 0) subject = subjectOf(token.entry) ?? subject;
    if (distractorAt < 0 && i < first + DISTRACTOR_NEAR && (own & TAG.distractor) !== 0) distractorAt = i;
    if (stopAt < 0 && (own & TAG.stop) !== 0) stopAt = i;
    if (stopAt < 0) event = eventOf(token) ?? event;
  }
  return { tags, near, firstAfter, trail, stopAt, distractorAt, subject, event };
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

const subjectOf = (entry: Entry): WordsBehind['subject'] => (entry.desk ? 'desk' : isSystem(entry) ? 'system' : null);

/** What a machine does: a service, or words such as サーバー and システムメンテナンス. */
const isSystem = ({ services, kind, tags }: Entry): boolean =>
  services.some((service) => service !== 'other') || kind !== null || (tags & TAG.stop) !== 0;

const eventOf = ({ entry: { word } }: WordToken): WordsBehind['event'] =>
  EVENTS.has(word) ? (/^[a-z]/.test(word) ? 'english' : 'japanese') : null;
