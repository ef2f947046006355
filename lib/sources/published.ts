import { type EpochMs, epochMs, JST_OFFSET_MS } from '../domain/time.ts';

const NUMERIC_DATE =
  /(20\d{2}) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2}) ?日?(?: ?\([^)]{1,3}\))?(?:(?:T| ?- | )?(\d{1,2})[:時](\d{2})?)?/;
/** `20261120`, `20261120150000`: without marks, as forms and file names write it. */
const COMPACT_DATE = /^(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?)?$/;
/** `11/20/2026` and `20/11/2026`: only where one of the two is no month. */
const DAY_LAST = /(?<!\d)(\d{1,2})([/.-])(1[3-9]|2\d|3[01])\2(20\d{2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(1[3-9]|2\d|3[01])([/.-])(\d{1,2})\2(20\d{2})(?!\d)/;
/** `/Date(1795154400000)/`, with or without an offset that says nothing of the moment. */
const DOTNET_DATE = /^\/Date\((\d{12,13})(?:[+-]\d{4})?\)\/$/;
/** `20th`, `1st`. */
const ORDINAL = /(?<=\b\d{1,2})(?:st|nd|rd|th)\b/i;
/** 令和8年 and R8. */
const ERA_YEAR = /(?:令和|(?<![A-Za-z])R) ?(元|\d{1,2})(?: ?年|[./-](?=\d))/;
/** The year before the first of the era. */
const BEFORE_REIWA = 2018;
const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC?|[ECMP][SD]T)$/i;
/** Zones by their words where `Date.parse` does not know them; a comment behind the offset says the same again. */
const ZONE_WORDS: Readonly<Record<string, string>> = {
  ...{ JST: '+0900', KST: '+0900', SGT: '+0800', HKT: '+0800', CET: '+0100', CEST: '+0200', BST: '+0100' },
  ...{ 'ASIA/TOKYO': '+0900', WET: '+0000', EET: '+0200' },
};
const ZONE_WORD = /(?<=\d) ?\(?([A-Z]{3,4}|Asia\/Tokyo)\)?$/i;
const ENGLISH_DATE = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
/** Earlier instants are a unit gone wrong; the exchange opened in 2014. */
const EARLIEST = Date.UTC(2010, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/**
 * The moment at which something was published, from whatever a source writes: ISO 8601, RFC 822, epoch seconds or
 * milliseconds, `2026年11月20日`, `2026.11.20`, `Nov 20, 2026`. What names no zone is JST; a bare date is its midnight.
 */
export function readPublished(value: unknown): EpochMs | null {
  if (typeof value === 'number') return ofNumber(value);
  if (typeof value !== 'string') return null;
  if (value.length > 100) return null;
  const text = commonForm(value);
  if (text === '') return null;
  const digits = /^\d{10}(?:\d{3})?$/.exec(text)?.[0] ?? DOTNET_DATE.exec(text)?.[1];
  if (digits !== undefined) return readPublished(Number(digits));
  const zoned = withOffset(text);
  if (HAS_ZONE.test(zoned) && /\d:\d/.test(zoned)) return plausible(Date.parse(zoned));
  const parts = NUMERIC_DATE.exec(text) ?? COMPACT_DATE.exec(text);
  if (parts !== null) {
    const [, year, month, day, hour = '0', minute = '0'] = parts;
    return plausible(
      Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) - JST_OFFSET_MS,
    );
  }
  if (!ENGLISH_DATE.test(text)) return null;
  return plausible(Date.parse(`${text} UTC`) - JST_OFFSET_MS);
}

/** Seconds, milliseconds, or the digits of a day. */
function ofNumber(value: number): EpochMs | null {
  const written = String(value);
  return plausible(value < 1e11 ? value * 1000 : value) ?? (COMPACT_DATE.test(written) ? readPublished(written) : null);
}

/** `value` folded, its year in front and of our era. */
const commonForm = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ERA_YEAR, commonYear)
    .replace(DAY_LAST, '$4/$1/$3')
    .replace(DAY_FIRST, '$4/$3/$1')
    .replace(ORDINAL, '');

const commonYear = (_all: string, year: string): string => `${BEFORE_REIWA + (year === '元' ? 1 : Number(year))}年`;

/** `15:00 JST` and `15:00 +0900 (JST)` with an offset that every engine reads. */
function withOffset(text: string): string {
  const word = ZONE_WORD.exec(text);
  const offset = ZONE_WORDS[word?.[1]?.toUpperCase() ?? ''];
  if (word === null || offset === undefined) return text;
  const time = text.slice(0, word.index);
  return /[+-]\d{2}:?\d{2}$/.test(time) ? time : `${time} ${offset}`;
}

/** Whether the text is a date and nothing but a date, so that it is no title. */
export function isDateText(text: string): boolean {
  if (text.length > 60) return false;
  const folded = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (folded.length > 40 || readPublished(folded) === null) return false;
  const plain = commonForm(folded);
  const rest = plain.replace(COMPACT_DATE, '').replace(NUMERIC_DATE, '');
  return rest === plain ? /^[\w\s,.:+-]+$/.test(folded) : rest.trim().length <= 6;
}

function plausible(time: number): EpochMs | null {
  return time >= EARLIEST && time < LATEST ? epochMs(time) : null;
}
