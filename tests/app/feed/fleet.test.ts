import { describe, expect, it } from 'vitest';
import { EMPTY_POLL_MEMORY, poll } from '../../../lib/app/poll.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, shift } from '../../../lib/domain/time.ts';
import { feedLoad, noticeLoad } from '../../bench/fleet-load.ts';
import { at } from '../../fixtures/windows.ts';
import { fakeHttp } from '../../sources/fake-http.ts';
import { ARTICLES, articlePage, helpCenterBody, nextDataList, statusBody } from '../../sources/pages.ts';

/** A fixed row of numbers: the same fleet every time. */
function seeded(): () => number {
  let state = 7;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('a fleet with a feed', () => {
  it('asks the exchange for notices a tenth as often, also in the busiest minute, and the feed instead', () => {
    const without = noticeLoad(150, false, seeded());
    const withFeed = noticeLoad(150, true, seeded());
    expect(withFeed.requests / without.requests).toBeLessThan(0.1);
    expect(withFeed.busiestMinute).toBeLessThan(without.busiestMinute / 2);
    const feed = feedLoad(150, 10 * MINUTE_MS, seeded());
    expect(feed.unchanged).toBeGreaterThan(0);
    expect(feed.requests).toBeGreaterThan(withFeed.requests);
  });
});

describe('a poll whose notices a feed reads', () => {
  const BLOG = 'https://bitbank.cc/blog';
  const HELP = 'https://support.bitbank.cc/api/v2/help_center/ja/articles.json';
  const STATUS = 'https://api.bitbank.cc/v1/spot/status';
  const START = at('2026-11-24T00:00');

  /** When the lists of notices and the live state were asked in six hours. */
  async function askedIn(calmedSources: readonly string[], urgent: boolean) {
    const net = fakeHttp({
      [BLOG]: nextDataList(),
      ...Object.fromEntries(
        ARTICLES.map((article) => [`https://bitbank.cc/blog/articles/${article.id}`, articlePage(article)]),
      ),
      [HELP]: helpCenterBody([]).replace('"articles":[]', '"articles":[{"id":1,"title":"よくある質問","body":""}]'),
      [STATUS]: { body: statusBody() },
    });
    let memory = EMPTY_POLL_MEMORY;
    for (let now: EpochMs = START; now < START + 6 * HOUR_MS; now = shift(now, MINUTE_MS)) {
      const known = { clock: () => now, manual: false, offline: false, hostsAllowed: true, pairOnScreen: null };
      const request = { ...known, now, urgent, watching: false, wantCircuitBreak: false, calmedSources };
      memory = (await poll({ http: net.http, random: () => 0.5 }, memory, request)).memory;
    }
    return [net.times(BLOG), net.times(HELP), net.times(STATUS)];
  }

  it('asks them once in two hours, and the live state as before', async () => {
    const [blog = 0, help = 0, live] = await askedIn([], false);
    expect([blog, help]).toEqual([36, 36]);
    expect(await askedIn(['blog', 'help-center'], false)).toEqual([3, 3, live]);
    expect(await askedIn(['help-center'], false)).toEqual([blog, 3, live]);
  });

  it('asks them every 20 minutes while a stop is near or on', async () => {
    const [, , live] = await askedIn([], true);
    expect(await askedIn(['blog', 'help-center'], true)).toEqual([18, 18, live]);
  });
});
