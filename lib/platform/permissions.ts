import browser from 'webextension-polyfill';
import { FIRST_SITE } from '../exchanges/sites.ts';

/** Whether the user (who may take them back) lets us read the exchange's public pages. */
export const hostsAllowed = (): Promise<boolean> => browser.permissions.contains({ origins: [...FIRST_SITE.origins] });
