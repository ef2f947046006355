import { LEAD_TIME_RANGE_MS } from '../../../lib/domain/settings.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import { PORT_RANGE } from '../../../lib/domain/webhook.ts';
import type { CoinProblem, LeadProblem } from '../../../lib/messages/contract/options.ts';

export const LEAD_UNITS_MS = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS } as const;
export type LeadUnit = keyof typeof LEAD_UNITS_MS;

/** A lead time as it was typed, in full-width digits too; or what is wrong with it. */
export function readLead(
  text: string,
  unit: LeadUnit,
  known: readonly number[],
): { leadMs: number } | { problem: LeadProblem } {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return { problem: 'empty' };
  if (!/^\d+(\.\d+)?$/.test(typed)) return { problem: 'not-a-number' };
  const leadMs = Math.round((Number(typed) * LEAD_UNITS_MS[unit]) / MINUTE_MS) * MINUTE_MS;
  if (leadMs < LEAD_TIME_RANGE_MS.min) return { problem: 'too-short' };
  if (leadMs > LEAD_TIME_RANGE_MS.max) return { problem: 'too-long' };
  return known.includes(leadMs) ? { problem: 'known' } : { leadMs };
}

/** A port as it was typed, in full-width digits too; null when it is none that may be used. */
export function readPort(text: string): number | null {
  const typed = text.normalize('NFKC').trim();
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
  return port >= PORT_RANGE.min && port <= PORT_RANGE.max ? port : null;
}

/** A coin's symbol as it was typed; or what is wrong with it. */
export function readCoin(text: string, known: readonly string[]): { coin: string } | { problem: CoinProblem } {
  const coin = text.normalize('NFKC').trim().toUpperCase();
  if (!/^[A-Z0-9]{2,10}$/.test(coin)) return { problem: 'not-a-symbol' };
  return known.includes(coin) ? { problem: 'known' } : { coin };
}
