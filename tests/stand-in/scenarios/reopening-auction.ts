import { planned } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const reopeningAuction: Scenario = {
  name: 'reopening auction',
  says: 'the stop ends with a quarter of an hour of auction on the pair on screen before it trades again',
  first: [{ publish: planned({ slug: 'plan', start: 20, end: 60 }) }],
  later: [
    { atMinute: 20, change: { spot: 'halted' } },
    { atMinute: 50, change: { circuitBreak: { pair: 'btc_jpy', mode: 'RESUMPTION', reopensAtMinute: 65 } } },
    { atMinute: 65, change: { circuitBreak: { pair: 'btc_jpy', mode: 'NONE', reopensAtMinute: null } } },
    { atMinute: 65, change: { spot: 'normal' } },
  ],
  lastsMinutes: 75,
  told: ['announced', 'lead-15', 'lead-5', 'started', 'ended'],
};
