import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { hours, noticeOf } from './helpers.ts';

/** What stands below the text of a notice: hours in which people answer, and nothing stops. */
const ENGLISH = [
  'Customer service: Mon-Fri 09:00-17:00 CET',
  'Desk hours: Sunday 22:00 to Friday 22:00 London time',
  'Support is available 8am-8pm ET, Monday to Friday.',
  'Call us on 0800 123 456, 08:30-17:30 Mon to Fri',
  'Live chat: 24/7, phone 09:00-21:00 SGT',
  'Office hours 10:00-19:00 (Mon-Fri)',
  'The team is here for you between 9:00 and 17:00 on working days.',
  'Client desk | 07:00-22:00 UTC | +44 20 1234 5678',
  'Compliance team, Mon–Thu 9:30–16:30',
];
const JAPANESE = [
  'チャット対応 10:00～18:00',
  '担当部署 カスタマー課（9:00～17:30）',
  '電話受付時間 8:30〜17:00',
  '窓口営業：月～金 9時～15時',
  'カスタマーサポート 平日 10:00～19:00（土日祝を除く）',
];

const windowsBelow = (title: string, text: string, foot: string): readonly string[] =>
  readNotice(noticeOf({ title, text: `${text}\n\n${foot}` })).windows.map(hours);

describe('the hours of a desk', () => {
  it.each(ENGLISH)('are no second stop below one, and none where no time is named: %s', (foot) => {
    const regards = `Best regards,\nThe Harbor team\n${foot}`;
    expect(
      windowsBelow(
        'Scheduled maintenance',
        'We will be offline on November 28, 2026 from 02:00 to 04:00 JST.',
        regards,
      ),
    ).toEqual(['2026-11-28T02:00/2026-11-28T04:00']);
    expect(windowsBelow('Maintenance update', 'The maintenance has been postponed.', regards)).toEqual([]);
    expect(windowsBelow('Service notice', 'The service was interrupted and is working again.', regards)).toEqual([]);
  });

  it.each(JAPANESE)('are no second stop below one, and none where no time is named: %s', (foot) => {
    expect(
      windowsBelow(
        'メンテナンスのお知らせ',
        '下記の日程でシステムメンテナンスを実施いたします。\n日時：2026年11月28日（土）2:00～4:00',
        foot,
      ),
    ).toEqual(['2026-11-28T02:00/2026-11-28T04:00']);
    expect(windowsBelow('メンテナンス延期のお知らせ', 'メンテナンスは延期いたします。', foot)).toEqual([]);
    expect(windowsBelow('障害のお詫び', '障害は復旧いたしました。', foot)).toEqual([]);
  });
});
