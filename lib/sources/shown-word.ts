import { boundedLine } from '../domain/foreign-text.ts';

/** A word of an exchange is shown to the user: short, in one line, without signs that nobody sees. */
const LONGEST_WORD = 40;

/** `word`, fit to be shown. */
export const shownWord = (word: string): string => boundedLine(word.slice(0, 1000).normalize('NFKC'), LONGEST_WORD);
