import { expect, it, test } from 'vitest';
import { quietDays } from '../bench/guest-day.ts';
import { haltDelays } from '../bench/halt-delays.ts';

test.each([
  ['a trading tab in front for 8 h', [9, 17], 1700, 7_000_000],
  ['no trading tab', null, 620, 3_000_000],
] as const)(
  'with %s a quiet day costs the exchange no more than it may, and so does the day of the install',
  async (_name, inFront, mostRequests, mostBytes) => {
    const { first, usual } = await quietDays(Math.random, inFront);
    for (const { requests, bytes } of [first, usual]) {
      expect(requests).toBeLessThanOrEqual(mostRequests);
      expect(bytes).toBeLessThanOrEqual(mostBytes);
    }
  },
  60_000,
);

it('tells of a halt within a minute where a trading tab is in front', async () => {
  const delays = await haltDelays(40);
  expect(delays[20]).toBeLessThanOrEqual(45);
  expect(delays.at(-1)).toBeLessThanOrEqual(60);
}, 60_000);
