import { planned } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const earlyEnd: Scenario = {
  name: 'early end',
  says: 'trading is back twenty minutes before the announced end',
  first: [{ publish: planned({ slug: 'plan', start: 20, end: 60 }) }],
  later: [
    { atMinute: 20, change: { spot: 'maintenance' } },
    { atMinute: 40, change: { spot: 'normal' } },
  ],
  lastsMinutes: 75,
  told: ['announced', 'lead-15', 'lead-5', 'started', 'ended'],
};
