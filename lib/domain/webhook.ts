import type { EpochMs } from './time.ts';

/*
 * A program on this machine that is told what `watch` would tell it (docs/feed.md): the user's own bot, which has no
 * browser of its own.
 */

/** What is asked of the browser before anything is sent. Patterns of hosts know no ports. */
export const LOOPBACK_ORIGINS = ['http://127.0.0.1/*'] as const;

/** Ports below belong to the system. */
export const PORT_RANGE = { min: 1024, max: 65_535 } as const;

/** Where the program listens. */
export const webhookUrl = (port: number): string => `http://127.0.0.1:${port}/`;

/** Why the program was not told. */
export type WebhookProblem = 'not-allowed' | 'unreachable' | 'time-out' | 'refused';

/** What became of one object that was sent. `status`: what the program answered, where it refused. */
export type WebhookOutcome =
  | { readonly taken: true }
  | { readonly taken: false; readonly problem: WebhookProblem; readonly status?: number | undefined };

/** What is remembered of the program: for which port, what it was told last, and what went wrong since. */
export interface WebhookMemory {
  readonly port: number;
  readonly told: Readonly<Record<string, string>>;
  readonly tookAt: EpochMs | null;
  readonly failure: {
    readonly at: EpochMs;
    readonly problem: WebhookProblem;
    readonly status?: number | undefined;
  } | null;
}

const PROBLEMS: readonly unknown[] = ['not-allowed', 'unreachable', 'time-out', 'refused'] satisfies WebhookProblem[];

/** What was stored of the program at `port`; another one, or one that cannot be read, was told nothing yet. */
export function webhookMemoryIn(stored: unknown, port: number | null): WebhookMemory {
  const { told, tookAt, failure, port: of } = (isObject(stored) ? stored : {}) as Partial<WebhookMemory>;
  const known = typeof of === 'number' ? of : 0;
  if (port !== null && known !== port) return { port, told: {}, tookAt: null, failure: null };
  const isTold = isObject(told) && Object.values(told).every((entry) => typeof entry === 'string');
  return {
    port: known,
    told: isTold ? told : {},
    tookAt: typeof tookAt === 'number' ? tookAt : null,
    failure: isObject(failure) && typeof failure.at === 'number' && PROBLEMS.includes(failure.problem) ? failure : null,
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
