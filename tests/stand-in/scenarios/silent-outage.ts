import type { Scenario } from '../scenario.ts';

export const silentOutage: Scenario = {
  name: 'silent outage',
  says: 'the API cuts every connection for half an hour while the other hosts answer',
  first: [],
  later: [
    { atMinute: 20, change: { fault: { kind: 'reset', host: 'api.bitbank.cc' } } },
    { atMinute: 50, change: { clearFaults: true } },
  ],
  lastsMinutes: 70,
  told: [],
};
