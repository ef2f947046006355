import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import { fakeHttp } from './fake-http.ts';
import { articleUrl, BLOG, BTC_AUCTION, Guest, HELP, healthOf, PAIRS, quietExchange, START, STATUS } from './guest.ts';
import {
  articlePage,
  CAMPAIGN,
  COIN_STOP,
  cardList,
  circuitBreakBody,
  HALT_BODY,
  helpCenterBody,
  LIVE_PAIRS,
  MAINTENANCE,
  MAINTENANCE_BODY,
  pairsBody,
  statusBody,
} from './pages.ts';

let guest: Guest;
beforeEach(() => {
  guest = new Guest(fakeHttp(quietExchange()));
});

describe('the first poll of a fresh install', () => {
  it('reads everything at once and hands on the notices that can matter', async () => {
    const result = await guest.poll();
    expect(result.notices.map((notice) => notice.title)).toEqual([MAINTENANCE.title, COIN_STOP.title]);
    expect(result.notices[0]).toMatchObject({
      id: `blog:${MAINTENANCE.id}`,
      source: 'blog',
      url: articleUrl(MAINTENANCE.id),
      publishedAt: Date.parse(MAINTENANCE.published),
      seenAt: START,
    });
    expect(result.notices[0]?.text).toContain('日時：2026年11月25日(水) 2:00 ～ 5:00');
    expect(result.notices[0]?.text).not.toContain('関連記事');
    expect(result.observations.map((observation) => observation.condition)).toEqual(['normal']);
    expect(Object.keys(result.pairs?.pairs ?? {})).toHaveLength(62);
  });

  it('opens what is listed even if no title speaks of a stop, once', async () => {
    await guest.poll();
    await guest.live(HOUR_MS);
    expect(guest.net.times(articleUrl(CAMPAIGN.id))).toBe(1);
  });

  it('hands on a stop that only the text speaks of', async () => {
    const silent = { ...MAINTENANCE, id: '700700700', title: 'ご利用のお客様へ' };
    guest.net.pages.set(BLOG, cardList([silent, CAMPAIGN]));
    guest.net.pages.set(articleUrl(silent.id), articlePage(silent));
    const { notices } = await guest.poll();
    expect(notices.map((notice) => notice.title)).toEqual([silent.title]);
  });

  it.each([
    '11月27日 2:00～4:00の間は価格の表示が遅延します。',
    '11月27日 2:00～4:00、画面の応答が悪くなります。障害の調査のためです。',
    '深夜のメンテナンスは2026-11-27 02:00 … 04:00',
  ])('hands on times ahead that no rule can place, whatever the title says: %s', async (text) => {
    const silent = { ...CAMPAIGN, title: 'ご利用のお客様へ', paragraphs: ['いつもご利用ありがとうございます。', text] };
    guest.net.pages.set(BLOG, cardList([silent]));
    guest.net.pages.set(articleUrl(silent.id), articlePage(silent));
    const { notices } = await guest.poll();
    expect(notices.map((notice) => notice.title)).toEqual([silent.title]);
  });

  it('of a long list opens what speaks of a stop, and later every article that is new', async () => {
    const long = Array.from({ length: 30 }, (_, index) => ({ ...CAMPAIGN, id: `81000000${index}` }));
    guest.net.pages.set(BLOG, cardList([...long, MAINTENANCE]));
    await guest.poll();
    await guest.live(HOUR_MS);
    const isCampaign = ({ url }: { url: string }): boolean => url.includes('/81000000');
    expect(guest.net.requests.filter(isCampaign)).toHaveLength(0);
    expect(guest.net.times(articleUrl(MAINTENANCE.id))).toBe(1);
    guest.net.pages.set(BLOG, cardList([{ ...CAMPAIGN, id: '999' }, ...long, MAINTENANCE]));
    guest.net.pages.set(articleUrl('999'), articlePage(CAMPAIGN));
    await guest.live(30 * MINUTE_MS);
    expect(guest.net.times(articleUrl('999'))).toBe(1);
    expect(guest.net.requests.filter(isCampaign)).toHaveLength(0);
  });

  it('says when it wants to be called again, and asks nothing before', async () => {
    const first = await guest.poll();
    const asked = guest.net.requests.length;
    expect(first.nextPollAt).toBe(shift(START, 5 * MINUTE_MS));
    await guest.wait(MINUTE_MS).poll();
    expect(guest.net.requests).toHaveLength(asked);
  });

  it('opens a handful of articles, newest first, and the rest in the next polls', async () => {
    const many = Array.from({ length: 10 }, (_, index) => ({
      ...MAINTENANCE,
      id: `70000000${index}`,
      title: `メンテナンスのお知らせ その${index}`,
      published: `2026-11-${String(10 + index)}T15:00:00+09:00`,
    }));
    guest.net.pages.set(BLOG, cardList(many));
    for (const article of many) guest.net.pages.set(articleUrl(article.id), articlePage(article));
    const first = await guest.poll();
    expect(first.notices.map((notice) => notice.id)).toEqual(
      [9, 8, 7, 6, 5, 4].map((index) => `blog:70000000${index}`),
    );
    const second = await guest.wait(MINUTE_MS).poll();
    expect(second.notices.map((notice) => notice.id)).toEqual([3, 2, 1, 0].map((index) => `blog:70000000${index}`));
  });
});

