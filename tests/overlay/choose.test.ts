import { describe, expect, it, test } from 'vitest';
import { chooseWindows, nextTurn, sizeOf } from '../../components/overlay/choose.ts';
import { partsOf } from '../../lib/domain/envelope.ts';
import type { MaintenancePart } from '../../lib/domain/part.ts';
import type { OverlaySize } from '../../lib/domain/settings.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { OverlayChoice, View, ViewWindow } from '../../lib/domain/view.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { dressed, EVENING, EXAMPLES, quietView, REGULAR, windowOf } from '../fixtures/views.ts';

const NOW = EVENING;
const IN = (ms: number): EpochMs => shift(NOW, ms);

const stop = (id: string, changes: Partial<MaintenanceWindow> = {}): ViewWindow =>
  dressed(windowOf({ id, start: IN(3 * HOUR_MS), end: IN(6 * HOUR_MS), ...changes }));
const coin = (asset: string, startsIn: number): ViewWindow =>
  stop(asset, {
    kind: 'asset',
    services: ['deposit', 'withdrawal'],
    assets: [asset],
    start: IN(startsIn),
    end: IN(startsIn + HOUR_MS),
  });
const choosing = (window: ViewWindow, choice: Partial<OverlayChoice>): ViewWindow => ({
  ...window,
  choice: { ...window.choice, ...choice },
});

const viewOf = (windows: readonly ViewWindow[], changes: Partial<View> = {}): View => ({
  ...quietView(NOW),
  ownAssets: [],
  ...changes,
  windows,
});
const ids = (windows: readonly ViewWindow[], pair: string | null = null, changes: Partial<View> = {}): string[] =>
  chooseWindows(viewOf(windows, changes), { pair, sawEnd: {} }, NOW).map(({ window }) => window.id);

describe('which window leads', () => {
  it('is the nearest one, and the others are listed', () => {
    expect(
      ids([stop('later', { start: IN(9 * HOUR_MS) }), stop('nearest'), stop('next', { start: IN(5 * HOUR_MS) })]),
    ).toEqual(['nearest', 'next', 'later']);
  });

  it('is trading before a coin of the same hour, on the page of that coin too', () => {
    const windows = [stop('trading', { start: IN(42 * MINUTE_MS) }), coin('XRP', 50 * MINUTE_MS)];
    expect(ids(windows, 'xrp_jpy')).toEqual(['trading', 'XRP']);
    expect(ids(windows, 'btc_jpy')).toEqual(['trading', 'XRP']);
  });

  it('is what comes soonest: a coin of this page within the hour before trading hours ahead', () => {
    const windows = [stop('trading', { start: IN(3 * HOUR_MS) }), coin('XRP', 50 * MINUTE_MS)];
    expect(ids(windows, 'xrp_jpy')).toEqual(['XRP', 'trading']);
  });

  it('is a stop that is minutes away before the green of a recovery', () => {
    const back = stop('back', {
      start: IN(-3 * HOUR_MS),
      end: IN(-HOUR_MS),
      observedStart: IN(-3 * HOUR_MS),
      observedEnd: IN(-30 * SECOND_MS),
    });
    expect(ids([back, stop('next', { start: IN(4 * MINUTE_MS + 43 * SECOND_MS) })])).toEqual(['next', 'back']);
    expect(ids([back, stop('next', { start: IN(40 * MINUTE_MS) })])).toEqual(['back', 'next']);
  });

  it('is the stop of trading once it is minutes away or going on, whatever the pair', () => {
    const soon = [stop('trading', { start: IN(12 * MINUTE_MS) }), coin('XRP', 5 * MINUTE_MS)];
    expect(ids(soon, 'xrp_jpy')[0]).toBe('trading');
    const now = [stop('trading', { start: IN(-MINUTE_MS) }), coin('XRP', 5 * MINUTE_MS)];
    expect(ids(now, 'xrp_jpy')[0]).toBe('trading');
  });

  it('is what nobody announced, before everything else', () => {
    const halt = stop('halt', { origin: 'live', kind: 'emergency', start: IN(-MINUTE_MS), end: null });
    expect(ids([stop('trading', { start: IN(-HOUR_MS) }), halt])[0]).toBe('halt');
  });

  it('is not a coin that has been stopped for weeks when trading stops within the hour', () => {
    const weeks = stop('weeks', {
      kind: 'asset',
      services: ['withdrawal'],
      assets: ['XRP'],
      start: IN(-9 * DAY_MS),
      end: null,
    });
    expect(ids([weeks, stop('trading', { start: IN(50 * MINUTE_MS) })], 'xrp_jpy')[0]).toBe('trading');
  });

  it('is never another coin on a pair’s page, unless the user holds it', () => {
    expect(ids([coin('XRP', HOUR_MS)], 'btc_jpy')).toEqual([]);
    expect(ids([coin('XRP', HOUR_MS)], 'btc_jpy', { ownAssets: ['XRP'] })).toEqual(['XRP']);
    expect(ids([coin('XRP', HOUR_MS)], null)).toEqual(['XRP']);
  });
});

