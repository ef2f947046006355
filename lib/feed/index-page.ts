import { isBlind, sightAt, undatedIn } from '../domain/situation/sight.ts';
import type { EpochMs } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { exchangeName } from '../messages/exchange-name.ts';
import { dayAndClock, dayRange, shortDay } from '../messages/format.ts';
import { wordsIn } from '../messages/index.ts';
import { LANGUAGES, type Language, languageName } from '../messages/language.ts';
import { subjectOf } from '../messages/subject.ts';
import { serviceList } from '../messages/words.ts';
import { besideTexts, type Snapshot, stateText, stopsOf } from './snapshot.ts';

/*
 * The page of a feed that people read. It says when everything was read, for it cannot grow old by itself: no script
 * runs on it, and nothing is loaded.
 */

const STYLE = `:root{color-scheme:light dark;font:16px/1.6 system-ui,sans-serif}body{max-width:46rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem .6rem;border-bottom:1px solid #8884;vertical-align:top}
h1{font-size:1.4rem}h2{font-size:1.15rem}h3{font-size:1rem}.old{opacity:.75}`;

/** Names of the files that a page links to. */
export interface LinkedFiles {
  readonly page: (language: Language) => string;
  readonly calendar: (exchange: string) => string;
  readonly document: (exchange: string) => string;
  readonly atom: string;
  readonly json: string;
}

/** Text of a notice or of ours, as HTML. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const link = (href: string, text: string): string => `<a href="${escaped(href)}">${escaped(text)}</a>`;

/** The page in `language`. */
export function indexPage(snapshots: readonly Snapshot[], files: LinkedFiles, language: Language): string {
  const { feed, locale } = wordsIn(language);
  const title = feed.title(snapshots.map(({ exchange }) => exchangeName(exchange, language)).join(locale.comma));
  const others = LANGUAGES.filter((other) => other !== language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<link rel="alternate" type="application/atom+xml" href="${escaped(files.atom)}">
<link rel="alternate" type="application/feed+json" href="${escaped(files.json)}">
<style>${STYLE}</style>
</head>
<body>
<p>${others.map((other) => link(files.page(other), languageName(other))).join(' ')}</p>
<h1>${escaped(title)}</h1>
<p>${escaped(feed.about)}</p>
${snapshots.map((snapshot) => exchangePart(snapshot, files, language)).join('\n')}
<h2>${escaped(feed.files)}</h2>
<p>${link(files.atom, 'Atom')} ${link(files.json, 'JSON Feed')}</p>
</body>
</html>
`;
}

function exchangePart(snapshot: Snapshot, files: LinkedFiles, language: Language): string {
  const { exchange } = snapshot;
  const view = sightAt(snapshot.view, exchange);
  const { feed, sources } = wordsIn(language);
  const ahead = new Set(view.windows.map(({ id }) => id));
  const stops = stopsOf(snapshot);
  const upcoming = stops.filter(({ id }) => ahead.has(id));
  const past = stops.filter(({ id }) => !ahead.has(id));
  const seen = view.live.answeredAt;
  return `<section>
<h2>${escaped(exchangeName(exchange, language))}</h2>
<p>${escaped(view.noticesReadAt === null ? feed.neverRead : feed.readAt(moment(view.noticesReadAt, language)))}
<span class="old">${escaped(feed.old)}</span></p>
${seen === null ? '' : `<p>${escaped(feed.live(sources.conditions[view.live.condition], moment(seen, language)))}</p>`}
<h3>${escaped(feed.upcoming)}</h3>
${upcoming.length > 0 ? table(upcoming, snapshot, language) : ''}
${remarks(snapshot, upcoming.length === 0, language)
  .map((remark) => `<p>${escaped(remark)}</p>`)
  .join('\n')}
${past.length > 0 ? `<h3>${escaped(feed.past)}</h3>\n${table(past, snapshot, language)}` : ''}
<p>${link(files.calendar(exchange), feed.calendar)} <span class="old">${escaped(feed.calendarHelp)}</span></p>
<p>${link(files.document(exchange), feed.forPrograms)}</p>
</section>`;
}

/** What may be said of the stops to come as a whole: only what was read lately, and whole, may be free of them. */
function remarks({ exchange, view, now }: Snapshot, isEmpty: boolean, language: Language): string[] {
  const { scenes } = wordsIn(language);
  const undated = undatedIn(view);
  if (isBlind(sightAt(view, exchange), now)) return [scenes.unread];
  if (undated > 0) return [scenes.undated(undated)];
  return isEmpty ? [scenes.nothingPlanned] : [];
}

function table(windows: readonly MaintenanceWindow[], snapshot: Snapshot, language: Language): string {
  const { columns } = wordsIn(language).feed;
  const heads = [columns.when, columns.stops, columns.state].map((head) => `<th>${escaped(head)}</th>`).join('');
  return `<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${windows.map((window) => row(window, snapshot, language)).join('\n')}
</tbody>
</table>`;
}

function row(window: MaintenanceWindow, snapshot: Snapshot, language: Language): string {
  const { title, url, services, start, end } = window;
  const stops = services.length === 0 ? subjectOf(window, language).name : serviceList(services, language);
  const named = title === '' ? '' : `<br>${url === null ? escaped(title) : link(url, title)}`;
  const cells = [
    escaped(dayRange(start, end, language)),
    escaped(stops) + named,
    [stateText(window, snapshot, language), ...besideTexts(window, snapshot, language)].map(escaped).join('<br>'),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const moment = (instant: EpochMs, language: Language): string =>
  `${dayAndClock(shortDay(instant, language), instant, language)} JST`;