describe('an article', () => {
  it('is opened once while the list says the same', async () => {
    await guest.live(2 * HOUR_MS);
    expect(guest.net.times(articleUrl(MAINTENANCE.id))).toBe(1);
    expect(guest.net.times(BLOG)).toBe(12);
  });

  it('is opened again when the list shows a change, and handed on as a new version', async () => {
    await guest.poll();
    const changed = {
      ...MAINTENANCE,
      title: `【延長】${MAINTENANCE.title}`,
      paragraphs: ['終了時刻を6:30に延長いたします。', ...MAINTENANCE.paragraphs],
    };
    guest.net.pages.set(BLOG, cardList([changed]));
    guest.net.pages.set(articleUrl(MAINTENANCE.id), articlePage(changed));
    const results = await guest.wait(10 * MINUTE_MS).live(10 * MINUTE_MS);
    const notices = results.flatMap((result) => result.notices);
    expect(notices.map((notice) => [notice.id, notice.title])).toEqual([[`blog:${MAINTENANCE.id}`, changed.title]]);
    expect(notices[0]?.text).toContain('6:30に延長');
  });

  it('whose text is edited under the same title is noticed while its window is near, at no cost while it is not', async () => {
    await guest.poll();
    const edited = { ...MAINTENANCE, paragraphs: [...MAINTENANCE.paragraphs, '終了予定を6:30に変更しました。'] };
    const near = { urgent: true, nearNotices: [`blog:${MAINTENANCE.id}`] };
    await guest.live(30 * MINUTE_MS, near);
    const bytesBefore = healthOf(await guest.poll(), 'blog').today.bytes;
    guest.net.pages.set(articleUrl(MAINTENANCE.id), articlePage(edited));
    const results = await guest.live(5 * MINUTE_MS, near);
    expect(results.flatMap((result) => result.notices).map((notice) => notice.text)).toEqual([
      expect.stringContaining('6:30に変更'),
    ]);
    expect(bytesBefore).toBe(bytesOf([cardList(), ...[MAINTENANCE, COIN_STOP, CAMPAIGN].map(articlePage)]));
  });

  it('that cannot be opened is handed on by its title, and tried again', async () => {
    guest.net.pages.set(articleUrl(MAINTENANCE.id), { status: 404 });
    const first = await guest.poll();
    expect(first.notices.find((notice) => notice.id.endsWith(MAINTENANCE.id))).toMatchObject({
      title: MAINTENANCE.title,
    });
    guest.net.pages.set(articleUrl(MAINTENANCE.id), articlePage(MAINTENANCE));
    const later = await guest.wait(10 * MINUTE_MS).live(11 * MINUTE_MS);
    expect(later.flatMap((result) => result.notices).map((notice) => notice.text)).toEqual([
      expect.stringContaining('2:00 ～ 5:00'),
    ]);
  });

  it('keeps its text when its page is gone or the site answers every address alike', async () => {
    await guest.poll();
    const near = { urgent: true, nearNotices: [`blog:${MAINTENANCE.id}`] };
    const splash =
      '<html><body><main><p>ただいまメンテナンス中です。しばらくお待ちください。いつもビットバンクをご利用いただきありがとうございます。</p></main></body></html>';
    for (const page of [{ body: splash }, { body: cardList(), url: BLOG }, { status: 404, body: splash }]) {
      guest.net.pages.set(articleUrl(MAINTENANCE.id), page);
      const results = await guest.wait(MINUTE_MS).live(10 * MINUTE_MS, near);
      expect(results.flatMap((result) => result.notices)).toEqual([]);
    }
  });

  it('listed by two sources is one notice', async () => {
    guest.net.pages.set('https://blog.bitbank.cc/tag/service', { body: cardList(), url: 'https://bitbank.cc/blog' });
    const result = await guest.poll();
    expect(result.notices.map((notice) => notice.id)).toEqual([`blog:${MAINTENANCE.id}`, `blog:${COIN_STOP.id}`]);
  });
});

