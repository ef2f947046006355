import type { Scenario } from '../scenario.ts';

const BUSY = { status: 'VERY_BUSY', min_amount: '0.01' } as const;
const CALM = { status: 'NORMAL', min_amount: '0.0001' } as const;

export const busy: Scenario = {
  name: 'busy',
  says: 'the large pairs are very busy for an hour and their smallest order is raised a hundredfold',
  first: [],
  later: [
    { atMinute: 10, change: { pairs: { btc_jpy: BUSY, xrp_jpy: BUSY, eth_jpy: { ...BUSY, status: 'BUSY' } } } },
    { atMinute: 70, change: { pairs: { btc_jpy: CALM, xrp_jpy: CALM, eth_jpy: CALM } } },
  ],
  lastsMinutes: 90,
  told: [],
};
