import { moneyOf } from '../../lib/domain/envelope.ts';
import { FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { isNear } from '../../lib/domain/phase.ts';
import { movedEnd } from '../../lib/domain/situation/measures.ts';
import { sightStateOf, stopWordOf } from '../../lib/domain/situation/sight.ts';
import { type EpochMs, MINUTE_MS } from '../../lib/domain/time.ts';
import type { View, ViewWindow } from '../../lib/domain/view.ts';
import { comparisons } from '../../lib/messages/comparison.ts';
import type { OverlayWords } from '../../lib/messages/contract/overlay.ts';
import { ago, clockRange, dayClock, dayRange, inWords, longDay, sameDay, shortDay } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { type JapanTimes, markedTimes } from '../../lib/messages/japan-times.ts';
import type { Language } from '../../lib/messages/language.ts';
import { pairName } from '../../lib/messages/pair-name.ts';
import { displayServices, joinServices, shownKind } from '../../lib/messages/words.ts';
import type { Shown } from './choose.ts';
import { flagged } from './pair-note.ts';
import { fill, type Values } from './words.ts';

/** What the sentences are made of. */
export interface Telling {
  readonly shown: Shown;
  readonly view: View;
  readonly now: EpochMs;
  readonly language: Language;
  readonly words: OverlayWords;
  /** The user's time zone, an IANA name. */
  readonly zone?: string | undefined;
  /** Clock times for a user there. */
  readonly times: JapanTimes;
}

type OverlaySubject = OverlayWords['subjects']['trading'];
type Named = Readonly<Record<'full' | 's' | 'noun' | 'aNoun', string | null>>;

function ofCoin(subject: OverlaySubject, window: ViewWindow, words: OverlayWords, language: Language): Named {
  const coin = coinOf(window, language);
  return coin === null
    ? { full: subject.s.trim(), s: subject.s, noun: subject.noun, aNoun: subject.aNoun }
    : {
        full: fill(words.ofCoin, { coin, name: subject.behindCoin }),
        s: subject.behindCoin,
        noun: subject.noun,
        aNoun: `${coin} ${subject.noun}`,
      };
}

/** Of yen alone, or of coins as against yen: `before` ends as the language wants it. */
const ofMoney = ({ behindCoin, noun }: OverlaySubject, before: string): Named => ({
  full: before + behindCoin.trim(),
  s: before + behindCoin,
  noun: before.toLowerCase() + noun,
  aNoun: before + noun,
});

/** A value that is there or not: a template that names it is said or left out. */
const when = (isSo: boolean): string | null => (isSo ? '' : null);

/** What the placeholders of the templates stand for now. */
export function valuesOf(telling: Telling): Values {
  const { shown, view, now, language, words } = telling;
  const { window, facts } = shown;
  const subject = words.subjects[displayServices(window.services)[0] ?? 'other'];
  const sight = sightStateOf(view, now);
  const money = moneyOf(window);
  const isTrading = window.services.includes('trading');
  const [against = null, againstLast = null] = comparisons(facts.against, words.comparison, language);
  return {
    ...subject,
    ...(money === null ? ofCoin(subject, window, words, language) : ofMoney(subject, words.money[money])),
    ...timesOf(telling),
    ...changeOf(telling),
    ...auctionOf(telling),
    ...haltOf(view, words),
    services: joinServices(window.services, words.services, language),
    kind: words.kinds[shownKind(window)],
    history: historyOf(view, language, words),
    took: facts.tookMs === null ? null : lasted(facts.tookMs, language, words),
    against,
    againstLast,
    seen: seenText(view, now, language, words),
    // So says the first of itself; of another one it is not known.
    ifNoCancels: when(isTrading && window.exchange === FIRST_EXCHANGE),
    ifNoTrading: when(!isTrading),
    ifStartSeen: when(facts.isStartSeen),
    ifEndSeen: when(facts.isEndSeen),
    ifSeeable: when(facts.canBeSeen),
    said: saidOf(window, words, language),
    ifNoNotice: when(window.noticeIds.length === 0 && view.isUnannounced !== true),
    ifPostponed: when(window.status === 'postponed'),
    ifOffline: when(view.hostsAllowed && view.offline),
    ifSilent: when(view.hostsAllowed && !view.offline && sight !== 'first-reading'),
    ifFirst: when(sight === 'first-reading'),
    ifUnread: when(sight === 'unread'),
    ifOld: when(facts.isOld),
    ifAllowed: when(view.hostsAllowed),
    ifNotAllowed: when(!view.hostsAllowed),
  };
}

/** Clock times, days and ages. */
function timesOf({ shown: { window, facts }, now, language, words, times }: Telling): Values {
  const { start, end } = window;
  const at = (instant: EpochMs | null) => (instant === null ? null : times.dayClock(instant, now));
  const marked = markedTimes(language);
  const age = facts.readAt === null ? null : ago(now - facts.readAt, language);
  return {
    start: at(facts.start),
    startJst: marked.dayClock(facts.start, now),
    end: at(end),
    endJst: end === null ? null : marked.dayClock(end, now),
    now: times.clock(now),
    day: longDay(start, language),
    rangeJst: marked.clockRange(start, end),
    dayRangeJst: marked.dayRange(start, end),
    otherDay: sameDay(start, now) ? null : longDay(start, language),
    age,
    age2: age === null ? null : '',
    readAt: at(facts.readAt),
    running: facts.runningSeenAt === null ? null : times.clock(facts.runningSeenAt),
    saidOver: at(facts.saidOverAt),
    lastSeen:
      facts.lastSeenAt === null
        ? null
        : fill(words.lastSeen, { time: at(facts.lastSeenAt), age: ago(now - facts.lastSeenAt, language) }),
  };
}

/** What was planned before the newest change. */
function changeOf({ shown: { window, nearness }, now, language, words, times }: Telling): Values {
  const { start, end, replaced } = window;
  const wasEnd = movedEnd(window, replaced);
  const isMoved = replaced !== null && (replaced.start !== start || replaced.end !== end);
  const range = replaced !== null && (isNear(nearness) || sameDay(replaced.start, start)) ? clockRange : dayRange;
  return {
    was: isMoved ? range(replaced.start, replaced.end, language) : null,
    changedAt: isMoved
      ? fill(words.changedAt, {
          day: shortDay(replaced.changedAt, language),
          time: times.clock(replaced.changedAt),
          timeJst: markedTimes(language).clock(replaced.changedAt),
        })
      : null,
    wasEnd: wasEnd === null ? null : dayClock(wasEnd, now, language),
    by: wasEnd === null || end === null ? null : inWords(Math.abs(end - wasEnd), language),
  };
}

function auctionOf({ shown: { facts }, view, language, words }: Telling): Values {
  const { reopening } = facts;
  const price = view.live.circuitBreak?.estimatedPrice;
  return {
    pair: reopening === null ? null : pairName(reopening.pair),
    reopenJst: reopening === null ? null : markedTimes(language).clock(reopening.at),
    price: price && reopening?.pair.endsWith('_jpy') ? fill(words.yen, { price: grouped(price) }) : price,
  };
}

/** What the newest live reading says of the exchange as a whole. */
function haltOf(view: View, words: OverlayWords): Values {
  const { live } = view;
  const [halted, all] = [live.haltedPairs.length, live.livePairs.length];
  const said = stopWordOf(view);
  return {
    scope:
      live.condition === 'halted' && all > 0
        ? fill(halted < all ? words.scopeSome : words.scopeAll, { halted, all })
        : null,
    ifHalt: when(said === 'halt'),
    ifMaintenance: when(said === 'maintenance'),
    ifStopSaid: when(said === 'stop'),
    ifEmergency: when(said === 'emergency'),
    ifByFlags: when(live.condition === 'stopped'),
  };
}

/** What the exchange says of itself: its flags by their meaning, any other word as it is. */
function saidOf({ origin, title }: ViewWindow, words: OverlayWords, language: Language): string | null {
  if (origin !== 'live' || title === '') return null;
  const said = title.split(', ');
  return said.every((word) => word in words.pair.flags) ? flagged(said, words.pair, language) : title;
}

/** `XRP`, `XRP・ADA`, `XRP +3`; null when the stop is not about coins. */
export function coinOf({ assets }: Pick<ViewWindow, 'assets'>, language: Language): string | null {
  if (assets.length === 0) return null;
  return assets.length <= 2 ? assets.join(wordsIn(language).locale.comma) : `${assets[0]} +${assets.length - 1}`;
}

/** `14,253,000`; decimals stay as they came. */
const grouped = (price: string): string => price.replace(/\B(?<!\.\d{0,20})(?=(\d{3}){1,7}(?!\d))/g, ',');

const lasted = (ms: number, language: Language, words: OverlayWords): string =>
  ms < MINUTE_MS ? words.underAMinute : inWords(ms, language);

function historyOf({ trackRecord }: View, language: Language, words: OverlayWords): string | null {
  if (trackRecord === null) return null;
  const { meanDelayMs, count } = trackRecord;
  const late = meanDelayMs > 0 ? words.historyLate : words.historyEarly;
  const by = Math.abs(meanDelayMs);
  return fill(by < MINUTE_MS ? words.historyOnTime : late, { by: inWords(by, language), count });
}

/** Newest reading of any kind; below a minute without seconds, which would have to be rewritten each second. */
function seenText({ noticesReadAt, live }: View, now: EpochMs, language: Language, words: OverlayWords): string {
  const newest = Math.max(noticesReadAt ?? 0, live.answeredAt ?? 0);
  if (newest === 0) return words.neverRead;
  if (now - newest < MINUTE_MS) return words.readJustNow;
  return fill(words.readAgo, { age: ago(now - newest, language) }) ?? '';
}
