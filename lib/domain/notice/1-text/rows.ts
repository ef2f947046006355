import { everyMatch } from '../every-match.ts';
import { ZONES } from '../words/zones.ts';
import type { Edit } from './respell.ts';

/** 「Coin / Network / From / To」: cells by marks that sentences use too, where the row at their head names both edges. */
const HEAD_OF_TABLE =
  /^[^\d\n/;·]{1,24}(?: (?:\/|;|·) |; ?)(?:[^\d\n/;·]{1,24}(?: (?:\/|;|·) |; ?)){0,6}[^\d\n/;·]{1,24}$/gm;
const FIRST_EDGE =
  /^(?:(?:planned |scheduled )?(?:starts?|from|begins?|suspen[a-z]{3,5}|stops?|clos(?:es|ed|ure)|paused?|halt(?:ed)?|down)\b)/i;
const LAST_EDGE =
  /^(?:(?:planned |scheduled )?(?:ends?|to|until|till|finish|re-?open[a-z]{0,3}|resum[a-z]{1,5}|restart|back|up)\b)/i;
const CELL = / \/ | · |; ?/g;
const DIGIT = /\d/;

/** Cells of such a table, with the mark that stands between cells everywhere else. */
export function cellsByMarks(text: string): readonly Edit[] {
  if (!text.includes(' / ') && !text.includes(';') && !text.includes(' · ')) return [];
  return everyMatch(HEAD_OF_TABLE, text).flatMap(({ index, 0: head }) => {
    const names = head.split(CELL).map((name) => name.trim());
    const first = names.findIndex((name) => FIRST_EDGE.test(name));
    if (first < 0 || !names.slice(first + 1).some((name) => LAST_EDGE.test(name))) return [];
    return rowsFrom(text, index, names.length);
  });
}

/** The head and the rows of as many cells right below it. */
function rowsFrom(text: string, from: number, cells: number): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = from; at < text.length; ) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const row = text.slice(at, end);
    const marks = everyMatch(CELL, row);
    if (row !== '' && (marks.length !== cells - 1 || (at > from && !DIGIT.test(row)))) return edits;
    for (const { index, 0: mark } of marks)
      edits.push({ from: at + index, to: at + index + mark.length, becomes: ' | ' });
    at = end + 1;
  }
  return edits;
}

/** 「Brasília: 20 Jan, 21:00 - 23:59」 beside 「UTC: 21 Jan, 00:00 - 02:59」: the name of a place heads the hours there. */
const HOURS_OF_PLACE =
  /^[^\p{L}\d\n]{0,4}(\p{L}{2,12}(?: \p{L}{2,12}){0,2})(?= ?[:(-][^\n]{0,40}\d{1,2}:\d{2}(?![^\n]{0,40}\b(?:UTC|GMT|[A-Z]{1,3}T)\b))/gmu;
const NAMES: ReadonlySet<string> = new Set(ZONES.map(([name]) => name));
const OF_TIME = ' time';
/** Where the zone is told for all, places are those of machines. */
const ANY_ZONE = /\b(?:UTC|GMT|JST|SGT|HKT|KST|CES?T|E[SD]?T|P[SD]?T)\b/;

/** Names of places that head rows of hours, two of them at least, as the zones that they are. */
export function placesOfHours(text: string): readonly Edit[] {
  const rows = everyMatch(HOURS_OF_PLACE, text).map(({ index, 0: head, 1: place = '' }) => ({
    at: index + head.length,
    place: place.toLowerCase(),
  }));
  const places = rows.filter(({ place }) => NAMES.has(`${place}${OF_TIME}`));
  const hasZone = rows.some(({ place }) => NAMES.has(place) && !places.some((each) => each.place === place));
  if (places.length === 0 || (!hasZone && (places.length < 2 || ANY_ZONE.test(text)))) return [];
  return places.map(({ at }) => ({ from: at, to: at, becomes: OF_TIME }));
}
