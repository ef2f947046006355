import browser from 'webextension-polyfill';
import { LOOPBACK_ORIGINS, type WebhookOutcome, webhookUrl } from '../domain/webhook.ts';

const TIMEOUT_MS = 5_000;

/** Hands `body` to the program at `port` of this machine, where the user allows it; no redirect leads it elsewhere. */
export async function postToProgram(port: number, body: string): Promise<WebhookOutcome> {
  if (!(await browser.permissions.contains({ origins: [...LOOPBACK_ORIGINS] })))
    return { taken: false, problem: 'not-allowed' };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const { ok, status } = await fetch(webhookUrl(port), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    return ok ? { taken: true } : { taken: false, problem: 'refused', status };
  } catch {
    return { taken: false, problem: signal.aborted ? 'time-out' : 'unreachable' };
  }
}
