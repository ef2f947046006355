import { generate } from './generate.ts';
import type { Breach } from './oracle.ts';
import { live, type Outcome } from './run.ts';
import type { Script } from './script.ts';

/** What many lives together came to. */
export interface Tally {
  readonly days: number;
  readonly tellings: number;
  /** How often all surfaces were looked at. */
  readonly looks: number;
  readonly worstLatenessMs: number;
  /** Number of breaches by kind. */
  readonly breaches: Readonly<Record<string, number>>;
  /** The seeds of all lives in which a promise was broken. */
  readonly failing: readonly number[];
  /** The first of them. */
  readonly firstFailing: { readonly script: Script; readonly outcome: Outcome } | null;
}

/** How long one simulated life is. */
export const DAYS_A_LIFE = 14;

/** Lives that are drawn in one way, and what else is promised of each. */
export interface Family {
  readonly generate: (seed: number, days: number) => Script;
  readonly lived: (script: Script, outcome: Outcome) => readonly Breach[];
}

const USUAL: Family = { generate, lived: () => [] };

/** The seeds `from` to `to` (not included). */
export const seedsBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** Lives the lives of `seeds`. */
export async function liveMany(seeds: readonly number[], family: Family = USUAL): Promise<Tally> {
  const breaches: Record<string, number> = {};
  let [tellings, looks, worstLatenessMs] = [0, 0, 0];
  const failing: number[] = [];
  let firstFailing: Tally['firstFailing'] = null;
  for (const seed of seeds) {
    const script = family.generate(seed, DAYS_A_LIFE);
    const lived = await live(script);
    const outcome = { ...lived, breaches: [...lived.breaches, ...family.lived(script, lived)] };
    tellings += outcome.tellings;
    looks += outcome.looks;
    worstLatenessMs = Math.max(worstLatenessMs, outcome.worstLatenessMs);
    for (const { kind } of outcome.breaches) breaches[kind] = (breaches[kind] ?? 0) + 1;
    if (outcome.breaches.length === 0) continue;
    failing.push(seed);
    firstFailing ??= { script, outcome };
  }
  return { days: seeds.length * DAYS_A_LIFE, tellings, looks, worstLatenessMs, breaches, failing, firstFailing };
}

/**
 * The shortest script that still breaks the same kind of promise: happenings that are not needed for it are left out.
 * The exchange's own course stays whole, since a halt without an end would be another story.
 */
async function shortened(script: Script): Promise<{ script: Script; outcome: Outcome }> {
  let shortest = { script, outcome: await live(script) };
  const kind = shortest.outcome.breaches[0]?.kind;
  for (let i = script.happenings.length - 1; i >= 0; i--) {
    const dropped = script.happenings[i];
    if (dropped === undefined || 'shownAfterMs' in dropped) continue;
    const happenings = shortest.script.happenings.filter((happening) => happening !== dropped);
    const candidate = { ...script, happenings };
    const outcome = await live(candidate);
    if (outcome.breaches[0]?.kind === kind) shortest = { script: candidate, outcome };
  }
  return shortest;
}

/** What was broken, and the script that replays it (`SIMULATOR_SCRIPT` of `simulator.test.ts`). */
export async function explain({ script }: { readonly script: Script }): Promise<string> {
  const { script: short, outcome } = await shortened(script);
  const broken = outcome.breaches.map(({ kind, at, what }) => `${at}  ${kind}: ${what}`);
  return [
    `seed ${script.seed} breaks a promise:`,
    ...broken,
    'It replays with SIMULATOR_SCRIPT:',
    JSON.stringify(short),
  ].join('\n');
}
