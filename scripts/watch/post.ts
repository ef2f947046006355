import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long each try waits for the one before it. */
const WAITS_MS = [0, 1_000, 5_000];
const TIMEOUT_MS = 10_000;

/** Why nothing was posted, after the last try. */
export class NotPosted extends Error {}

/** Posts `body` to `url`, three times at most; signed where there is a secret. Rejects when none of them was taken. */
export async function post(url: string, body: string, secret: string | null): Promise<void> {
  let reason = '';
  for (const waitMs of WAITS_MS) {
    await sleep(waitMs);
    reason = await tryOnce(url, body, secret);
    if (reason === '') return;
  }
  throw new NotPosted(`${url}: ${reason}`);
}

/** Empty when it was taken, else why not. */
async function tryOnce(url: string, body: string, secret: string | null): Promise<string> {
  const signature = secret === null ? {} : { 'x-mente-yoho-signature': signatureOf(body, secret) };
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signature },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await reply.body?.cancel();
    return reply.ok ? '' : `status ${reply.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** `sha256=` and the hexadecimal HMAC of `body`, as most receivers of webhooks expect it. */
const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
