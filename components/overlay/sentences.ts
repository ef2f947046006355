import { isWatchable } from '../../lib/domain/phase.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, toMinutes } from '../../lib/domain/time.ts';
import type { View, ViewWindow } from '../../lib/domain/view.ts';
import { effectiveStart, isReport, knownEnd, plannedEnd } from '../../lib/domain/window.ts';
import { ago, clock, clockRange, dayRange, inWords, longDay, sameDay, shortDay } from '../../lib/messages/format.ts';
import type { Language } from '../../lib/messages/language.ts';
import type { OverlayWords, SceneName, SceneWords } from '../../lib/messages/overlay.ts';
import { displayServices, joinServices } from '../../lib/messages/words.ts';
import { isNear, type Shown } from './choose.ts';
import { flagged, pairName } from './pair-note.ts';
import type { Presentation, Sentences } from './presentation.ts';
import { reopening } from './situation.ts';
import { fill, fillAll, type Values } from './words.ts';

/** What the sentences are made of. */
export interface Telling {
  readonly shown: Shown;
  readonly view: View;
  readonly now: EpochMs;
  readonly language: Language;
  readonly words: OverlayWords;
}

type Told = Sentences & Pick<Presentation, 'count' | 'bigCount' | 'progress' | 'services'>;

/** What is said of the leading window now. */
export function tell(telling: Telling): Told {
  const { shown, now, words } = telling;
  const values = valuesOf(telling);
  const said = words.scenes[sceneOf(telling)];
  const ends = said.ends === null ? [] : fillAll(said.ends, values);
  return {
    lead: fill(said.lead, values) ?? '',
    title: fill(said.title, values) ?? '',
    label: said.label,
    aside: fillAll(said.aside, values),
    range: fill(said.range, values),
    note: fill(said.note, values),
    facts: said.facts.flatMap(([term, template]) => {
      const detail = fill(template, values);
      return detail === null ? [] : [[term, detail] as const];
    }),
    seen: fill(said.seen, values) ?? words.neverRead,
    ...countOf(said.count, telling),
    progress: ends.length < 2 ? null : { ...shareOf(shown.window, now), ends },
    services: said.saysServices ? shown.window.services : [],
  };
}

/** Which sentences fit. */
function sceneOf({ shown: { window, phase, look, waitsForAuction } }: Telling): SceneName {
  const isOpen = window.end === null;
  if (look === 'stale') {
    if (phase !== 'ongoing' && phase !== 'overrun') return 'staleStop';
    return isOpen ? 'staleOpen' : 'staleEnd';
  }
  if (isReport(window)) return phase === 'ended' ? 'asUsual' : 'reported';
  if (waitsForAuction) return 'auction';
  if (look === 'recovered') return window.observedEnd === null ? 'saidToBeOver' : 'recovered';
  if (look === 'emergency') {
    if (window.origin === 'live') return 'halted';
    return isOpen ? 'emergencyOpen' : 'emergency';
  }
  if (look === 'ongoing' || look === 'overrun') {
    if (look === 'overrun') return 'overrun';
    if (isOpen) return 'open';
    const wasEnd = movedEnd(window);
    return wasEnd === null ? 'ongoing' : (window.end ?? 0) > wasEnd ? 'extended' : 'shortened';
  }
  return phase as SceneName;
}

/** The planned end before the newest change of the end alone; null when it did not change. */
function movedEnd({ replaced, start, end, status }: ViewWindow): EpochMs | null {
  if (replaced === null || replaced.end === null || replaced.end === end) return null;
  return replaced.start === start || status === 'extended' ? replaced.end : null;
}

/** What is counted: towards an instant, since one, or the clock time of one, with its day when that is not near. */
function countOf(
  [mode, of]: SceneWords['count'],
  { shown: { window }, view, now, language }: Telling,
): Pick<Presentation, 'count' | 'bigCount'> {
  const instants = {
    start: window.start,
    began: effectiveStart(window),
    end: window.end,
    over: knownEnd(window),
    reopening: reopening(view, now)?.at,
  };
  const at = instants[of] ?? now;
  if (mode === 'until' || mode === 'since') {
    return { count: { mode, at, form: 'calm' }, bigCount: { mode, at, form: 'exact' } };
  }
  const text = mode === 'on' ? `${shortDay(at, language)} ${clock(at)}` : moment(at, now, language);
  return { count: { mode: 'fixed', text }, bigCount: { mode: 'fixed', text: clock(at) } };
}

/** A value that is there or not: a template that names it is said or left out. */
const when = (isSo: boolean): string | null => (isSo ? '' : null);

