import { SECOND_MS } from '../../lib/domain/time.ts';
import { type ApiKind, generateOverNetwork, kindsOf } from './api-generate.ts';
import { type Latency, latenciesOf, type Way } from './latency.ts';
import { liveMany, type Tally } from './report.ts';

/** How long halts took to be told on one way, in seconds; one that was never told counts as lost. */
export interface Delays {
  readonly halts: number;
  readonly median: number;
  readonly worstDecile: number;
  readonly worst: number;
}

export interface ApiTally extends Tally {
  /** How many lives knew each kind of trouble. */
  readonly kinds: Readonly<Partial<Record<ApiKind, number>>>;
  readonly latencies: Readonly<Partial<Record<Way, Delays>>>;
}

/** What is promised of the time from a halt to its telling while a trading page is in front. */
export const API_LIMITS: readonly {
  readonly says: string;
  readonly isKept: (latencies: ApiTally['latencies']) => boolean;
}[] = [
  {
    says: 'a halt while half of the calls fail is told within 120 s at the worst decile',
    isKept: ({ 'half-dead': half }) => half === undefined || half.worstDecile <= 120,
  },
  {
    says: 'a halt is told within six and a half minutes of the end of a wait that was asked for',
    isKept: ({ waits }) => waits === undefined || waits.worst <= 390,
  },
  {
    says: 'a stop by flags that the auction of the pair in front shows is told within nine minutes',
    isKept: ({ auction }) => auction === undefined || auction.worst <= 540,
  },
  {
    says: 'a halt that nothing stands in the way of is told within a minute',
    isKept: ({ clear }) => clear === undefined || clear.worst <= 60,
  },
];

/** Lives the lives of `seeds` over the network. */
export async function liveManyApi(seeds: readonly number[]): Promise<ApiTally> {
  const latencies: Latency[] = [];
  const kinds: Partial<Record<ApiKind, number>> = {};
  const tally = await liveMany(seeds, {
    generate: generateOverNetwork,
    lived: (script, outcome) => {
      const found = latenciesOf(script, outcome);
      latencies.push(...found);
      for (const kind of kindsOf(script.seed)) kinds[kind] = (kinds[kind] ?? 0) + 1;
      return found.flatMap(({ ms, way, at }) =>
        Number.isFinite(ms) ? [] : [{ kind: 'lost', at: new Date(at).toISOString(), what: `a halt (${way})` } as const],
      );
    },
  });
  const byWay = Map.groupBy(latencies, ({ way }) => way);
  return { ...tally, kinds, latencies: Object.fromEntries([...byWay].map(([way, each]) => [way, delaysOf(each)])) };
}

function delaysOf(latencies: readonly Latency[]): Delays {
  const seconds = latencies.map(({ ms }) => Math.round(ms / SECOND_MS)).sort((a, b) => a - b);
  const at = (share: number): number => seconds[Math.min(seconds.length - 1, Math.floor(seconds.length * share))] ?? 0;
  return { halts: seconds.length, median: at(0.5), worstDecile: at(0.9), worst: at(1) };
}
