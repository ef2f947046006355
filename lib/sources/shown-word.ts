/** A word of an exchange is shown to the user: short, in one line, without signs that nobody sees. */
const LONGEST_WORD = 40;
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** `word`, fit to be shown. */
export const shownWord = (word: string): string =>
  word.normalize('NFKC').replace(UNSEEN, '').trim().slice(0, LONGEST_WORD);
