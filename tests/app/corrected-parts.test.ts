import { beforeEach, describe, expect, it } from 'vitest';
import { carryOut } from '../../lib/app/commands.ts';
import { wakeToPoll } from '../../lib/app/wake.ts';
import type { ManualWindow } from '../../lib/domain/commands.ts';
import { partsOf } from '../../lib/domain/envelope.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { View, ViewWindow } from '../../lib/domain/view.ts';
import { at } from '../fixtures/windows.ts';
import { jst, noticeOf } from '../notice/helpers.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

/*
 * Whoever sets a maintenance right sets right what they were shown: the times of its leading parts. What goes its own
 * way goes on doing so, and a notice about that leaves the correction alone.
 */

const notice = (id: string, time: string, title: string, text: string): Notice =>
  noticeOf({ id, published: time, title, text });
const DAY = '2026年11月25日(水)';
const WHOLE = notice(
  'blog:1',
  '2026-11-24T12:00',
  'システムメンテナンスのお知らせ',
  `日時：${DAY} 2:00 〜 5:00\n停止するサービス：取引、入金、出金、API`,
);
const apart = (id: string, time: string, what: string, hours: string): Notice =>
  notice(id, time, `${what}停止のお知らせ`, `${DAY} ${hours}の間、${what}を停止いたします。`);
/** A later word about trading alone. */
const TRADING_LONGER = notice(
  'blog:3',
  '2026-11-24T13:00',
  '取引停止時間変更のお知らせ',
  `${DAY} 2:00〜5:00に予定しております取引の停止は、終了予定時刻を7:00に変更いたします。`,
);

let browser: FakeBrowser;
const only = (): ViewWindow => {
  const [window, ...others] = (browser.disk.get(KEYS.view) as View).windows;
  if (window === undefined || others.length > 0) throw new Error(`${others.length + 1} windows`);
  return window;
};
const lines = (): string[] =>
  partsOf(only()).map(
    ({ service, asset, start, end }) =>
      `${asset === null ? '' : `${asset} `}${service} ${jst(start).slice(11)}-${jst(end).slice(11)}`,
  );
async function pollAt(time: string, notices: readonly Notice[] = [], condition: 'normal' | 'halted' = 'normal') {
  browser.now = at(time);
  browser.poll = async (now) => ({
    notices,
    observations: [{ at: now, source: 'spot-status', condition, pairs: {} }],
  });
  await wakeToPoll(browser.ports);
}
async function setRight(changes: Partial<ManualWindow>, locked = false) {
  const { id, kind, services, assets, start, end } = only();
  const window = { kind, services, assets, start, end, title: '', url: null, ...changes };
  await carryOut(browser.ports, { command: 'editManual', request: { windowId: id, window, locked } }, 'own-page');
}

beforeEach(async () => {
  browser = fakeBrowser();
  await pollAt('2026-11-24T12:00', [WHOLE]);
});

describe.each([
  ['日本円の出金', 'JPY withdrawal', '2:00〜8:00', '02:00-08:00'],
  ['API', 'api', '1:30〜5:30', '01:30-05:30'],
  ['入金', 'deposit', '2:00〜9:00', '02:00-09:00'],
])('beside %s', (what, part, hours, own) => {
  beforeEach(async () => {
    await pollAt('2026-11-24T12:30', [apart('blog:2', '2026-11-24T12:30', what, hours)]);
    browser.screen.clear();
    await setRight({ end: at('2026-11-25T05:45') });
  });

  it('trading has the times of the user, and the part its own', () => {
    expect(lines()).toContain('trading 02:00-05:45');
    expect(lines()).toContain(`${part} ${own}`);
    expect(only()).toMatchObject({ start: at('2026-11-25T02:00'), end: at('2026-11-25T05:45') });
    expect([...browser.screen.values()]).toEqual([]);
  });

  it('a notice about the part changes it, and leaves what the user said', async () => {
    const longer = notice(
      'blog:3',
      '2026-11-24T13:00',
      `${what}停止時間変更のお知らせ`,
      `${DAY} ${hours}に予定しております${what}の停止は、終了予定時刻を10:00に変更いたします。`,
    );
    await pollAt('2026-11-24T13:00', [longer]);
    expect(lines()).toContain('trading 02:00-05:45');
    expect(lines()).toContain(`${part} ${own.slice(0, 5)}-10:00`);
    expect(only().corrected).toBeDefined();
  });

  it('a notice about trading takes the place of what the user said', async () => {
    await pollAt('2026-11-24T13:00', [TRADING_LONGER]);
    expect(lines()).toContain('trading 02:00-07:00');
    expect(lines()).toContain(`${part} ${own}`);
    expect(only().corrected).toBeUndefined();
  });

  it('the correction can be taken back', async () => {
    await carryOut(browser.ports, { command: 'removeManual', request: { windowId: only().id } }, 'own-page');
    expect(lines()).toContain('trading 02:00-05:00');
    expect(lines()).toContain(`${part} ${own}`);
  });

  it('services are taken out and added', async () => {
    await setRight({ services: ['trading', 'login'] });
    const [whole, named] = [lines().filter((line) => !line.startsWith(part)), lines()];
    expect(whole).toEqual(['trading 02:00-05:45', 'login 02:00-05:45']);
    expect(named).toContain(`${part} ${own}`);
  });
});

