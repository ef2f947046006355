import { planned } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const lateEnd: Scenario = {
  name: 'late end',
  says: 'trading stays away for half an hour past the announced end, and no notice says why',
  first: [{ publish: planned({ slug: 'plan', start: 20, end: 40 }) }],
  later: [
    { atMinute: 20, change: { spot: 'halted' } },
    { atMinute: 70, change: { spot: 'normal' } },
  ],
  lastsMinutes: 90,
  told: ['announced', 'lead-15', 'lead-5', 'started', 'ended'],
};
