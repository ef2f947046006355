import type { Exchange } from '../exchange.ts';
import { pairEntry } from '../pairs.ts';
import { type Ask, json, notFound, type Reply } from '../reply.ts';

const MAINTENANCE = {
  success: 0,
  data: {
    code: 10007,
    ja: 'ただいまメンテナンスのため一時サービスを停止しております。 今しばらくお待ちください。',
  },
};
const NO_STORE = { 'cache-control': 'no-store' };

/** `api.bitbank.cc`: the live state of the spot market. */
export function api({ path }: Ask, exchange: Exchange): Reply {
  if (exchange.inMaintenance) return { ...json(MAINTENANCE), headers: NO_STORE };
  const pairs = [...exchange.pairs];
  if (path === '/v1/spot/status') {
    const statuses = pairs.map(([pair, { status, min_amount }]) => ({ pair, status, min_amount }));
    return { ...json({ success: 1, data: { statuses } }), headers: NO_STORE };
  }
  if (path === '/v1/spot/pairs') {
    const entries = pairs.map(([pair, flags]) => pairEntry(pair, flags));
    return { ...json({ success: 1, data: { pairs: entries } }), headers: NO_STORE };
  }
  return { ...json({ success: 0, data: { code: 10000 } }, null, 404), headers: NO_STORE };
}

/** `public.bitbank.cc`: a cache of static objects; it answers whatever the market does. */
export function publicData({ path }: Ask, exchange: Exchange, nowMs: number): Reply {
  const pair = /^\/([a-z0-9]+_[a-z]+)\/circuit_break_info$/.exec(path)?.[1];
  if (pair === undefined || !exchange.pairs.has(pair)) return notFound();
  const { mode, reopensMs } = exchange.circuitBreaks.get(pair) ?? { mode: 'NONE', reopensMs: null };
  const auction = mode !== 'NONE';
  return json({
    success: 1,
    data: {
      mode,
      estimated_itayose_price: auction ? '14253010' : null,
      estimated_itayose_amount: auction ? '12.3456' : null,
      itayose_upper_price: auction ? '14900000' : null,
      itayose_lower_price: auction ? '13600000' : null,
      upper_trigger_price: auction ? null : '15680000',
      lower_trigger_price: auction ? null : '12830000',
      fee_type: auction ? 'SELL_MAKER' : 'NORMAL',
      reopen_timestamp: reopensMs,
      timestamp: nowMs,
    },
  });
}
