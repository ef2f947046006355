import { describe, expect, it } from 'vitest';
import type { PlannedReminder } from '../../lib/domain/plan.ts';
import type { Step } from '../../lib/domain/reminder.ts';
import type { Sight } from '../../lib/domain/situation/sight.ts';
import { HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { digestText } from '../../lib/messages/digest.ts';
import { LANGUAGES } from '../../lib/messages/language.ts';
import { aSight } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';

/*
 * Many reminders in one notification: it stands for long, and says nothing that a single one would not say.
 */

const NOW = at('2026-11-25T01:00');
const LEAD: Step = { name: 'lead', leadMs: HOUR_MS };
const COINS = ['XRP', 'ADA', 'ETH', 'LTC', 'XLM'];

/** Stops of five coins, told at once as `step`. */
const many = (step: Step, changes: Partial<MaintenanceWindow> = {}): PlannedReminder[] =>
  COINS.map((coin) => {
    const window = aWindow({
      id: coin,
      kind: 'asset',
      services: ['deposit', 'withdrawal'],
      assets: [coin],
      start: at('2026-11-25T02:00'),
      end: at('2026-11-25T05:00'),
      ...changes,
    });
    return { id: `${coin}/x`, step, window, at: NOW, before: null, insistent: false, sound: false, overtakes: [] };
  });

function said(reminders: readonly PlannedReminder[], sight: Partial<Sight>, now = NOW): string[] {
  return LANGUAGES.map((language) => {
    const { title, message } = digestText(reminders, aSight(now, sight), now, { language, zone: 'Asia/Tokyo' });
    return `${title}\n${message}`;
  });
}

describe('a digest', () => {
  it.each<[string, Partial<Sight>, RegExp]>([
    [
      'of yesterday',
      { noticesReadAt: shift(NOW, -13 * HOUR_MS) },
      /11\/24\(火\) 12:00です。変更を|at Tue 24 Nov, 12:00\. A change/,
    ],
    ['of days ago', { noticesReadAt: shift(NOW, -61 * HOUR_MS) }, /11\/22\(日\) 12:00です。|at Sun 22 Nov, 12:00\./],
    ['read just now, offline since', { offline: true, noticesReadAt: shift(NOW, -MINUTE_MS) }, /0:59です。|at 0:59\./],
    [
      'that may not be read any more',
      { hostsAllowed: false, noticesReadAt: shift(NOW, -HOUR_MS) },
      /0:00です。|at 0:00\./,
    ],
  ])('says when what it tells was read: %s', (_, sight, read) => {
    for (const text of said(many(LEAD), sight)) expect(text).toMatch(read);
  });

  it('says nothing of it where it was read lately, or is the user’s own', () => {
    const old = { noticesReadAt: shift(NOW, -13 * HOUR_MS) };
    for (const text of [...said(many(LEAD), {}), ...said(many(LEAD, { origin: 'manual', noticeIds: [] }), old)]) {
      expect(text).not.toMatch(/変更を見落とす|may be missed/);
    }
  });

  it('calls nothing planned that is over', () => {
    const now = at('2026-11-25T05:00');
    expect(said(many({ name: 'ended' }), {}, now)).toEqual([
      [
        'ほか5件',
        ...COINS.slice(0, 3).map((coin) => `11/25(水) 2:00〜5:00 JST ${coin} の入出金（終了予定5:00を経過）`),
        'ほか2件',
      ].join('\n'),
      [
        '5 more',
        ...COINS.slice(0, 3).map(
          (coin) => `Wed 25 Nov, 2:00–5:00 JST: ${coin} deposits and withdrawals (planned end 5:00 has passed)`,
        ),
        '2 more',
      ].join('\n'),
    ]);
    for (const text of said(many({ name: 'cancelled' }, { status: 'cancelled' }), {})) {
      expect(text).toMatch(/（中止・延期）|\(called off\)/);
    }
  });
});
