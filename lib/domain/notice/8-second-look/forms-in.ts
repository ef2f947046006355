/** A way of writing something, found wherever it stands in a text. */
export interface Form {
  readonly form: RegExp;
  /** What a sentence has, that has it: it is looked for in no other. */
  readonly needs: number;
}

/** Characters without which a day or an hour is not named: a set of bits. */
export const SIGN = {
  digit: 1 << 0,
  latin: 1 << 1,
  /** : */
  colon: 1 << 2,
  /** 時 */
  hour: 1 << 3,
  /** 日 */
  day: 1 << 4,
  /** Between the numbers of a date. */
  between: 1 << 5,
  /** 曜 */
  weekday: 1 << 6,
  kanjiNumber: 1 << 7,
  feast: 1 << 8,
  /** 週明け */
  week: 1 << 9,
  afterTomorrow: 1 << 10,
  tomorrow: 1 << 11,
  today: 1 << 12,
  nextDay: 1 << 13,
  noon: 1 << 14,
  midnight: 1 << 15,
} as const;

const CHARACTERS: readonly (readonly [sign: number, characters: string])[] = [
  [SIGN.digit, '0123456789'],
  [SIGN.latin, 'abcdefghijklmnopqrstuvwxyz'],
  [SIGN.colon, ':'],
  [SIGN.hour, '時'],
  [SIGN.day, '日'],
  [SIGN.between, '-./年月'],
  [SIGN.weekday, '曜'],
  [SIGN.kanjiNumber, '一二三四五六七八九十零'],
  [SIGN.feast, '晦み元クnc'],
  [SIGN.week, '週'],
  [SIGN.afterTomorrow, '後さat'],
  [SIGN.tomorrow, '明あt'],
  [SIGN.today, '本今ょt'],
  [SIGN.nextDay, '翌t+'],
  [SIGN.noon, '午昼nm'],
  [SIGN.midnight, '零m'],
];

const SIGNS_OF = new Uint16Array(0x10000);
for (const [sign, characters] of CHARACTERS)
  for (const character of characters)
    SIGNS_OF[character.charCodeAt(0)] = (SIGNS_OF[character.charCodeAt(0)] ?? 0) | sign;

/** All signs in a sentence in lower case: one pass tells which forms are worth a search, and most name neither a day nor an hour. */
export function signsIn(sentence: string): number {
  let signs = 0;
  for (let at = 0; at < sentence.length; at++) signs |= SIGNS_OF[sentence.charCodeAt(at)] ?? 0;
  return signs;
}
