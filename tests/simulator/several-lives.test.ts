import { expect, it } from 'vitest';
import { DAYS_A_LIFE, explain, liveMany, seedsBetween } from './report.ts';
import { generateSeveral } from './several-generate.ts';

/*
 * Lives in which three exchanges are watched, with stops in the same minute, nights and Saturdays that are kept as a
 * habit, and permissions that are taken away; each is judged by the judge of a life with one. Here a few of them; more:
 * SEVERAL_DAYS=1000 vitest run tests/simulator/several-lives.test.ts.
 */
const { SEVERAL_DAYS, SEVERAL_FROM = 72_000 } = process.env;
/** In these two there is all of that. */
const FEW = [70_013, 70_019];
const from = Number(SEVERAL_FROM);
const seeds =
  SEVERAL_DAYS === undefined ? FEW : seedsBetween(from, from + Math.ceil(Number(SEVERAL_DAYS) / DAYS_A_LIFE));

it('loses nothing, tells nothing twice and nothing untrue of any of three', { timeout: 3_600_000 }, async () => {
  const tally = await liveMany(seeds, { generate: generateSeveral, lived: () => [] });
  if (SEVERAL_DAYS !== undefined) console.log({ ...tally, firstFailing: tally.firstFailing?.script.seed ?? null });
  expect(tally.firstFailing === null ? '' : await explain(tally.firstFailing)).toBe('');
  expect(tally.tellings).toBeGreaterThan(4 * seeds.length);
});
