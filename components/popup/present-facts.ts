import { PHASE_LEADS_MS, phaseAt } from '../../lib/domain/phase.ts';
import { type EpochMs, toMinutes } from '../../lib/domain/time.ts';
import type { TrackRecord, ViewWindow } from '../../lib/domain/view.ts';
import { effectiveStart, knownEnd, plannedEnd, SERVICES, type Service } from '../../lib/domain/window.ts';
import { exchangeWords } from '../../lib/messages/exchange-words.ts';
import { clock, inWords, sameDay } from '../../lib/messages/format.ts';
import type { Language } from '../../lib/messages/language.ts';
import { localDayRange, zoneCity } from '../../lib/messages/local-time.ts';
import { POPUP_WORDS } from '../../lib/messages/popup.ts';
import { KIND_NAMES, serviceList } from '../../lib/messages/words.ts';
import { safeHref } from '../pages/safe-link.ts';
import type { DrawnView } from './desk.ts';
import { auctionOf } from './focus.ts';
import { dayOnly, type PlannedTimes, plannedTimes } from './present-times.ts';

/** One line under the sentence. */
export type Fact = { readonly label: string; readonly small?: string | undefined } & (
  | { readonly kind: 'text'; readonly text: string; readonly muted?: boolean }
  | { readonly kind: 'times'; readonly times: PlannedTimes }
  | { readonly kind: 'stops'; readonly services: readonly Service[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'quotes'; readonly quotes: readonly string[] }
);

/** Whoever draws: their language and their own time zone (an IANA name). */
export interface Reader {
  readonly language: Language;
  readonly zone: string;
}

const text = (label: string, value: string, small?: string): Fact => ({ kind: 'text', label, text: value, small });

/** Of a window to come; fewer in the last minutes. */
export function comingFacts(window: ViewWindow, now: EpochMs, reader: Reader): Fact[] {
  const near = effectiveStart(window) - now <= PHASE_LEADS_MS.imminent;
  return [
    ...timeFacts(window, now, reader),
    stopsFact(window, reader),
    ...(near ? [] : notSaidFacts(window, reader)),
    ...sourceFacts(window, reader),
    ...(near ? [] : quoteFacts(window, reader)),
  ];
}

/** Of a stop that goes on as announced, or past its end. */
export function ongoingFacts(window: ViewWindow, view: DrawnView, now: EpochMs, reader: Reader): Fact[] {
  const words = POPUP_WORDS[reader.language];
  return [
    ...timeFacts(window, now, reader),
    ...(window.end === null ? [text(words.end, words.openEnd)] : []),
    ...(phaseAt(window, now) === 'overrun' ? [text(words.state, words.notSeenBack)] : []),
    ...(auctionOf(window, view, now) === null ? [] : [text(words.orders, words.auctionOrders)]),
    stopsFact(window, reader),
    ...(window.end === null || view.trackRecord === null ? [] : [trackRecordFact(view.trackRecord, reader)]),
    ...sourceFacts(window, reader),
  ];
}

/** Of a halt that nobody announced. */
export function haltFacts(window: ViewWindow, { live }: DrawnView, { language }: Reader): Fact[] {
  const words = POPUP_WORDS[language];
  const [halted, all] = [live.haltedPairs.length, live.livePairs.length];
  const since = words.since(clock(effectiveStart(window)));
  return [
    text(words.state, haltState(window, live.condition, language)),
    ...(halted === 0
      ? []
      : [text(words.scope, halted >= all ? words.allPairs(all) : words.somePairs(halted, all), since)]),
    text(words.notice, words.noNotice),
  ];
}

function haltState(window: ViewWindow, condition: DrawnView['live']['condition'], language: Language): string {
  const words = POPUP_WORDS[language];
  if (condition === 'maintenance') return words.maintenanceState;
  return window.title === '' ? words.haltState : exchangeWords(window.title, language);
}

/** Of what the exchange says of itself in a word that is neither a stop nor as usual. */
export function reportFacts(window: ViewWindow, { language }: Reader): Fact[] {
  const words = POPUP_WORDS[language];
  const isOver = knownEnd(window) !== null;
  return [
    text(words.shown, exchangeWords(window.title, language), words.since(clock(effectiveStart(window)))),
    ...(isOver ? [] : [text(words.state, words.saysUnclear)]),
  ];
}

/** Of a stop that is known to be over. */
export function backFacts(window: ViewWindow, now: EpochMs, reader: Reader): Fact[] {
  const words = POPUP_WORDS[reader.language];
  const end = knownEnd(window) ?? now;
  const duration = inWords(toMinutes(end - effectiveStart(window)), reader.language);
  return [text(words.stopped, duration, againstPlan(window, end, reader)), ...sourceFacts(window, reader)];
}

/** `予定より12分長い`, of the end that was planned last; undefined where none was. */
function againstPlan(window: ViewWindow, end: EpochMs, { language }: Reader): string | undefined {
  const words = POPUP_WORDS[language];
  const planned = plannedEnd(window);
  if (planned === null || window.origin === 'live') return undefined;
  const lateMs = toMinutes(end - planned);
  if (lateMs === 0) return words.asPlanned;
  const by = inWords(Math.abs(lateMs), language);
  return lateMs > 0 ? words.longer(by) : words.shorter(by);
}

/** Of a window that was read too long ago: what was planned, without a countdown. */
export const staleFacts = (window: ViewWindow, reader: Reader): Fact[] => [
  { kind: 'times', label: POPUP_WORDS[reader.language].planned, times: plannedTimes(window, true, reader.language) },
  stopsFact(window, reader),
  ...sourceFacts(window, reader),
];

function timeFacts(window: ViewWindow, now: EpochMs, { language, zone }: Reader): Fact[] {
  const words = POPUP_WORDS[language];
  const withDay = !sameDay(window.start, now) || window.start - now > PHASE_LEADS_MS.hour;
  const local = localDayRange(window.start, window.end, language, zone);
  const { replaced } = window;
  const length = window.end === null ? undefined : inWords(window.end - window.start, language);
  const change = replaced !== null && window.status === 'extended' ? words.extended : words.changed;
  const small = replaced === null ? length : change;
  return [
    {
      kind: 'times',
      label: words.planned,
      times: plannedTimes(window, withDay, language),
      small,
    },
    ...(local === null ? [] : [text(words.local, local, zoneCity(zone))]),
  ];
}

const stopsFact = ({ services }: ViewWindow, { language }: Reader): Fact => ({
  kind: 'stops',
  label: POPUP_WORDS[language].stops,
  services,
});

/** What a notice leaves out is listed as not said, never as working. A coin's notice is about the coin alone. */
function notSaidFacts(window: ViewWindow, { language }: Reader): Fact[] {
  if (window.origin !== 'notice' || window.assets.length > 0) return [];
  const unsaid = SERVICES.filter((service) => service !== 'other' && !window.services.includes(service));
  const label = POPUP_WORDS[language].notSaid;
  return unsaid.length === 0 ? [] : [{ kind: 'text', label, text: serviceList(unsaid, language), muted: true }];
}

/** Where it is known from. */
export function sourceFacts(window: ViewWindow, { language }: Reader): Fact[] {
  const words = POPUP_WORDS[language];
  if (window.origin === 'manual') return [text(words.source, words.byHand)];
  const revisions = window.revisions.length - 1;
  const said = [
    ...(window.publishedAt === null ? [] : [words.published(dayOnly(window.publishedAt, language))]),
    ...(revisions > 0 ? [words.revised(revisions)] : []),
  ];
  const small = said.length === 0 ? undefined : said.join(words.separator);
  const title = window.title === '' ? KIND_NAMES[language][window.kind] : window.title;
  const href = safeHref(window.url);
  if (href === null) return window.title === '' ? [] : [text(words.source, title, small)];
  return [{ kind: 'link', label: words.source, text: title, href, small }];
}

function quoteFacts(window: ViewWindow, { language }: Reader): Fact[] {
  const quotes = [...new Set(window.evidence.map((evidence) => evidence.text))];
  return quotes.length === 0 ? [] : [{ kind: 'quotes', label: POPUP_WORDS[language].evidence, quotes }];
}

function trackRecordFact({ count, meanDelayMs }: TrackRecord, { language }: Reader): Fact {
  const words = POPUP_WORDS[language];
  const by = inWords(Math.abs(meanDelayMs), language);
  return text(words.record, words.trackRecord(by, meanDelayMs >= 0, count));
}
