import type { Scene } from '../../lib/domain/situation/scene.ts';
import { coinsAt, isOneOfSeveral } from '../../lib/domain/situation/sight.ts';
import { DAY_MS, type EpochMs } from '../../lib/domain/time.ts';
import { effectiveStart, endToShow, isCalledOff, isReport, type MaintenanceWindow } from '../../lib/domain/window.ts';
import type { Site } from '../../lib/exchanges/exchange.ts';
import { siteOf } from '../../lib/exchanges/sites.ts';
import type { RowWord } from '../../lib/messages/contract/popup.ts';
import { exchangeName } from '../../lib/messages/exchange-name.ts';
import { exchangeWords } from '../../lib/messages/exchange-words.ts';
import { calmDuration, longDay, secondsLeft } from '../../lib/messages/format.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { timesFor } from '../../lib/messages/japan-times.ts';
import type { Language } from '../../lib/messages/language.ts';
import { localDayRange, zoneCity } from '../../lib/messages/local-time.ts';
import { serviceList, shownKind } from '../../lib/messages/words.ts';
import type { LookPhase } from '../kit/marks.ts';
import { safeHref } from '../kit/safe-link.ts';
import type { DrawnView } from './drawn-view.ts';
import type { Situated } from './focus.ts';
import type { Reader } from './present-facts.ts';
import { marksOf, type WindowMark } from './window-marks.ts';

/** By what it is told whose a window is. */
export interface ExchangeMark extends Pick<Site, 'mark'> {
  readonly name: string;
}

/** A window in a list. */
export interface RowPicture {
  readonly id: string;
  /** Whose it is, where several exchanges are watched. */
  readonly exchange: ExchangeMark | null;
  readonly look: LookPhase;
  /** The day it begins. */
  readonly day: string;
  readonly when: string;
  /** Beside the time: the user's own clock, or that it was entered by hand. */
  readonly small: string;
  readonly kind: string;
  readonly services: string;
  readonly href: string | null;
  /** What is at the right: the time left, or where the window stands. */
  readonly left: string;
  readonly calledOff: boolean;
  readonly marks: readonly WindowMark[];
}

export interface AssetRowPicture {
  readonly id: string;
  readonly exchange: ExchangeMark | null;
  readonly coin: string;
  readonly others: number;
  readonly mine: boolean;
  readonly what: string;
  readonly when: string;
  /** Under the time: the same by the user’s own clock; '' where it is Japan’s. */
  readonly small: string;
  readonly href: string | null;
  readonly calledOff: boolean;
  readonly marks: readonly WindowMark[];
}

/** `rows`, which are in order, by the day they begin. */
export const byDay = (
  rows: readonly RowPicture[],
): readonly { readonly day: string; readonly rows: readonly RowPicture[] }[] =>
  [...Map.groupBy(rows, ({ day }) => day)].map(([day, ofDay]) => ({ day, rows: ofDay }));

/** Who reads the list, and what is seen of the exchanges. */
interface RowReader extends Reader {
  readonly view: DrawnView;
}

/** Whose `window` is, where several exchanges are watched. */
const exchangeShown = (
  { exchange }: Pick<MaintenanceWindow, 'exchange'>,
  { view, language }: Pick<RowReader, 'view' | 'language'>,
): ExchangeMark | null =>
  isOneOfSeveral(view) ? { mark: siteOf(exchange).mark, name: exchangeName(exchange, language) } : null;

