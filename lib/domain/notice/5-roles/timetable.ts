import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const CLOSES = '(?:locked|down|closed|closes|halted|halts|suspended|paused|stops|stopped|offline|goes down|shuts?)';
const OPENS = '(?:opens?|re-?opens?|resumes?|restarts?|starts?|is open|back(?: online)?|up|online|available)';
const VENUE =
  '(?:trading|markets?|platform|order (?:entry|books?)|exchange|matching|logins?|all services|system|services?)';
const CLOSING = `(?:[a-z]{2,10} ){0,2}${VENUE}(?:,? (?:and )?[a-z]{3,14}){0,2}:? (?:is |are |will be )?${CLOSES}\\b`;
const OPENING = `(?:(?:full|normal|spot|all|regular|continuous) )?${VENUE}(?:,? (?:and )?[a-z]{3,14}){0,2}:? (?:is |are |will be )?${OPENS}\\b`;
const CLOCK =
  '(?:(?:\\d{1,2} [a-z]{3}|[a-z]{3} \\d{1,2})[ ,]{1,2})?\\d{1,2}:\\d{2}(?: ?(?:utc|gmt|jst|[ap]\\.?m\\.?))?[\\s|:-]{1,6}';
const HEAD = '(?:^|\\n)[^a-z\\d\\n]{0,4}';
const TIMETABLE = new RegExp(`${HEAD}${CLOCK}${CLOSING}[\\s\\S]{0,600}?\\n[^a-z\\d\\n]{0,4}${CLOCK}${OPENING}`);

/** 「08:30 platform locked … 09:00 trading opens」: rows of clock times that close and open a market. */
export const isTimetable = (lower: string): boolean => ROW.test(lower) && TIMETABLE.test(lower);

/** Without one of these there is none. */
const ROW = new RegExp(`${HEAD}${CLOCK}(?:[a-z]{2,10} ){0,2}${VENUE}`);
const ROW_HEAD = /(?:^|\n)[^a-z\d\n]{0,4}$/;
const HEAD_REACH = 6;
const REACH = 60;
const OPENS_THEN = new RegExp(`^(?: ?(?:utc|gmt|jst))?[\\s|:-]{1,6}${OPENING}`);
const CLOSES_THEN = new RegExp(`^(?: ?(?:utc|gmt|jst))?[\\s|:-]{1,6}${CLOSING}`);

/** What a row of a timetable says of its time. */
export function rowOfTimetable({ notice, topic, range }: RuleInput): 'opens' | 'closes' | null {
  if (!topic.isStop || range.shape !== 'point' || range.start?.time?.kind !== 'time') return null;
  if (!ROW_HEAD.test(lowerBefore(notice, range, HEAD_REACH))) return null;
  const behind = lowerBehind(notice, range, REACH);
  const says = CLOSES_THEN.test(behind) ? 'closes' : OPENS_THEN.test(behind) ? 'opens' : null;
  return says !== null && isTimetable(notice.page.lower) ? says : null;
}
