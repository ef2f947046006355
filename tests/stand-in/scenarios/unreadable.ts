import { withoutTimes } from '../notices.ts';
import type { Scenario } from '../scenario.ts';

export const unreadable: Scenario = {
  name: 'unreadable',
  says: 'a notice announces a stop whose times stand in a picture',
  first: [],
  later: [{ atMinute: 5, change: { publish: withoutTimes('some-day') } }],
  lastsMinutes: 40,
  told: [],
};
