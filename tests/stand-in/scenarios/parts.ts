import { apiNotice, partCancellation, planned } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const parts: Scenario = {
  name: 'parts',
  says: 'of a planned stop the API is announced once more, and withdrawals of yen are called off',
  first: [{ publish: planned({ slug: 'plan', start: 40, end: 60 }) }],
  later: [
    { atMinute: 5, change: { publish: apiNotice({ slug: 'api', start: 40, end: 60 }) } },
    { atMinute: 10, change: { publish: partCancellation({ slug: 'yen', start: 40, end: 60 }) } },
    { atMinute: 40, change: { spot: 'halted' } },
    { atMinute: 60, change: { spot: 'normal' } },
  ],
  lastsMinutes: 75,
  told: ['announced', 'cancelled', 'lead-15', 'lead-5', 'started', 'ended'],
};
