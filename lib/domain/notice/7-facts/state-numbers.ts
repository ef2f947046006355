import { digitOf } from '../1-text/numerals.ts';
import { everyMatch } from '../every-match.ts';
import type { NoticeText } from '../notice-text.ts';

const KANJI = '一二三四五六七八九';
/** 「第2回分は」, 「2回目のメンテナンス」; 「2回目の延長」 numbers something else. */
const NUMBERED = new RegExp(
  `第([1-9${KANJI}])[回夜晩](?!目?の?(?:延長|延期|変更|訂正))|(?<!\\d)([1-9${KANJI}])[回夜晩]目(?:は|が|分|のメンテ|の作業|の停止|\\()`,
  'g',
);
/** What becomes of it. */
const BECOMES =
  /中止|延期|見送|不要|取り?や?止?め|(?:実施|行)[^。\n]{0,6}(?:ません|ないこと|わず|せず)|お休み|終了|完了|終わ|再開/;
const AS_PLANNED = /変更(?:は)?(?:ござい|あり)ません|予定(?:どおり|通り)|通常(?:どおり|通り)|変わりません/;

/** The numbers of the stops that a notice tells the state of, in the list that announced them; none that takes place as planned. */
export function numbersOfState({ page }: NoticeText): readonly number[] {
  if (!/[回夜晩]/.test(page.text)) return [];
  const told = page.text.split(/[。\n]/).filter((sentence) => BECOMES.test(sentence) && !AS_PLANNED.test(sentence));
  const numbers = told.flatMap((sentence) =>
    everyMatch(NUMBERED, sentence).map(([, first, second]) => digitOf(first ?? second ?? '')),
  );
  return [...new Set(numbers)];
}
