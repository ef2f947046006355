import { planned } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const everything403: Scenario = {
  name: 'everything 403',
  says: 'once the stop is known, every host turns the reader away: what is known is kept, no end is made up',
  first: [{ publish: planned({ slug: 'plan', start: 40, end: 60 }) }],
  later: [{ atMinute: 5, change: { fault: { kind: 'status', status: 403, host: '*' } } }],
  lastsMinutes: 90,
  told: ['announced', 'lead-15', 'lead-5', 'started'],
};
