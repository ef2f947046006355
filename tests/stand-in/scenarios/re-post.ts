import { planned } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const rePost: Scenario = {
  name: 're-post',
  says: 'the same stop is announced again under a new address and in the help centre',
  first: [{ publish: planned({ slug: 'plan', start: 90, end: 120 }) }],
  later: [
    { atMinute: 12, change: { publish: planned({ slug: 'again', start: 90, end: 120 }) } },
    { atMinute: 14, change: { publish: planned({ slug: 'help', start: 90, end: 120, on: 'help-center' }) } },
    { atMinute: 90, change: { spot: 'maintenance' } },
    { atMinute: 120, change: { spot: 'normal' } },
  ],
  lastsMinutes: 140,
  told: ['announced', 'lead-60', 'lead-15', 'lead-5', 'started', 'ended'],
};
