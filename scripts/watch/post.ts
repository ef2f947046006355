import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { request as overTls } from 'node:https';
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

/** Empty when it was taken, else why not; a redirect is none, wherever it leads. */
async function tryOnce(url: string, body: string, secret: string | null): Promise<string> {
  const signature = secret === null ? {} : { 'x-mente-yoho-signature': signatureOf(body, secret) };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const status = await statusOf(url, body, { 'content-type': 'application/json', ...signature }, signal);
    return status >= 200 && status < 300 ? '' : `status ${status}`;
  } catch (error) {
    if (signal.aborted) return `no answer within ${TIMEOUT_MS / 1000} s`;
    return error instanceof Error ? error.message : String(error);
  }
}

const statusOf = (url: string, body: string, headers: Record<string, string>, signal: AbortSignal): Promise<number> =>
  new Promise((resolve, reject) => {
    const send = url.startsWith('https:') ? overTls : request;
    const asked = send(url, { method: 'POST', headers, signal }, (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    });
    asked.once('error', reject).end(body);
  });

/** `sha256=` and the hexadecimal HMAC of `body`, as most receivers of webhooks expect it. */
const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
