import browser from 'webextension-polyfill';
import { HOST_PERMISSIONS } from '../exchanges/bitbank/exchange.ts';

/** Whether the user (who may take them back) lets us read the exchange's public pages. */
export const hostsAllowed = (): Promise<boolean> => browser.permissions.contains({ origins: [...HOST_PERMISSIONS] });
