import type { Span } from '../2-tokens/token.ts';

/** No sentence is longer; what is would cost its square. */
const LONGEST = 600;
/** A full stop ends a sentence where blanks follow, and where it closes no abbreviation. */
const ABBREVIATED =
  /(?:^|[^a-z])(?:[a-z]|[ap]\.m|u\.[sk]|approx|est|no|st|vs|hrs?|mins?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)$/;
const ABBREVIATION_REACH = 8;

/** The sentences, rows and headings of a text in lower case. */
export function sentencesOf(lower: string): readonly Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (let at = 0; at <= lower.length; at++) {
    if (at < lower.length && at - from < LONGEST && !endsAt(lower, at)) continue;
    if (lower.slice(from, at).trim() !== '') sentences.push({ from, to: at });
    from = at + 1;
  }
  return sentences;
}

function endsAt(lower: string, at: number): boolean {
  const char = lower[at];
  if (char === '\n' || char === '。') return true;
  if (char !== '.' && char !== '!' && char !== '?') return false;
  if (lower[at + 1] !== ' ' && char === '.') return false;
  return char !== '.' || !ABBREVIATED.test(lower.slice(Math.max(0, at - ABBREVIATION_REACH), at));
}
