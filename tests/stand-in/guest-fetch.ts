import { Agent, buildConnector, fetch as undiciFetch } from 'undici';

/**
 * A real `fetch` for tests without a browser, to which every https host is the stand-in exchange on `port`.
 * `close` ends its idle connections.
 */
export function guestFetch(port: number): { fetch: typeof fetch; close: () => Promise<void> } {
  const connect = buildConnector({ rejectUnauthorized: false });
  const dispatcher = new Agent({
    connect: (options, callback) => {
      connect({ ...options, servername: options.hostname, hostname: '127.0.0.1', port: String(port) }, callback);
    },
  });
  const viaStandIn = (input: string, init: object) => undiciFetch(input, { ...init, dispatcher });
  return { fetch: viaStandIn as unknown as typeof fetch, close: () => dispatcher.close() };
}
