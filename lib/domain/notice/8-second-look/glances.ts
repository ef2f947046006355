import type { EpochMs } from '../../time.ts';
import type { Span } from '../2-tokens/token.ts';
import { type Day, dayOf, JST_MINUTES } from '../4-times/instants.ts';
import { VAGUE_HOUR } from './clock-forms.ts';
import { after, type SeenTime, timesIn } from './points.ts';
import { sentencesOf } from './sentences.ts';
import { type Sign, signOf } from './signs.ts';
import { namedIn } from './zones-seen.ts';

/** A text as the second look takes it. */
export interface LookedAt {
  readonly text: string;
  /** The same with A-Z in lower case. */
  readonly lower: string;
  readonly written: EpochMs;
}

/** A time of the text, and the sentence that it stands in. */
export interface Glance extends SeenTime {
  readonly sentence: number;
  /** Of two rows that are joined the second. */
  readonly lastSentence: number;
}

/** What a quick look finds. */
export interface Glances {
  readonly times: readonly Glance[];
  /** What the sentence with this number says of a stop. */
  readonly signOf: (sentence: number) => Sign;
  /** Nothing but times and marks stands in it. */
  readonly isBare: (sentence: number) => boolean;
  /** A sentence says that something stops, at a time that cannot be placed. */
  readonly isVague: () => boolean;
}

/** A day named so many sentences before is still the day of a clock time. */
const DAY_LASTS = 3;
/** Days in rows above the hours of them all. */
const MOST_IN_ROW = 8;
/** A row of times holds no more letters than this beside them. */
const BARE_LETTERS = 14;
const STANDING = /毎週|\bevery (?:week|mon|tue|wed|thu|fri|sat|sun)|\beach (?:mon|tue|wed|thu|fri|sat|sun)|\bweekly\b/;
/** 「本日11時台から…状態です」: it began then and is not over. */
const GOING_ON = /(?:状態|状況)(?:です|が|となって|にあり)|ております|ています|\b(?:is|are|have been|has been|cannot) /;
const ENDS = /終|まで|再開|復旧|\b(?:ends?\b|finish|until\b|complet\w{1,5}|back\b|on:|to:)/;

/** Every clock time of a text with its day, and what its sentences say of a stop. */
export function glancesAt({ text, lower, written }: LookedAt): Glances {
  const sentences = sentencesOf(lower);
  const zone = zoneOf(lower);
  const isStanding = STANDING.test(lower);
  const times: Glance[] = [];
  const unplaced = new Set<number>();
  const hourless = new Set<number>();
  let named: { readonly day: Day; readonly at: number } | null = null;
  let row: readonly Day[] = [];
  sentences.forEach(({ from, to }, at) => {
    const isContextClose = named !== null && at - named.at <= DAY_LASTS;
    const anchors = {
      near: dayOf(written),
      context: named?.day ?? null,
      isContextClose,
      written,
      zone,
      isStanding,
      row,
    };
    const seen = timesIn(lower.slice(from, to), text.slice(from, to), anchors);
    if (seen.isUnplaced) unplaced.add(at);
    else if (seen.day !== null && seen.times.length === 0) hourless.add(at);
    if (seen.day !== null) named = { day: seen.day, at };
    row = seen.times.length > 0 ? [] : [...row, ...seen.days].slice(-MOST_IN_ROW);
    times.push(...seen.times.map((time) => moved({ ...time, sentence: at, lastSentence: at }, from)));
  });
  const textOf = (at: number): string => lower.slice(sentences[at]?.from, sentences[at]?.to);
  const signs = new Map<number, Sign>();
  const signAt = (at: number): Sign => {
    const known = signs.get(at) ?? signOf(textOf(at));
    signs.set(at, known);
    return known;
  };
  const saysStop = (at: number): boolean => signAt(at).weight === 'stop' && !signAt(at).isOfOther;
  const isOfStop = (at: number, isClock: boolean): boolean =>
    saysStop(at) ||
    ((isClock || signAt(at).weight !== null) && !signAt(at).isOfOther && (saysStop(at - 1) || saysStop(at + 1)));
  const isVague = (at: number): boolean => hourless.has(at) || VAGUE_HOUR.test(textOf(at));
  const goesOn = ({ sentence, start, end }: Glance): boolean =>
    start <= written && end === null && saysStop(sentence) && GOING_ON.test(textOf(sentence));
  return {
    times: rowsJoined(times, textOf),
    signOf: signAt,
    isBare: (at) => isBare(textOf(at), times.filter(({ sentence }) => sentence === at).length),
    isVague: () =>
      times.some(goesOn) ||
      sentences.some((_, at) => (unplaced.has(at) || isVague(at)) && isOfStop(at, unplaced.has(at))),
  };
}

const moved = (glance: Glance, by: number): Glance => ({
  ...glance,
  from: glance.from + by,
  to: glance.to + by,
  clocks: glance.clocks.map((clock): Span => ({ from: clock.from + by, to: clock.to + by })),
});

/** 「Start: 22:00」 above 「End: 04:00」. */
function rowsJoined(times: readonly Glance[], textOf: (sentence: number) => string): readonly Glance[] {
  const joined: Glance[] = [];
  for (const time of times) {
    const above = joined.at(-1);
    const isRow = above?.end === null && time.end === null && time.sentence === above.lastSentence + 1;
    if (above === undefined || !isRow || !ENDS.test(textOf(time.sentence))) {
      joined.push(time);
      continue;
    }
    const clocks = [...above.clocks, ...time.clocks];
    const end = after(above.start, time.start);
    joined[joined.length - 1] = { ...above, end, to: time.to, clocks, lastSentence: time.sentence };
  }
  return joined;
}

const isBare = (sentence: string, times: number): boolean =>
  times > 0 && sentence.replaceAll(/[^a-z\u3041-\u9fff]/g, '').length <= BARE_LETTERS * (times + 1);

/** The zone that an English notice names, when it names one and no other. */
function zoneOf(lower: string): number {
  if (/[ぁ-ん]/.test(lower)) return JST_MINUTES;
  const named = new Set(namedIn(lower));
  return named.size === 1 ? ([...named][0] ?? JST_MINUTES) : JST_MINUTES;
}