const bytesOf = (bodies: readonly string[]): number => bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0);

describe('the help centre', () => {
  it('hands on an article whenever it was edited, under an id that keeps its 17 digits', async () => {
    guest.net.pages.set(HELP, helpCenterBody([MAINTENANCE]).replace(/"360041234483920175"/, '36004123448392017'));
    const first = await guest.poll();
    const notice = first.notices.find(({ source }) => source === 'help-center');
    expect(notice?.id).toBe('help-center:36004123448392017');
    const edited = { ...MAINTENANCE, paragraphs: ['本メンテナンスは中止いたします。'] };
    guest.net.pages.set(
      HELP,
      helpCenterBody([edited], '2026-11-23T02:00:00Z').replace(/"360041234483920175"/, '36004123448392017'),
    );
    const results = await guest.wait(10 * MINUTE_MS).live(10 * MINUTE_MS);
    expect(results.flatMap((result) => result.notices).map(({ id, text }) => [id, text])).toEqual([
      ['help-center:36004123448392017', '本メンテナンスは中止いたします。'],
    ]);
  });
});

describe('pace', () => {
  it('asks for notices every 10 minutes and every 3 while a window is near', async () => {
    await guest.live(HOUR_MS);
    expect(guest.net.times(BLOG)).toBe(6);
    await guest.live(HOUR_MS, { urgent: true });
    expect(guest.net.times(BLOG)).toBeGreaterThanOrEqual(6 + 19);
    expect(guest.net.times(BLOG)).toBeLessThanOrEqual(6 + 21);
  });

  it('asks for the state twice a minute with a trading tab in front, every minute while watching, else every 5', async () => {
    await guest.live(HOUR_MS, { watching: true, inFront: true });
    const inFront = guest.net.times(STATUS);
    expect(inFront).toBeGreaterThanOrEqual(120);
    expect(inFront).toBeLessThanOrEqual(126);
    await guest.live(HOUR_MS, { watching: true, inFront: false });
    expect(guest.net.times(STATUS) - inFront).toBe(60);
    await guest.live(HOUR_MS);
    expect(guest.net.times(STATUS) - inFront).toBe(60 + 12);
  });

  it('asks at once when a trading tab opens and the state is older than a minute', async () => {
    await guest.poll();
    const result = await guest.wait(4 * MINUTE_MS).poll({ watching: true });
    expect(result.observations).toHaveLength(1);
  });

  it('keeps within a fifth of the interval', async () => {
    for (const [random, minutes] of [
      [0, 8],
      [0.999_999, 12],
    ] as const) {
      const other = new Guest(fakeHttp(quietExchange()), () => random);
      await other.poll();
      const before = other.net.times(BLOG);
      await other.wait(minutes * MINUTE_MS - 2 * SECOND_MS).poll();
      expect(other.net.times(BLOG)).toBe(before);
      await other.wait(3 * SECOND_MS).poll();
      expect(other.net.times(BLOG)).toBe(before + 1);
    }
  });

  it('spreads what is overdue after a night over the next interval', async () => {
    const shares = [0, 0.25, 0.5, 0.75, 0.999];
    const delays = [];
    for (const share of shares) {
      const other = new Guest(fakeHttp(quietExchange()), () => share);
      await other.poll();
      const woken = shift(other.now, 9 * HOUR_MS);
      other.now = woken;
      const asked = other.net.times(BLOG);
      while (other.net.times(BLOG) === asked) other.now = (await other.poll()).nextPollAt;
      delays.push((other.memory.sources.blog?.askedAt ?? 0) - woken);
    }
    expect(delays.map((delay) => Math.round(delay / MINUTE_MS))).toEqual([0, 2, 5, 8, 12]);
  });

  it('starts over when the clock was set back', async () => {
    await guest.poll();
    const result = await guest.wait(-5 * HOUR_MS).poll();
    expect(result.observations).toHaveLength(1);
    expect(result.nextPollAt).toBeLessThanOrEqual(shift(guest.now, 5 * MINUTE_MS));
  });

  it('asks for the auction only when told to, every 30 s', async () => {
    await guest.live(5 * MINUTE_MS, { pairOnScreen: 'btc_jpy' });
    expect(guest.net.times(BTC_AUCTION)).toBe(0);
    guest.net.pages.set(BTC_AUCTION, circuitBreakBody(guest.now, 'RESUMPTION', shift(guest.now, HOUR_MS)));
    const results = await guest.live(2 * MINUTE_MS, { pairOnScreen: 'btc_jpy', wantCircuitBreak: true });
    expect(guest.net.times(BTC_AUCTION)).toBe(4);
    expect(results[0]?.circuitBreak).toMatchObject({ pair: 'btc_jpy', mode: 'resumption' });
  });

  it('asks at leisure for the auction of a pair on screen that was stopped long ago', async () => {
    await guest.live(2 * HOUR_MS, { pairOnScreen: 'btc_jpy', isPairAtRest: true });
    expect(guest.net.times(BTC_AUCTION)).toBeGreaterThanOrEqual(4);
    expect(guest.net.times(BTC_AUCTION)).toBeLessThanOrEqual(5);
  });

  it('knocks at doors that may not exist once a day', async () => {
    await guest.live(DAY_MS);
    expect(guest.net.times('https://status.bitbank.cc/api/v2/summary.json')).toBe(1);
    expect(healthOf(await guest.poll(), 'status-page')).toMatchObject({ state: 'off' });
  });

  it('asks nothing at a host that the user has not allowed, and everything at the others', async () => {
    const deniedHosts = ['status.bitbank.cc'];
    await guest.live(DAY_MS, { deniedHosts });
    expect(guest.net.times('https://status.bitbank.cc/api/v2/summary.json')).toBe(0);
    const { health } = await guest.poll({ deniedHosts });
    expect(health.map(({ id }) => id)).toEqual(expect.arrayContaining(['blog', 'legacy-blog', 'feed', 'spot-status']));
    expect(health.map(({ id }) => id)).not.toContain('status-page');
  });
});

