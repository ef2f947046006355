/** The long stroke overlay: plain text strikes out with one behind each character, and people paste it so. */
const STROKE = '\u0336';
const STRUCK = /(?:.\u0336[ \u3000]?){1,400}/gu;

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

/** A piece of a line that was struck out, without the strokes, and all that stands before it as valid, and what stands behind it on its line. */
export interface StruckPiece {
  readonly struck: string;
  readonly before: string;
  readonly after: string;
}

/** Characters; the zone of both is written once, behind the new time. */
const AFTER = 64;

/** The first so many struck pieces of `text`. */
export function struckPieces(text: string, most: number): StruckPiece[] {
  if (!text.includes(STROKE)) return [];
  return [...text.matchAll(STRUCK)].slice(0, most).map((match) => ({
    struck: match[0].replaceAll(STROKE, '').trim(),
    before: withoutStruck(text.slice(0, match.index)),
    after:
      withoutStruck(text.slice(match.index + match[0].length, match.index + match[0].length + AFTER)).split(
        '\n',
        1,
      )[0] ?? '',
  }));
}
