import type { Scenario } from '../scenario.ts';

export const deadPairs: Scenario = {
  name: '18 dead pairs',
  says: 'a quiet day: 18 of 62 pairs have been stopped for good, as always',
  first: [],
  later: [],
  lastsMinutes: 120,
  told: [],
};
