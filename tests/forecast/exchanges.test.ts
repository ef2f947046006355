import { describe, expect, it } from 'vitest';
import { present } from '../../components/forecast/present.ts';
import { composeView, EMPTY_DESK } from '../../lib/domain/compose-view.ts';
import type { ExchangeId } from '../../lib/domain/exchange.ts';
import { NO_LIVE_STATE } from '../../lib/domain/observation.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { ExchangeView, View } from '../../lib/domain/view.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { liveAs } from '../fixtures/sight.ts';
import { EXAMPLES, readSource } from '../fixtures/views.ts';
import { at, aWindow } from '../fixtures/windows.ts';

/* One list over all exchanges that are watched. */

const NOW = at('2026-11-24T12:00');
const READER = { language: 'ja', zone: 'Asia/Tokyo' } as const;
const SEEN: ExchangeView = {
  live: NO_LIVE_STATE,
  noticesReadAt: NOW,
  firstTriedAt: NOW,
  hostsAllowed: true,
  sources: [],
};
const own = aWindow({ id: 'own', start: at('2026-11-25T02:00'), end: at('2026-11-25T05:00') });
const other = aWindow({
  id: 'bitflyer/other',
  exchange: 'bitflyer',
  start: at('2026-11-24T20:00'),
  end: at('2026-11-24T21:00'),
});

const viewOf = (
  elsewhere: View['elsewhere'],
  windows: readonly MaintenanceWindow[] = [own, other],
  history: readonly MaintenanceWindow[] = [],
): View =>
  composeView(
    {
      ...{ windows, history, unreadable: [], live: EXAMPLES.main.view.live, health: [] },
      ...{ noticesReadAt: NOW, newestNoticeAt: null, firstTriedAt: NOW, nextPollAt: null, offline: false },
      ...{ hostsAllowed: true, notificationsBlocked: false, clockSkewMs: null, lateCycles: [] },
      ...{ settings: DEFAULT_SETTINGS, desk: EMPTY_DESK, elsewhere },
    },
    NOW,
  );

