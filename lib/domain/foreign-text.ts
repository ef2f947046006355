/*
 * What strangers write and we show: a title from a page, a text that was pasted. It stands beside our own words, so it
 * must not turn them round, cover them, or hide what it says.
 */

/**
 * Characters that steer a text and are none of it, by what Unicode says of them and not by a list: controls but tab and
 * line feed, marks of format and direction, halves of letters, what is ignored by default; and blanks and fillers that are
 * drawn as nothing. A family that is one sign by its joiners becomes its members. The two that choose the look of a sign
 * stay: `☎︎` or `☎️`.
 */
const STEERING =
  /(?!\t|\n|\uFE0E|\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\u{16FE4}\u{1D159}]/gu;

/** More marks on one letter than any language writes: they would be drawn over the lines above and below. */
const PILED_MARK = /(?<=\p{M}{4})\p{M}/gu;

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A letter of two units that a cut has left the first half of. */
const CUT_LETTER = /[\uD800-\uDBFF]$/u;

/** `text` up to `longest` units, and no letter by half. */
const cut = (text: string, longest: number): string => text.slice(0, longest).replace(CUT_LETTER, '');

/** `text` with its letters alone: lines and tabs kept, nothing in it that steers how others are drawn. */
export const foreignText = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(STEERING, '')
    .replaceAll(PILED_MARK, '');

/** `text` as one line, without blanks around it. */
export const foreignLine = (text: string): string => foreignText(text).split(/\s/).filter(Boolean).join(' ');

/** Of a text of which so much is kept, so many times as much is cleaned: a flood is not read to its end. */
const CLEANED_FOR_KEPT = 20;

/** The first `longest` units of `text`, cleaned as `foreignText` does. */
export const boundedText = (text: string, longest: number): string =>
  cut(foreignText(cut(text, longest * CLEANED_FOR_KEPT)), longest);

/** The first `longest` units of `text` as one line, without a blank at its end, wherever it was cut. */
export const boundedLine = (text: string, longest: number): string =>
  cut(foreignLine(cut(text, longest * CLEANED_FOR_KEPT)), longest).trimEnd();

/** `line` as it can stand in a sentence: one that runs from right to left does not turn what follows it round. */
export const isolated = (line: string): string => (RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line);