describe('a halt', () => {
  it('is read a second time 20 s later, and the list of pairs with it', async () => {
    await guest.poll();
    guest.net.pages.set(STATUS, HALT_BODY);
    guest.wait(5 * MINUTE_MS);
    const first = await guest.poll();
    expect(first.observations[0]).toMatchObject({ condition: 'halted' });
    expect(first.nextPollAt).toBe(shift(guest.now, 20 * SECOND_MS));
    expect(first.pairs).not.toBeNull();
    guest.now = first.nextPollAt;
    const second = await guest.poll({ watching: true, inFront: false });
    expect(second.observations[0]).toMatchObject({ condition: 'halted' });
    expect(second.nextPollAt).toBe(shift(guest.now, MINUTE_MS));
  });

  it('by the code 10007 counts on any HTTP status', async () => {
    for (const status of [200, 400, 403, 500, 503]) {
      const other = new Guest(fakeHttp({ ...quietExchange(), [STATUS]: { status, body: MAINTENANCE_BODY } }));
      const result = await other.poll();
      expect(result.observations.map(({ condition }) => condition)).toEqual(['maintenance']);
      expect(healthOf(result, 'spot-status')).toMatchObject({ state: 'ok' });
    }
  });

  it('whose second reading fails is asked again soon, but not for ever', async () => {
    await guest.poll();
    guest.net.pages.set(STATUS, HALT_BODY);
    await guest.wait(5 * MINUTE_MS).poll();
    guest.net.pages.set(STATUS, '{"success":1,"data":{"statuses":[]}}');
    const results = await guest.wait(20 * SECOND_MS).live(5 * MINUTE_MS, { watching: true });
    expect(guest.net.times(STATUS)).toBeGreaterThanOrEqual(8);
    expect(results.length).toBeLessThan(24);
    expect(results.flatMap(({ observations }) => observations)).toEqual([]);
  });

  it('of fewer than half of the pairs is a reading of those pairs', async () => {
    const few = Object.fromEntries(LIVE_PAIRS.slice(0, 10).map((pair) => [pair, 'HALT']));
    guest.net.pages.set(STATUS, statusBody(few));
    const { observations } = await guest.poll();
    expect(observations[0]?.condition).toBe('normal');
    expect(observations[0]?.pairs.btc_jpy?.status).toBe('halted');
  });
});