describe('with two exchanges', () => {
  const picture = present(viewOf({ bitflyer: SEEN }), NOW, READER);

  it('the most urgent leads, whosever it is, and each names its own', () => {
    expect(picture.focus?.id).toBe('bitflyer/other');
    expect(JSON.stringify(picture.hero.facts)).toContain('bitFlyer');
    expect(picture.upcoming.map(({ id, exchange }) => [id, exchange?.mark, exchange?.name])).toEqual([
      ['own', 'bb', 'bitbank'],
    ]);
  });

  it('are one list by urgency: what goes on, what comes soon, what comes later, and habits last', () => {
    const windows = [
      { ...other, id: 'bitflyer/soon', start: shift(NOW, 20 * MINUTE_MS), end: shift(NOW, 50 * MINUTE_MS) },
      { ...own, id: 'later', start: shift(NOW, 5 * HOUR_MS), end: shift(NOW, 6 * HOUR_MS) },
      { ...other, id: 'bitflyer/usual@x', origin: 'usual' as const, start: shift(NOW, 3 * HOUR_MS), end: null },
      { ...own, id: 'on', start: shift(NOW, -HOUR_MS), end: shift(NOW, HOUR_MS), status: 'in-progress' as const },
      { ...own, id: 'deposits', start: shift(NOW, -2 * HOUR_MS), end: null, services: ['deposit' as const] },
    ];
    const list = present(viewOf({ bitflyer: SEEN }, windows), NOW, READER);
    expect([list.focus?.id, ...list.upcoming.map(({ id }) => id)]).toEqual([
      'on',
      'bitflyer/soon',
      'deposits',
      'later',
      'bitflyer/usual@x',
    ]);
  });

  it.each([
    ['may not be read', { hostsAllowed: false }],
    ['was never read', { noticesReadAt: null }],
    ['is read for the first time', { noticesReadAt: null, firstTriedAt: null }],
    ['was read too long ago', { noticesReadAt: shift(NOW, -3 * HOUR_MS) }],
  ])('nothing is said to be planned only of the one that was read, where the other %s', (_, seen) => {
    const quiet = present(viewOf({ bitflyer: { ...SEEN, ...seen } }, []), NOW, READER);
    expect(quiet.hero.sentence[0]).toBe('bitbank の予定はありません');
    expect(quiet.hero.facts.map((fact) => fact.label)).toEqual(['bitbank']);
  });

  it('nothing is planned where both were read, and of each it says what was read', () => {
    const quiet = present(viewOf({ bitflyer: SEEN }, []), NOW, READER);
    expect(quiet.hero.sentence[0]).toBe('予定はありません');
    expect(quiet.hero.facts.map((fact) => fact.label)).toEqual(['bitbank', 'bitFlyer']);
  });

  it('offline, nothing is said to be planned as of the older of the two readings', () => {
    const [read, older] = [shift(NOW, -5 * MINUTE_MS), shift(NOW, -30 * MINUTE_MS)];
    const view = viewOf({ bitflyer: { ...SEEN, noticesReadAt: older } }, []);
    const quiet = present({ ...view, noticesReadAt: read, offline: true }, NOW, READER);
    expect(quiet.hero.sentence[0]).toBe('予定はありません（30分前の情報）');
  });

  it('the stop of the one is shown although the first may not be read', () => {
    const view = { ...viewOf({ bitflyer: SEEN }, [other]), hostsAllowed: false };
    const picture = present(view, NOW, READER);
    expect(picture.focus?.id).toBe('bitflyer/other');
    expect(picture.banners.map(({ kind }) => kind)).toEqual(['permission']);
  });

  it('the sources of both are listed, each under the name of its own', () => {
    const view = { ...viewOf({ bitflyer: { ...SEEN, sources: [readSource('status-page', NOW, 2)] } }) };
    const sources = present({ ...view, sources: [readSource('status-page', NOW, 1)] }, NOW, READER).sources;
    expect(sources.map(({ id, name }) => [id, name.slice(0, name.indexOf('】') + 1)])).toEqual([
      ['status-page', '【bitbank】'],
      ['bitflyer/status-page', '【bitFlyer】'],
    ]);
  });

  it('it says of the one that was read longest ago when it was', () => {
    const seenAt = (agoMs: number) =>
      present(viewOf({ bitflyer: { ...SEEN, noticesReadAt: shift(NOW, -agoMs) } }), NOW, READER).seen;
    expect(seenAt(40 * MINUTE_MS)).toContain('40分前');
    expect(seenAt(0)).not.toContain('40分前');
    expect(
      present(viewOf({ coincheck: { ...SEEN, noticesReadAt: null, isUnannounced: true } }), NOW, READER).seen,
    ).toBe(seenAt(0));
  });

  it('a pair of the user’s coins that is halted alone is told under the name of its exchange', () => {
    const halted = { status: 'halted', newlyStopped: true, newFlags: [], minAmount: '' } as const;
    const live = { ...liveAs('normal', NOW), unusualPairs: { xrp_jpy: halted } };
    const banners = (own: readonly string[], first: readonly string[] = []) => {
      const view = { ...viewOf({ coincheck: { ...SEEN, live, ownAssets: own } }), ownAssets: first };
      return present(view, NOW, READER).banners.filter(({ kind }) => kind === 'pair');
    };
    expect(banners(['XRP']).map(({ title }) => title)).toEqual([expect.stringMatching(/^【Coincheck】XRP\/JPY/)]);
    expect(banners([], ['XRP'])).toEqual([]);
  });

  it('one that may not be read is told of itself, and the rest stands', () => {
    const refused = present(viewOf({ bitflyer: { ...SEEN, hostsAllowed: false } }, [own]), NOW, READER);
    expect(refused.banners.map(({ kind, title }) => [kind, title])).toEqual([
      ['exchange', 'bitFlyer へのアクセスが許可されていません'],
    ]);
    expect(refused.focus?.id).toBe('own');
    expect(refused.special).toBeNull();
  });

  it('one that was read too long ago is told of itself, and its stops are not counted down to', () => {
    const old = shift(NOW, -3 * HOUR_MS);
    const stale = present(viewOf({ bitflyer: { ...SEEN, noticesReadAt: old } }), NOW, READER, 'bitflyer/other');
    expect(stale.banners.map(({ kind, noticesHref }) => [kind, noticesHref])).toEqual([
      ['exchange-unread', 'https://status.bitflyer.com/'],
    ]);
    expect(stale.hero.look).toBe('stale');
    expect(present(viewOf({ bitflyer: { ...SEEN, noticesReadAt: old } }), NOW, READER, 'own').hero.look).not.toBe(
      'stale',
    );
  });
});

