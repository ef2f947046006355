import { isKnownLink } from '../../lib/exchanges/sites.ts';

/** `url` when it may be opened from our pages, https on a host of the exchange; null for everything else. */
export const safeHref = (url: string | null): string | null => (url !== null && isKnownLink(url) ? url : null);
