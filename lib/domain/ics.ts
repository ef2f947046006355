import { type EpochMs, epochMs, MINUTE_MS, SECOND_MS } from './time.ts';
import { isCalledOff, type MaintenanceWindow } from './window.ts';

/*
 * Windows as an iCalendar file (RFC 5545). Written here because the libraries weigh 60 kB and more, as much as the
 * whole popup may, for events of a dozen fixed lines.
 */

/** What the event says, in the user's language. */
export interface EventWords {
  readonly summary: string;
  readonly description: string;
}

/** One window as an event. */
export interface CalendarEvent {
  readonly window: MaintenanceWindow;
  readonly words: EventWords;
  /** The moment that this version of the event is of: a later one takes the place of an earlier one. */
  readonly at: EpochMs;
  /** How long before the start the calendar reminds. */
  readonly alarmsMs?: readonly number[];
}

/** What a calendar is called that is subscribed to, and how often it is to be fetched. */
export interface CalendarProperties {
  readonly name: string;
  readonly refreshMs: number;
}

/** The text of an `.ics` file with one event, as it is handed out at `now`. */
export const icsOf = (
  window: MaintenanceWindow,
  words: EventWords,
  now: EpochMs,
  alarmsMs: readonly number[] = [],
): string => calendarOf([{ window, words, at: now, alarmsMs }]);

/**
 * The text of an `.ics` file. The same window gives the same UID each time, and SEQUENCE grows with each version of it,
 * so that a second import moves or cancels the event instead of adding another. Without an announced end an event has
 * no length.
 */
export function calendarOf(events: readonly CalendarEvent[], properties: CalendarProperties | null = null): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mente-yoho//mente-yoho//EN',
    'METHOD:PUBLISH',
    ...(properties === null ? [] : subscriptionLines(properties)),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** RFC 7986, and the older names that some calendars know alone. */
function subscriptionLines({ name, refreshMs }: CalendarProperties): string[] {
  const every = `PT${Math.round(refreshMs / MINUTE_MS)}M`;
  return [
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${every}`,
    `X-PUBLISHED-TTL:${every}`,
  ];
}

function eventLines({ window, words, at, alarmsMs = [] }: CalendarEvent): string[] {
  const isOff = isCalledOff(window);
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(window)}`,
    `SEQUENCE:${sequenceOf(window, at)}`,
    `DTSTAMP:${utc(at)}`,
    `DTSTART:${utc(window.start)}`,
    ...(window.end === null ? [] : [`DTEND:${utc(window.end)}`]),
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(words.summary)}`,
    `DESCRIPTION:${escaped(words.description)}`,
    ...(window.url === null ? [] : [`URL:${window.url.replace(/[\r\n]/g, '')}`]),
    // It takes none of the user's own time.
    'TRANSP:TRANSPARENT',
    ...(isOff ? [] : alarmsMs.flatMap((leadMs) => alarmLines(leadMs, words.summary))),
    'END:VEVENT',
  ];
}

const alarmLines = (leadMs: number, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-PT${Math.round(leadMs / MINUTE_MS)}M`,
  `DESCRIPTION:${escaped(summary)}`,
  'END:VALARM',
];

/** Some calendars take what stands behind the first `@` for the host, so an id may bring none of its own. */
const uidOf = ({ id }: MaintenanceWindow): string => `${escaped(id.replaceAll('@', '/'))}@mente-yoho`;

/** No window was known before it. */
const SEQUENCE_SINCE = epochMs(Date.UTC(2020, 0, 1));

/**
 * Grows with time and with what was said, so that it is never lower than that of an earlier version: a hand edit counts,
 * and so does taking it back, of which nothing is kept. Two versions of one second differ by what was said.
 */
function sequenceOf(window: MaintenanceWindow, at: EpochMs): number {
  return Math.max(0, Math.floor((at - SEQUENCE_SINCE) / SECOND_MS)) + changesOf(window);
}

/** How often something was said anew, of the whole or of any of its parts, or set right by hand. */
function changesOf({ revisions, parts, corrected }: MaintenanceWindow): number {
  const moments = new Set(parts.flatMap((part) => part.revisions.map(({ at }) => at)));
  return Math.max(revisions.length, moments.size, 1) - 1 + (corrected === undefined ? 0 : 1);
}

/** When something of `window` was said, seen or set right last: the moment of its newest version. */
export function changedAt(window: MaintenanceWindow): EpochMs {
  const revisions = [...window.revisions, ...window.parts.flatMap((part) => part.revisions)];
  const moments = [
    ...revisions.map(({ at }) => at),
    ...[window.publishedAt, window.corrected?.at, window.observedStart, window.observedEnd, window.seenRunningAt],
  ].filter((moment) => moment !== null && moment !== undefined);
  return moments.length === 0 ? window.start : moments.reduce((a, b) => (b > a ? b : a));
}

/** The page of Google Calendar that adds the window; without an announced end it has no length there either. */
export function googleCalendarLink({ start, end }: MaintenanceWindow, { summary, description }: EventWords): string {
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: summary,
    dates: `${utc(start)}/${utc(end ?? start)}`,
    details: description,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** `20261124T170000Z` (§3.3.5, form 2). */
const utc = (instant: EpochMs): string => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** TEXT of §3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

const MAX_OCTETS = 75;
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** §3.1: no line longer than 75 octets, a continuation begins with a space; never inside a character. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const width = octetsOf(character);
    if (octets + width > MAX_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += width;
  }
  return out;
}
