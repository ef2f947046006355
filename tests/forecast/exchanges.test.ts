import { describe, expect, it } from 'vitest';
import { present } from '../../components/forecast/present.ts';
import { composeView, EMPTY_DESK } from '../../lib/domain/compose-view.ts';
import { NO_LIVE_STATE } from '../../lib/domain/observation.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { HOUR_MS, shift } from '../../lib/domain/time.ts';
import type { ExchangeView, View } from '../../lib/domain/view.ts';
import { EXAMPLES } from '../fixtures/views.ts';
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

const viewOf = (elsewhere: View['elsewhere'], windows = [own, other]): View =>
  composeView(
    {
      ...{ windows, history: [], unreadable: [], live: EXAMPLES.main.view.live, health: [] },
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
    expect(picture.upcoming.map(({ id, exchange }) => [id, exchange])).toEqual([['own', 'bitbank']]);
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
    expect(stale.banners.map(({ kind }) => kind)).toEqual(['exchange']);
    expect(stale.hero.look).toBe('stale');
    expect(present(viewOf({ bitflyer: { ...SEEN, noticesReadAt: old } }), NOW, READER, 'own').hero.look).not.toBe(
      'stale',
    );
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
