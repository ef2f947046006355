import { DomUtils } from 'htmlparser2';
import type { EpochMs } from '../domain/time.ts';
import { AHEAD_MS, datesIn, dayAmong, MARKS, readListedDay } from './listed-day.ts';
import { named, type PageElement } from './page-data.ts';
import { readPublished } from './published.ts';

/*
 * Which of the days on a card is that of its publication: a card may tell when it was changed and what it is about too.
 */

/** How sure a day is that of the publication, best first. */
const RANK = { named: 0, time: 1, alone: 2, withinText: 3, updated: 4 } as const;
/** A word before a day that stands in an element of its own is no longer. */
const LONGEST_WORD = 12;
/** A day with so much beside it at most is a note on the card; in a longer text it is what the article is about. */
const LONGEST_BESIDE = 24;
const LONGEST_TEXT = 120;
/** How far up the word for a day may stand. */
const WORD_HEIGHT = 3;

/** A day, and how sure it is that of the publication; lower is surer. */
interface Candidate {
  readonly at: EpochMs;
  readonly rank: number;
}

/** The day on which the article of a card was published, by the card's `<time>`s and its other texts. */
export function dayOfCard(card: PageElement, texts: readonly string[], now: EpochMs | null): EpochMs | null {
  const found = [
    ...named(card, 'time').flatMap((time) => ofTime(time, card)),
    ...texts.flatMap((text, index) => ofText(text, texts[index - 1] ?? '', now)),
  ];
  const others = (): string[] => texts.filter((text) => readListedDay(text, now) === null);
  return surest(found, now) ?? dayAmong(others(), now);
}

/** The day among `times` that is most surely that of the publication. */
export const dayOfTimes = (times: readonly PageElement[], now: EpochMs | null): EpochMs | null =>
  surest(
    times.flatMap((time) => ofTime(time, null)),
    now,
  );

function surest(candidates: readonly Candidate[], now: EpochMs | null): EpochMs | null {
  const past = candidates.filter(({ at }) => now === null || at <= now + AHEAD_MS);
  return past.sort((a, b) => a.rank - b.rank)[0]?.at ?? null;
}

function ofTime(time: PageElement, within: PageElement | null): Candidate[] {
  const shown = DomUtils.textContent(time);
  const at = readPublished(time.attribs.datetime) ?? readPublished(shown);
  const words = `${wordBefore(time, within)} ${shown.split(/\d/, 1)[0]?.slice(0, LONGEST_WORD)}`;
  const rank = rankBy(`${words} ${time.attribs.class ?? ''} ${time.attribs.itemprop ?? ''}`, RANK.time);
  return at === null || rank === null ? [] : [{ at, rank }];
}

function ofText(text: string, before: string, now: EpochMs | null): Candidate[] {
  if (text.length > LONGEST_TEXT) return [];
  const alone = readListedDay(text, now);
  if (alone !== null) {
    const rank = rankBy(before.length <= LONGEST_WORD ? before : '', RANK.alone);
    return rank === null ? [] : [{ at: alone, rank }];
  }
  const { dates, beside } = datesIn(text);
  const isNote = beside.length <= LONGEST_BESIDE && !beside.includes('。');
  return dates.flatMap(({ at, word, isOfSpan }) => {
    const rank = isOfSpan ? null : rankBy(word, isNote ? RANK.withinText : null);
    return rank === null || (!isNote && rank !== RANK.named) ? [] : [{ at, rank }];
  });
}

/** By the word before a day; null where it is no day of a publication. */
function rankBy(word: string, unmarked: number | null): number | null {
  if (MARKS.published.test(word)) return RANK.named;
  if (MARKS.updated.test(word)) return RANK.updated;
  return MARKS.event.test(word) ? null : unmarked;
}

/** The word that stands right before an element, or before the box that it begins. */
function wordBefore(element: PageElement, within: PageElement | null): string {
  let inner: PageElement | null = element;
  for (let height = 0; inner !== null && inner !== within && height < WORD_HEIGHT; height++) {
    let node = inner.prev;
    while (node !== null && DomUtils.textContent(node).trim() === '') node = node.prev;
    const text = node === null ? '' : DomUtils.textContent(node).trim();
    if (node !== null) return text.length <= LONGEST_WORD ? text : '';
    inner = inner.parent !== null && 'attribs' in inner.parent ? inner.parent : null;
  }
  return '';
}
