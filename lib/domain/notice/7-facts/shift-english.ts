import { MINUTE_MS } from '../../time.ts';
import { sentenceBefore } from '../2-tokens/sentence.ts';
import type { Token } from '../2-tokens/token.ts';
import { lowerBehind } from '../5-roles/page-beside.ts';
import type { Way } from '../6-windows/way-japanese.ts';
import type { Shift } from '../notice.ts';
import type { NoticeText } from '../notice-text.ts';

/* "The maintenance will end one hour earlier than announced": by how much the edges of a stop go, told by a length alone. */

const BY = '\\bby (?:about |around |approximately |exactly |roughly |a |another |a further )?$';
const LATER_BEFORE = new RegExp(
  `\\b(?:put|push(?:ed|ing)?|mov(?:ed?|es|ing)|shift(?:ed|s|ing)?|slid(?:es?)?|slips?)\\b[^.\\n]{0,60}\\bback ${BY}|\\b(?:delay(?:ed|ing)?|postpon(?:ed|ing)|deferr(?:ed|ing)|reschedul(?:ed|ing)) [^.\\n]{0,50}${BY}|\\b(?:delay(?:ed)?|postponed|deferred) ${BY}`,
);
const SOONER_BEFORE = new RegExp(
  `\\b(?:brought|bring(?:s|ing)?|mov(?:ed?|es|ing)|pull(?:ed|ing)?|shift(?:ed|ing)?)\\b[^.\\n]{0,60}\\b(?:forward|up|ahead) ${BY}|\\badvanced ${BY}`,
);
const LONGER_BEFORE = new RegExp(`\\b(?:extend|lengthen|prolong)(?:s|ed|ing)?\\b[^.\\n]{0,60}${BY}`);
const SHORTER_BEFORE = new RegExp(`\\b(?:shorten|reduc|cut|trim)(?:s|ed|es|e|ing|ting|med|ming)?\\b[^.\\n]{0,60}${BY}`);
const TAKES =
  /\b(?:takes?|taking|lasts?|lasting|runs?|be|needs?|requires?|goes? on)(?: for| about| another| roughly)? $/;
const BEHIND = /^ (?:(later)|(earlier|sooner)|(longer|more)|(shorter|less))\b(?! than usual)/;

const OF_END =
  /\b(?:end|ends|ending|finish|finishes|clos(?:es|ing)|complet(?:e|ion)|reopen(?:s|ing)?|resum(?:es?|ption)|back up|be back|be over)\b/;
const OF_START = /\b(?:start|starts|starting|begin|begins|beginning|opening)\b/;
const ENDS_AS_PLANNED =
  /\b(?:ends?|end time|finish(?:es)?|reopening|completion)\b[^.\n]{0,30}\b(?:as (?:planned|announced|before)|unchanged|the same|not change|stays?|remains?)\b|\bstill (?:ends?|finish(?:es)?|reopens?)\b/;
/** No plan of the stop. */
const NO_PLAN =
  /\b(?:may|might|could|if|unless|up to|usual(?:ly)?|last (?:time|week|month|night|year)|previous|deposits?|withdrawals?|transfers?|payments?|confirmations?|support|credit(?:ed)?|ended|finished|completed|reopened|resumed)\b/;
const REACH = 110;

/** null: nothing is told so. */
export function shiftInEnglish(notice: NoticeText): Shift | null {
  if (!notice.page.hasEnglish || !HINT.test(notice.page.lower)) return null;
  for (const [at, token] of notice.tokens.entries()) {
    const minutes = minutesOf(token);
    const way = minutes === null ? null : wayAt(notice, at);
    if (minutes !== null && way !== null)
      return { startMs: way[0] * minutes * MINUTE_MS, endMs: way[1] * minutes * MINUTE_MS };
  }
  return null;
}

const HINT = /\b(?:back|forward|up|ahead|by|later|earlier|sooner|longer|more|shorter|less)\b/;

const minutesOf = (token: Token): number | null => (token.kind === 'duration' ? token.minutes : null);

function wayAt(notice: NoticeText, at: number): Way | null {
  const before = sentenceBefore(notice.page.lower, notice.tokens[at]?.from ?? 0, REACH);
  if (NO_PLAN.test(before)) return null;
  const [, later, sooner, longer, shorter] = BEHIND.exec(lowerBehind(notice, { first: at, end: at + 1 }, 24)) ?? [];
  if (LONGER_BEFORE.test(before) || (longer !== undefined && TAKES.test(before))) return [0, 1];
  if (SHORTER_BEFORE.test(before) || (shorter !== undefined && TAKES.test(before))) return [0, -1];
  if (later !== undefined || LATER_BEFORE.test(before)) return ofEdges(notice, before, 1);
  if (sooner !== undefined || SOONER_BEFORE.test(before)) return ofEdges(notice, before, -1);
  return null;
}

/** The whole, unless an edge is named; the end goes with a start that is later, and not with one that is sooner. */
function ofEdges({ page }: NoticeText, before: string, sign: -1 | 1): Way | null {
  const [isStart, isEnd] = [OF_START.test(before), OF_END.test(before)];
  if (isStart === isEnd) return [sign, sign];
  if (isEnd) return [0, sign];
  if (ENDS_AS_PLANNED.test(page.lower)) return [sign, 0];
  return sign > 0 ? [sign, sign] : null;
}