/** One line of a list; its words are made when they are drawn, which those of a folded day are not. */
export function rowOf({ window, situation }: Situated, now: EpochMs, { language, zone, view }: RowReader): RowPicture {
  return {
    id: window.id,
    exchange: exchangeShown(window, { view, language }),
    look: situation.urgency,
    day: longDay(effectiveStart(window), language),
    get when() {
      return timesFor(language, zone).dayRange(effectiveStart(window), endToShow(window));
    },
    get small() {
      return smallOf(window, { language, zone });
    },
    get kind() {
      return isReport(window) ? exchangeWords(window.title, language) : wordsIn(language).kinds[shownKind(window)];
    },
    get services() {
      return inSentence(serviceList(window.services, language));
    },
    get href() {
      return safeHref(window.url);
    },
    get left() {
      return leftOf({ window, situation }, now, language);
    },
    calledOff: situation.scene === 'called-off',
    marks: marksOf(window, situation),
  };
}

/** What stands beside the times. */
function smallOf(window: MaintenanceWindow, { language, zone }: Reader): string {
  const words = wordsIn(language).popup;
  return [
    ...localOf(window, { language, zone }),
    ...(window.origin === 'manual' ? [words.byHand] : []),
    ...(window.origin === 'usual' ? [words.usual] : []),
  ].join(words.separator);
}

/** The times by the reader's own clock, where that is another. */
function localOf(window: MaintenanceWindow, { language, zone }: Reader): string[] {
  const local = localDayRange(effectiveStart(window), endToShow(window), language, zone);
  return local === null ? [] : [`${local} ${zoneCity(zone)}`];
}

/** Behind a comma `Trading` is `trading`; `API` stays. Nothing changes in Japanese. */
const inSentence = (list: string): string => list.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** Where each stands. Old data has no word: its clock time stands there, and no countdown. */
const STANDING: Readonly<Record<Exclude<Scene, 'coming' | 'called-off'>, RowWord | null>> = {
  due: 'due',
  'due-running': 'due',
  stopped: 'stopped',
  'said-stopped-running': 'stopped',
  'past-end': 'late',
  'end-unseen': 'notSeen',
  auction: 'auction',
  'pre-open': 'cancelOnly',
  'opening-auction': 'openingAuction',
  halted: 'stopped',
  back: 'over',
  reported: null,
  'as-usual': 'over',
  'said-over': 'over',
  'said-over-unseen': 'notSeen',
  'end-passed': 'endPassed',
  'end-passed-running': 'endPassed',
  'stale-start': null,
  'stale-end': null,
  'stale-open': null,
  'stale-halted': null,
  'stale-report': null,
};

function leftOf({ window, situation: { scene, facts } }: Situated, now: EpochMs, language: Language): string {
  const words = wordsIn(language).popup;
  if (scene === 'called-off') return window.status === 'postponed' ? words.rows.postponed : words.rows.cancelled;
  if (scene !== 'coming') {
    const word = STANDING[scene];
    return word === null ? '' : words.rows[word];
  }
  const leftMs = facts.start - now;
  return leftMs >= DAY_MS
    ? words.inDays(Math.floor(leftMs / DAY_MS))
    : words.inTime(calmDuration(secondsLeft(leftMs), language));
}

/** One line for each window about single coins, the user's own first. */
export function assetRows(windows: readonly Situated[], view: DrawnView, reader: Reader): AssetRowPicture[] {
  const { language, zone } = reader;
  const words = wordsIn(language).popup;
  return windows
    .filter(({ window }) => window.assets.length > 0)
    .map(({ window, situation }) => {
      const own = coinsAt(view, window.exchange, view.ownAssets);
      const isMine = (asset: string) => own.includes(asset);
      const coin = window.assets.find(isMine) ?? window.assets[0] ?? '';
      return {
        id: window.id,
        exchange: exchangeShown(window, { view, language }),
        coin,
        others: window.assets.length - 1,
        mine: isMine(coin),
        what: words.coinStop(serviceList(window.services, language)),
        when: timesFor(language, zone).dayRange(effectiveStart(window), endToShow(window)),
        small: localOf(window, reader).join(''),
        href: safeHref(window.url),
        calledOff: isCalledOff(window),
        marks: marksOf(window, situation),
      };
    })
    .sort((a, b) => Number(b.mine) - Number(a.mine));
}
