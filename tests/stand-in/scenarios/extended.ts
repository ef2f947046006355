import { extension, planned } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const extended: Scenario = {
  name: 'extended',
  says: 'ten minutes before its planned end the stop is extended by half an hour',
  first: [{ publish: planned({ slug: 'plan', start: 30, end: 60 }) }],
  later: [
    { atMinute: 30, change: { spot: 'halted' } },
    { atMinute: 50, change: { publish: extension({ slug: 'longer', start: 30, end: 60, newEnd: 90 }) } },
    { atMinute: 90, change: { spot: 'normal' } },
  ],
  lastsMinutes: 120,
  told: ['announced', 'lead-15', 'lead-5', 'started', 'extended', 'ended'],
};
