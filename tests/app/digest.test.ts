import { describe, expect, it } from 'vitest';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { at, aWindow } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

const START = at('2026-12-01T02:00');
const many = (count: number, everyMs: number, changes: Partial<MaintenanceWindow> = {}): MaintenanceWindow[] =>
  Array.from({ length: count }, (_, n) => {
    const start = shift(START, n * everyMs);
    return aWindow({
      id: `manual:${n}`,
      origin: 'manual',
      noticeIds: [],
      start,
      end: shift(start, HOUR_MS),
      ...changes,
    });
  });
const shownBy = (browser: FakeBrowser) => browser.log.filter((entry) => entry.startsWith('show'));
const texts = (browser: FakeBrowser) =>
  [...browser.screen.values()].map(({ title, message }) => `${title}\n${message}`);

/** A browser in which `windows` were just entered by hand. */
async function withByHand(windows: readonly MaintenanceWindow[], change: Partial<typeof DEFAULT_SETTINGS> = {}) {
  const browser = fakeBrowser();
  browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, ...change });
  browser.disk.set(KEYS.readings, { readBy: '1.0.0', windows: [], unreadable: [] });
  await wake(browser.ports, (state) => ({ ...state, manual: windows }));
  return browser;
}

const tableOf = (id: string, rows: number): Notice => {
  const day = (n: number) => new Date(START + n * DAY_MS + 9 * HOUR_MS).toISOString().slice(0, 10).split('-');
  const lines = Array.from({ length: rows }, (_, n) => {
    const [year, month, date] = day(n);
    return `${year}年${Number(month)}月${Number(date)}日 2:00〜3:00`;
  });
  return {
    id,
    exchange: 'bitbank',
    source: 'blog',
    url: `https://bitbank.cc/blog/articles/${id.slice(5)}`,
    title: 'システムメンテナンスのお知らせ',
    text: `下記の日程でシステムメンテナンスを実施いたします。\n■ 日時\n${lines.join('\n')}\n■ 停止するサービス\n・取引`,
    publishedAt: at('2026-11-24T11:00'),
    updatedAt: null,
    seenAt: at('2026-11-24T12:00'),
  };
};

describe('many new windows at once', () => {
  it.each([4, 52, 200, 1000])('are one notification: %i by hand', async (count) => {
    const browser = await withByHand(many(count, HOUR_MS));
    expect(shownBy(browser)).toEqual(['show digest:manual']);
    expect(texts(browser)[0]).toContain(`停止の予定が${count}件発表されました`);
    expect(texts(browser)[0]).toContain(`ほか${count - 3}件`);
    await wake(browser.ports);
    expect(shownBy(browser)).toHaveLength(1);
  });

  it.each([2, 12, 52])('of one notice are one notification: a table of %i rows', async (rows) => {
    const browser = fakeBrowser();
    browser.poll = async () => ({ notices: [tableOf('blog:1', rows)] });
    await wakeToPoll(browser.ports);
    expect(shownBy(browser)).toEqual(['show digest:blog:1']);
  });

  it('of ten notices are one notification', async () => {
    const browser = fakeBrowser();
    const notices = Array.from({ length: 10 }, (_, n) => ({
      ...tableOf(`blog:${n + 1}`, 1),
      text: tableOf('blog:1', 1).text.replace('2:00〜3:00', `${n + 3}:00〜${n + 3}:30`),
    }));
    browser.poll = async () => ({ notices });
    await wakeToPoll(browser.ports);
    expect(shownBy(browser)).toEqual(['show digest:news']);
  });

  it('say in English what they say in Japanese', async () => {
    const browser = await withByHand(many(5, HOUR_MS), { language: 'en' });
    expect(texts(browser)[0]).toMatch(/^5 planned stops were announced\n.+\n.+\n.+\n2 more$/);
  });

  it('entered one after the other are a few notifications, and then one', async () => {
    const browser = await withByHand([]);
    for (let n = 1; n <= 50; n++) {
      browser.now = shift(browser.now, 400);
      await wake(browser.ports, (state) => ({ ...state, manual: many(n, HOUR_MS) }));
    }
    expect(shownBy(browser)).toHaveLength(3);
    browser.now = shift(browser.now, MINUTE_MS);
    await wake(browser.ports);
    expect(shownBy(browser)).toHaveLength(4);
    expect(browser.screen.get('digest:manual')?.title).toContain('47件');
    expect(browser.alarms.get('next')).toBeGreaterThan(browser.now);
  });
});

describe('many windows whose time comes at once', () => {
  it('are the nearest one, and one for the others', async () => {
    const browser = await withByHand(many(200, 0));
    browser.screen.clear();
    browser.log.length = 0;
    browser.disk.set(KEYS.ledger, {
      ...(browser.disk.get(KEYS.ledger) as object),
      nextCycleAt: shift(START, -HOUR_MS),
    });
    browser.now = shift(START, -HOUR_MS);
    await wake(browser.ports);
    expect(shownBy(browser)).toEqual(['show window:manual:0', 'show digest:now']);
    expect(texts(browser)[1]).toContain('ほかに199件の停止の予定があります');
  });
});

describe('a digest on screen', () => {
  it('stays while all of it is true, and goes when one of its windows changes', async () => {
    const browser = await withByHand(many(5, HOUR_MS));
    browser.now = shift(browser.now, 30 * SECOND_MS);
    await wake(browser.ports);
    expect(browser.screen.has('digest:manual')).toBe(true);
    await wake(browser.ports, (state) => ({
      ...state,
      manual: state.manual.map((window, n) => (n === 2 ? { ...window, end: shift(START, 9 * HOUR_MS) } : window)),
    }));
    expect(browser.screen.has('digest:manual')).toBe(false);
  });
});

describe('more windows than anybody can use', () => {
  it.each([
    [400, 3],
    [900, 1],
  ])('are kept to a bound that is said: %i rows in %i notices', async (rows, notices) => {
    const browser = fakeBrowser();
    browser.poll = async () => ({
      notices: Array.from({ length: notices }, (_, n) => tableOf(`blog:${n + 1}`, rows)),
    });
    await wakeToPoll(browser.ports);
    const { windows, partial, beyond } = browser.disk.get(KEYS.readings) as {
      windows: MaintenanceWindow[];
      partial: unknown[];
      beyond: number;
    };
    expect(windows.length).toBeLessThanOrEqual(200);
    expect(partial.length + beyond).toBeGreaterThan(0);
    expect(shownBy(browser).length).toBeLessThanOrEqual(3);
  });
});
