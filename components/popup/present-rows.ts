import { phaseAt } from '../../lib/domain/phase.ts';
import { DAY_MS, type EpochMs } from '../../lib/domain/time.ts';
import type { ViewWindow } from '../../lib/domain/view.ts';
import { effectiveStart, isReport } from '../../lib/domain/window.ts';
import { exchangeWords } from '../../lib/messages/exchange-words.ts';
import { calmDuration, dayRange, secondsLeft } from '../../lib/messages/format.ts';
import type { Language } from '../../lib/messages/language.ts';
import { localDayRange, zoneCity } from '../../lib/messages/local-time.ts';
import { POPUP_WORDS } from '../../lib/messages/popup.ts';
import { KIND_NAMES, serviceList } from '../../lib/messages/words.ts';
import { isStale } from '../overlay/situation.ts';
import { safeHref } from '../pages/safe-link.ts';
import type { LookPhase } from '../shared/marks.ts';
import type { DrawnView } from './desk.ts';
import { shownLook } from './focus.ts';
import type { Reader } from './present-facts.ts';

/** A window in a list. */
export interface RowPicture {
  readonly id: string;
  readonly look: LookPhase;
  readonly when: string;
  /** Beside the time: the user's own clock, or that it was entered by hand. */
  readonly small: string;
  readonly kind: string;
  readonly services: string;
  readonly href: string | null;
  /** What is at the right: the time left, or where the window stands. */
  readonly left: string;
  readonly calledOff: boolean;
}

export interface AssetRowPicture {
  readonly id: string;
  readonly coin: string;
  readonly others: number;
  readonly mine: boolean;
  readonly what: string;
  readonly when: string;
  readonly href: string | null;
}

/** One line of a list for `window`. */
export function rowOf(window: ViewWindow, view: DrawnView, now: EpochMs, { language, zone }: Reader): RowPicture {
  const local = localDayRange(window.start, window.end, language, zone);
  const words = POPUP_WORDS[language];
  const small = [
    ...(local === null ? [] : [`${local} ${zoneCity(zone)}`]),
    ...(window.origin === 'manual' ? [words.byHand] : []),
  ];
  return {
    id: window.id,
    look: shownLook(window, view, now),
    when: dayRange(effectiveStart(window), window.end, language),
    small: small.join(words.separator),
    kind: isReport(window) ? exchangeWords(window.title, language) : KIND_NAMES[language][window.kind],
    services: inSentence(serviceList(window.services, language)),
    href: safeHref(window.url),
    left: leftOf(window, view, now, language),
    calledOff: phaseAt(window, now) === 'cancelled',
  };
}

/** Behind a comma `Trading` is `trading`; `API` stays. Nothing changes in Japanese. */
const inSentence = (list: string): string => list.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

function leftOf(window: ViewWindow, view: DrawnView, now: EpochMs, language: Language): string {
  const words = POPUP_WORDS[language];
  const phase = phaseAt(window, now);
  if (phase === 'cancelled') return window.status === 'postponed' ? words.postponed : words.cancelled;
  if (phase === 'ended') return words.over;
  if (phase === 'ongoing' || phase === 'overrun') return words.now;
  // Old data shows the clock time and no countdown.
  if (isStale(window, view, now)) return '';
  const leftMs = effectiveStart(window) - now;
  return leftMs >= DAY_MS
    ? words.inDays(Math.floor(leftMs / DAY_MS))
    : words.inTime(calmDuration(secondsLeft(leftMs), language));
}

/** One line for each window about single coins, the user's own first. */
export function assetRows(windows: readonly ViewWindow[], view: DrawnView, language: Language): AssetRowPicture[] {
  const words = POPUP_WORDS[language];
  const isMine = (asset: string) => view.ownAssets.includes(asset);
  return windows
    .filter((window) => window.assets.length > 0)
    .map((window) => {
      const coin = window.assets.find(isMine) ?? window.assets[0] ?? '';
      return {
        id: window.id,
        coin,
        others: window.assets.length - 1,
        mine: isMine(coin),
        what: words.coinStop(serviceList(window.services, language)),
        when: dayRange(effectiveStart(window), window.end, language),
        href: safeHref(window.url),
      };
    })
    .sort((a, b) => Number(b.mine) - Number(a.mine));
}
