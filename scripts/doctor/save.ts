import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../lib/exchanges/examine.ts';

/** Keeps every raw reply as a file, and their addresses, statuses and headers in `replies.json`. */
export function saveReplies(findings: readonly Finding[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const replies = findings.map(({ source, what, url, reply }, index) => {
    if (reply.kind === 'failed') return { url, failed: reply.reason };
    const file = `${String(index + 1).padStart(2, '0')}-${source}-${what}.${extensionOf(reply.body)}`;
    writeFileSync(join(folder, file), reply.body);
    return { url, file, status: reply.status, finalUrl: reply.url, headers: withoutCookies(reply.headers) };
  });
  writeFileSync(join(folder, 'replies.json'), `${JSON.stringify(replies, null, 2)}\n`);
}

function extensionOf(body: string): string {
  if (/^\s*[[{]/.test(body)) return 'json';
  return /^\s*<\?xml/.test(body) ? 'xml' : 'html';
}

/** A fixture must not carry anybody's session. */
const withoutCookies = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'set-cookie'));
