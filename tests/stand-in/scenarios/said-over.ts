import { completion, planned } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const saidOver: Scenario = {
  name: 'said over',
  says: 'a notice says that the stop ended, while trading stays away until the planned end',
  first: [{ publish: planned({ slug: 'plan', start: 20, end: 80 }) }],
  later: [
    { atMinute: 20, change: { spot: 'halted' } },
    { atMinute: 40, change: { publish: completion({ slug: 'done', start: 20, end: 38 }) } },
    { atMinute: 80, change: { spot: 'normal' } },
  ],
  lastsMinutes: 95,
  told: ['announced', 'lead-15', 'lead-5', 'started', 'ended'],
};
