/*
 * What strangers write and we show: a title from a page, a text that was pasted. It stands beside our own words, so it
 * must not turn them round, cover them, or hide what it says.
 */

/**
 * Characters that steer a text and are none of it: C0 and C1 controls but tab and line feed, marks and overrides of
 * direction, joiners and blanks without width, tags, fillers that are drawn as nothing, and halves of letters.
 */
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\uD800-\uDFFF\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]|\u034F|[\u180B-\u180F]/gu;

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
