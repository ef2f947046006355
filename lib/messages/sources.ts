import type { LiveState } from '../domain/observation.ts';
import type { SourceHealth, SourceProblem } from '../domain/source-health.ts';
import { type EpochMs, MINUTE_MS } from '../domain/time.ts';
import type { SourceWords } from './contract/sources.ts';
import { sources as sourcesEn } from './en/sources.ts';
import { ago, inWords } from './format.ts';
import { sources as sourcesJa } from './ja/sources.ts';
import type { Catalogue, Language } from './language.ts';

export const SOURCE_WORDS: Catalogue<SourceWords> = { ja: sourcesJa, en: sourcesEn };

/*
 * How the sources fare, in words: popup, options and diagnosis say the same.
 */

/** What the source is called; one without a name goes by its id. */
export const sourceName = (id: string, language: Language): string => SOURCE_WORDS[language].names[id] ?? id;

/** What else decides how a source is shown. */
export interface SourceContext {
  readonly live: LiveState;
  readonly hostsAllowed: boolean;
  readonly offline: boolean;
}

/**
 * The shape that goes with `sourceState`: a source that was not read yet is waiting, neither fine nor in trouble, and
 * nothing is fine that may not or cannot be read.
 */
export function shownState(
  { state, problem, readAt }: SourceHealth,
  { hostsAllowed, offline }: Omit<SourceContext, 'live'>,
): SourceHealth['state'] {
  if (!hostsAllowed || (problem === null && readAt === null)) return 'off';
  return offline && state === 'ok' ? 'off' : state;
}

/** Sources in the order of the catalogue, which is the order on screen: what announces first, then what is seen live. */
export function inOrder(sources: readonly SourceHealth[]): SourceHealth[] {
  const ids = Object.keys(SOURCE_WORDS.en.names);
  const place = ({ id }: SourceHealth) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...sources].sort((a, b) => place(a) - place(b));
}

/** What went wrong, in a few words. */
export function problemWords(problem: SourceProblem, language: Language): string {
  const words = SOURCE_WORDS[language];
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
  }
}

function statusWords(status: number, language: Language): string {
  const words = SOURCE_WORDS[language];
  if (status === 404 || status === 410) return words.notFound;
  if (status === 401 || status === 403) return words.refused(status);
  if (status === 429) return words.tooMany(status);
  return status >= 500 ? words.serverError(status) : words.httpError(status);
}

/** The source's state in one line: when it was read and what it said, or what went wrong and when it is tried again. */
export function sourceState(source: SourceHealth, context: SourceContext, now: EpochMs, language: Language): string {
  const words = SOURCE_WORDS[language];
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
