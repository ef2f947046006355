import browser from 'webextension-polyfill';
import type { ExchangeId } from '../domain/exchange.ts';
import { siteOf } from '../exchanges/sites.ts';

/** Whether the user (who may take them back) lets us read the public pages of `exchange`: all of them, or none. */
export const hostsAllowed = (exchange: ExchangeId): Promise<boolean> =>
  browser.permissions.contains({ origins: [...siteOf(exchange).origins] });
