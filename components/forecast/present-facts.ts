import { PHASE_LEADS_MS } from '../../lib/domain/phase.ts';
import type { Scene } from '../../lib/domain/situation/scene.ts';
import { stopWordOf } from '../../lib/domain/situation/sight.ts';
import { comparisonText } from '../../lib/messages/comparison.ts';
import { exchangeWords } from '../../lib/messages/exchange-words.ts';
import { ago, inWords } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { timesFor } from '../../lib/messages/japan-times.ts';
import { disagreementFacts, exchangeFact, type Lines, noticeFacts, partFacts, type Telling } from './beside-facts.ts';
import { plannedTimes } from './present-times.ts';
import {
  type Fact,
  notSaidFacts,
  quoteFacts,
  sourceFacts,
  stopsFact,
  text,
  timeFacts,
  trackRecordFact,
} from './window-facts.ts';

export type { Telling } from './beside-facts.ts';
export type { ClaimLink, Fact, Quote, Reader } from './window-facts.ts';

/** What is known of a window, by its scene. */
export const factsOf = (telling: Telling): Fact[] => [
  ...exchangeFact(telling),
  ...FACTS[telling.situation.scene](telling),
  ...partFacts(telling),
  ...noticeFacts(telling),
  ...disagreementFacts(telling),
];

const plan: Lines = ({ window, now, reader }) => timeFacts(window, now, reader);
const stops: Lines = ({ window, reader }) => [stopsFact(window, reader)];
const source: Lines = ({ window, reader }) => sourceFacts(window, reader);
const record: Lines = ({ window, view, reader }) =>
  window.end === null || view.trackRecord === null ? [] : [trackRecordFact(view.trackRecord, reader)];
const state =
  (pick: (telling: Telling) => string | null): Lines =>
  (telling) => {
    const value = pick(telling);
    return value === null ? [] : [text(wordsIn(telling.reader.language).popup.state, value)];
  };
const all =
  (...parts: readonly Lines[]): Lines =>
  (telling) =>
    parts.flatMap((lines) => lines(telling));

const sentences = ({ reader }: Telling) => wordsIn(reader.language).scenes;

/** Of a window to come; fewer in the last minutes. */
const coming: Lines = ({ window, situation, now, reader }) => {
  const near = situation.facts.start - now <= PHASE_LEADS_MS.imminent;
  return [
    ...timeFacts(window, now, reader),
    stopsFact(window, reader),
    ...(near ? [] : notSaidFacts(window, reader)),
    ...sourceFacts(window, reader),
    ...(near ? [] : quoteFacts(window, reader)),
  ];
};

const openEnd: Lines = ({ window, reader: { language } }) =>
  window.end === null ? [text(wordsIn(language).popup.end, wordsIn(language).popup.openEnd)] : [];

/** When the stop was seen last, where nothing was seen lately. */
const lastSeen: Lines = ({ situation: { facts }, now, reader: { language, zone } }) =>
  facts.lastSeenAt === null
    ? []
    : [
        text(
          wordsIn(language).popup.lastSeen,
          timesFor(language, zone).dayClock(facts.lastSeenAt, now),
          ago(now - facts.lastSeenAt, language),
        ),
      ];

/** How old the plan is, where what is seen goes on but no notice could be read. */
const planAge: Lines = ({ situation: { facts }, now, reader: { language } }) =>
  facts.isOld && facts.readAt !== null
    ? [text(wordsIn(language).popup.notice, wordsIn(language).popup.seen(ago(now - facts.readAt, language)))]
    : [];

const cancelNow: Lines = (telling) => [
  text(wordsIn(telling.reader.language).popup.advice, sentences(telling).cancelNow),
];

const stillRunning = (telling: Telling): string | null => {
  const { runningSeenAt } = telling.situation.facts;
  const { language, zone } = telling.reader;
  return runningSeenAt === null ? null : sentences(telling).stillRunning(timesFor(language, zone).clock(runningSeenAt));
};

