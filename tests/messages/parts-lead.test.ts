import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { present as presentPopup } from '../../components/forecast/present.ts';
import { partsOf, withParts } from '../../lib/domain/envelope.ts';
import { leadAt } from '../../lib/domain/lead.ts';
import { EMPTY_LEDGER } from '../../lib/domain/ledger.ts';
import type { MaintenancePart, Service } from '../../lib/domain/part.ts';
import { plan } from '../../lib/domain/plan.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { isOverScene } from '../../lib/domain/situation/scene.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { type EpochMs, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import type { MaintenanceWindow, WindowStatus } from '../../lib/domain/window.ts';
import { liveAs } from '../fixtures/sight.ts';
import { dressed, quietView, REGULAR, windowOf } from '../fixtures/views.ts';
import { shownOf } from '../overlay/telling.ts';

/*
 * Page, popup and button lead with the same part of a maintenance, however its parts lie.
 */

interface Given {
  readonly name: string;
  /** Minutes from 2:00. */
  readonly from: number;
  readonly length: number | null;
  readonly status: WindowStatus;
}

function maintenanceOf(given: readonly Given[], now: EpochMs): MaintenanceWindow {
  const whole = windowOf({});
  const [like] = partsOf(whole) as [MaintenancePart];
  const parts = given.map(({ name, from, length, status }): MaintenancePart => {
    const [service, asset = null] = name.split(' ');
    const start = shift(REGULAR.start, from * MINUTE_MS);
    const end = length === null ? null : shift(start, length * MINUTE_MS);
    // Trading was seen to run all the time.
    const isPassed = service === 'trading' && end !== null && end <= now && status !== 'cancelled';
    return {
      ...like,
      service: service as Service,
      asset,
      start,
      end,
      status,
      seenRunningAt: isPassed ? end : null,
      revisions: [{ at: shift(start, -MINUTE_MS), noticeId: 'blog:1', start, end, status }],
    };
  });
  return withParts(whole, parts);
}

/** The part that each surface leads with, by its times; and whether anything of it is left. */
function leadsOf(given: readonly Given[], minute: number) {
  const now = shift(REGULAR.start, minute * MINUTE_MS);
  const maintenance = maintenanceOf(given, now);
  const window = dressed(leadAt(maintenance, now));
  const { display, ...quiet } = quietView(now);
  const overlay = { ...display.overlay, horizonMs: Number.MAX_SAFE_INTEGER };
  const view: View = {
    ...quiet,
    display: { ...display, overlay },
    trackRecord: null,
    ownAssets: [],
    live: liveAs('normal', now),
    windows: [window],
  };
  const known = { settings: DEFAULT_SETTINGS, ledger: EMPTY_LEDGER };
  const button = plan([maintenance], known, { ...view, snoozedUntil: {}, zoneOffsetMs: 0 }, now).badge.lead;
  const popup = presentPopup(view, now, { language: 'ja', zone: 'Asia/Tokyo' });
  const page = shownOf({ view, now });
  return {
    shown: isOverScene(situationOf(window, view, now).scene) ? null : [window.start, window.end],
    button: button === null ? null : [button.window.start, button.window.end],
    popup: popup.focus === null ? null : [popup.focus.start, popup.focus.end],
    page: page?.windowId ?? null,
    title: page?.title ?? '',
  };
}

const part = fc.record({
  name: fc.constantFrom('trading', 'deposit', 'withdrawal', 'api', 'deposit JPY', 'withdrawal JPY', 'deposit coins'),
  from: fc.constantFrom(0, 0, 0, -30, -60, -120, 30, 120),
  length: fc.option(fc.constantFrom(60, 180, 180, 360, 30), { nil: null }),
  status: fc.constantFrom<WindowStatus>('scheduled', 'scheduled', 'in-progress', 'extended', 'cancelled'),
});

describe('of a maintenance whose parts go their own ways', () => {
  const planned = (name: string, from: number, length: number): Given => ({ name, from, length, status: 'scheduled' });
  it.each([
    ['trading, while the API alone is stopped', [planned('trading', 0, 180), planned('api', -120, 360)], -90, /取引/],
    ['trading, while yen is stopped', [planned('trading', 120, 60), planned('deposit JPY', 0, 300)], 10, /取引/],
    ['what begins first without trading', [planned('deposit', 60, 60), planned('withdrawal', 0, 300)], -30, /出金/],
    ['what begins within the hour', [planned('deposit', 0, 300), planned('withdrawal', 120, 60)], 80, /出金/],
    [
      'what goes on once trading is over',
      [planned('trading', 0, 60), planned('deposit JPY', 0, 300)],
      90,
      /日本円入金/,
    ],
  ] as const)('all lead with %s', (_, given, minute, title) => {
    const { shown, button, popup, title: said } = leadsOf(given, minute);
    expect([button, popup]).toEqual([shown, shown]);
    expect(said).toMatch(title);
  });

  it('no two surfaces lead with different ones', () => {
    const parts = fc.uniqueArray(part, { minLength: 2, maxLength: 5, selector: ({ name }) => name });
    fc.assert(
      fc.property(parts, fc.integer({ min: -300, max: 500 }), (given, minute) => {
        const { shown, button, popup } = leadsOf(given, minute);
        if (shown === null) return;
        expect([button, popup]).toEqual([shown, shown]);
      }),
      { numRuns: 400, seed: 20261126 },
    );
  });
});
