import { everyMatch } from '../every-match.ts';
import type { ChangedClock } from '../notice.ts';
import { CLOCK, clocksIn, HOURS, LEAD, minuteOf, OTHER_MATTER } from './clock-words.ts';

const MOVING =
  '(?:push|put|mov|extend|chang|delay|postpon|br(?:ing|ought)|shift|revis|amend|updat|correct|slip|set|reschedul|lengthen|shorten)[a-z]{0,6}';
const OLD_LABEL = '(?:誤|訂正前|修正前|変更前|旧|当初(?:予定)?)';
const NEW_LABEL = '(?:正|訂正後|修正後|変更後|新)';
const EDGE_NAME = '(?:終了|開始|再開)?(?:予定)?(?:時刻|時間|日時)?';
const OLD_WORD = '(?:error|wrong|incorrect|was|old|before|previous(?:ly)?|original(?:ly)?|published|stated|announced)';
const NEW_WORD = '(?:correct(?:ed|ion)?|right|should (?:be|read|have been)|now|new|after|updated|revised|is)';
const EDGE_WORD = '(?: (?:start|end|begin|finish|clos|open|reopen)(?:ing)?)?(?: time)?';
const WAS_TOLD = '(?:して(?:おり|い)(?:まし)?た|予定でした|お伝え|ご?案内|お知らせ)';

/** Each with the old hours first. */
const OLD_THEN_NEW: readonly RegExp[] = [
  // 「(誤)6:00 (正)6:30」
  new RegExp(
    `(?<![一-龠])${OLD_LABEL}${EDGE_NAME}[)>\\]】」: →]{1,3}(${HOURS})[^\\d\\n]{0,16}\\n{0,2}[^\\d\\n]{0,6}${NEW_LABEL}${EDGE_NAME}[)>\\]】」: →]{1,3}(${HOURS})`,
    'g',
  ),
  // 「終了時刻を5:00から6:00に変更」; 「2:00から5:00となります」 are hours.
  new RegExp(
    `(${HOURS})(?:までのところ|の予定)?(?:から|より)(${HOURS})(?:まで)?(?:に|へ)?(?:変更|延長|再延長|訂正|修正|繰り?[上下]|延期|遅ら|遅れ|早め|前倒|短縮|改め|見直)`,
    'g',
  ),
  new RegExp(
    `(${HOURS})(?:まで|から)?(?:を|ではなく、?|でなく、?| ?(?:→|->|=>) ?)(${HOURS})(?:まで|から)?(?:に|へ|が)?(?:変更|延長|再延長|訂正|修正|繰|延期|遅|早|前倒|短縮|改め|見直|正し|です|とな|と?いた|。|\\n|$)`,
    'g',
  ),
  // 「11:00頃としておりました復旧見込みですが、…12:30頃となる見込みです」
  new RegExp(
    `(${HOURS})(?:まで)?(?!から|より)(?:と|を|に|の)?[^。\\d\\n]{0,16}?${WAS_TOLD}[^。\\d\\n]{0,60}?(${HOURS})(?:まで)?(?:に|と|を|へ|の|での)(?![^。\\n]{0,20}?ました)`,
    'g',
  ),
  new RegExp(
    `(?:^|\\n)[^\\w\\n]{0,4}${OLD_WORD}${EDGE_WORD} ?: ?(${HOURS})[^\\d\\n]{0,16}\\n{1,2}[^\\w\\n]{0,4}${NEW_WORD}${EDGE_WORD} ?: ?(${HOURS})`,
    'g',
  ),
  new RegExp(
    `\\b${MOVING}\\b(?:(?!\\b(?:runs?|takes?|held|hours|window|lasts?|now)\\b)[^.\\n\\d]){0,50}\\bfrom ${LEAD}(${HOURS}) to ${LEAD}(${HOURS})`,
    'g',
  ),
  new RegExp(`\\bnot ${LEAD}(${HOURS}),? but ${LEAD}(${HOURS})`, 'g'),
];
const NEW_THEN_OLD = new RegExp(`(?<!\\d)(${HOURS}),? (?:instead of|rather than|and not|not) ${LEAD}(${HOURS})`, 'g');
/** 「正しくは6:30です」: of the old time nothing is said. */
const RIGHT_ALONE = new RegExp(`正しくは、?「?(${CLOCK})(?![~-])`);

