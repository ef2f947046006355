import { envelopeOf } from '../envelope.ts';
import type { Notice } from '../notice/notice.ts';
import type { MaintenanceHistory } from './maintenance-history.ts';

const KANJI = '一二三四五六七八九';
/** 「第2回分は」, 「2回目のメンテナンス」; 「2回目の延長」 numbers something else. */
const NUMBERED = new RegExp(
  `第([1-9${KANJI}])回(?!目?の?(?:延長|延期|変更|訂正))|(?<!\\d)([1-9${KANJI}])回目(?:は|が|分|のメンテ|の作業|の停止|\\()`,
  'g',
);
/** What becomes of it. */
const BECOMES =
  /中止|延期|見送|不要|取り?や?止?め|(?:実施|行)[^。\n]{0,6}(?:ません|ないこと|わず|せず)|お休み|終了|完了|終わ|再開/;
const AS_PLANNED = /変更(?:は)?(?:ござい|あり)ません|予定(?:どおり|通り)|通常(?:どおり|通り)|変わりません/;

/** The numbers of the stops that a notice tells the state of; those that take place as planned are none of them. */
function numbersIn({ title, text }: Notice): readonly number[] {
  const sentences = `${title}\n${text}`.normalize('NFKC').split(/[。\n]/);
  const told = sentences.filter((sentence) => BECOMES.test(sentence) && !AS_PLANNED.test(sentence));
  const numbers = told.flatMap((sentence) =>
    [...sentence.matchAll(NUMBERED)].map(([, first, second]) => numberOf(first ?? second ?? '')),
  );
  return [...new Set(numbers)];
}

const numberOf = (digit: string): number => (KANJI.includes(digit) ? KANJI.indexOf(digit) + 1 : Number(digit));

/**
 * Those that a notice means by their numbers, in the list that announced them last: 「第2回分は実施いたしません」 says nothing of the
 * first. null: it names no number. Empty: nobody knows the list.
 */
export function ofThatNumber(
  histories: readonly MaintenanceHistory[],
  notice: Notice,
): readonly MaintenanceHistory[] | null {
  const numbers = numbersIn(notice);
  if (numbers.length === 0) return null;
  const lists = [...Map.groupBy(histories, ({ notices }) => notices.at(-1)?.id).values()];
  const list = lists.findLast(({ length }) => length > 1 && numbers.every((number) => number <= length));
  const inOrder = [...(list ?? [])].sort((a, b) => envelopeOf(a.parts).start - envelopeOf(b.parts).start);
  return inOrder.filter((_, index) => numbers.includes(index + 1));
}
