import type { Http, HttpRequest } from '../sources/http.ts';
import { decodeBody } from './charset.ts';

/** An answer that was read as far as it may be. */
interface Answered {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it comes out of the decompressor; null where it is larger than it may be. */
  readonly body: Uint8Array | null;
  readonly url: string;
}

/** The network over `ask`, which is cut off in time: a body is decoded, and what went wrong is told apart. */
export const networkOver =
  (ask: (request: HttpRequest, signal: AbortSignal) => Promise<Answered>): Http =>
  async (request) => {
    const signal = AbortSignal.timeout(request.timeoutMs);
    try {
      const { body, headers, ...answered } = await ask(request, signal);
      if (body === null) return { kind: 'failed', reason: 'too-large' };
      const text = decodeBody(body, headers['content-type']);
      return { kind: 'reply', ...answered, headers, body: text, bytes: body.byteLength };
    } catch {
      // It rejects alike for a dead network, a refused certificate and an abort: only the signal tells them apart.
      return { kind: 'failed', reason: signal.aborted ? 'time-out' : 'unreachable' };
    }
  };
