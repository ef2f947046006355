import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { changedAt } from '../domain/ics.ts';
import { type EpochMs, epochMs } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { eventSummary, windowText } from '../messages/event-words.ts';
import { exchangeName } from '../messages/exchange-name.ts';
import { wordsIn } from '../messages/index.ts';
import { markedTimes } from '../messages/japan-times.ts';
import type { Language } from '../messages/language.ts';
import { type Snapshot, stateText, stopsOf } from './snapshot.ts';

/*
 * The stops of all exchanges as a feed for readers: one entry a stop, the newest word first. An entry changes only with
 * what is said of its stop, so that a round without news leaves the files as they are.
 */

const NAME = 'mente-yoho';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string | null;
  readonly publishedAt: EpochMs | null;
  readonly updatedAt: EpochMs;
}

/** Of a feed whose own address nobody named, the addresses are left out. */
export interface FeedPlace {
  readonly base: string | null;
  readonly file: string;
}

function entriesOf(snapshots: readonly Snapshot[], language: Language): readonly Entry[] {
  return snapshots
    .flatMap((snapshot) => stopsOf(snapshot).map((window) => entryOf(window, snapshot, language)))
    .sort((a, b) => b.updatedAt - a.updatedAt);
}

function entryOf(window: MaintenanceWindow, snapshot: Snapshot, language: Language): Entry {
  const name = exchangeName(snapshot.exchange, language);
  return {
    id: `urn:mente-yoho:${snapshot.exchange}:${encodeURIComponent(window.id)}`,
    title: `${eventSummary(window, name, language)} ${markedTimes(language).dayRange(window.start, window.end)}`,
    text: `${stateText(window, snapshot, language)}\n${windowText(window, name, language)}`,
    url: window.url,
    publishedAt: window.publishedAt,
    updatedAt: changedAt(window),
  };
}

/** `feed.xml`: Atom (RFC 4287). */
export function atomFile(snapshots: readonly Snapshot[], place: FeedPlace, language: Language): string {
  const entries = entriesOf(snapshots, language);
  return generateAtomFeed({
    id: `urn:mente-yoho:feed:${language}`,
    title: { value: titleOf(snapshots, language) },
    updated: new Date(entries[0]?.updatedAt ?? epochMs(0)),
    authors: [{ name: NAME }],
    links: place.base === null ? [] : [{ href: new URL(place.file, place.base).href, rel: 'self' }],
    entries: entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      updated: new Date(entry.updatedAt),
      ...(entry.publishedAt === null ? {} : { published: new Date(entry.publishedAt) }),
      ...(entry.url === null ? {} : { links: [{ href: entry.url }] }),
      content: { value: entry.text, type: 'text' },
    })),
  });
}

/** `feed.json`: JSON Feed 1.1. */
export function jsonFeedFile(snapshots: readonly Snapshot[], place: FeedPlace, language: Language): string {
  const feed = generateJsonFeed({
    title: titleOf(snapshots, language),
    language,
    ...(place.base === null ? {} : { home_page_url: place.base, feed_url: new URL(place.file, place.base).href }),
    authors: [{ name: NAME }],
    items: entriesOf(snapshots, language).map((entry) => ({
      id: entry.id,
      title: entry.title,
      content_text: entry.text,
      date_modified: new Date(entry.updatedAt),
      ...(entry.publishedAt === null ? {} : { date_published: new Date(entry.publishedAt) }),
      ...(entry.url === null ? {} : { url: entry.url }),
    })),
  });
  return `${JSON.stringify(feed, null, 2)}\n`;
}

const titleOf = (snapshots: readonly Snapshot[], language: Language): string =>
  wordsIn(language).feed.title(
    snapshots.map(({ exchange }) => exchangeName(exchange, language)).join(wordsIn(language).locale.comma),
  );
