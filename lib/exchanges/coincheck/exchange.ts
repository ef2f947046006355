import type { Exchange } from '../exchange.ts';
import { hostsOf } from '../site.ts';
import { COINCHECK_LIVE } from './live.ts';
import { COINCHECK_SITE } from './site.ts';

/** Coincheck as far as it is known, collected in November 2026 from public copies without reading a live page. */
export const COINCHECK: Exchange = {
  ...COINCHECK_SITE,
  hosts: hostsOf(COINCHECK_SITE),
  places: [],
  // No list of notices, no feed and no status page was found, nor a window that it keeps as a habit.
  notices: [],
  live: COINCHECK_LIVE,
  usual: [],
  tells: { pairs: true, cancelling: true, emergencies: false },
  says: { halted: 'stop', auction: 'itayose' },
};