/** What the exchange says: its own code, its flags, or a halt. */
const haltState = ({ window, view, reader: { language } }: Telling): string | null => {
  const words = wordsIn(language).popup;
  const word = stopWordOf(view);
  if (word === 'maintenance') return words.maintenanceState;
  if (word === 'emergency') return words.emergencyState;
  if (window.origin === 'live' && window.title !== '') return exchangeWords(window.title, language);
  return word === null ? null : word === 'halt' ? words.haltState : words.stopState;
};

/** What the exchange says of itself in a word that is neither a stop nor as usual. */
const shownWord: Lines = ({ window, situation: { facts }, now, reader: { language, zone } }) => {
  const words = wordsIn(language).popup;
  return [
    text(
      words.shown,
      exchangeWords(window.title, language),
      words.sinceTime(timesFor(language, zone).dayClock(facts.start, now)),
    ),
  ];
};

const haltScope: Lines = ({ view: { live }, situation: { facts }, now, reader: { language, zone } }) => {
  const words = wordsIn(language).popup;
  const [halted, every] = [live.haltedPairs.length, live.livePairs.length];
  if (halted === 0) return [];
  const scope = halted >= every ? words.allPairs(every) : words.somePairs(halted, every);
  return [text(words.scope, scope, words.sinceTime(timesFor(language, zone).dayClock(facts.start, now)))];
};

/** None is waited for where none ever comes. */
const noNotice: Lines = ({ view, reader: { language } }) =>
  view.isUnannounced ? [] : [text(wordsIn(language).popup.notice, wordsIn(language).popup.noNotice)];

const auctionOrders: Lines = ({ reader: { language } }) => [
  text(wordsIn(language).popup.orders, wordsIn(language).popup.auctionOrders),
];

/** How long it was, against the plan. */
const length: Lines = ({ situation: { facts }, reader }) => {
  if (facts.tookMs === null) return [];
  const words = wordsIn(reader.language).popup;
  const duration = inWords(facts.tookMs, reader.language);
  const comparison = comparisonText(facts.against, reader.language);
  return [text(words.stopped, duration, comparison ?? undefined)];
};

const saidOverAt: Lines = ({ situation: { facts }, now, reader: { language, zone } }) =>
  facts.saidOverAt === null
    ? []
    : [
        text(
          wordsIn(language).popup.notice,
          wordsIn(language).popup.saidOverAt(timesFor(language, zone).dayClock(facts.saidOverAt, now)),
        ),
      ];

const FACTS: Readonly<Record<Scene, Lines>> = {
  coming,
  due: all(
    state((t) => (t.situation.facts.canBeSeen ? sentences(t).stopNotSeen : null)),
    plan,
    openEnd,
    stops,
    source,
  ),
  'due-running': all(state(stillRunning), cancelNow, plan, openEnd, stops, source),
  stopped: all(plan, openEnd, lastSeen, planAge, stops, record, source),
  'said-stopped-running': all(state(stillRunning), plan, openEnd, stops, source),
  'past-end': all(
    plan,
    state((t) => sentences(t).backNotSeen),
    lastSeen,
    planAge,
    stops,
    record,
    source,
  ),
  'end-unseen': all(
    state((t) => sentences(t).nothingSeen),
    plan,
    stops,
    source,
  ),
  auction: all(plan, auctionOrders, stops, source),
  'pre-open': all(plan, stops, source),
  'opening-auction': all(plan, stops, source),
  halted: all(state(haltState), lastSeen, haltScope, noNotice),
  reported: all(
    shownWord,
    state((t) => sentences(t).saysUnclear),
  ),
  'as-usual': shownWord,
  back: all(length, source),
  'said-over': all(length, source),
  'said-over-unseen': all(state(haltState), lastSeen, saidOverAt, plan, stops, source),
  'end-passed': source,
  'end-passed-running': source,
  'called-off': source,
  'stale-start': staleFacts,
  'stale-end': staleFacts,
  'stale-open': staleFacts,
  'stale-report': shownWord,
  'stale-halted': all(lastSeen, noNotice),
};

/** Of a window that was read too long ago: what was planned, without a countdown. */
function staleFacts({ window, reader }: Telling): Fact[] {
  const times = plannedTimes(window, true, reader.language);
  return [
    { kind: 'times', label: wordsIn(reader.language).popup.planned, times },
    stopsFact(window, reader),
    ...sourceFacts(window, reader),
  ];
}
