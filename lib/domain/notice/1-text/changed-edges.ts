import { everyMatch } from '../every-match.ts';
import { CLOCK } from '../words/clock.ts';
import type { Edit } from './respell.ts';

/* Changes of an edge in few words, written out as 「終了を3:00から4:30に延長します」, and those of both edges as one of the hours. */

const TIME = `(?:午[前後])?${CLOCK}`;
const EDGE = '(?:(?:予定)?(?:時刻|時間|日時))?(?:を|は|が|:)?、?(?:当初の?)?';
const TO = '(から|より|ではなく|でなく)、?';
/** 「開始を2:00から3:00に、終了を5:00から5:30に」 */
const BOTH = new RegExp(
  `(?:開始|停止|実施)${EDGE}(${TIME})${TO}(${TIME})(?:に|へ|です|となり)?(?:変更し|改め|繰り[上下]げ|遅らせ|早め)?[、・。 ]{0,2}(?:また|および|及び|そして)?、?(?:終了|再開|復旧|完了)${EDGE}(${TIME})(?:から|より|ではなく|でなく)、?(${TIME})`,
  'g',
);
/** 「20日10:00の予定を16:00に繰り下げます」 */
const PLAN = new RegExp(
  `(?<=${TIME})(?:の予定)(?:を|から|より)(?=(?:本日|同日|翌日)?${TIME}(?:頃|ごろ)?(?:に|へ)(?:変更|繰り?下|繰り?上|遅ら|延期|延長|後ろ倒|先送|前倒|早め|改め|見直))`,
  'g',
);
const ARROW = '(?:→|⇒|➡|->|=>)';
/** 「メンテ、3:00→4:30に延びます」, 「延長です。3時→4時半」 */
const POST = new RegExp(
  `(?:終了(?:予定)?(?:時刻|時間)?(?:が|を|は|:)?、?)?(${TIME}) ?${ARROW} ?(${TIME})(?:に|まで|へ)?(?:延び(?:ます|ました|る)|伸び(?:ます|ました|る)|延長(?:します|しました|いたします|です)?|ずれ込みます)|(?<=延長[^\\d\\n]{0,12})(?:終了)?(${TIME}) ?${ARROW} ?(${TIME})(?=[。!\\n]|$)|終了(?:予定)?(?:時刻|時間)?(?:が|は)(${TIME}) ?(?:${ARROW}|から) ?(${TIME})(?:に|へ)(?:なります|なりました|変わります|変わりました)`,
  'g',
);

/** 「2:00~5:00から3:00~6:00になりました」 */
const BECAME = new RegExp(`(?<=${TIME}~${TIME}から、?${TIME}~${TIME})(?:に|と)な(?=りました|ります)`, 'g');

const plansIn = (text: string): readonly Edit[] =>
  everyMatch(PLAN, text).map(({ index, 0: said }) => ({ from: index, to: index + said.length, becomes: 'から' }));

const becameIn = (text: string): readonly Edit[] =>
  everyMatch(BECAME, text).map(({ index, 0: said }) => ({
    from: index,
    to: index + said.length,
    becomes: 'に変更とな',
  }));

const bothIn = (text: string): readonly Edit[] =>
  everyMatch(BOTH, text).map(({ index, 0: said, 1: start, 2: to, 3: newStart, 4: end, 5: newEnd }) => ({
    from: index,
    to: index + said.length,
    becomes: `時間${said.includes('が') ? 'が' : 'を'}${start}~${end}${to}${newStart}~${newEnd}`,
  }));

const postsIn = (text: string): readonly Edit[] =>
  everyMatch(POST, text).map(({ index, 0: said, 1: a, 2: b, 3: c, 4: d, 5: e, 6: f }) => ({
    from: index,
    to: index + said.length,
    becomes: `終了を${a ?? c ?? e}から${b ?? d ?? f}に延長します`,
  }));

/** 「毎週水曜日4:00~4:30の定期メンテナンスは、1月20日に限り終了が5:00となります」: the other edge is that of the slot. */
const ONCE = new RegExp(
  `(?:(開始)|終了)(?<=毎[週日月][^。\\n\\d]{0,12}(${TIME})~(${TIME})[^。\\n]{0,60}\\d日(?:\\(.\\))?(?:に限り|のみ|だけ)(?:は)?、?(?:開始|終了))${EDGE}(${TIME})(?=に|と|まで|から|へ)`,
  'g',
);
const onceIn = (text: string): readonly Edit[] =>
  everyMatch(ONCE, text).map(({ index, 0: said, 1: isStart, 2: start = '', 3: end = '', 4: told = '' }) => ({
    from: index,
    to: index + said.length,
    becomes: isStart === undefined ? `${start}~${told}` : `${told}~${end}`,
  }));

/** Changes of hours and ends, written out; each is looked for where a word of it stands. */
export function changedEdges(text: string): readonly Edit[] {
  const both = TO_HOURS.test(text) ? bothIn(text) : [];
  const posts = ARROW_OR_TURN.test(text) ? postsIn(text) : [];
  const apart = posts.filter(({ from, to }) => !both.some((other) => from < other.to && to > other.from));
  const plans = text.includes('の予定') ? plansIn(text) : [];
  const became = BECOMES.test(text) ? becameIn(text) : [];
  const once = text.includes('毎') ? onceIn(text) : [];
  return [...both, ...apart, ...plans, ...became, ...once];
}

const TO_HOURS = /(?:から|より|でなく|ではなく)、?(?:午[前後])?\d/;
const ARROW_OR_TURN = /→|⇒|➡|->|=>|終了[^。\n\d]{0,8}[がは](?:午[前後])?\d/;
const BECOMES = /[にと]な(?:りました|ります)/;
