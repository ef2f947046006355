import { emergency as notice } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const emergency: Scenario = {
  name: 'emergency',
  says: 'every pair halts without a word; a notice follows after a quarter of an hour',
  first: [],
  later: [
    { atMinute: 20, change: { spot: 'halted' } },
    { atMinute: 35, change: { publish: notice({ slug: 'sorry', start: 20 }) } },
    { atMinute: 60, change: { spot: 'normal' } },
  ],
  lastsMinutes: 80,
  told: ['halted', 'recovered'],
};
