import { isolated } from '../../lib/domain/foreign-text.ts';
import { PHASE_LEADS_MS } from '../../lib/domain/phase.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { TrackRecord, ViewWindow } from '../../lib/domain/view.ts';
import { effectiveStart, endToShow, LIVE_ID_PREFIX, SERVICES, type Service } from '../../lib/domain/window.ts';
import { dateOnly, inWords, sameDay } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import type { Language } from '../../lib/messages/language.ts';
import { localDayRange, zoneCity } from '../../lib/messages/local-time.ts';
import { ruleText } from '../../lib/messages/rules.ts';
import { serviceList, shownKind } from '../../lib/messages/words.ts';
import { safeHref } from '../kit/safe-link.ts';
import { type PlannedTimes, plannedTimes } from './present-times.ts';

/** What one of several notices says that disagree. */
export interface ClaimLink {
  readonly when: string;
  readonly title: string;
  readonly href: string | null;
}

/** A passage of a notice, and by which rule it was taken for a time of the stop; null: an older reader kept none. */
export interface Quote {
  readonly text: string;
  readonly why: string | null;
}

/** One line under the sentence. */
export type Fact = { readonly label: string; readonly small?: string | undefined } & (
  | { readonly kind: 'text'; readonly text: string; readonly muted?: boolean }
  | { readonly kind: 'times'; readonly times: PlannedTimes }
  | { readonly kind: 'stops'; readonly services: readonly Service[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'claims'; readonly claims: readonly ClaimLink[] }
  | { readonly kind: 'quotes'; readonly quotes: readonly Quote[] }
);

/** Whoever draws: their language and their own time zone (an IANA name). */
export interface Reader {
  readonly language: Language;
  readonly zone: string;
}

/** A line of text. */
export const text = (label: string, value: string, small?: string): Fact => ({
  kind: 'text',
  label,
  text: value,
  small,
});

/** When it is planned, by the clock of Japan and the user's own, and what was seen of it. */
export function timeFacts(window: ViewWindow, now: EpochMs, { language, zone }: Reader): Fact[] {
  const words = wordsIn(language).popup;
  if (window.id.startsWith(LIVE_ID_PREFIX)) return seenTimes(window, now, language);
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

/** A stop that was seen before anybody spoke of it was never planned. */
function seenTimes(window: ViewWindow, now: EpochMs, language: Language): Fact[] {
  const start = effectiveStart(window);
  const times = plannedTimes({ start, end: endToShow(window), replaced: null }, !sameDay(start, now), language);
  return [{ kind: 'times', label: wordsIn(language).popup.stopped, times }];
}

/** What stops. */
export const stopsFact = ({ services }: ViewWindow, { language }: Reader): Fact => ({
  kind: 'stops',
  label: wordsIn(language).popup.stops,
  services,
});

/** What a notice leaves out is listed as not said, never as working. A coin's notice is about the coin alone. */
export function notSaidFacts(window: ViewWindow, { language }: Reader): Fact[] {
  if (window.origin !== 'notice' || window.assets.length > 0) return [];
  const said = new Set([...window.services, ...window.parts.map(({ service }) => service)]);
  const unsaid = SERVICES.filter((service) => service !== 'other' && !said.has(service));
  const label = wordsIn(language).popup.notSaid;
  return unsaid.length === 0 ? [] : [{ kind: 'text', label, text: serviceList(unsaid, language), muted: true }];
}

/** Where it is known from. */
export function sourceFacts(window: ViewWindow, { language }: Reader): Fact[] {
  const words = wordsIn(language).popup;
  if (window.origin === 'manual') return [text(words.source, words.byHand)];
  const revisions = window.revisions.length - 1;
  const said = [
    ...(window.publishedAt === null ? [] : [words.published(dateOnly(window.publishedAt, language))]),
    ...(revisions > 0 ? [words.revised(revisions)] : []),
  ];
  const small = said.length === 0 ? undefined : said.join(words.separator);
  const title = window.title === '' ? wordsIn(language).kinds[shownKind(window)] : isolated(window.title);
  const href = safeHref(window.url);
  if (href === null) return window.title === '' ? [] : [text(words.source, title, small)];
  return [{ kind: 'link', label: words.source, text: title, href, small }];
}

/** Where the notice says it. */
export function quoteFacts(window: ViewWindow, { language }: Reader): Fact[] {
  const byText = new Map(window.evidence.map(({ text, rule }) => [text, { text, why: ruleText(rule, language) }]));
  const quotes = [...byText.values()];
  return quotes.length === 0 ? [] : [{ kind: 'quotes', label: wordsIn(language).popup.evidence, quotes }];
}

/** How late stops end on average. */
export function trackRecordFact({ count, meanDelayMs }: TrackRecord, { language }: Reader): Fact {
  const words = wordsIn(language).popup;
  const by = inWords(Math.abs(meanDelayMs), language);
  return text(words.record, words.trackRecord(by, meanDelayMs >= 0, count));
}
