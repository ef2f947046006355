import { gzipSync } from 'node:zlib';
import type { Exchange } from './exchange.ts';
import { type Ask, challenge, html, type Reply } from './reply.ts';
import type { Trouble } from './scenario.ts';

/** The troubles that strike this request; those with a count are used up by it. */
export function troublesFor(exchange: Exchange, { host, path }: Ask): Trouble[] {
  const struck = exchange.faults.filter(
    ({ fault, left }) =>
      left > 0 &&
      (fault.host === '*' || fault.host === host) &&
      (fault.path === undefined || path.startsWith(fault.path)),
  );
  for (const entry of struck) entry.left -= 1;
  return struck.map(({ fault }) => fault);
}

/** What `reply` becomes by a trouble that changes its content. Troubles of the wire leave it as it is. */
export function spoil(reply: Reply, trouble: Trouble): Reply {
  switch (trouble.kind) {
    case 'status': {
      if (trouble.status === 403) return challenge();
      const failed = html(`<title>${trouble.status}</title><h1>${trouble.status}</h1>`, null, trouble.status);
      return trouble.retryAfterS === undefined
        ? failed
        : { ...failed, headers: { 'retry-after': String(trouble.retryAfterS) } };
    }
    case 'redirect':
      return { ...html('', null, trouble.status), headers: { location: trouble.to } };
    case 'wrong-type':
      return { ...reply, type: trouble.contentType };
    case 'html-for-json':
      return html('<title>bitbank</title><div id="root"></div>');
    case 'empty-list':
      return { ...reply, body: emptied(reply), changedMs: null };
    case 'body':
      return { status: 200, type: trouble.contentType, body: trouble.body, changedMs: null };
    case 'big-body':
      return { ...reply, body: Buffer.alloc(trouble.bytes, 'x'), changedMs: null };
    case 'gzip-bomb':
      return {
        ...reply,
        body: gzipSync(Buffer.alloc(trouble.bytes, ' ')),
        changedMs: null,
        headers: { 'content-encoding': 'gzip' },
      };
    default:
      return reply;
  }
}

/** The same document with nothing in it: every list of the JSON empty, every body of the HTML bare. */
function emptied({ type, body }: Reply): string {
  if (!type.startsWith('application/json')) return '<!doctype html><title>お知らせ</title><main></main>';
  return JSON.stringify(JSON.parse(String(body)), (_key, value: unknown) => (Array.isArray(value) ? [] : value));
}