it('what a notice says of trading stands beside a correction that is locked, against the times of trading', async () => {
  await pollAt('2026-11-24T12:30', [apart('blog:2', '2026-11-24T12:30', '日本円の出金', '2:00〜8:00')]);
  await setRight({ end: at('2026-11-25T05:45') }, true);
  expect(only().corrected?.said).toBeNull();
  await pollAt('2026-11-24T13:00', [TRADING_LONGER]);
  expect(lines()).toContain('trading 02:00-05:45');
  expect(only().corrected?.said).toMatchObject({ start: at('2026-11-25T02:00'), end: at('2026-11-25T07:00') });
});

it('a locked correction of a maintenance without names stands when a notice names what stops', async () => {
  const nameless = notice('blog:1', '2026-11-24T12:00', 'メンテナンスのお知らせ', `日時：${DAY} 2:00 〜 5:00`);
  browser = fakeBrowser();
  await pollAt('2026-11-24T12:00', [nameless]);
  await setRight({ end: at('2026-11-25T05:45') }, true);
  await pollAt('2026-11-24T13:00', [{ ...WHOLE, id: 'blog:4', seenAt: at('2026-11-24T13:00') }]);
  expect(only()).toMatchObject({ end: at('2026-11-25T05:45'), corrected: { locked: true } });
});

it('what leads after trading is back is set right alone, and what was seen of trading stays its', async () => {
  await pollAt('2026-11-24T12:30', [apart('blog:2', '2026-11-24T12:30', '日本円の出金', '2:00〜8:00')]);
  await pollAt('2026-11-25T01:59');
  for (const minute of [0, 1, 2]) {
    await pollAt('2026-11-25T02:00', [], 'halted');
    browser.now = shift(browser.now, minute * MINUTE_MS);
  }
  for (const time of ['02:05', '02:06', '04:58', '05:00']) await pollAt(`2026-11-25T${time}`, [], 'halted');
  for (const time of ['05:01', '05:02', '05:03']) await pollAt(`2026-11-25T${time}`);
  expect(only()).toMatchObject({ services: ['withdrawal'], end: at('2026-11-25T08:00') });
  browser.screen.clear();
  await setRight({ end: at('2026-11-25T09:00') });
  expect(lines()).toEqual(expect.arrayContaining(['trading 02:00-05:00', 'JPY withdrawal 02:00-09:00']));
  const trading = only().parts.find(({ service }) => service === 'trading');
  expect(trading?.observedEnd).not.toBeNull();
  expect([...browser.screen.values()]).toEqual([]);
});

it('one of two coins is set right alone', async () => {
  browser = fakeBrowser();
  const coins = notice(
    'blog:20',
    '2026-11-24T12:00',
    'XRP・ADAの入出金停止のお知らせ',
    `停止日時：${DAY} 1:00\n再開日時：${DAY} 9:00\n対象：XRP、ADA`,
  );
  await pollAt('2026-11-24T12:00', [coins]);
  await pollAt('2026-11-25T05:10', [
    notice(
      'blog:21',
      '2026-11-25T05:10',
      'XRPの入出金再開のお知らせ',
      '停止しておりましたXRPの入出金は5:00に再開いたしました。',
    ),
  ]);
  await setRight({ end: at('2026-11-25T11:00') });
  expect(lines()).toEqual([
    'ADA deposit 01:00-11:00',
    'XRP deposit 01:00-05:00',
    'ADA withdrawal 01:00-11:00',
    'XRP withdrawal 01:00-05:00',
  ]);
});
