import { NO_WORK } from '../words/vocabulary/asides.ts';
import { NOT_DONE_WORDS, TAKEN_BACK_WORDS, UNDONE_WORDS } from '../words/vocabulary/changes.ts';
import { isOfThisWork } from './not-done.ts';
import { sentenceBefore } from './sentence.ts';
import type { Token, WordToken } from './token.ts';

const DENIED: ReadonlySet<string> = new Set(NO_WORK);
const TAKEN_BACK: ReadonlySet<string> = new Set(TAKEN_BACK_WORDS);
const NOT_DONE: ReadonlySet<string> = new Set(NOT_DONE_WORDS);
const UNDONE: ReadonlySet<string> = new Set(UNDONE_WORDS);

/** Characters of the sentence before the word, or behind it. */
const REACH = 80;

/** 「上記日時に予定しておりました」, 「11月26日の」, or nothing at all: it is the work of this notice. */
const OF_THIS_WORK =
  /(?:上記|下記|以下|本件|当該|今回の|この)[^。\n]{0,24}$|\d(?:日|時|分|:\d{2})[^。\n]{0,40}$|^(?:なお、?|また、?)?(?:本|当)?$/;
/** 「12月2日以降の」, 「年末は」, 「次回の」: another one. */
const OF_ANOTHER = /(?:以降|次回|来週|来月|来年|年末|年始|翌週|\d{1,2}月)(?:の|は|に|、)[^。\n]{0,12}$/;

/** 「システムメンテナンスのお知らせ」を」, 「入出金停止のご案内(11月26日2:00~5:00)は」 */
const ANNOUNCED_STOP =
  /(?:メンテナンス|メンテ|停止|休止|作業|工事)(?:の?実施)?(?:について|に関する)?の?(?:お知らせ|ご?案内|告知|発表)(?:メール)?[」』】]?(?:\([^)\n]{0,40}\))?(?:は|を|につきましては|について)?、?(?:全て|すべて|いったん|一旦|誠に勝手ながら)?$/;

/** 「…のシステムメンテナンスにつきましては、都合により」, and of nothing else between. */
const OF_WORK =
  /(?:メンテナンス|メンテ|作業|工事|アップデート|更新)(?:\([^)\n]{0,40}\))?(?:は|に(?:つきまして|関しまして|ついて|関して)は?)、?[^。\nはをが]{0,24}$/;

/** 「3月16日(火)は、定例メンテナンスを」: a slot that is held else. */
const OF_SLOT =
  /\d日[^。\n]{0,40}(?:は|つき|ため|より|ので)、?(?:定期|定例|週次|月次|日次|毎[週月]の?|システム|サーバー?)(?:システム|サーバー?)?の?(?:メンテナンス|メンテ|点検|再起動)を$/;

/** 「当初ご案内の時間帯での作業は行いません」: it is done at other hours. */
const OF_OLD = /当初|先に|先日|前回|以前|従来/;

/** Whether the work that the word names is that of this notice: 「来週のメンテナンスはお休みします」 is none. */
export const isOfNoOther = (text: string, { from }: WordToken): boolean =>
  !OF_ANOTHER.test(sentenceBefore(text, from, REACH));

const isNotDoneHere = (before: string): boolean =>
  (OF_WORK.test(before) || OF_SLOT.test(before)) &&
  !OF_OLD.test(before) &&
  OF_THIS_WORK.test(before) &&
  !OF_ANOTHER.test(before);

/** Whether the word is one of these, and what its sentence makes of it; null for any other word. */
export function takesBack(tokens: readonly Token[], at: number, text: string): boolean | null {
  const { entry, from, to } = tokens[at] as WordToken;
  const isDenied = DENIED.has(entry.word);
  const isNotDone = NOT_DONE.has(entry.word);
  const isUndone = UNDONE.has(entry.word);
  if (!isDenied && !isNotDone && !isUndone && !TAKEN_BACK.has(entry.word)) return null;
  const before = sentenceBefore(text, from, REACH).trimStart();
  if (isUndone) return isOfThisWork(before);
  if (isNotDone) return isNotDoneHere(before);
  if (isDenied) return OF_THIS_WORK.test(before) && !OF_ANOTHER.test(before);
  // 「…を取り消し、12月3日に実施」 has a new day.
  const behind = text.slice(to, to + REACH).split(/[。\n]/)[0] ?? '';
  return (ANNOUNCED_STOP.test(before) || isOfThisWork(before)) && !/\d/.test(behind);
}
