import { LANGUAGES, type Language } from '../messages/language.ts';
import { feedDocumentOf } from '../watch/feed-document.ts';
import { calendarFile } from './calendar.ts';
import { indexPage, type LinkedFiles } from './index-page.ts';
import type { Snapshot } from './snapshot.ts';
import { atomFile, jsonFeedFile } from './syndication.ts';

/** What stands before the end of a file's name: nothing for the first language, its tag for every other one. */
const markOf = (language: Language): string => (language === LANGUAGES[0] ? '' : `.${language}`);

const documentPath = (exchange: string): string => `v1/${exchange}.json`;
const calendarPath = (exchange: string, language: Language): string => `v1/${exchange}${markOf(language)}.ics`;
const atomPath = (language: Language): string => `feed${markOf(language)}.xml`;
const jsonPath = (language: Language): string => `feed${markOf(language)}.json`;
const pagePath = (language: Language): string => `index${markOf(language)}.html`;

const linksIn = (language: Language): LinkedFiles => ({
  page: pagePath,
  calendar: (exchange) => calendarPath(exchange, language),
  document: documentPath,
  atom: atomPath(language),
  json: jsonPath(language),
});

/** Every file of a feed by its path, as `snapshots` have it. `base`: where it will be found, if that is known. */
export function feedFiles(snapshots: readonly Snapshot[], base: string | null): ReadonlyMap<string, string> {
  return new Map([
    ...snapshots.map(({ exchange, view, now }): [string, string] => [
      documentPath(exchange),
      `${JSON.stringify(feedDocumentOf(view, exchange, now))}\n`,
    ]),
    ...LANGUAGES.flatMap((language) => filesIn(language, snapshots, base)),
  ]);
}

const filesIn = (language: Language, snapshots: readonly Snapshot[], base: string | null): [string, string][] => [
  ...snapshots.map((snapshot): [string, string] => [
    calendarPath(snapshot.exchange, language),
    calendarFile(snapshot, language),
  ]),
  [jsonPath(language), jsonFeedFile(snapshots, { base, file: jsonPath(language) }, language)],
  [atomPath(language), atomFile(snapshots, { base, file: atomPath(language) }, language)],
  [pagePath(language), indexPage(snapshots, linksIn(language), language)],
];
