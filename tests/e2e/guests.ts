import { HOUR_MS } from '../../lib/domain/time.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { type FirefoxGuest, openFirefox } from './firefox.ts';
import type { TradingPage } from './overlay-reach.ts';
import { freezeStorage } from './staging.ts';
import { stopIn } from './told.ts';

/** A browser with the extension in it, whichever it is. */
export interface AnyGuest<Page extends TradingPage = TradingPage>
  extends Pick<Guest, 'send' | 'storage' | 'setStorage' | 'view' | 'notifications' | 'update' | 'close'> {
  openTrading(pair?: string, search?: string): Promise<Page>;
  openPage(path: string): Promise<Page>;
}

const inChromium = (standIn: StandIn): Promise<Guest> => openGuest({ standIn });
export const inFirefox = (standIn: StandIn): Promise<FirefoxGuest> => openFirefox({ standIn });
export const hasFirefox = findFirefox() !== null;

/** Each browser; where it is not installed, what is tested in it is left out. */
export const BROWSERS: readonly {
  readonly browser: string;
  readonly isHere: boolean;
  readonly open: (standIn: StandIn) => Promise<AnyGuest>;
}[] = [
  { browser: 'Chromium', isHere: true, open: inChromium },
  { browser: 'Firefox', isHere: hasFirefox, open: inFirefox },
];

/** A browser in which trading stops in half an hour: its user says so, so that no notice has to be read for it. */
export interface BeforeStop<Of extends AnyGuest> {
  readonly guest: Of;
  readonly standIn: StandIn;
  readonly windowId: string;
  close(): Promise<void>;
}

/** Starts a stand-in exchange, and on it the browser that `open` starts. */
export async function openBeforeStop<Of extends AnyGuest>(
  open: (standIn: StandIn) => Promise<Of>,
): Promise<BeforeStop<Of>> {
  const standIn = await startStandIn();
  const guest = await open(standIn);
  const { windowId } = await guest.send('addManual', { window: stopIn(HOUR_MS / 2) });
  return {
    guest,
    standIn,
    windowId,
    async close() {
      await guest.close();
      await standIn.close();
    },
  };
}

/** A browser in which a view that is put into its storage stays. */
export interface Frozen {
  readonly guest: Guest;
  close(): Promise<void>;
}

/** Starts a stand-in exchange, and on it a Chromium whose background writes no view any more. */
export async function openFrozen(): Promise<Frozen> {
  const standIn = await startStandIn();
  const guest = await openGuest({ standIn });
  await freezeStorage(guest);
  return {
    guest,
    async close() {
      await guest.close();
      await standIn.close();
    },
  };
}

/** Opens the trading page with the overlay in `size`, whatever the user has done to it, and without its motions. */
export async function openTradingAt<Page extends TradingPage>(
  { guest, windowId }: { readonly guest: AnyGuest<Page>; readonly windowId: string },
  size: 'bar' | 'alert',
  search = '',
): Promise<Page> {
  await guest.send('chooseSize', { windowId, size, phase: 'hour' });
  const page = await guest.openTrading('btc_jpy', search);
  // Firefox is told so as it starts.
  if ('emulateMedia' in page) await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}
