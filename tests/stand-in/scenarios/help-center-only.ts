import { planned } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const helpCenterOnly: Scenario = {
  name: 'help centre only',
  says: 'the blog turns every reader away; the stop is announced in the help centre',
  first: [
    { fault: { kind: 'status', status: 403, host: 'bitbank.cc' } },
    { fault: { kind: 'status', status: 403, host: 'blog.bitbank.cc' } },
    { publish: planned({ slug: 'plan', start: 30, end: 60, on: 'help-center' }) },
  ],
  later: [
    { atMinute: 30, change: { spot: 'maintenance' } },
    { atMinute: 60, change: { spot: 'normal' } },
  ],
  lastsMinutes: 75,
  told: ['announced', 'lead-15', 'lead-5', 'started', 'ended'],
};
