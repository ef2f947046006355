import type { Happening, Script } from './script.ts';

/*
 * Which lives a short run lives: of many seeds those few in which everything happens that happens in any of them. To draw
 * a life costs nothing beside living it.
 */

/** What can happen in a life, and in what circumstances: each is a kind of its own. */
function kindsIn({ browser, language, idleDeath, slownessMs, settings, happenings, stops }: Script): Set<string> {
  return new Set([
    `${browser} ${language}`,
    `${browser} dies when idle: ${idleDeath}`,
    `slow ${slownessMs.port > 0} ${slownessMs.alarm > 1000}`,
    `quiet hours ${settings.quietHours.on} ${settings.quietHours.urgentBreaksThrough}`,
    ...stops.map(({ services, coins, part }) => `stop ${services} ${coins} ${part?.key}`),
    ...happenings.map((happening) => `${happening.is} ${detailOf(happening)}`),
    ...happenings.map(({ is }) => `${browser} ${is}`),
  ]);
}

function detailOf(happening: Happening): string {
  switch (happening.is) {
    case 'notice':
      return `${happening.says} ${happening.apart?.says}`;
    case 'halt':
      return JSON.stringify(happening.sign ?? null);
    case 'network': {
      const { trouble } = happening;
      return trouble.is === 'wait' ? `wait ${trouble.status}` : JSON.stringify(trouble);
    }
    case 'archive':
      return `${happening.side} ${happening.what}`;
    case 'api':
    case 'crash':
      return happening.is === 'api' ? happening.what : happening.when;
    case 'clock':
    case 'wrong-clock':
      return `${happening.byMs}`;
    default:
      return '';
  }
}

/** `count` of the lives `from` to `to` (not included), each the one that brings most of what has been in the fewest so far. */
export function coveringSeeds(
  generate: (seed: number) => Script,
  [from, to]: readonly [from: number, to: number],
  count: number,
): number[] {
  const candidates = new Map(
    Array.from({ length: to - from }, (_, index) => [from + index, kindsIn(generate(from + index))] as const),
  );
  const times = new Map<string, number>();
  const gain = (kinds: ReadonlySet<string>): number =>
    [...kinds].reduce((sum, kind) => sum + 4 ** -(times.get(kind) ?? 0), 0);
  return Array.from({ length: count }, () => {
    const [seed, kinds] = [...candidates].reduce((best, other) => (gain(other[1]) > gain(best[1]) ? other : best));
    candidates.delete(seed);
    for (const kind of kinds) times.set(kind, (times.get(kind) ?? 0) + 1);
    return seed;
  });
}