const HINT =
  /誤|前|旧|当初|から|より|を|なく|→|して|予定|案内|正しく|error|wrong|incorrect|was|old|before|previous|original|published|stated|announced|from| not |instead|rather/;

/** What stays as it is. */
export const STAYS =
  /変更(?:は)?(?:ござい|あり)ま|変わりま|の(?:まま|とおり)|does not change|not changed|unchanged|(?:un|not )affected|予定(?:どおり|通り)|goes ahead|remain|stays?\b|\bis correct|as (?:planned|announced)/;
const OF_END = /終了|再開|復旧|完了|まで|\bend|finish|reopen|resum|complet|\bback\b|until|\beta\b/;
const OF_START = /開始|始ま|始め|start|begin|\bopening of the/;

/** Edges that were, and what they are now: "Error: 2:00 / Correct: 3:00", 「終了を5:00から6:00に変更」. */
export function changedClocks(lower: string): readonly ChangedClock[] {
  if (!HINT.test(lower)) return [];
  const pairs = [
    ...OLD_THEN_NEW.flatMap((form) => everyMatch(form, lower).map((found) => [found, found[1], found[2]] as const)),
    ...everyMatch(NEW_THEN_OLD, lower).map((found) => [found, found[2], found[1]] as const),
  ];
  const ours = pairs.filter(([found]) => !OTHER_MATTER.test(sentenceAt(lower, found)));
  const clocks = ours.flatMap(([found, old, fresh]) => edgesOf(old ?? '', fresh ?? '', sideAt(lower, found)));
  if (clocks.length > 0) return once(clocks);
  const right = RIGHT_ALONE.exec(lower);
  const side = right === null ? null : sideAt(lower, right);
  return right === null || side === null ? [] : [{ side, old: null, fresh: minuteOf(right[1] ?? '') }];
}

const once = (clocks: readonly ChangedClock[]): readonly ChangedClock[] => [
  ...new Map(clocks.map((clock) => [`${clock.side} ${clock.old} ${clock.fresh}`, clock])).values(),
];

function edgesOf(old: string, fresh: string, side: ChangedClock['side']): readonly ChangedClock[] {
  const [before, after] = [clocksIn(old), clocksIn(fresh)];
  const [oldFirst, freshFirst] = [before[0], after[0]];
  if (oldFirst === undefined || freshFirst === undefined || before.length !== after.length) return [];
  if (before.length === 1) return oldFirst === freshFirst ? [] : [{ side, old: oldFirst, fresh: freshFirst }];
  return [
    { side: 'start', old: oldFirst, fresh: freshFirst },
    { side: 'end', old: before[1] as number, fresh: after[1] as number },
  ];
}

/** Which edge the sentence names; else the notice, but for what it says stays. */
function sideAt(lower: string, found: RegExpExecArray): ChangedClock['side'] {
  const side = sideIn(sentenceAt(lower, found));
  if (side !== null) return side;
  const told = lower.split(/[。\n]|\. /).filter((sentence) => !STAYS.test(sentence));
  return sideIn(told.join('\n'));
}

function sentenceAt(lower: string, { index, 0: found }: RegExpExecArray): string {
  const from = Math.max(lower.lastIndexOf('\n', index), lower.lastIndexOf('。', index), lower.lastIndexOf('. ', index));
  const [behind = ''] = lower.slice(index + found.length, index + found.length + 16).split(/[。\n]/);
  return lower.slice(from + 1, index + found.length) + behind;
}

function sideIn(words: string): ChangedClock['side'] {
  const [isEnd, isStart] = [OF_END.test(words), OF_START.test(words)];
  return isEnd === isStart ? null : isEnd ? 'end' : 'start';
}