describe('a manual refresh', () => {
  it('reads the opened articles of the last days again and says what came of it', async () => {
    await guest.poll();
    guest.wait(MINUTE_MS);
    const edited = { ...MAINTENANCE, paragraphs: [...MAINTENANCE.paragraphs, '終了予定を6:30に変更しました。'] };
    guest.net.pages.set(articleUrl(MAINTENANCE.id), articlePage(edited));
    const result = await guest.poll({ manual: true });
    expect(result.notices.map((notice) => notice.text)).toEqual([expect.stringContaining('6:30に変更')]);
    expect(healthOf(result, 'blog')).toMatchObject({ opened: 2, changed: 1 });
    expect(healthOf(await guest.wait(MINUTE_MS).poll({ manual: true }), 'blog')).toMatchObject({
      opened: 2,
      changed: 0,
    });
  });

  it('asks before it is due, but not twice within 10 s', async () => {
    await guest.poll();
    expect((await guest.wait(SECOND_MS).poll({ manual: true })).observations).toHaveLength(1);
    expect((await guest.wait(9 * SECOND_MS).poll({ manual: true })).observations).toHaveLength(0);
    expect((await guest.wait(SECOND_MS).poll({ manual: true })).observations).toHaveLength(1);
  });

  it('does not fetch the large list of pairs again', async () => {
    await guest.poll();
    await guest.wait(MINUTE_MS).poll({ manual: true });
    expect(guest.net.times(PAIRS)).toBe(1);
  });

  it('ignores backoff and obeys Retry-After', async () => {
    guest.net.pages.set(BLOG, { status: 500 });
    guest.net.pages.set(HELP, { status: 429, headers: { 'retry-after': '120' } });
    await guest.poll();
    await guest.wait(10 * SECOND_MS).poll({ manual: true });
    expect(guest.net.times(BLOG)).toBe(2);
    expect(guest.net.times(HELP)).toBe(1);
    await guest.wait(111 * SECOND_MS).poll({ manual: true });
    expect(guest.net.times(HELP)).toBe(2);
  });
});

describe('when nothing may be asked', () => {
  it('asks nothing offline and forgets nothing', async () => {
    await guest.poll();
    const asked = guest.net.requests.length;
    const result = await guest.wait(HOUR_MS).poll({ offline: true, manual: true });
    expect(guest.net.requests).toHaveLength(asked);
    expect(result.observations).toEqual([]);
    expect(healthOf(result, 'blog')).toMatchObject({ state: 'ok', problem: null, itemCount: 3 });
  });

  it('does not keep a refresh waiting for one that could not ask', async () => {
    await guest.poll();
    const asked = guest.net.times(BLOG);
    await guest.wait(MINUTE_MS).poll({ hostsAllowed: false, manual: true });
    await guest.wait(SECOND_MS).poll({ manual: true });
    expect(guest.net.times(BLOG)).toBe(asked + 1);
  });

  it('says that the hosts are not allowed', async () => {
    const result = await guest.poll({ hostsAllowed: false });
    expect(guest.net.requests).toHaveLength(0);
    expect(healthOf(result, 'blog')).toMatchObject({ state: 'off', problem: { code: 'not-allowed' } });
  });
});

describe('the lists of pairs', () => {
  it('are asked again when pairs halt, but not with every flicker', async () => {
    await guest.live(10 * MINUTE_MS, { watching: true });
    const before = guest.net.times(PAIRS);
    for (let minute = 0; minute < 20; minute++) {
      guest.net.pages.set(STATUS, minute % 2 === 0 ? statusBody({ xrp_jpy: 'HALT' }) : statusBody());
      await guest.wait(MINUTE_MS).poll({ watching: true });
    }
    expect(guest.net.times(PAIRS) - before).toBeGreaterThanOrEqual(3);
    expect(guest.net.times(PAIRS) - before).toBeLessThanOrEqual(4);
    expect(guest.net.pages.get(PAIRS)).toBe(pairsBody());
  });
});