describe('when the page is left alone', () => {
  test.each([
    ['nothing is planned', []],
    ['it is beyond the horizon', [stop('far', { start: IN(DAY_MS + MINUTE_MS) })]],
    ['it was cancelled', [stop('off', { status: 'cancelled' })]],
    ['the user never wants to see it', [choosing(stop('never'), { never: true })]],
    ['it was hidden in this phase', [choosing(stop('hidden'), { dismissedIn: 'day' })]],
    [
      'it is over and was never seen to end',
      [stop('over', { services: ['api'], start: IN(-2 * HOUR_MS), end: IN(-1) })],
    ],
  ])('%s', (_, windows) => {
    expect(ids(windows)).toEqual([]);
  });

  it('the overlay is switched off', () => {
    const { display } = quietView(NOW);
    const off = { ...display, overlay: { ...display.overlay, on: false } };
    expect(ids([stop('trading')], null, { display: off })).toEqual([]);
  });

  it('until the next phase: what was hidden earlier comes back', () => {
    expect(ids([choosing(stop('hidden', { start: IN(40 * MINUTE_MS) }), { dismissedIn: 'day' })])).toEqual(['hidden']);
  });
});

describe('after the end', () => {
  const ended = (agoMs: number) =>
    stop('ended', {
      start: IN(-3 * HOUR_MS),
      end: IN(-HOUR_MS),
      observedStart: IN(-3 * HOUR_MS),
      observedEnd: IN(-agoMs),
    });
  const at = (agoMs: number, sawEnd: Record<string, EpochMs> = {}) =>
    chooseWindows(viewOf([ended(agoMs)]), { pair: null, sawEnd }, NOW).length;

  it('it stays for a minute', () => {
    expect(at(59 * SECOND_MS)).toBe(1);
    expect(at(60 * SECOND_MS)).toBe(0);
  });

  it('a page that saw it go on shows the end for a minute from hearing of it', () => {
    expect(at(8 * MINUTE_MS, { ended: IN(-30 * SECOND_MS) })).toBe(1);
    expect(at(8 * MINUTE_MS, { ended: IN(-60 * SECOND_MS) })).toBe(0);
  });

  it('stays until the part that lasts takes its place, which the background may be late with', () => {
    const [whole] = partsOf(ended(75 * SECOND_MS));
    const withApi = (api: Partial<MaintenancePart>): ViewWindow => ({
      ...ended(75 * SECOND_MS),
      parts: [
        whole as MaintenancePart,
        { ...whole, service: 'api', observedEnd: null, end: IN(HOUR_MS), ...api } as MaintenancePart,
      ],
    });
    const shown = (api: Partial<MaintenancePart>) => ids([withApi(api)]);
    expect(shown({})).toEqual(['ended']);
    expect(shown({ end: null })).toEqual(['ended']);
    expect(shown({ status: 'completed' })).toEqual([]);
    expect(shown({ observedEnd: IN(-75 * SECOND_MS) })).toEqual([]);
    expect(shown({ end: IN(-HOUR_MS) })).toEqual([]);
  });
});

describe('how large it is', () => {
  const sizeAt = (window: ViewWindow, size: 'by-phase' | OverlaySize = 'by-phase') => {
    const view = viewOf([window]);
    const wish = { ...view, display: { ...view.display, overlay: { ...view.display.overlay, size } } };
    const [shown] = chooseWindows(wish, { pair: null, sawEnd: {} }, NOW);
    return shown === undefined ? null : sizeOf(shown, wish);
  };
  const startingIn = (ms: number) => stop('trading', { start: IN(ms) });

  test.each([
    ['hours ahead', startingIn(3 * HOUR_MS), 'pill'],
    ['within the hour', startingIn(HOUR_MS), 'bar'],
    ['within 15 minutes', startingIn(15 * MINUTE_MS), 'bar'],
    ['within 5 minutes', startingIn(5 * MINUTE_MS), 'alert'],
    ['going on', startingIn(-MINUTE_MS), 'alert'],
    ['a coin within 5 minutes', coin('XRP', 5 * MINUTE_MS), 'bar'],
    ['a coin going on', coin('XRP', -MINUTE_MS), 'pill'],
  ])('%s: %s', (_, window, size) => {
    expect(sizeAt(window)).toBe(size);
  });

  it('is the setting’s, when one size is wished for always', () => {
    expect(sizeAt(startingIn(-MINUTE_MS), 'pill')).toBe('pill');
  });

  it('is the user’s choice for this window until its phase gets worse', () => {
    const chosen = { size: { value: 'pill', chosenIn: 'imminent' } } as const;
    expect(sizeAt(choosing(startingIn(10 * MINUTE_MS), chosen))).toBe('pill');
    expect(sizeAt(choosing(startingIn(4 * MINUTE_MS), chosen))).toBe('alert');
  });
});

describe('the next turn', () => {
  it('is the nearest change of phase of any window', () => {
    const { view, now } = EXAMPLES.day;
    expect(nextTurn(view, { pair: null, sawEnd: {} }, now)).toBe(
      Math.min(shift(REGULAR.start, -HOUR_MS), shift(view.noticesReadAt ?? now, 2 * HOUR_MS + 1)),
    );
  });

  it('does not come when everything lies behind', () => {
    const view = { ...viewOf([stop('old', { start: IN(-5 * HOUR_MS), end: IN(-4 * HOUR_MS) })]), noticesReadAt: null };
    expect(nextTurn(view, { pair: null, sawEnd: {} }, NOW)).toBeNull();
  });
});
