import { EMPTY_POLL_MEMORY, poll } from '../../lib/app/poll.ts';
import type { SourceHealth } from '../../lib/domain/source-health.ts';
import { DAY_MS, type EpochMs, epochMs, HOUR_MS, shift } from '../../lib/domain/time.ts';
import { fakeHttp } from '../sources/fake-http.ts';
import {
  ALL_PAIRS,
  ARTICLES,
  articlePage,
  circuitBreakBody,
  helpCenterBody,
  nextDataList,
  statusBody,
} from '../sources/pages.ts';

/** What a day costs: by source, and in all. */
export interface DayCost {
  readonly bySource: Readonly<Record<string, SourceHealth['today']>>;
  readonly requests: number;
  readonly bytes: number;
}

/** Sizes of real pages: a list page of such a site, an article with its frame, 20 help articles, 70 kB of pairs. */
const SIZES = { list: 120_000, article: 60_000, help: 90_000, pairs: 70_000 };

const padded = (body: string, bytes: number, filler: string): string =>
  body + filler.repeat(Math.max(0, Math.floor((bytes - Buffer.byteLength(body)) / filler.length)));

function pairsOfRealSize(): string {
  const pairs = ALL_PAIRS.map((name) => ({
    name,
    is_enabled: true,
    stop_order: name.endsWith('_btc'),
    stop_order_and_cancel: name.endsWith('_btc'),
    // The fields that are not read: fees, digits, sizes.
    more: 'x'.repeat(Math.floor(SIZES.pairs / ALL_PAIRS.length) - 115),
  }));
  return JSON.stringify({ success: 1, data: { pairs } });
}

/**
 * Runs the real poll over two quiet days with the browser on for 24 h and a trading tab in front between two hours of each,
 * or never; the first day begins with a fresh install. Validators are honoured by the pages and not offered by the live calls.
 */
export async function quietDays(
  random: () => number,
  inFront: readonly [fromHour: number, toHour: number] | null,
): Promise<{ first: DayCost; usual: DayCost }> {
  const start = epochMs(Date.parse('2026-11-23T00:00:00+09:00'));
  const comment = '<!-- frame of the page -->';
  const net = fakeHttp({
    'https://bitbank.cc/blog': padded(nextDataList(), SIZES.list, comment),
    ...Object.fromEntries(
      ARTICLES.map((article) => [
        `https://bitbank.cc/blog/articles/${article.id}`,
        padded(articlePage(article), SIZES.article, comment),
      ]),
    ),
    'https://support.bitbank.cc/api/v2/help_center/ja/articles.json': padded(
      helpCenterBody([]).replace(
        '"articles":[]',
        `"articles":[${JSON.stringify({ id: 1, title: 'よくある質問', body: '' })}]`,
      ),
      SIZES.help,
      ' ',
    ),
    'https://api.bitbank.cc/v1/spot/status': { body: statusBody() },
    'https://api.bitbank.cc/v1/spot/pairs': { body: pairsOfRealSize() },
    'https://public.bitbank.cc/btc_jpy/circuit_break_info': { body: circuitBreakBody(start) },
  });
  let memory = EMPTY_POLL_MEMORY;
  let now: EpochMs = start;
  const costs: DayCost[] = [];
  for (const day of [0, 1]) {
    const midnight = shift(start, (day + 1) * DAY_MS);
    let health: readonly SourceHealth[] = [];
    while (now < midnight) {
      const hour = ((now - start) % DAY_MS) / HOUR_MS;
      const watching = inFront !== null && hour >= inFront[0] && hour < inFront[1];
      const clock = (): EpochMs => now;
      const request = { now, clock, watching, manual: false, urgent: false, offline: false, hostsAllowed: true };
      const result = await poll({ http: net.http, random }, memory, {
        ...request,
        pairOnScreen: watching ? 'btc_jpy' : null,
        wantCircuitBreak: false,
      });
      memory = result.memory;
      health = result.health;
      now = result.nextPollAt;
    }
    costs.push(costOf(health));
  }
  const [first, usual] = costs;
  if (first === undefined || usual === undefined) throw new Error('two days were run');
  return { first, usual };
}

function costOf(health: readonly SourceHealth[]): DayCost {
  const sum = (pick: (today: SourceHealth['today']) => number): number =>
    health.reduce((total, { today }) => total + pick(today), 0);
  return {
    bySource: Object.fromEntries(health.map(({ id, today }) => [id, today])),
    requests: sum(({ requests }) => requests),
    bytes: sum(({ bytes }) => bytes),
  };
}
