import { expect, it } from 'vitest';
import { quietDays } from '../bench/guest-day.ts';

it('costs the exchange at most 1,100 requests and 6 MB on a quiet day, and on the day of the install', async () => {
  const { first, usual } = await quietDays(Math.random);
  for (const { requests, bytes } of [first, usual]) {
    expect(requests).toBeLessThanOrEqual(1100);
    expect(bytes).toBeLessThanOrEqual(6_000_000);
  }
}, 60_000);
