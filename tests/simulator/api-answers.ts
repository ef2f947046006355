import type { Page } from '../sources/fake-http.ts';
import { BLOG, HELP, PAIRS, STATUS } from '../sources/guest.ts';
import {
  ALL_PAIRS,
  CAMPAIGN,
  cardList,
  circuitBreakBody,
  DEAD,
  helpCenterBody,
  LIVE_PAIRS,
  statusBody,
} from '../sources/pages.ts';
import type { Answer } from './api-life.ts';

/** The flags of a pair that was stopped for good, as they were measured. */
const DEAD_FLAGS = [
  'stop_order',
  'stop_market_order',
  'stop_stop_order',
  'stop_stop_limit_order',
  'stop_buy_order',
  'stop_sell_order',
];

/** The list of pairs with `fields` at the pairs `names`. */
export const pairsWith = (names: readonly string[] = [], fields: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    success: 1,
    data: {
      pairs: ALL_PAIRS.map((name) => ({
        name,
        is_enabled: true,
        ...Object.fromEntries(DEAD_FLAGS.map((flag) => [flag, DEAD.includes(name)])),
        ...(names.includes(name) ? fields : {}),
      })),
    },
  });

/** The state of the pairs, live ones in the state `word`. */
export const statusOf = (word: string, names: readonly string[] = LIVE_PAIRS): string =>
  statusBody(Object.fromEntries(names.map((name) => [name, word])));

/** An exchange as usual, but for what `live` answers to a call of the live state. */
export function answering(live: (call: 'status' | 'pairs' | 'auction') => Page | Answer | null) {
  return (url: string, at: number): Answer => {
    const call = url === STATUS ? 'status' : url === PAIRS ? 'pairs' : url.includes('circuit_break') ? 'auction' : null;
    const unusual = call === null ? null : live(call);
    if (unusual !== null) return typeof unusual === 'object' && 'page' in unusual ? unusual : { page: unusual };
    if (call === 'status') return { page: { body: statusBody() } };
    if (call === 'pairs') return { page: { body: pairsWith() } };
    if (call === 'auction') return { page: { body: circuitBreakBody(at) } };
    if (url === BLOG) return { page: cardList([CAMPAIGN]) };
    return url.startsWith(HELP) ? { page: helpCenterBody([]) } : { page: { status: 404, body: '' } };
  };
}
