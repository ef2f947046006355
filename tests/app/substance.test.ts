import { expect, it } from 'vitest';
import { substanceOf } from '../../lib/app/substance.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { aSight, liveAs } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';

const NOW = at('2026-11-24T20:00');
const about = (change: Partial<MaintenanceWindow>): string =>
  substanceOf(aWindow(change), { sight: aSight(NOW, { live: liveAs('normal', NOW) }), now: NOW });

const REPORT = { origin: 'live', kind: 'other', services: [], title: 'stop_market_order' } as const;

it.each<[string, Partial<MaintenanceWindow>, Partial<MaintenanceWindow>, boolean]>([
  ['another headline of the notice', { title: 'お知らせ' }, { title: '【再掲】お知らせ' }, true],
  ['other notices', { noticeIds: ['a'] }, { noticeIds: ['a', 'b'] }, true],
  ['another start', {}, { start: at('2026-11-25T03:00') }, false],
  ['fewer services', {}, { services: ['trading'] }, false],
  ['another word that the exchange shows', REPORT, { ...REPORT, title: 'PREPARING' }, false],
  ['two words for one', REPORT, { ...REPORT, title: 'stop_market_order, PREPARING' }, false],
])('words that stand stay right in substance or do not: %s', (_, before, after, isSame) => {
  expect(about(before) === about(after)).toBe(isSame);
});
