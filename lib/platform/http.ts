import { KNOWN_HOSTS } from '../exchanges/sites.ts';
import type { Http } from '../sources/http.ts';
import { networkOver } from './network.ts';

/**
 * What a browser sends in any case with a request past its cache. Written by us, it is a header for which a host that is
 * not the exchange's has to give leave beforehand: the policy of the manifest lets every port of this machine be asked,
 * for the user's own program, and a redirect could lead a request to any other.
 */
const ASKING_LEAVE = { pragma: 'no-cache' };

/** The network of the browser. */
export const http: Http = (request) => httpOver(fetch)(request);

/**
 * The network over a `fetch`: GETs without credentials, past the browser's own cache, cut off in time and size. What a
 * redirect to none of `hosts`, the exchange's own, answers is not read.
 */
export const httpOver = (fetchPage: typeof fetch, hosts: readonly string[] = KNOWN_HOSTS): Http =>
  networkOver(async ({ url, headers, maxBytes }, signal) => {
    const response = await fetchPage(url, {
      headers: { ...headers, ...ASKING_LEAVE },
      signal,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
    });
    const finalUrl = response.url === '' ? url : response.url;
    const isKnown = URL.canParse(finalUrl) && hosts.includes(new URL(finalUrl).hostname);
    const body = isKnown ? await readBody(response, maxBytes) : await discard(response);
    return { status: response.status, headers: Object.fromEntries(response.headers), body, url: finalUrl };
  });

/** The body, counted as it comes out of the decompressor, so that a small reply cannot unfold into a large one. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    return null;
  }
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > maxBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return joined(chunks, length);
}

async function discard(response: Response): Promise<Uint8Array> {
  await response.body?.cancel();
  return new Uint8Array();
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
