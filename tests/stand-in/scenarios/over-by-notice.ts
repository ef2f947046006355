import { completion, planned } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const overByNotice: Scenario = {
  name: 'over by notice',
  says: 'the API is out of reach all along; only a notice says that the stop ended a quarter of an hour early',
  first: [
    { fault: { kind: 'reset', host: 'api.bitbank.cc' } },
    { publish: planned({ slug: 'plan', start: 20, end: 60 }) },
  ],
  later: [{ atMinute: 46, change: { publish: completion({ slug: 'done', start: 20, end: 45 }) } }],
  lastsMinutes: 75,
  told: ['announced', 'lead-15', 'lead-5', 'started', 'ended'],
};
