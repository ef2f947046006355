const KANJI = '〇一二三四五六七八九';

/** The value of one digit, 「3」 or 「三」. */
export const digitOf = (char: string): number => (KANJI.includes(char) ? KANJI.indexOf(char) : Number(char));
