import type { Scenario } from '../scenario.ts';

export const flagOnlyStop: Scenario = {
  name: 'flag-only stop',
  says: 'one pair takes no market orders for a while and trades on otherwise',
  first: [],
  later: [
    { atMinute: 10, change: { pairs: { xrp_jpy: { stop_market_order: true } } } },
    { atMinute: 60, change: { pairs: { xrp_jpy: { stop_market_order: false } } } },
  ],
  lastsMinutes: 100,
  told: [],
};
