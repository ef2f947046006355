import { planned as notice } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const planned: Scenario = {
  name: 'planned',
  says: 'a stop is announced 85 minutes ahead and takes place exactly as announced',
  first: [],
  later: [
    { atMinute: 5, change: { publish: notice({ slug: 'plan', start: 90, end: 120 }) } },
    { atMinute: 90, change: { spot: 'maintenance' } },
    { atMinute: 120, change: { spot: 'normal' } },
  ],
  lastsMinutes: 150,
  told: ['announced', 'lead-60', 'lead-15', 'lead-5', 'started', 'ended'],
};
