import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const CLOSES =
  '(?:locked|down|closed?|closes|halts?|halted|suspended|paused?|pauses|stops?|stopped|offline|goes? down|shuts?|fails?|failed|unavailable|unreachable|crashe[sd])';
const OPENS =
  '(?:opens?|opened|re-?opens?|re-?opened|resumes?|resumed|restarts?|restarted|starts?|started|is open|back(?: online)?|up(?: again)?|online|available|restored|recovered|works?(?: again)?|working|to normal)';
const VENUE =
  '(?:trading|(?:derivatives|futures|spot|margin) markets?|markets?|platform|order (?:entry|placement|books?)|exchange|matching(?: engine)?|logins?|(?:all|our) (?:services|systems)|everything|system|services?)';
/** Between the name and its verb, in one sentence. */
const BETWEEN =
  "(?:,? (?:and )?(?!not\\b|no\\b|fees?\\b|hours\\b|page\\b|pair)[a-z'-]{2,14}){0,3}:? (?:is |are |will be |was |were )?(?:now |automatically |fully )?";
const CLOSING = new RegExp(`\\b${VENUE}${BETWEEN}${CLOSES}\\b`);
const OPENING = new RegExp(`\\b${VENUE}${BETWEEN}${OPENS}\\b|^[^a-z]{0,6}(?:full|normal|regular) trading\\b`);
/** Something can be done again, but not all. */
const NOT_FULLY = /\b(?:post|cancel|limit|read|view|reduce|close)[- ]only\b|\blimited\b|\bpartly\b|\bpartial(?:ly)?\b/;
/** What is done in the course of it. */
const STEP =
  /\b(?:begins?|began|begun|starts?|started|commences?|commenced|initiated|kicks? off|under ?way|completed?|finished|finishes|done|engaged|alerts?|alerted|alarms?|raises|investigat[a-z]{2,4}|identified|deployed|update|mode|phase|joins?|joined)\b/;
/** A row that says itself that something else stops or is back then. */
const OF_SERVICE =
  /\b(?:deposits?|withdrawals?|payouts|transfers|wallets?|apis?|cards?|staking|earn|loans?)\b[^.\n]{0,40}\b(?:closed?|closes|halts?|halted|suspended|paused?|pauses|stops?|stopped|offline|unavailable|opens?|re-?opens?|resumes?|resumed|back|restored|available)\b/;

const CLOCK =
  '(?:(?:\\d{1,2} [a-z]{3}|[a-z]{3} \\d{1,2})[ ,]{1,2})?\\d{1,2}:\\d{2}(?: ?(?:utc|gmt|jst|[ap]\\.?m\\.?))?[\\s|:-]{1,6}';
const ROW = new RegExp(`(?:^|\\n)[^a-z\\d\\n]{0,4}${CLOCK}([a-z][^\\n]{3,120})`, 'g');
/** Cheap: without such a head there are no rows to read. */
const HEAD = /(?:^|\n)[^a-z\d\n]{0,4}(?:[a-z\d]{1,3} [a-z\d]{1,3}[ ,]{1,2})?\d{1,2}:\d{2}/;

type Says = 'opens' | 'closes' | 'step';

function saysOf(row: string): Says | null {
  const opens = NOT_FULLY.test(row) ? null : OPENING.exec(row);
  const closes = CLOSING.exec(row);
  if (closes !== null && (opens === null || closes.index <= opens.index)) return 'closes';
  if (opens !== null) return 'opens';
  return STEP.test(row) && !OF_SERVICE.test(row) ? 'step' : null;
}

/** 「08:30 platform locked … 09:00 trading opens」: rows of clock times that close and open a market. */
export function isTimetable(lower: string): boolean {
  if (!HEAD.test(lower)) return false;
  let isClosed = false;
  for (const [, row = ''] of lower.matchAll(ROW)) {
    const says = saysOf(row);
    if (isClosed && says === 'opens') return true;
    isClosed ||= says === 'closes';
  }
  return false;
}

const ROW_HEAD = /(?:^|\n)[^a-z\d\n]{0,4}$/;
const HEAD_REACH = 6;
const REACH = 128;
const BEHIND_CLOCK = /^(?: ?(?:utc|gmt|jst))?[\s|:-]{1,6}([a-z][^\n]{3,120})/;

/** What a row of a timetable says of its time. */
export function rowOfTimetable({ notice, topic, range }: RuleInput): Says | null {
  if (!topic.isStop || range.shape !== 'point' || range.start?.time?.kind !== 'time') return null;
  if (!ROW_HEAD.test(lowerBefore(notice, range, HEAD_REACH))) return null;
  const row = BEHIND_CLOCK.exec(lowerBehind(notice, range, REACH))?.[1];
  const says = row === undefined ? null : saysOf(row);
  return says !== null && isTimetable(notice.page.lower) ? says : null;
}
