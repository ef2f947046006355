import { digitOf } from '../1-text/numerals.ts';
import type { DateToken, DayToken } from '../2-tokens/token.ts';
import { type Day, midnightOf, resolveDay } from '../4-times/instants.ts';
import { everyMatch } from '../every-match.ts';
import type { Pointers } from '../notice.ts';
import type { NoticeText, TokenSpan } from '../notice-text.ts';
import { isNamedDay, isOtherDay } from './state-days.ts';

/* Which of the known stops is meant, where a notice does not give its hours. */

const UNIT_JA = '(?:回|夜|晩|枠|部|番)';
const OF_CHANGE = '(?!目?の?(?:延長|延期|変更|訂正|お知らせ|ご?案内))';
const UNIT_EN =
  '(?:nights?|windows?|slots?|sessions?|maintenance|one|dates?|parts?|stops?|rounds?|stages?|phases?|steps?|downtime|outage|of (?:our|the|these|those|them))';
const NUMBERED = new RegExp(
  [
    `第([1-9一二三四五六七八九])${UNIT_JA}${OF_CHANGE}`,
    `(?<!\\d)([1-9一二三四五六七八九])(?:${UNIT_JA}|日)目${OF_CHANGE}`,
    '(最終[回夜日]|最後の[回夜日])',
    `\\bthe (first|second|third|fourth|fifth|last|final)(?= ${UNIT_EN}\\b)`,
    '\\b(?:night|window|slot|session|part|phase|stage) (?:no\\. ?|number |#)?([1-9])(?![\\d:])',
  ].join('|'),
  'g',
);
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** 「第2夜」, "the second night", 「最終回」: -1 is the last. */
export const numbersNamed = (said: string): readonly number[] => [
  ...new Set(
    everyMatch(NUMBERED, said).map(([, ...names]) => numberOf(names.find((name) => name !== undefined) ?? '')),
  ),
];

function numberOf(name: string): number {
  const at = ORDINALS.indexOf(name);
  if (at >= 0) return at + 1;
  return /^最|^last|^final/.test(name) ? -1 : digitOf(name);
}

const REACH = 32;
const TOLD_BEHIND =
  /^(?:\([^)\n]{0,8}\))?(?:付(?:け|で)?(?:の|で|に)?|に|の|、)?(?:当社より|弊社より|本サイトにて|ブログで)?(?:お知らせ|ご?案内|発表|掲載|告知|公表|お伝え|ご連絡)/;
const TOLD_BEFORE =
  /\b(?:announced|published|posted|told(?: you)?(?: about)?|sent|notified|notice|announcement|article|message|e?mail|post)(?: (?:you|here|it|this|that))?(?: (?:on|of|from|dated|about))? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?$/;

/** The days of the notices that a sentence speaks of: 「12月24日にお知らせした」, "announced on December 24". */
export function announcedIn(notice: NoticeText, span: TokenSpan, near: Day): Pointers['announced'] {
  const { lower } = notice.page;
  return daysAt(notice, span, near, ({ from, to }) => {
    const behind = lower.slice(to, to + REACH);
    return TOLD_BEHIND.test(behind) || TOLD_BEFORE.test(lower.slice(Math.max(0, from - REACH), from));
  });
}

/** The days of stops that it names. */
export const stopDaysIn = (notice: NoticeText, span: TokenSpan, near: Day): Pointers['days'] => {
  const told = new Set(announcedIn(notice, span, near));
  const { text, lower } = notice.page;
  return daysAt(notice, span, near, (token) => !isOtherDay(token, text, lower)).filter((day) => !told.has(day));
};

const daysAt = (
  { tokens }: NoticeText,
  { first, end }: TokenSpan,
  near: Day,
  isOne: (token: DateToken | DayToken) => boolean,
): Pointers['days'] => [
  ...new Set(
    tokens.slice(first, end).flatMap((token) => {
      if (!isNamedDay(token) || !isOne(token)) return [];
      const day = resolveDay(token, near, null);
      return day === null ? [] : [midnightOf(day)];
    }),
  ),
];
