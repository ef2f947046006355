import browser, { type Scripting } from 'webextension-polyfill';
import type { Site } from '../exchanges/exchange.ts';
import { FIRST_SITE, SITES } from '../exchanges/sites.ts';
import { fromRoot, gateFiles } from './overlay-scripts.ts';
import { hostsAllowed } from './permissions.ts';

/*
 * The gate comes to the pages of the first exchange by the manifest. To those of another one it comes while the user
 * allows it: registered by the path of its file, since an entrypoint of its own would make the hosts required.
 */

const idOf = ({ id }: Site): string => `gate-${id}`;

/**
 * Registers the gate where it may stand, and takes it away elsewhere. An update of the extension drops what was
 * registered, and two runs at once collide: call it at every start, and it waits for the one before.
 */
export const keepGates = (): Promise<void> =>
  navigator.locks.request('mente-yoho:gates', async () => {
    for (const site of SITES) if (site !== FIRST_SITE) await keepGate(site);
  });

async function keepGate(site: Site): Promise<void> {
  const ids = [idOf(site)];
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids });
  const wanted = (await hostsAllowed(site.id)) ? gateOf(site) : null;
  if (present !== undefined && wanted !== null && isSame(present, wanted)) return;
  if (present !== undefined) await browser.scripting.unregisterContentScripts({ ids });
  if (wanted !== null) await browser.scripting.registerContentScripts([wanted]);
}

const gateOf = (site: Site): Scripting.RegisteredContentScript => ({
  id: idOf(site),
  js: gateFiles(),
  matches: [...site.tradingPages],
  runAt: 'document_start',
  persistAcrossSessions: true,
});

const plain = (paths: readonly string[] = []): string => paths.map(fromRoot).join();

const isSame = (a: Scripting.RegisteredContentScript, b: Scripting.RegisteredContentScript): boolean =>
  plain(a.js) === plain(b.js) && a.matches?.join() === b.matches?.join();
