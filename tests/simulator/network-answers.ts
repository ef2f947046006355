import { MINUTE_MS } from '../../lib/domain/time.ts';
import type { Page } from '../sources/fake-http.ts';
import { PAIRS, STATUS } from '../sources/guest.ts';
import { circuitBreakBody, LIVE_PAIRS, MAINTENANCE_BODY, statusBody } from '../sources/pages.ts';
import { pairsWith, statusOf } from './api-answers.ts';
import type { Look } from './look.ts';
import { type ApiCall, type NetworkTrouble, PARTS, type Sign } from './network.ts';
import type { Random } from './random.ts';

/** How the exchange stands when it is asked. */
export interface Standing {
  /** By what a stop of everything shows; null while it trades. */
  readonly stop: Sign | null;
  readonly troubles: readonly NetworkTrouble[];
  /** How often its state was asked since it began to contradict itself. */
  readonly turn: number;
  readonly wall: number;
}

/** What a call answers and after how long, and what that says to somebody who knows how it was made. */
export interface LiveAnswer {
  readonly page: Page;
  readonly afterMs: number;
  readonly says: readonly Omit<Look, 'at'>[];
}

const USUALLY_AFTER_MS = 100;
const NEVER_MS = MINUTE_MS;
const CODE = '10007';
const STOPPING = 'stop_order_and_cancel';
const HAMPERING = 'stop_market_order';

/** Which call of the live state is at `url`; null for another page. */
export function callOf(url: string): ApiCall | null {
  if (url === STATUS) return 'status';
  if (url === PAIRS) return 'pairs';
  return url.includes('/circuit_break_info') ? 'auction' : null;
}

/** What `call` answers as things stand; the first rule that has an answer decides. */
export function liveAnswer(call: ApiCall, standing: Standing, random: Random): LiveAnswer {
  return (
    failing(call, standing, random) ?? waiting(call, standing) ?? inMaintenance(call, standing) ?? DATA[call](standing)
  );
}

const answer = (page: Page, says: readonly Omit<Look, 'at'>[] = []): LiveAnswer => ({
  page,
  afterMs: USUALLY_AFTER_MS,
  says,
});
const NO_ANSWER: LiveAnswer = { page: '', afterMs: NEVER_MS, says: [] };
const DEAD = {
  hang: NO_ANSWER,
  refuse: answer({ kind: 'failed', reason: 'unreachable' }),
  'answer-html': answer({ body: '<!DOCTYPE html><title>502</title>' }),
} as const;

function failing(call: ApiCall, { troubles }: Standing, random: Random): LiveAnswer | null {
  for (const trouble of troubles) {
    if (trouble.is === 'dead-calls' && trouble.calls.includes(call)) return DEAD[trouble.how];
    if (trouble.is === 'half-dead' && random.chance(trouble.share)) {
      return random.chance(0.5) ? answer({ status: 502 }) : NO_ANSWER;
    }
  }
  return null;
}

/** The code for maintenance counts on whatever status it comes, and with whatever it asks for. */
function waiting(call: ApiCall, standing: Standing): LiveAnswer | null {
  const wait = standing.troubles.find((trouble) => trouble.is === 'wait' && trouble.calls.includes(call));
  if (wait?.is !== 'wait') return null;
  const { status, value } = wait;
  const headers = {
    'retry-after': typeof value === 'string' ? value : new Date(standing.wall + value.inMs).toUTCString(),
  };
  return isCoded(call, standing)
    ? answer({ status, headers, body: MAINTENANCE_BODY }, [coded(call)])
    : answer({ status, headers });
}

const isCoded = (call: ApiCall, { stop }: Standing): boolean => stop?.by === 'code' && stop.calls.includes(call);
const coded = (call: ApiCall): Omit<Look, 'at'> => ({ call, says: 'stop', words: [CODE] });

const inMaintenance = (call: ApiCall, standing: Standing): LiveAnswer | null =>
  isCoded(call, standing) && standing.stop?.by === 'code'
    ? answer({ status: standing.stop.status, body: MAINTENANCE_BODY }, [coded(call)])
    : null;

const DATA: Readonly<Record<ApiCall, (standing: Standing) => LiveAnswer>> = {
  status: (standing) => {
    const { troubles } = standing;
    const part = troubles.find((trouble) => trouble.is === 'partial');
    if (part?.is === 'partial') return answer({ body: partBody(part.names) }, [{ call: 'status', says: 'part' }]);
    if (isShownHalted(standing)) {
      return answer({ body: STATUS_BODIES.halted }, [{ call: 'status', says: 'stop', words: ['HALT'] }]);
    }
    const said = troubles.find((trouble) => trouble.is === 'word');
    if (said?.is === 'word') {
      return answer({ body: statusOf(said.word) }, [{ call: 'status', says: 'word', words: [said.word] }]);
    }
    return answer({ body: STATUS_BODIES.trading }, [{ call: 'status', says: 'trading' }]);
  },
  pairs: ({ stop, troubles }) => {
    const answers: Omit<Look, 'at'> = { call: 'pairs', says: 'no-stop' };
    if (troubles.some(({ is }) => is === 'partial')) return answer({ body: PAIRS_BODIES.part }, [answers]);
    if (stop?.by === 'flags') {
      return answer({ body: PAIRS_BODIES.stopped }, [{ call: 'flags', says: 'stop', words: [STOPPING] }, answers]);
    }
    const words = troubles.some(({ is }) => is === 'hampered') ? [HAMPERING] : [];
    const body = words.length > 0 ? PAIRS_BODIES.hampered : PAIRS_BODIES.usual;
    return answer({ body }, [{ call: 'flags', says: 'no-stop', words }, answers]);
  },
  auction: ({ stop, wall }) => {
    const isStopped = stop?.by === 'flags' && stop.inAuction === true;
    const body = circuitBreakBody(wall, isStopped ? 'FULL_RANGE_CIRCUIT_BREAK' : 'NONE');
    return answer({ body }, [{ call: 'auction', says: 'no-stop' }]);
  },
};

/** As it is, but for a slip or a cache that contradicts itself. */
function isShownHalted({ stop, troubles, turn }: Standing): boolean {
  const slips = troubles.some(({ is }) => is === 'slip') && turn === 0;
  const flaps = troubles.some(({ is }) => is === 'flap') && Math.floor(turn / 2) % 2 === 0;
  return (stop?.by === 'status') !== (slips || flaps);
}

function partBody(part: keyof typeof PARTS): string {
  const [status, names] = PARTS[part];
  const statuses = names.map((pair) => ({ pair, status, min_amount: '0.0001' }));
  return JSON.stringify({ success: 1, data: { statuses } });
}

const STATUS_BODIES = { trading: statusBody(), halted: statusOf('HALT') };
const PAIRS_BODIES = {
  usual: pairsWith(),
  stopped: pairsWith(LIVE_PAIRS, { [STOPPING]: true }),
  hampered: pairsWith(LIVE_PAIRS, { [HAMPERING]: true }),
  part: JSON.stringify({
    success: 1,
    data: { pairs: PARTS['ten that trade'][1].map((name) => ({ name, is_enabled: false })) },
  }),
};
