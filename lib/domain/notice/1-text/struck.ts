import { everyMatch } from '../every-match.ts';

/** What is struck out of a text, with the marks that say so. */
export interface StruckSpan {
  readonly from: number;
  readonly to: number;
}

/** The long stroke overlay: plain text strikes out with one behind each character, and people paste it so. */
const STROKE = '\u0336';

/** `text` as plain text writes what is struck out. */
export const struckOut = (text: string): string => text.replace(/\S/gu, `$&${STROKE}`);

/** `text` without what is struck out. */
export const withoutStruck = (text: string): string => (text.includes(STROKE) ? text.replace(/.\u0336/gsu, '') : text);

/** Where what is struck out at `at` goes on; `at` itself where nothing is. */
export function behindStruck(text: string, at: number): number {
  if (text[at] === STROKE) return at + 1;
  const isWide = (text.codePointAt(at) ?? 0) > 0xffff;
  const next = at + (isWide ? 2 : 1);
  return text[next] === STROKE ? next + 1 : at;
}

/** Whether the character behind `at` strikes out. */
export const isStroke = (code: number): boolean => code === 0x0336;

/**
 * 「10:00 ~ ~~6/21 10:00~~ 7/4 10:00」: two tildes strike out what they enclose. Between two times they are a range, so
 * they open behind a blank, a mark or nothing, and right before a word; a third one before them is a range mark.
 */
const IN_TILDES = /(?<=^|[\s:~|([「、,])~~(?![\s~])(?:[^~\n]|~(?!~)){1,200}(?<!\s)~~/gm;

/** What stands between double tildes in `folded`, with them. */
export const inTildes = (folded: string): readonly StruckSpan[] =>
  folded.includes('~~')
    ? everyMatch(IN_TILDES, folded).map(({ index, 0: all }) => ({ from: index, to: index + all.length }))
    : [];

/** A piece of a line that was struck out, and all that stands before it as valid, and what stands behind it on its line. */
export interface StruckPiece {
  readonly struck: string;
  readonly before: string;
  readonly after: string;
}

/** Characters; the zone of both is written once, behind the new time. */
const AFTER = 64;
/** The marks that strike out; of a tag no more is known here than that it is one. */
const MARKS = /\u0336|^[~～〜∼˜∿〰]{2}|[~～〜∼˜∿〰]{2}$|<[^<>]{1,400}>/g;

/** The pieces of `text` that `spans`, in their order, strike out. */
export function struckPieces(text: string, spans: readonly StruckSpan[]): StruckPiece[] {
  const valid = (from: number, to: number): string => validIn(text, spans, { from, to });
  return spans.map(({ from, to }) => ({
    struck: text.slice(from, to).replace(MARKS, '').trim(),
    before: valid(0, from),
    after: valid(to, to + AFTER).split('\n', 1)[0] ?? '',
  }));
}

/** What of a span of `text` is not struck out. */
function validIn(text: string, spans: readonly StruckSpan[], { from, to }: StruckSpan): string {
  let valid = '';
  let done = from;
  for (const span of spans) {
    if (span.to <= done || span.from >= to) continue;
    valid += text.slice(done, span.from);
    done = span.to;
  }
  return valid + text.slice(done, Math.max(done, to));
}
