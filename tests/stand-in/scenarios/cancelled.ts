import { cancellation, planned } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const cancelled: Scenario = {
  name: 'cancelled',
  says: 'an announced stop is called off forty minutes before its start',
  first: [{ publish: planned({ slug: 'plan', start: 90, end: 120 }) }],
  later: [{ atMinute: 50, change: { publish: cancellation({ slug: 'off', start: 90, end: 120 }) } }],
  lastsMinutes: 130,
  told: ['announced', 'lead-60', 'cancelled'],
};
