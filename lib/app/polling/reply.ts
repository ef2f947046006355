import type { SourceProblem } from '../../domain/source-health.ts';
import { DAY_MS, type EpochMs, SECOND_MS, shift } from '../../domain/time.ts';
import type { HttpAnswer, HttpReply } from '../../sources/http.ts';
import { readPublished } from '../../sources/published.ts';
import { TOO_MANY_REQUESTS } from './schedule.ts';

/** Longest `Retry-After` that is believed. */
const LONGEST_RETRY_AFTER_MS = DAY_MS;
/** No HTTP status is 0: stands for a redirect to a host that is not the exchange's. */
export const LED_AWAY = 0;

/** What the server asks for with `Retry-After` (seconds, or a date by its own clock), on 429 and 503. */
export function retryAfter(reply: HttpAnswer, now: EpochMs, theirNow: EpochMs): EpochMs | null {
  const value = reply.headers['retry-after']?.trim();
  if (value === undefined || (reply.status !== TOO_MANY_REQUESTS && reply.status !== 503)) return null;
  const date = readPublished(value);
  const waitMs = /^\d+$/.test(value) ? Number(value) * SECOND_MS : date === null ? 0 : date - theirNow;
  return waitMs > 0 ? shift(now, Math.min(waitMs, LONGEST_RETRY_AFTER_MS)) : null;
}

/** How long the reply lay in a cache on its way: its `Date` is so old. */
export function ageMs({ headers }: HttpAnswer): number {
  const age = headers.age?.trim() ?? '';
  return /^\d{1,9}$/.test(age) ? Number(age) * SECOND_MS : 0;
}

/** What is wrong with a reply that is not a good one; null for a 2xx. */
export function replyProblem(reply: HttpReply): SourceProblem | null {
  if (reply.kind === 'failed') return { code: reply.reason };
  if (reply.status === LED_AWAY) {
    const came = URL.canParse(reply.url) ? new URL(reply.url).host : 'nowhere';
    return { code: 'wrong-shape', expected: 'an answer from a host of the exchange', came: `redirect to ${came}` };
  }
  return reply.status >= 200 && reply.status < 300 ? null : { code: 'http-status', status: reply.status };
}
