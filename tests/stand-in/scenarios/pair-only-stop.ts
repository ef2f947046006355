import type { Scenario } from '../scenario.ts';

export const pairOnlyStop: Scenario = {
  name: 'pair-only stop',
  says: 'one pair stops taking orders; everything else trades on',
  first: [],
  later: [
    {
      atMinute: 20,
      change: { pairs: { xrp_jpy: { status: 'HALT', stop_order: true, stop_order_and_cancel: true } } },
    },
    {
      atMinute: 60,
      change: { pairs: { xrp_jpy: { status: 'NORMAL', stop_order: false, stop_order_and_cancel: false } } },
    },
  ],
  lastsMinutes: 80,
  told: [],
};
