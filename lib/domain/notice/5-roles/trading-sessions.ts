import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const REACH = 120;
/** Further hours of the same cell, and then the cell of the state. */
const STATE_BEHIND =
  /^(?:[\s|]|\((?:gmt|utc)[^)\n]{0,6}\)|(?:gmt|utc) ?(?:\+|-)\d{1,2}|\d{1,2}:\d{2}|[-~]){0,60}(?:normal|open|break|closed?|regular|halted)[\t |]{0,4}(?:\n|$)/;

/** 「00:00 - 23:59 (GMT+3) | Normal」 in a table of trading sessions: hours in which one can trade. */
export const isTradingSession = ({ notice, range }: RuleInput): boolean =>
  STATE_BEHIND.test(lowerBehind(notice, range, REACH)) && SESSIONS.some((words) => notice.page.lower.includes(words));

const SESSIONS = ['trading session', 'trading hours'];

const SESSION_BEFORE = /(?:立会|セッション|場|(?:夜間|日中|昼間)のお?取引|(?:夜間|日中|昼間)取引) ?\($/;
/** 「夜間PTS(ナイトタイム・セッション 17:00~23:59)」, "the night session (17:00-23:59)" */
const NAMED_SESSION =
  /(?:立会|セッション|(?:夜間|日中|昼間)のお?取引|(?:夜間|日中|昼間)取引|\bsessions?|\btrading hours) ?[([]? ?(?:jst|utc|hkt|sgt)? ?$/;
/** What is said of the session itself. */
const SESSION_STOPS =
  /^ ?[)\]]? ?(?:を|は|も|が|の)[^。、\n]{0,16}(?:停止|休止|中止|できません|休場|休み|休み)|^ ?[)\]]? (?:is|will|are|has)\b/;

/** Hours that name a session of the market, beside hours of the stop. */
export const isSessionBeside = ({ notice, range, before, next }: RuleInput): boolean =>
  range.start?.date === null &&
  range.finish?.date == null &&
  (before !== undefined || next !== undefined) &&
  NAMED_SESSION.test(lowerBefore(notice, range, NAME_REACH)) &&
  !SESSION_STOPS.test(lowerBehind(notice, range, NAME_REACH));
const NAME_REACH = 32;

const NOT_HELD =
  /^ ?\)(?:は|も|につきましては)、?(?:行われません|行いません|行われず|実施(?:いた)?しません|実施されません|開催(?:いた)?しません|開催されません|ございません|ありません|お?休み|休場|休会)/;
const SESSION_REACH = 16;

/** 「夜間立会(17:00~翌6:00)は行われません」: a holiday of the market, and no stop of the platform. */
export const isSessionNotHeld = ({ notice, range }: RuleInput): boolean =>
  NOT_HELD.test(lowerBehind(notice, range, SESSION_REACH)) &&
  SESSION_BEFORE.test(lowerBefore(notice, range, SESSION_REACH));
