import type { ExchangeId } from '../../lib/domain/exchange.ts';
import type { LiveCondition } from '../../lib/domain/observation.ts';
import { planned } from '../../tests/stand-in/notices.ts';
import type { Change } from '../../tests/stand-in/scenario.ts';

/** How one exchange plays a stop. */
export interface Course {
  /** What it publishes of a stop, in minutes after `baseMs`; null where it foretells nothing. */
  readonly announced: ((start: number, end: number, baseMs: number) => Change) | null;
  readonly stop: Change;
  readonly back: Change;
  /** How the stop shows in the live state. */
  readonly stopped: LiveCondition;
}

const STOP = '下記の日程でシステムメンテナンスを実施いたします。期間中は取引所およびAPIのご利用を停止いたします。';

/** `2026年11月26日 4:05` in Japan, so many minutes after `baseMs`. */
function momentAt(baseMs: number, minutes: number): string {
  const at = new Date(baseMs + (minutes + 9 * 60) * 60_000);
  const day = `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
  return `${day} ${at.getUTCHours()}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
}

/** The courses of every exchange. */
export const COURSES: Readonly<Record<ExchangeId, Course>> = {
  bitbank: {
    announced: (start, end) => ({ publish: planned({ slug: 'demo', start, end }) }),
    stop: { spot: 'halted' },
    back: { spot: 'normal' },
    stopped: 'halted',
  },
  bitflyer: {
    announced: (start, end) => ({ bitflyer: { planned: [{ id: 'demo', start, end, body: STOP }] } }),
    stop: { bitflyer: { state: 'CLOSED' } },
    back: { bitflyer: { state: 'RUNNING' } },
    stopped: 'maintenance',
  },
  gmo: {
    announced: (start, end, baseMs) => {
      const times = `■日時 ${momentAt(baseMs, start)}～${momentAt(baseMs, end)}`;
      return { gmo: { news: [{ id: '9002', title: '臨時メンテナンスのお知らせ', paragraphs: [STOP, times] }] } };
    },
    stop: { gmo: { state: 'ERR-5201' } },
    back: { gmo: { state: 'OPEN' } },
    stopped: 'maintenance',
  },
  coincheck: {
    announced: null,
    stop: { coincheck: { status: 'stop', availability: { order: false, market_order: false, cancel: false } } },
    back: { coincheck: { status: 'available', availability: { order: true, market_order: true, cancel: true } } },
    stopped: 'halted',
  },
};
