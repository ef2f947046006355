import { MINUTE_MS } from '../../domain/time.ts';
import type { Exchange } from '../exchange.ts';
import { hostsOf } from '../site.ts';
import { BITFLYER_LIVE } from './live.ts';
import { BITFLYER_SITE } from './site.ts';

/** An entry that only warns of a weak connection announces no stop. */
const STOPS =
  /停止|休止|中断|ご?利用(?:いただけ|頂け|でき)ま|お取引(?:いただけ|でき)ま|受け?付けま|unavailable|suspend/i;
const WEAK = /不安定|(?:接続|つなが|繋が)[りし]?(?:にく|づら|ずら)|遅延|瞬断|瞬間的|unstable|intermittent/i;

/** Whether the entry of the status page may be taken for a stop. One without a text is: its name says maintenance. */
const isStop = (text: string): boolean => STOPS.test(text) || !WEAK.test(text);

/** bitFlyer as far as it is known, collected in November 2026 from public copies without reading a live page. */
export const BITFLYER: Exchange = {
  ...BITFLYER_SITE,
  hosts: hostsOf(BITFLYER_SITE),
  places: [],
  notices: [
    {
      id: 'status-page',
      way: 'status-page',
      // The first keeps what was called off; the second is sure.
      doors: [
        'https://status.bitflyer.com/api/v2/scheduled-maintenances.json',
        'https://status.bitflyer.com/api/v2/summary.json',
      ],
      // Its short links lead to another host.
      entryUrl: 'https://status.bitflyer.com/incidents/{id}',
      // "In progress" and "completed" are set on the second of the plan.
      isByClock: true,
      isBilingual: true,
      isStop,
      cadence: { usualMs: 10 * MINUTE_MS, urgentMs: 3 * MINUTE_MS },
      isProbe: false,
    },
  ],
  live: BITFLYER_LIVE,
  // Named by its own FAQ. It is posted nowhere, and others come on top of it.
  usual: [
    { weekday: null, startMinute: 4 * 60, endMinute: 4 * 60 + 10, services: ['trading', 'api'], isKeptBeside: true },
  ],
  tells: { pairs: false, cancelling: false, emergencies: false },
  says: { maintenance: 'CLOSED', auction: 'PREOPEN' },
};
