import { DAY_MS, type EpochMs, epochMs, JST_OFFSET_MS, MINUTE_MS } from '../../time.ts';

/** A day with a clock time near a word that can mean a stop, as a quick look finds it. */
export interface Glance {
  /** Range of normalised text. */
  readonly from: number;
  readonly to: number;
  readonly start: EpochMs;
  readonly end: EpochMs | null;
}

/** Words that can mean a stop. Few and short on purpose: this look shall miss nothing, and may take too much. */
const STOP =
  /メンテ|停止|休止|中断|障害|不具合|停電|工事|保守|切替|移行|アップデート|受け付け(?:ません|られ)|でき(?:ません|な[いく])|いただけ(?:ません|な[いく])|つながら|繋がら|しづらい|にくい|遅延|mainten|suspen|outage|downtime|unavailable|offline|halt|paus|upgrad|disrupt|interrupt/;

/** 「サービスの停止はございません」 denies the stop that it names. */
const DENIED =
  /(?:停止|休止|中断)(?:いたしません|致しません|しません|(?:は|も)(?:ございません|ありません)|(?:を|は)伴いません|することは(?:ございません|ありません))/g;

/** 2026/11/26, 11月26日(木), 11/26. */
const DAY = /(?:(\d{4}) ?[年/.-] ?)?(\d{1,2}) ?[月/] ?(\d{1,2}) ?日?/g;
const ISO_DAY = /(\d{4})-(\d{2})-(\d{2})/g;
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** November 26th, 2026. */
const ENGLISH_DAY = new RegExp(`\\b(${MONTHS})[a-z]{0,6}\\.? (\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:,? (\\d{4}))?`, 'g');
/** 26 November 2026. */
const BRITISH_DAY = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTHS})[a-z]{0,6}\\.?(?:,? (\\d{4}))?`, 'g');
/** Every name of a month has so many. */
const LATIN = /[a-z]{3}/;
/** 2:00, 14時30分, 午後3時, 3 pm. */
const CLOCK = /(午前|午後)? ?(\d{1,2})(?::(\d{2})|時(半|(\d{1,2})分)?)(?: ?([ap])\.?m\b)?/g;

/** A clock time stands at most this many characters behind its day, or before it in English. */
const CLOCK_REACH = 24;
/** A word of a stop counts for its own sentence, row or heading and for so many on each side. */
const SEGMENTS_AROUND = 2;
/** No sentence is longer; what is would cost its square. */
const LONGEST_SEGMENT = 600;
const HALF_DAY_HOURS = 12;
const LAST_HOUR = 30;

interface NamedDay {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** English may name the clock time first: 「at 06:00 on December 1」. */
  readonly isEnglish: boolean;
}

interface Clock {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

/** Every day with a clock time within two sentences of a word of a stop. Times are taken as Japanese. */
export function glancesAt(lower: string, near: EpochMs): readonly Glance[] {
  const segments = segmentsOf(lower);
  // Most sentences name no day: only beside those that do is a word of a stop looked for.
  const known: (boolean | undefined)[] = [];
  const isStop = ({ from, to }: Segment, index: number): boolean => {
    known[index] ??= namesStop(lower.slice(from, to));
    return known[index];
  };
  const isNearStop = (index: number): boolean => {
    const first = Math.max(0, index - SEGMENTS_AROUND);
    return segments.slice(first, index + SEGMENTS_AROUND + 1).some((segment, i) => isStop(segment, first + i));
  };
  return segments.flatMap(({ from, to }, index) => {
    const segment = lower.slice(from, to);
    return DIGIT.test(segment) && isNearStop(index) ? glancesIn(segment, from, near) : [];
  });
}

/** Every day and every clock time has one. */
const DIGIT = /\d/;

const namesStop = (segment: string): boolean => STOP.test(segment) && STOP.test(segment.replaceAll(DENIED, ''));

interface Segment {
  readonly from: number;
  readonly to: number;
}

function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const isInside = at < text.length && text[at] !== '\n' && text[at] !== '。';
    if (isInside && at - from < LONGEST_SEGMENT) continue;
    if (text.slice(from, at).trim() !== '') segments.push({ from, to: at });
    from = at + 1;
  }
  return segments;
}

function glancesIn(segment: string, offset: number, near: EpochMs): readonly Glance[] {
  const days = daysIn(segment);
  if (days.length === 0) return [];
  const clocks = clocksIn(segment, days);
  return days.flatMap((day): Glance[] => {
    const start = clocks.find((clock) => isOf(clock, day));
    const at = start && instantOf(day, start.minutes, near);
    if (!start || !at) return [];
    const end = clocks.find((clock) => clock.from > start.from && clock.from - start.to <= CLOCK_REACH / 2);
    const until = end ? instantOf(day, end.minutes, near) : null;
    return [
      {
        from: offset + Math.min(day.from, start.from),
        to: offset + Math.max(day.to, end?.to ?? start.to),
        start: at,
        end: until !== null && until <= at ? epochMs(until + DAY_MS) : until,
      },
    ];
  });
}

const isOf = (clock: Clock, day: NamedDay): boolean =>
  (clock.from >= day.to && clock.from - day.to <= CLOCK_REACH) ||
  (day.isEnglish && clock.to <= day.from && day.from - clock.to <= CLOCK_REACH / 2);

function daysIn(segment: string): readonly NamedDay[] {
  const days: NamedDay[] = [];
  const add = (match: RegExpMatchArray, year: string | undefined, month: number, day: string | undefined): void => {
    const from = match.index ?? 0;
    const number = Number(day);
    if (month < 1 || month > 12 || number < 1 || number > 31) return;
    days.push({
      from,
      to: from + match[0].length,
      year: year === undefined ? null : Number(year),
      month,
      day: number,
      isEnglish: /[a-z]/.test(match[0]),
    });
  };
  const monthOf = (name: string | undefined): number => MONTHS.split('|').indexOf(name ?? '') + 1;
  for (const match of segment.matchAll(DAY)) add(match, match[1], Number(match[2]), match[3]);
  for (const match of segment.matchAll(ISO_DAY)) add(match, match[1], Number(match[2]), match[3]);
  if (!LATIN.test(segment)) return days;
  for (const match of segment.matchAll(ENGLISH_DAY)) add(match, match[3], monthOf(match[1]), match[2]);
  for (const match of segment.matchAll(BRITISH_DAY)) add(match, match[3], monthOf(match[2]), match[1]);
  return days;
}

function clocksIn(segment: string, days: readonly NamedDay[]): readonly Clock[] {
  return [...segment.matchAll(CLOCK)].flatMap((match): Clock[] => {
    const from = match.index;
    const hour = hourOf(Number(match[2]), match[1] ?? match[6]);
    const minute = match[4] === '半' ? 30 : Number(match[3] ?? match[5] ?? 0);
    const isInDay = days.some((day) => from >= day.from && from < day.to);
    // 「2時間」 is a length.
    const isLength = segment[from + match[0].length] === '間';
    if (isInDay || isLength || hour > LAST_HOUR || minute > 59) return [];
    return [{ from, to: from + match[0].length, minutes: hour * 60 + minute }];
  });
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === '午後' || half === 'p') return hour < HALF_DAY_HOURS ? hour + HALF_DAY_HOURS : hour;
  return (half === '午前' || half === 'a') && hour === HALF_DAY_HOURS ? 0 : hour;
}

/** The year that was left out is the one that brings the day closest to `near`. */
function instantOf({ year, month, day }: NamedDay, minutes: number, near: EpochMs): EpochMs | null {
  const thisYear = new Date(near + JST_OFFSET_MS).getUTCFullYear();
  const candidates = (year === null ? [thisYear - 1, thisYear, thisYear + 1] : [year]).map((of) =>
    Date.UTC(of, month - 1, day),
  );
  const closest = candidates.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
  if (closest === undefined || new Date(closest).getUTCMonth() !== month - 1) return null;
  return epochMs(closest + minutes * MINUTE_MS - JST_OFFSET_MS);
}
