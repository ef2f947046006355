import { expect, test } from 'vitest';
import type { Badge } from '../../lib/domain/badge.ts';
import { badgeText } from '../../lib/messages/badge.ts';
import { at, aWindow } from '../fixtures/windows.ts';

const window = aWindow();

test.each<[Badge, string, string, string, string]>([
  [
    { is: 'calm' },
    '2026-11-25T00:00',
    '',
    '予定はありません（公開されているお知らせの限りでは）',
    'Nothing planned (as far as the public notices say)',
  ],
  [
    { is: 'ahead', urgent: true, count: 42, unit: 'm', window },
    '2026-11-25T01:18',
    '42m',
    '取引停止の予定 11/25(水) 2:00〜5:00 JST',
    'Trading stops: Wed 25 Nov, 2:00–5:00 JST',
  ],
  [
    { is: 'stopped', window },
    '2026-11-25T03:00',
    '停',
    '取引停止の予定時間内です 2:00〜5:00 JST',
    'Trading: within the planned stop, 2:00–5:00 JST',
  ],
  [
    { is: 'stopped', window },
    '2026-11-25T05:00',
    '停',
    '取引停止の終了予定を過ぎています 2:00〜5:00 JST',
    'Trading: past the planned end, 2:00–5:00 JST',
  ],
  [
    { is: 'emergency', window },
    '2026-11-25T03:00',
    '!',
    '取引の停止を検知しました（予定にない停止）',
    'Trading halt detected, not announced',
  ],
  [
    { is: 'stale', readAt: at('2026-11-25T00:30') },
    '2026-11-25T03:00',
    '?',
    '情報が古くなっています（2時間30分前の情報）',
    'This forecast is out of date (read 2 h 30 min ago)',
  ],
  [
    { is: 'stale', readAt: null },
    '2026-11-25T03:00',
    '?',
    '公開ページから応答がありません',
    'No answer from the public pages',
  ],
  [
    { is: 'not-allowed' },
    '2026-11-25T03:00',
    '?',
    '公開ページを読む許可がありません。ここを開いて許可してください',
    'The public pages may not be read. Open this to allow it',
  ],
])('badge %#', (badge, now, text, ja, en) => {
  expect(badgeText(badge, at(now), 'ja')).toEqual({ text, title: ja });
  expect(badgeText(badge, at(now), 'en')).toEqual({ text, title: en });
});
