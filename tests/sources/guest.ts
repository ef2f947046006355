import { expect } from 'vitest';
import { EMPTY_POLL_MEMORY, type PollMemory, type PollRequest, type PollResult, poll } from '../../lib/app/poll.ts';
import { readPollMemory } from '../../lib/app/stored/poll.ts';
import type { SourceHealth } from '../../lib/domain/source-health.ts';
import { type EpochMs, epochMs, shift } from '../../lib/domain/time.ts';
import type { FakeHttp, Page } from './fake-http.ts';
import { ARTICLES, articlePage, cardList, circuitBreakBody, helpCenterBody, pairsBody, statusBody } from './pages.ts';

export const START = epochMs(Date.parse('2026-11-23T10:00:00+09:00'));
export const BLOG = 'https://bitbank.cc/blog';
export const JSON_LIST = 'https://bitbank.cc/api/blog/articles';
export const HELP = 'https://support.bitbank.cc/api/v2/help_center/ja/articles.json';
export const STATUS = 'https://api.bitbank.cc/v1/spot/status';
export const PAIRS = 'https://api.bitbank.cc/v1/spot/pairs';
export const BTC_AUCTION = 'https://public.bitbank.cc/btc_jpy/circuit_break_info';
export const articleUrl = (id: string): string => `https://bitbank.cc/blog/articles/${id}`;

/** The exchange on a quiet day, with one maintenance announced on the blog's page. */
export const quietExchange = (): Record<string, Page> => ({
  [BLOG]: cardList(),
  ...Object.fromEntries(ARTICLES.map((article) => [articleUrl(article.id), articlePage(article)])),
  [HELP]: helpCenterBody([]),
  [STATUS]: statusBody(),
  [PAIRS]: pairsBody(),
  [BTC_AUCTION]: circuitBreakBody(START),
});

/** A browser that polls: keeps the memory (through JSON, as storage does) and moves the clock. */
export class Guest {
  now: EpochMs = START;
  memory: PollMemory = EMPTY_POLL_MEMORY;
  readonly net: FakeHttp;
  readonly random: () => number;

  constructor(net: FakeHttp, random: () => number = () => 0.5) {
    this.net = net;
    this.random = random;
  }

  async poll(request: Partial<PollRequest> = {}): Promise<PollResult> {
    const result = await poll({ http: this.net.http, random: this.random }, this.memory, {
      now: this.now,
      clock: () => this.now,
      manual: false,
      urgent: false,
      watching: false,
      pairOnScreen: null,
      wantCircuitBreak: false,
      offline: false,
      hostsAllowed: true,
      ...request,
    });
    this.memory = readPollMemory(JSON.parse(JSON.stringify(result.memory)));
    expect(this.memory).toEqual(result.memory);
    return result;
  }

  wait(durationMs: number): this {
    this.now = shift(this.now, durationMs);
    return this;
  }

  /** Polls whenever something is due until `durationMs` have passed; all results. */
  async live(durationMs: number, request: Partial<PollRequest> = {}): Promise<PollResult[]> {
    const end = shift(this.now, durationMs);
    const results: PollResult[] = [];
    while (this.now < end) {
      const result = await this.poll(request);
      results.push(result);
      this.now = result.nextPollAt;
    }
    return results;
  }
}

/** The health row of one source. */
export const healthOf = (result: PollResult, id: string): SourceHealth => {
  const row = result.health.find((health) => health.id === id);
  if (row === undefined) throw new Error(`no health of ${id}`);
  return row;
};
