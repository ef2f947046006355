import { everyMatch } from '../every-match.ts';
import type { Edit } from './respell.ts';

/** Words of a stop that some write in kana, each as most write it; 「まとめて」 and 「このまま」 are other words. */
const IN_KANA: readonly (readonly [kana: string, kanji: string])[] = [
  ['おやすみ', 'お休み'],
  ['とめ(?=ます|て|させ|る)', '止め'],
  ['とまっ(?=て|た)', '止まっ'],
  ['とまり(?=ます|ません|ました)', '止まり'],
  ['つかえ(?=ません|ない|なく)', '使え'],
  ['もどり(?=ます|ました)', '戻り'],
  ['なおり(?=ました)', '直り'],
];
const BEHIND = '(?<=^|[^\\p{Script=Hiragana}]|[をはがもにで])';
const KANA = new RegExp(`${BEHIND}(?:${IN_KANA.map(([kana]) => `(${kana})`).join('|')})`, 'gmu');
const MAY_HOLD = /おやすみ|とめ|とま|つかえ|もどり|なおり/;

/** 「板取引おやすみします」 is read as 「板取引お休みします」. */
export const fromKana = (text: string): readonly Edit[] =>
  MAY_HOLD.test(text)
    ? everyMatch(KANA, text).map((found) => {
        const [said, ...groups] = found;
        const [, becomes = said] = IN_KANA[groups.findIndex((group) => group !== undefined)] ?? [];
        return { from: found.index, to: found.index + said.length, becomes };
      })
    : [];
