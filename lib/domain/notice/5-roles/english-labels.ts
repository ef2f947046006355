import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const REACH = 64;
const WHO =
  '(?:(?:trading|withdrawals?|deposits?|service|services|systems?|platform|exchange|market|maintenance|work|upgrade|wallets?|site|app) )?';
const GOES =
  '(?:close[sd]?|closing|down|goes down|going down|shut ?down|shuts down|shutting down|off|offline|goes offline|switched off|switch off|turned off|lights out|out|stops?|stopped|halts?|halted|halting|paused?|pauses|suspended|suspension|unavailable|disabled|disconnect|taken down|taken offline|from)';
const COMES =
  '(?:re-?opens?|re-?opened|re-?opening|opens?(?: again)?|opening|up|goes up|up again|back|back up|back online|back on|on|on again|online|online again|goes online|switched on|switched back on|switch on|turned on|lights on|restarts?|restarted|resum(?:es?|ed|ing|ption)|available(?: again)?|enabled(?: again)?|reconnect|brought back|to|in operation again|normal operation|running again)';
const EDGE = '(?: (?:from|since|at|by|on|until|time|again))?(?: \\((?:utc|jst|expected|estimated|planned)\\))?';
/** From the head of the line to the time, a label and nothing else; with a colon, in a line of several. */
const labelOf = (words: string): string =>
  `(?:(?:^|\\n)[^a-z0-9\\n]{0,8}${WHO}${words}${EDGE} ?[:|=-]{0,2}|[.;,|/] ${WHO}${words}${EDGE}:)\\s{0,2}`;
const WEEKDAY = '(?:[a-z]{3,9}day,? |(?:mon|tue|wed|thu|fri|sat|sun),? )?$';
const GOES_LABEL = new RegExp(`${labelOf(GOES)}${WEEKDAY}`);
const COMES_LABEL = new RegExp(`${labelOf(COMES)}${WEEKDAY}`);
/** The label of the return stands on the next row. */
const COMES_BELOW = new RegExp(
  `^[^\\n]{0,100}(?:\\n{1,2}[^a-z0-9\\n]{0,8}${WHO}${COMES}${EDGE} ?[:|=-]{0,2}\\s{0,2}[\\d(a-z]|[.;,|/] ${WHO}${COMES}${EDGE}:)`,
);

export const GOES_DOWN = 'a row of when it goes down, above that of when it is back';

/** 「Down: 02:00」 above 「Up: 04:00」: of two rows side by side the first says when it stops. */
export const goesDownThen = ({ notice, topic, range, next }: RuleInput): boolean =>
  topic.isStop &&
  range.shape === 'point' &&
  next?.shape === 'point' &&
  range.start?.time != null &&
  GOES_LABEL.test(lowerBefore(notice, range, REACH)) &&
  COMES_BELOW.test(lowerBehind(notice, range, REACH * 2));

/** The second says when it is back. */
export const isBackInRow = ({ notice, range, before }: RuleInput): boolean =>
  before?.rule === GOES_DOWN && range.start?.time != null && COMES_LABEL.test(lowerBefore(notice, range, REACH));

const NO_WORK =
  /\bno (?:[a-z-]{3,12} ){0,2}(?:maintenance|downtimes?|outages?|upgrades?|interruptions?|suspensions?)(?: (?:work|works|windows?))?(?: (?:is|are|will be|has been|have been))?(?: [a-z]{3,12}){0,2} (?:before|until|till|prior to|earlier than|ahead of)(?: [a-z]{3,9}day,?)? $/;

/** 「There is no maintenance until 11 January」 */
export const isFreeUntil = ({ notice, range }: RuleInput): boolean =>
  range.shape === 'point' && NO_WORK.test(lowerBefore(notice, range, REACH + 16));
