import { HOUR_MS, MINUTE_MS, shift } from '../../time.ts';
import type { Token } from '../2-tokens/token.ts';
import { isNobody, namedWithin } from '../5-roles/named.ts';
import { lowerBefore, lowerBehind } from '../5-roles/page-beside.ts';
import { lowerIn, type NoticeText, type TokenSpan } from '../notice-text.ts';
import type { WindowDraft } from './draft.ts';
import { hasNames } from './draft-of.ts';
import { MORE } from './lengths-english.ts';

const LONGER =
  /^ (?:longer|more\b|later|after (?:that|the rest|everything|all|the others|trading|deposits|them)|on top|to (?:the|that) end)/;
const VERB =
  /\b(?:takes?|needs?|lasts?|stays?|remains?|resumes?|re-?opens?|re-?starts?|returns?|follows?|come[s]? back|be back|is back|are back|goes? on|continues?|add|allow|ends?|finish(?:es)?|closed|unavailable|suspended|off|down|out)\b[^.\n]{0,32}$/;
const NOT_SO =
  /\b(?:may|might|could|can|if|up to|credited|arrive|confirmations?|processed|support|was|were|had)\b|\bno longer\b/;
/** 「Withdrawals need another 90 minutes」 */
const MORE_BEFORE =
  /\b(?:another|an? (?:additional|extra|further)|additional|extra|further) (?:about |around |approximately )?$/;
const HINT =
  /\b(?:another|additional|extra|further|longer|later|more|add|on top|after)\b|, (?:and|but) [a-z]{3,20}(?: and [a-z]{3,20})? for /;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** 「unavailable for four hours from 23:00, and withdrawals for six」 */
const FOR_SO_LONG = new RegExp(
  `,? (?:and|but|while) (?:the )?([a-z]{3,20}(?:(?: and |, )[a-z]{3,20})?) for (\\d{1,2}|${NUMBERS.join('|')})(?: (hours?|minutes?))?[.,;!\\n]`,
);

interface Told {
  readonly span: TokenSpan;
  readonly fromStart: boolean;
  readonly ms: number;
}

/** 「Withdrawals take two hours longer」, 「for withdrawals, please add two hours to the end」: a part, and how much longer. */
export function withPartLengths(notice: NoticeText, windows: readonly WindowDraft[]): readonly WindowDraft[] {
  const { page } = notice;
  if (!page.hasEnglish || !HINT.test(page.lower)) return windows;
  const [whole, ...others] = windows.filter(({ cancelled, dateOnly }) => !cancelled && !dateOnly);
  if (whole?.start == null || whole.end === null || whole.endIsActual || others.length > 0) return windows;
  const told = longerIn(notice) ?? forSoLongIn(notice, whole);
  if (told === null) return windows;
  const names = namedWithin(notice, told.span);
  const part: WindowDraft = {
    ...whole,
    names,
    isPart: true,
    end: shift(told.fromStart ? whole.start : whole.end, told.ms),
    from: [...whole.from, { ...told.span, rule: 'the end of a part, in English' }],
  };
  return hasNames(part) && (part.end ?? 0) > whole.end ? [...windows, part] : windows;
}

/** A length, behind it that it is longer, before it of whom. */
function longerIn(notice: NoticeText): Told | null {
  const { tokens, clauses, title, page } = notice;
  for (const [i, token] of tokens.entries()) {
    if (i < title.end || token.kind !== 'duration') continue;
    const clause = clauses.find(({ first, end }) => first <= i && i < end);
    if (clause === undefined) continue;
    if (
      !MORE.test(page.lower.slice(token.from, token.to)) &&
      !LONGER.test(lowerBehind(notice, { first: i, end: i + 1 }, BEHIND)) &&
      !MORE_BEFORE.test(lowerBefore(notice, { first: i, end: i + 1 }, BEHIND))
    )
      continue;
    if (tokens.slice(i, clause.end).some(({ kind }) => kind === 'time')) continue;
    const behindTime = tokens.slice(clause.first, i).findLastIndex(isClock);
    const span = { first: clause.first + behindTime + 1, end: i + 1 };
    const said = lowerIn(notice, { first: span.first, end: i });
    if (NOT_SO.test(said) || !(VERB.test(said) || FOR.test(said)) || isNobody(namedWithin(notice, span))) continue;
    return { span, fromStart: false, ms: token.minutes * MINUTE_MS };
  }
  return null;
}

const BEHIND = 24;
const FOR = /(?:^|[^a-z])for [a-z]{3,20}/;
const isClock = ({ kind }: Token): boolean => kind === 'time' || kind === 'date';

function forSoLongIn(notice: NoticeText, whole: WindowDraft): Told | null {
  const { tokens, page } = notice;
  const { first, end } = whole.clause;
  const from = tokens[first]?.from ?? 0;
  const found = FOR_SO_LONG.exec(`${lowerIn(notice, { first, end })}\n`);
  if (found === null || !/\bfor\b/.test(page.lower.slice(from, from + found.index))) return null;
  const [all, , number = '', unit] = found;
  const count = Number(number) || NUMBERS.indexOf(number) + 1;
  const at = from + found.index;
  const isOf = (token: Token): boolean => token.from >= at && token.to <= at + all.length;
  const span = { first: tokens.findIndex(isOf), end: tokens.findLastIndex(isOf) + 1 };
  const isMinutes = unit?.startsWith('minute') ?? !/\bhours?\b/.test(page.lower.slice(from, at));
  return { span, fromStart: true, ms: count * (isMinutes ? MINUTE_MS : HOUR_MS) };
}
