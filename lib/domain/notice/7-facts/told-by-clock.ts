import type { TimedRange } from '../5-roles/timed-range.ts';
import type { Sequel } from '../notice.ts';
import { CLOCK, minuteOf } from './clock-words.ts';
import { LONGEST_STOP_MS } from './moved-one.ts';

export type Post = Pick<Sequel, 'end' | 'over' | 'more'>;
export const SILENT: Post = { end: null, over: null, more: [] };

/** What a post without a title tells of the stop that runs, or of another one. */
export function postIn(lower: string, times: readonly TimedRange[]): Post {
  const more = AGAIN.test(lower) ? stopsIn(times) : [];
  if (more.length > 0) return { ...SILENT, more };
  if (times.length > 1 || isDated(times)) return SILENT;
  const over = clockBehind(IS_BACK, lower, NOT_ALL);
  if (over !== null || !LONGER.test(lower)) return { ...SILENT, over };
  return { ...SILENT, end: clockBehind(NEW_END, lower, null) ?? clockBehind(NEW_END_JA, lower, null) };
}

/** 「1:00に開始し、2:41に完了いたしました」: when it was over, of the day that the report names. */
const RAN = [
  new RegExp(
    `${CLOCK}(?:に|より|から)(?:作業を|メンテナンスを)?(?:開始|着手|停止)(?:し|いたし)?(?:て|、)[^。\\n\\d]{0,12}(${CLOCK})(?:に|で)(?:は)?(?:すべて|全て|無事に?)?(?:の作業が|を)?(?:完了|終了|再開|復旧)(?:いた)?しました`,
  ),
  new RegExp(
    `\\b(?:started|began|went down|stopped) at ${CLOCK}(?: jst)?,? and (?:was (?:over|completed|finished)|ended|finished|(?:was|came) back|reopened) at (${CLOCK})`,
  ),
];

/** Last week's is not the one that runs. */
export const EARLIER =
  /先週|先月|前回|先日|昨[日夜晩]|報告|\blast (?:week|night|month|time)\b|previous|yesterday|\breport\b/;

/** "The maintenance ended at 04:00 JST." */
const ENDED = new RegExp(
  `\\b(?:maintenance|work|upgrade|migration|stop|outage|downtime|it)\\b(?: (?:that|which) [^.\\n\\d]{0,40})? (?:has )?(?:ended|finished|concluded|was (?:over|completed|finished|done)) (?:early |late |ahead of time )?at (${CLOCK})`,
);

/** When it was over, as a report tells it. */
export function endOfRun(lower: string): number | null {
  if (SOMEBODY.test(lower)) return null;
  const clock =
    (NOT_ALL.test(lower) ? undefined : ENDED.exec(lower)?.[1]) ??
    RAN.map((form) => form.exec(lower)?.[1]).find((found) => found !== undefined);
  return clock === undefined ? null : minuteOf(clock);
}

/** Whose end is not ours. */
const SOMEBODY = /提携|銀行|決済|他社|パートナー|partner|provider|\bbanks?\b|vendor|third[- ]party|processor/;

/** "We are extending the maintenance by 90 minutes, to 04:30 JST." */
const EXTENDED_TO = new RegExp(
  `\\b(?:extended|extending|extend|prolonged|lengthened)\\b[^.\\n]{0,70}\\b(?:to|until|till) (${CLOCK})`,
);

/** When it is to end, by a notice that says that it takes longer. */
export const extendedTo = (lower: string, times: readonly TimedRange[]): number | null =>
  isDated(times) ? null : clockBehind(EXTENDED_TO, lower, null);

const AGAIN =
  /\b(?:again|also|another|same|next one|last one|second one|then|plus)\b|同(?:様|じ)|続いて|また|さらに|もう(?:一|1)|[2二]回目|次は|\dも|日も|にも/;
const ENGLISH_LEAD = '(?:about |around |approximately |~ ?)?';
/** A post that only names a time may be about anything. */
const LONGER =
  /すみ|申し訳|ごめん|やっぱり|もう(?:少し|ちょっと|しばらく)|延|まだ|かか|再開|復旧|終了|メンテ|お待ち|\bsorry\b|\bstill\b|longer|not (?:yet|done|there)|\bneed|make (?:that|it)|\beta\b|\bback\b|maintenance|reopen|resum|extend|\bdelay|\baiming/;
const NEW_END = new RegExp(
  `\\b(?:make (?:that|it)|new (?:eta|target|estimate|end)(?: time)?:?|eta:?|now (?:looking at|expecting|aiming (?:for|at)|targeting|planned for|until)|(?:aiming|shooting|hoping) for|looking (?:at|like)|(?:back|up|open|ready|done|finished) (?:again )?(?:at|by|around)|until|till|more like|revised to|(?:reopens?|resumes?|ends?) (?:at|by|around)) ${ENGLISH_LEAD}(${CLOCK})`,
);
const NEW_END_JA = new RegExp(
  `(?<![~-] ?)(${CLOCK})(?:頃|ごろ)?(?:まで|を(?:目標|目[途処安]|めど|見込|予定|目指)|(?:に|の)(?:再開|復旧|終了|完了)?(?:予定|見込|でき|なりそう|なる見)|になり|に変更|に延)`,
);
const IS_BACK = new RegExp(
  `(?:^|[.!\\n] ?|\\b(?:we(?:['’]re| are)|everything(?:['’]s| is)|all (?:is|of it is|services are|systems are)|trading is|the (?:exchange|platform) is|services are) )(?:now |all |fully )?(?:up|back|online|open|restored)(?: again| online| up)?,? (?:since|as of) ${ENGLISH_LEAD}(${CLOCK})`,
);
const NOT_ALL =
  /n't\b|\bnot?\b|\bnever\b|\bsome\b|partial|except|\bonly\b|\bstill\b|\bbut\b|\bbe\b|\bwill\b|should|expect|hope|aim|plan|\beta\b|\bif\b|\buntil\b/;

/** The clock time behind such words. */
function clockBehind(form: RegExp, lower: string, unless: RegExp | null): number | null {
  const clock = form.exec(lower)?.[1];
  return clock === undefined || unless?.test(lower) === true ? null : minuteOf(clock);
}

const isDated = (times: readonly TimedRange[]): boolean =>
  times.some(({ range }) => (range.start?.date ?? range.finish?.date ?? null) !== null);

/** Days with their hours. */
const stopsIn = (times: readonly TimedRange[]): Sequel['more'] =>
  times.flatMap(({ range, start, end }) => {
    const isWhole = range.shape === 'range' && range.start?.date && range.start.time && range.finish?.time;
    return isWhole && start !== null && end !== null && end > start && end - start <= LONGEST_STOP_MS
      ? [{ start, end }]
      : [];
  });
