import { describe, expect, it } from 'vitest';
import { API_KINDS, generateOverNetwork, kindsOf } from './api-generate.ts';
import { coveringSeeds } from './covering.ts';
import { generate } from './generate.ts';
import type { Script } from './script.ts';

/** Everything of one sort that happens in the lives `seeds`. */
const happeningsIn = (lives: (seed: number) => Script, seeds: readonly number[]): string[] =>
  [...new Set(seeds.flatMap((seed) => lives(seed).happenings.map(nameOf)))].sort();

/** What the notices say is the matter of the usual lives. */
const besideNotices = (names: readonly string[]): string[] => names.filter((name) => !name.startsWith('notice'));

function nameOf(happening: Script['happenings'][number]): string {
  if (happening.is === 'notice') return `notice ${happening.says}`;
  if (happening.is === 'network') return `network ${happening.trouble.is}`;
  return happening.is === 'api' ? `api ${happening.what}` : happening.is;
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

describe('a few lives that stand for many', () => {
  it.each([
    ['the usual ones', (seed: number) => generate(seed, 14), 0, 715, 36, (names: string[]) => names],
    ['those over the network', (seed: number) => generateOverNetwork(seed, 14), 50_000, 200, 6, besideNotices],
  ] as const)('know everything that happens in any of them: %s', (_what, lives, from, all, few, ofMatter) => {
    const chosen = coveringSeeds(lives, [from, from + all], few);
    expect(new Set(chosen).size).toBe(few);
    expect(ofMatter(happeningsIn(lives, chosen))).toEqual(ofMatter(happeningsIn(lives, range(from, all))));
  });

  it('know every kind of trouble with the API', () => {
    const chosen = coveringSeeds((seed) => generateOverNetwork(seed, 14), [50_000, 50_200], 6);
    expect([...new Set(chosen.flatMap(kindsOf))].sort()).toEqual(Object.keys(API_KINDS).sort());
  });
});
