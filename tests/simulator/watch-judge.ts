import { MINUTE_MS } from '../../lib/domain/time.ts';
import type { Script } from './script.ts';
import type { Line, WatchLife } from './watch-life.ts';

/* What a program may expect of the lines, whatever became of the process that printed them. */

/** A halt that is shorter may be over before it is believed, or while the process is being started again. */
const SHORTEST_HALT_MS = 10 * MINUTE_MS;

const keyOf = ({ record }: Line): string => (record.type === 'exchange' ? 'exchange' : record.id);

/** What a line says, without when it was read and how surely. */
function sayingOf({ record }: Line): string {
  const { seenAt: _, staleSince, ...rest } = record;
  return JSON.stringify({ ...rest, evidence: null, confidence: null, isStale: staleSince !== null });
}

/** Lines that say of their maintenance, or of the exchange, what the line before said already. */
function repeated(lines: readonly Line[]): readonly Line[] {
  const last = new Map<string, string>();
  return lines.filter((line) => {
    const isSame = last.get(keyOf(line)) === sayingOf(line);
    last.set(keyOf(line), sayingOf(line));
    return isSame;
  });
}

/** When everything stood still for all to see: flags alone show in a list that is asked too rarely to promise it. */
function haltsOf({ happenings, endAt }: Script): { readonly from: number; readonly to: number }[] {
  const shown = happenings.flatMap((happening) =>
    happening.is === 'halt' || happening.is === 'resume'
      ? [
          {
            isHalt: happening.is === 'halt' && happening.sign?.by !== 'flags',
            at: happening.at + happening.shownAfterMs,
          },
        ]
      : [],
  );
  return shown.flatMap(({ isHalt, at }, index) => (isHalt ? [{ from: at, to: shown[index + 1]?.at ?? endAt }] : []));
}

/** What was promised and not kept. */
export function breachesOf(script: Script, { lines, cutOff, errors }: WatchLife): readonly string[] {
  const at = (ms: number) => new Date(ms).toISOString();
  const doubled = repeated(lines);
  const states = lines.flatMap((line) =>
    line.record.type === 'exchange' ? [{ at: line.at, allowed: line.record.tradingAllowed }] : [],
  );
  const long = haltsOf(script).filter(({ from, to }) => to - from >= SHORTEST_HALT_MS);
  const isToldIn = (from: number, to: number, allowed: string) =>
    states.some((state) => state.at >= from && state.at < to && state.allowed === allowed);
  return [
    ...errors,
    // A line that was printed and not yet written down comes once more, and no other.
    ...(doubled.length > cutOff ? [`told twice: ${doubled.map(sayingOf).join('\n')} (${cutOff} cut off)`] : []),
    ...long.filter(({ from, to }) => !isToldIn(from, to, 'no')).map(({ from }) => `halt of ${at(from)} not told`),
    ...long
      .filter(({ to }) => to < script.endAt && !isToldIn(to, to + SHORTEST_HALT_MS, 'yes'))
      .map(({ to }) => `return of ${at(to)} not told`),
  ];
}

/** What was said last of each announced maintenance: the same however often the process was killed. */
export const lastSaid = ({ lines }: WatchLife): Readonly<Record<string, string>> =>
  Object.fromEntries(
    lines.flatMap(({ record }) =>
      record.type === 'maintenance' && !record.id.startsWith('live:')
        ? [[record.id, [record.scene, record.status, record.start, record.end].join(' ')]]
        : [],
    ),
  );
