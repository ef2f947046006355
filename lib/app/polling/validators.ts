import { DAY_MS, type EpochMs, HOUR_MS, shift } from '../../domain/time.ts';
import { endOf } from '../../sources/half-page.ts';
import type { HttpAnswer } from '../../sources/http.ts';
import { fingerprint } from './fingerprint.ts';
import type { Validators } from './memory.ts';

/**
 * A cache that calls everything unchanged would hide every notice for ever and look fresh: the whole page is asked for at
 * times, and always by the user's own hand.
 */
const WHOLE_AGAIN_MS = 8 * HOUR_MS;
/** A cache that was wrong is asked for the whole page this long. */
const DISTRUST_MS = DAY_MS;

/** The headers that ask whether a page has changed; none when the whole page is to come. */
export function conditions(
  validators: Validators | undefined,
  now: EpochMs,
  isManual: boolean,
): Record<string, string> {
  if (validators === undefined || isManual || isWholeDue(validators, now)) return {};
  return {
    ...(validators.etag === null ? {} : { 'if-none-match': validators.etag }),
    ...(validators.lastModified === null ? {} : { 'if-modified-since': validators.lastModified }),
  };
}

function isWholeDue({ readAt, distrustedUntil, halfSince }: Validators, now: EpochMs): boolean {
  if (distrustedUntil !== null && now < distrustedUntil) return true;
  if (readAt === null || now < readAt) return true;
  // Perhaps half a page: it is believed for as long again as it has come so.
  const againMs = halfSince === undefined ? WHOLE_AGAIN_MS : Math.min(WHOLE_AGAIN_MS, readAt - halfSince);
  return now - readAt >= againMs;
}

/** Whether the newest asking, at `askedAt`, brought for the first time what may be half a page. */
export const isFirstHalf = (known: Validators | undefined, askedAt: EpochMs): boolean => known?.halfSince === askedAt;

/** What to remember of a page that came whole; null when its server gives nothing to ask with. */
export function validatorsAfter(
  before: Validators | undefined,
  { headers, body }: Pick<HttpAnswer, 'headers' | 'body'>,
  now: EpochMs,
): Validators | null {
  const etag = shortOrNull(headers.etag);
  const lastModified = shortOrNull(headers['last-modified']);
  if (etag === null && lastModified === null) return null;
  const print = fingerprint(body);
  const isSame = before?.etag === etag && before.lastModified === lastModified;
  const isOther = before?.print !== print;
  const wasWrong = isSame && isOther && before.print !== null && before.readAt !== null;
  const distrustedUntil = wasWrong ? shift(now, DISTRUST_MS) : (before?.distrustedUntil ?? null);
  const isHalf = endOf(body) === 'half';
  // What may have been cut on its way is believed when it comes a second time.
  const readAt = isOther && isHalf ? null : now;
  const kept = { etag, lastModified, readAt, print, distrustedUntil };
  return isHalf ? { ...kept, halfSince: before?.halfSince ?? now } : kept;
}

/** It is kept for every page: what is longer than any server writes is not asked with. */
const LONGEST = 500;
const shortOrNull = (header: string | undefined): string | null =>
  header !== undefined && header.length <= LONGEST ? header : null;