describe('what is said of a stop of the one', () => {
  const since = { start: shift(NOW, -5 * MINUTE_MS), observedStart: shift(NOW, -5 * MINUTE_MS) };
  const halted = (exchange: ExchangeId) =>
    aWindow({ id: `live:${exchange}/x`, exchange, origin: 'live', title: '', ...since, end: null });
  const halt = { ...liveAs('halted', NOW), haltedPairs: ['btc_jpy'], livePairs: ['btc_jpy', 'eth_jpy'] };
  const factsOf = (view: View) => JSON.stringify(present(view, NOW, READER).hero.facts);

  it('is what is seen of its own exchange, in words that hold for that one', () => {
    const facts = factsOf(viewOf({ bitflyer: { ...SEEN, live: liveAs('maintenance', NOW) } }, [halted('bitflyer')]));
    expect(facts).toContain('取引停止中の応答');
    expect(facts).not.toMatch(/10007|HALT|ペア/);
  });

  it('takes nothing from another exchange that is stopped too', () => {
    const view = {
      ...viewOf({ bitflyer: { ...SEEN, live: liveAs('halted', NOW) } }, [halted('bitflyer')]),
      live: halt,
    };
    expect(factsOf(view)).not.toMatch(/HALT|1ペア/);
    const own = { ...viewOf({ bitflyer: SEEN }, [halted('bitbank')]), live: halt };
    expect(factsOf(own)).toMatch(/HALT.*1ペア/);
  });

  it('holds no record of how late another exchange ended', () => {
    const history = Array.from({ length: 6 }, (_, index) =>
      aWindow({
        id: `past-${index}`,
        start: shift(NOW, -(index + 2) * 24 * HOUR_MS),
        end: shift(NOW, -(index + 2) * 24 * HOUR_MS + HOUR_MS),
        observedStart: shift(NOW, -(index + 2) * 24 * HOUR_MS),
        observedEnd: shift(NOW, -(index + 2) * 24 * HOUR_MS + 2 * HOUR_MS),
      }),
    );
    const start = shift(NOW, -HOUR_MS);
    const on = { start, observedStart: start, end: shift(NOW, HOUR_MS) };
    const stopped = liveAs('maintenance', NOW);
    const recordOf = (window: MaintenanceWindow) =>
      factsOf({ ...viewOf({ bitflyer: { ...SEEN, live: stopped } }, [window], history), live: stopped });
    expect(recordOf({ ...own, ...on })).toContain('6回の平均');
    expect(recordOf({ ...other, ...on })).not.toContain('平均');
  });
});

describe('with the first alone', () => {
  it('nothing names it', () => {
    const picture = present(viewOf({}, [own]), NOW, READER);
    expect(JSON.stringify(picture.hero.facts)).not.toContain('取引所');
    expect(picture.banners).toEqual([]);
    expect(picture.upcoming.every(({ exchange }) => exchange === null)).toBe(true);
  });
});
