import { lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const REACH = 120;
/** Further hours of the same cell, and then the cell of the state. */
const STATE_BEHIND =
  /^(?:[\s|]|\((?:gmt|utc)[^)\n]{0,6}\)|(?:gmt|utc) ?(?:\+|-)\d{1,2}|\d{1,2}:\d{2}|[-~]){0,60}(?:normal|open|break|closed?|regular|halted)[\t |]{0,4}(?:\n|$)/;

/** 「00:00 - 23:59 (GMT+3) | Normal」 in a table of trading sessions: hours in which one can trade. */
export const isTradingSession = ({ notice, range }: RuleInput): boolean =>
  STATE_BEHIND.test(lowerBehind(notice, range, REACH)) && SESSIONS.some((words) => notice.page.lower.includes(words));

const SESSIONS = ['trading session', 'trading hours'];
