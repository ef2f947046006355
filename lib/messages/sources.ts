import type { LiveState } from '../domain/observation.ts';
import { isBlind, type Sight } from '../domain/situation/sight.ts';
import type { SourceHealth, SourceProblem } from '../domain/source-health.ts';
import { type EpochMs, MINUTE_MS } from '../domain/time.ts';
import { ago, inWords } from './format.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';

/*
 * How the sources fare, in words: popup, options and diagnosis say the same.
 */

/** What the source is called; one without a name goes by its id. */
export const sourceName = (id: string, language: Language): string => wordsIn(language).sources.names[id] ?? id;

/** What else decides how a source is shown. */
export interface SourceContext {
  readonly live: LiveState;
  readonly hostsAllowed: boolean;
  readonly offline: boolean;
}

/**
 * The shape that goes with `sourceState`: a source that was not read yet is waiting, neither fine nor in trouble, and
 * nothing is fine that may not or cannot be read, or that was read so long ago that nobody trusts it.
 */
export function shownState(
  { state, problem, readAt, about }: SourceHealth,
  context: Omit<SourceContext, 'live'> & Omit<Sight, 'live'>,
  now: EpochMs,
): SourceHealth['state'] {
  const { hostsAllowed, offline } = context;
  if (!hostsAllowed || (problem === null && readAt === null)) return 'off';
  const isDoubted = offline || (about === 'notices' && isBlind(context, now));
  return isDoubted && state === 'ok' ? 'off' : state;
}

/** The order on screen: what announces first, then what is seen live. */
const ORDER: readonly string[] = [
  'blog',
  'help-center',
  'legacy-blog',
  'feed',
  'status-page',
  'shared-feed',
  'spot-status',
  'spot-pairs',
  'circuit-break',
];

/** Sources in the order on screen; one that has no place there comes last. */
export function inOrder(sources: readonly SourceHealth[]): SourceHealth[] {
  const place = ({ id }: SourceHealth) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  const isLive = ({ about }: SourceHealth) => Number(about === 'live');
  return [...sources].sort((a, b) => isLive(a) - isLive(b) || place(a) - place(b));
}

/** What went wrong, in a few words. */
export function problemWords(problem: SourceProblem, language: Language): string {
  const words = wordsIn(language).sources;
  switch (problem.code) {
    case 'http-status':
      return statusWords(problem.status, language);
    case 'time-out':
      return words.timeOut;
    case 'unreachable':
      return words.unreachable;
    case 'too-large':
      return words.tooLarge;
    case 'wrong-type':
      return words.wrongType;
    case 'wrong-shape':
      return words.wrongShape;
    case 'empty':
      return words.empty;
    case 'not-allowed':
      return words.notAllowed;
    case 'forged':
      return words.forged;
    case 'too-old':
      return words.tooOld;
  }
}

function statusWords(status: number, language: Language): string {
  const words = wordsIn(language).sources;
  if (status === 404 || status === 410) return words.notFound;
  if (status === 401 || status === 403) return words.refused(status);
  if (status === 429) return words.tooMany(status);
  return status >= 500 ? words.serverError(status) : words.httpError(status);
}

/** The source's state in one line: when it was read and what it said, or what went wrong and when it is tried again. */
export function sourceState(source: SourceHealth, context: SourceContext, now: EpochMs, language: Language): string {
  const words = wordsIn(language).sources;
  const { live } = context;
  if (!context.hostsAllowed) return words.notAllowed;
  if (source.problem !== null) {
    const said = problemWords(source.problem, language);
    const leftMs = source.state === 'off' || source.retryAt === null ? 0 : source.retryAt - now;
    if (leftMs <= 0) return said;
    const minutes = Math.ceil(leftMs / MINUTE_MS);
    return [said, words.retryIn(inWords(minutes * MINUTE_MS, language))].join(words.separator);
  }
  if (source.readAt === null) return source.state === 'off' && source.triedAt !== null ? words.unused : words.waiting;
  const read = ago(now - source.readAt, language);
  return source.id === 'spot-status' ? `${read}${words.separator}${words.conditions[live.condition]}` : read;
}
