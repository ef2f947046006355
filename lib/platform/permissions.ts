import browser from 'webextension-polyfill';
import type { ExchangeId } from '../domain/exchange.ts';
import { hostOf } from '../exchanges/site.ts';
import { siteOf } from '../exchanges/sites.ts';

/** Whether the user (who may take them back) lets us read the public pages of `exchange`: all of them, or none. */
export const hostsAllowed = (exchange: ExchangeId): Promise<boolean> =>
  browser.permissions.contains({ origins: [...siteOf(exchange).origins] });

/** The hosts that may be asked only where the user allows them too, as far as the user has not. */
export async function deniedHosts(exchange: ExchangeId): Promise<readonly string[]> {
  const { extraOrigins = [] } = siteOf(exchange);
  const denied = await Promise.all(
    extraOrigins.map(async (origin) => ((await browser.permissions.contains({ origins: [origin] })) ? [] : [origin])),
  );
  return denied.flat().map(hostOf);
}
