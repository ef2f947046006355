import type { EpochMs } from './time.ts';
import { isCalledOff, type MaintenanceWindow } from './window.ts';

/*
 * One window as an iCalendar file (RFC 5545). Written here because the libraries weigh 60 kB and more, as much as the
 * whole popup may, for the one event of ten fixed lines that is wanted.
 */

/** What the event says, in the user's language. */
export interface EventWords {
  readonly summary: string;
  readonly description: string;
}

/**
 * The text of an `.ics` file. The same window gives the same UID each time, and SEQUENCE grows with each revision, so
 * that a second import moves or cancels the event instead of adding another. Without an announced end the event has no length.
 */
export function icsOf(window: MaintenanceWindow, words: EventWords, now: EpochMs): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mente-yoho//mente-yoho//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(window.id)}@mente-yoho`,
    `SEQUENCE:${sequenceOf(window)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(window.start)}`,
    ...(window.end === null ? [] : [`DTEND:${utc(window.end)}`]),
    `STATUS:${isCalledOff(window) ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(words.summary)}`,
    `DESCRIPTION:${escaped(words.description)}`,
    ...(window.url === null ? [] : [`URL:${window.url}`]),
    // It takes none of the user's own time.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** How often something was said anew, of the whole or of any of its parts. */
function sequenceOf({ revisions, parts }: MaintenanceWindow): number {
  const moments = new Set(parts.flatMap((part) => part.revisions.map(({ at }) => at)));
  return Math.max(revisions.length, moments.size, 1) - 1;
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
