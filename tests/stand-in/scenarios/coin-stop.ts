import { coinStop as notice } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const coinStop: Scenario = {
  name: 'coin stop',
  says: 'deposits and withdrawals of one coin stop for a while; trading goes on',
  first: [],
  later: [
    {
      atMinute: 5,
      change: { publish: notice({ slug: 'xrp', start: 90, end: 120, coin: 'XRP', coinName: 'リップル' }) },
    },
  ],
  lastsMinutes: 130,
  told: ['announced', 'lead-60', 'lead-15', 'lead-5', 'started', 'ended'],
};
