import { epochMs } from '../../lib/domain/time.ts';
import type { Exchange } from '../../lib/exchanges/exchange.ts';
import { answer } from '../sources/fake-http.ts';

export const AT = epochMs(Date.parse('2026-11-26T03:00:00Z'));

/** What the live adapter of `exchange` makes of one answer: its word for the whole, with the words of the exchange. */
export function said({ live: { open, status } }: Exchange, body: string, httpStatus = 200): unknown {
  const opened = open({ ...answer(body), status: httpStatus });
  if (!opened.ok) return null;
  if (opened.value.kind !== 'data') return opened.value.kind;
  const reading = status.read(opened.value.data, AT, status.id);
  if (!reading.ok) return null;
  const { condition, words } = reading.value;
  return words === undefined ? condition : [condition, ...words];
}