function valuesOf({ shown: { window, phase }, view, now, language, words }: Telling): Values {
  const { start, end, replaced } = window;
  const { live, hostsAllowed } = view;
  const subject = words.subjects[displayServices(window.services)[0] ?? 'other'];
  const coin = coinOf(window, language);
  const began = effectiveStart(window);
  const isTrading = window.services.includes('trading');
  const isMoved = replaced !== null && (replaced.start !== start || replaced.end !== end);
  const wasEnd = movedEnd(window);
  const readAt = window.origin === 'live' ? live.answeredAt : view.noticesReadAt;
  const age = readAt === null ? null : ago(now - readAt, language);
  const isOtherDay = !sameDay(start, now);
  const over = knownEnd(window);
  const auction = reopening(view, now);
  const price = live.circuitBreak?.estimatedPrice;
  const [halted, all] = [live.haltedPairs.length, live.livePairs.length];
  const isHalt = live.condition === 'halted';
  return {
    ...subject,
    full: coin === null ? subject.s.trim() : `${coin} ${subject.behindCoin}`,
    aNoun: coin === null ? subject.aNoun : `${coin} ${subject.noun}`,
    start: moment(began, now, language),
    day: longDay(start, language),
    range: clockRange(start, end, language),
    dayRange: dayRange(start, end, language),
    was:
      isMoved && replaced !== null
        ? (isNear(phase) || sameDay(replaced.start, start) ? clockRange : dayRange)(
            replaced.start,
            replaced.end,
            language,
          )
        : null,
    end: end === null ? null : moment(end, now, language),
    wasEnd: wasEnd === null ? null : moment(wasEnd, now, language),
    changedAt: isMoved && replaced !== null ? clock(replaced.changedAt) : null,
    by: wasEnd === null || end === null ? null : inWords(Math.abs(end - wasEnd), language),
    now: clock(now),
    services: joinServices(window.services, words.services, language),
    kind: words.kinds[window.kind],
    history: historyOf(view, language, words),
    took: over === null ? null : lasted(toMinutes(over - began), language, words),
    against: over === null ? null : comparison(over, plannedEnd(window), language, words),
    pair: auction === null ? null : pairName(auction.pair),
    reopen: auction === null ? null : clock(auction.at),
    price: price && auction?.pair.endsWith('_jpy') ? fill(words.yen, { price: grouped(price) }) : price,
    scope: isHalt && all > 0 ? fill(halted < all ? words.scopeSome : words.scopeAll, { halted, all }) : null,
    otherDay: isOtherDay ? longDay(start, language) : null,
    age,
    age2: age === null ? null : '',
    readAt: readAt === null ? null : moment(readAt, now, language),
    seen: seenText(view, now, language, words),
    ifTrading: when(isTrading),
    ifNoTrading: when(!isTrading),
    // The planned time has come, but trading was seen to go on: nothing is called stopped that is not.
    ifNotStopped: when(
      isWatchable(window) &&
        window.observedStart === null &&
        live.condition === 'normal' &&
        (live.answeredAt ?? 0) > start,
    ),
    ifHalt: when(isHalt),
    ifMaintenance: when(live.condition === 'maintenance'),
    ifByFlags: when(live.condition === 'stopped'),
    said: saidOf(window, words, language),
    ifNoNotice: when(window.noticeIds.length === 0),
    ifAllowed: when(hostsAllowed),
    ifNotAllowed: when(!hostsAllowed),
  };
}

/** What the exchange says of itself: its flags by their meaning, any other word as it is. */
function saidOf({ origin, title }: ViewWindow, words: OverlayWords, language: Language): string | null {
  if (origin !== 'live' || title === '') return null;
  const said = title.split(', ');
  return said.every((word) => word in words.pair.flags) ? flagged(said, words.pair, language) : title;
}

/** `XRP`, `XRP・ADA`, `XRP +3`; null when the stop is not about coins. */
export function coinOf({ assets }: ViewWindow, language: Language): string | null {
  if (assets.length === 0) return null;
  return assets.length <= 2 ? assets.join(language === 'ja' ? '・' : ', ') : `${assets[0]} +${assets.length - 1}`;
}

/** `5:00`; with its day when that is not near: `11/26(木) 5:00`. */
const moment = (at: EpochMs, now: EpochMs, language: Language): string =>
  sameDay(at, now) || Math.abs(at - now) < 12 * HOUR_MS ? clock(at) : `${shortDay(at, language)} ${clock(at)}`;

/** `14,253,000`; decimals stay as they came. */
const grouped = (price: string): string => price.replace(/\B(?<!\.\d{0,20})(?=(\d{3}){1,7}(?!\d))/g, ',');

/** How much of the planned time has passed; past the end, how much of the time was planned. */
function shareOf(window: ViewWindow, now: EpochMs): { percent: number; over: boolean } {
  const start = effectiveStart(window);
  const end = window.end ?? now;
  const over = now >= end;
  const [part, whole] = over ? [end - start, now - start] : [now - start, end - start];
  return { percent: whole <= 0 ? 100 : Math.round((Math.max(0, part) / whole) * 1_000) / 10, over };
}

const lasted = (ms: number, language: Language, words: OverlayWords): string =>
  ms < MINUTE_MS ? words.underAMinute : inWords(ms, language);

function historyOf({ trackRecord }: View, language: Language, words: OverlayWords): string | null {
  if (trackRecord === null) return null;
  const { meanDelayMs, count } = trackRecord;
  const late = meanDelayMs > 0 ? words.historyLate : words.historyEarly;
  const by = Math.abs(meanDelayMs);
  return fill(by < MINUTE_MS ? words.historyOnTime : late, { by: inWords(by, language), count });
}

/** How the real end compares with the plan, to the minute; null when there was no plan. */
function comparison(over: EpochMs, planned: EpochMs | null, language: Language, words: OverlayWords): string | null {
  if (planned === null) return null;
  const by = Math.abs(toMinutes(over - planned));
  if (by === 0) return words.asPlanned;
  return fill(over > planned ? words.longer : words.shorter, { by: inWords(by, language) });
}

/** Newest reading of any kind; below a minute without seconds, which would have to be rewritten each second. */
function seenText({ noticesReadAt, live }: View, now: EpochMs, language: Language, words: OverlayWords): string {
  const newest = Math.max(noticesReadAt ?? 0, live.answeredAt ?? 0);
  if (newest === 0) return words.neverRead;
  if (now - newest < MINUTE_MS) return words.readJustNow;
  return fill(words.readAgo, { age: ago(now - newest, language) }) ?? '';
}
