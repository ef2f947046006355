import { describe, expect, it, test } from 'vitest';
import { poll } from '../../../lib/app/poll.ts';
import { ofLane, withLane } from '../../../lib/app/polling/lanes.ts';
import { EMPTY_POLL_MEMORY } from '../../../lib/app/polling/memory.ts';
import { MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import { answering, statusOf } from '../../simulator/api-answers.ts';
import { liveApi } from '../../simulator/api-life.ts';
import { replyOf } from '../../sources/fake-http.ts';
import { quietExchange, START } from '../../sources/guest.ts';
import { MAINTENANCE } from '../../sources/pages.ts';

/*
 * Hosts of notices that take their time: what is seen live is told all the same, and so are the notices, when they come.
 */

/** Trading halts just after everything was asked for the first time. */
const FROM = START + 3 * SECOND_MS;
const SLOW = /^https:\/\/(?:bitbank\.cc|blog\.bitbank\.cc|support\.|status\.)/;

/** A morning with a trading tab in front; every notice host takes `afterMs`, and trading halts. */
const morning = (afterMs: () => number) =>
  liveApi({
    seed: 3,
    startAt: START,
    endAt: FROM + 10 * MINUTE_MS,
    watched: true,
    answer: (url, at) => {
      if (SLOW.test(url))
        return { page: quietExchange()[url.split('?')[0] ?? ''] ?? { status: 404 }, afterMs: afterMs() };
      return answering((call) => (call === 'status' && at >= FROM ? { body: statusOf('HALT') } : null))(url, at);
    },
  });

test.each([
  ['hang', () => 60_000],
  ['answer each page just before it is given up', () => 14_500],
  ['answer each page after five seconds', () => 5_000],
])(
  'a halt is told within a minute while the hosts of notices %s',
  async (_name, afterMs) => {
    const { told, errors } = await morning(afterMs);
    const halt = told.find(({ title }) => title === '取引の停止を検知しました');
    expect(((halt?.at ?? Number.POSITIVE_INFINITY) - FROM) / SECOND_MS).toBeLessThanOrEqual(60);
    expect(errors).toEqual([]);
  },
  60_000,
);

it('notices of slow hosts are told when they come, once', async () => {
  const { told, view } = await morning(() => 5_000);
  expect(told.filter(({ title }) => title.includes('発表されました')).length).toBe(2);
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  expect(view?.windows.map(({ title }) => title)).toContain(MAINTENANCE.title);
}, 60_000);

describe('one poll', () => {
  const pages = quietExchange();
  const request = (more: object = {}) => ({
    ...{ now: START, clock: () => START, manual: false, urgent: false, watching: true, pairOnScreen: null },
    ...{ wantCircuitBreak: false, offline: false, hostsAllowed: true, ...more },
  });
  /** A network whose notices come when `release` is called. */
  function network() {
    const asked: string[] = [];
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const http: Parameters<typeof poll>[0]['http'] = async (call) => {
      asked.push(call.url);
      if (SLOW.test(call.url)) await released;
      const page = pages[call.url.split('?')[0] ?? ''];
      return page === undefined ? { kind: 'failed', reason: 'unreachable' } : replyOf(page, call);
    };
    const soon = (task: () => void): void => void setImmediate(task);
    return { asked, release, ports: { http, random: () => 0.5, soon } };
  }

  it('gives what it saw live, then the notices, and together they are what one poll gives', async () => {
    const { ports, release } = network();
    const early = await poll(ports, EMPTY_POLL_MEMORY, request());
    expect(early.lane).toBe('live');
    expect(early.observations).toHaveLength(1);
    expect(early.notices).toEqual([]);
    expect(early.health.map(({ about }) => about)).not.toContain('notices');
    release();
    const late = await early.later;
    expect(late?.lane).toBe('notices');
    expect(late?.notices.length).toBeGreaterThan(0);
    expect(late?.observations).toEqual([]);
    const whole = await poll({ ...ports, soon: () => {} }, EMPTY_POLL_MEMORY, request());
    const both = withLane(
      withLane(EMPTY_POLL_MEMORY, early.memory, 'live'),
      late?.memory ?? EMPTY_POLL_MEMORY,
      'notices',
    );
    expect(both).toEqual(whole.memory);
    expect([...early.health, ...(late?.health ?? [])]).toEqual(whole.health);
  });

  it('asks for no notices while others are under way', async () => {
    const { ports, asked } = network();
    const result = await poll(ports, EMPTY_POLL_MEMORY, request({ areNoticesUnderWay: true }));
    expect(asked.filter((url) => SLOW.test(url))).toEqual([]);
    expect(result).toMatchObject({ lane: 'live', notices: [] });
    expect(result.later).toBeUndefined();
  });

  it('that comes late undoes nothing that the other lane learned meanwhile', async () => {
    const { ports, release } = network();
    const first = await poll(ports, EMPTY_POLL_MEMORY, request());
    const known = withLane(EMPTY_POLL_MEMORY, first.memory, 'live');
    const second = await poll(ports, known, request({ now: START + MINUTE_MS, areNoticesUnderWay: true }));
    const newer = withLane(known, second.memory, 'live');
    release();
    const late = await first.later;
    const all = withLane(newer, late?.memory ?? EMPTY_POLL_MEMORY, 'notices');
    expect(all.live).toEqual(second.memory.live);
    expect(all.sources['spot-status']?.askedAt).toBe(START + MINUTE_MS);
    expect(Object.keys(all.articles).length).toBeGreaterThan(0);
    expect(ofLane(all, 'live', (id) => (id.startsWith('spot') ? 'live' : 'notices')).sources).not.toHaveProperty(
      'blog',
    );
  });
});
