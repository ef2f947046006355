import { describe, expect, it } from 'vitest';
import type { Ports } from '../../lib/app/ports.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { at } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

/*
 * An article about a stop that another article announced, read while the archive, which has the first one, gives nothing.
 */

const STOPS = '■ 停止するサービス\n・取引\n・API';
const article = (id: string, time: string, title: string, text: string): Notice => ({
  id: `blog:${id}`,
  exchange: 'bitbank',
  source: 'blog',
  url: `https://bitbank.cc/blog/articles/${id}`,
  title,
  text,
  publishedAt: at(time),
  updatedAt: null,
  seenAt: at(time),
});
const ANNOUNCED = article(
  '1',
  '2026-11-24T12:00',
  'システムメンテナンスのお知らせ',
  `下記の日程でシステムメンテナンスを実施いたします。\n\n■ メンテナンス日時\n2026年11月25日(水) 2:00 〜 5:00\n\n${STOPS}`,
);
const EXTENDED = article(
  '2',
  '2026-11-24T15:00',
  'システムメンテナンス延長のお知らせ',
  `システムメンテナンスにつきまして、終了予定時刻を延長いたします。\n\n変更前：2026年11月25日(水) 2:00 〜 5:00\n変更後：2026年11月25日(水) 2:00 〜 7:00\n\n${STOPS}`,
);
const MOVED = article(
  '3',
  '2026-11-24T15:00',
  'システムメンテナンス日時変更のお知らせ',
  `先日お知らせいたしましたシステムメンテナンスの日時を変更いたします。\n\n変更前：2026年11月25日(水) 2:00 〜 5:00\n変更後：2026年11月25日(水) 9:00 〜 12:00\n\n${STOPS}`,
);
const CALLED_OFF = article(
  '4',
  '2026-11-24T15:00',
  'システムメンテナンス中止のお知らせ',
  '11月25日に予定しておりましたシステムメンテナンスは、中止することといたしました。',
);
const EDITED: Notice = {
  ...ANNOUNCED,
  text: ANNOUNCED.text.replace('5:00', '7:00'),
  updatedAt: at('2026-11-24T15:00'),
  seenAt: at('2026-11-24T15:00'),
};

const FOLLOW_UPS: readonly (readonly [string, Notice, object])[] = [
  ['extends it', EXTENDED, { end: at('2026-11-25T07:00') }],
  ['moves it', MOVED, { start: at('2026-11-25T09:00'), end: at('2026-11-25T12:00') }],
  ['calls it off', CALLED_OFF, { start: at('2026-11-25T02:00'), status: 'cancelled' }],
  ['is its own article, edited', EDITED, { end: at('2026-11-25T07:00') }],
];

const refuse = (): Promise<never> => Promise.reject(new Error('UnknownError'));
const never = <Value>(): Promise<Value> => new Promise(() => {});
type Archive = Partial<Ports['archive']>;

const BROKEN: readonly (readonly [string, Archive])[] = [
  ['refuses to give', { all: refuse }],
  ['never answers when it is to give', { all: never }],
  ['neither gives nor takes', { all: refuse, add: refuse }],
];

const windowsOf = (browser: FakeBrowser) => (browser.disk.get(KEYS.view) as View).windows;
const shownBy = (browser: FakeBrowser) => browser.log.filter((entry) => entry.startsWith('show'));

async function pollAt(browser: FakeBrowser, time: string, notices: readonly Notice[]) {
  browser.now = at(time);
  browser.poll = async () => ({ notices });
  await wakeToPoll(browser.ports);
}

/** A browser in which what hangs is given up at once. */
function impatientBrowser() {
  const browser = fakeBrowser();
  const soon = (run: () => void, delayMs: number) => {
    if (delayMs === 10 * SECOND_MS) setImmediate(run);
  };
  Object.assign(browser.ports, { soon });
  return browser;
}

describe.each(BROKEN)('while the archive %s', (_, broken) => {
  const breakIt = (browser: FakeBrowser) => Object.assign(browser.ports.archive, broken);

  it.each(FOLLOW_UPS)('an article that %s is about the stop that is known', async (__, followUp, expected) => {
    const browser = impatientBrowser();
    await pollAt(browser, '2026-11-24T12:00', [ANNOUNCED]);
    const [{ id } = { id: '' }] = windowsOf(browser);
    breakIt(browser);
    browser.log.length = 0;
    await pollAt(browser, '2026-11-24T15:00', [followUp]);
    expect(windowsOf(browser)).toMatchObject([{ id, ...expected }]);
    expect(shownBy(browser)).toEqual([`show window:${id}`]);
  });

  it.each(FOLLOW_UPS)(
    'so is one that %s when both came since it broke, an hour apart',
    async (__, followUp, expected) => {
      const browser = impatientBrowser();
      breakIt(browser);
      await pollAt(browser, '2026-11-24T12:00', [ANNOUNCED]);
      const [{ id } = { id: '' }] = windowsOf(browser);
      browser.log.length = 0;
      await pollAt(browser, '2026-11-24T15:00', [followUp]);
      expect(windowsOf(browser)).toMatchObject([{ id, ...expected }]);
      expect(shownBy(browser)).toEqual([`show window:${id}`]);
    },
  );

  it('nothing of it is told again once the archive gives what it has', async () => {
    const browser = impatientBrowser();
    const { all, add } = browser.ports.archive;
    await pollAt(browser, '2026-11-24T12:00', [ANNOUNCED]);
    breakIt(browser);
    await pollAt(browser, '2026-11-24T15:00', [EXTENDED]);
    const before = windowsOf(browser);
    browser.log.length = 0;
    for (const [time, notices] of [
      ['2026-11-24T15:10', []],
      ['2026-11-24T15:20', [CALLED_OFF]],
    ] as const) {
      await pollAt(browser, time, notices);
    }
    expect(shownBy(browser)).toHaveLength(1);
    Object.assign(browser.ports.archive, { all, add });
    browser.log.length = 0;
    for (const time of ['2026-11-24T15:30', '2026-11-24T15:40']) await pollAt(browser, time, []);
    expect(windowsOf(browser)).toMatchObject([{ id: before[0]?.id, status: 'cancelled', end: at('2026-11-25T07:00') }]);
    expect(shownBy(browser)).toEqual([]);
    expect(browser.archive.map(({ id }) => id)).toEqual(['blog:1', 'blog:2', 'blog:4']);
    expect(browser.button?.title).not.toContain('保存できません');
  });
});

it('an archive that gives again is no longer said to fail, whatever it still has to take', async () => {
  const browser = impatientBrowser();
  const { all, add } = browser.ports.archive;
  Object.assign(browser.ports.archive, { all: refuse, add: refuse });
  await pollAt(browser, '2026-11-24T12:00', [ANNOUNCED]);
  Object.assign(browser.ports.archive, { all });
  browser.now = shift(browser.now, 6 * MINUTE_MS);
  await wake(browser.ports);
  expect(browser.disk.get(KEYS.notices)).toMatchObject({ blindAt: null, held: [{ id: 'blog:1' }] });
  Object.assign(browser.ports.archive, { add });
  await pollAt(browser, '2026-11-24T12:20', []);
  expect(browser.disk.get(KEYS.notices)).toMatchObject({ blindAt: null, failedAt: null, held: [] });
});

it.each([
  ['at its next version', { notices: [EXTENDED] }],
  ['when another version of the reader reads it', { notices: [] }],
])('an archive that the browser emptied costs no stop %s, and gets its notices back', async (__, { notices }) => {
  const browser = impatientBrowser();
  await pollAt(browser, '2026-11-24T12:00', [ANNOUNCED]);
  const [{ id } = { id: '' }] = windowsOf(browser);
  browser.archive = [];
  Object.assign(browser.ports, { version: '2.0.0' });
  browser.log.length = 0;
  await pollAt(browser, '2026-11-24T15:00', notices);
  expect(windowsOf(browser)).toMatchObject([{ id }]);
  expect(shownBy(browser)).toHaveLength(notices.length);
  await pollAt(browser, '2026-11-24T16:00', []);
  expect(browser.archive.map((notice) => notice.id).sort()).toEqual(['blog:1', ...notices.map((notice) => notice.id)]);
});

it('what is kept beside the archive has a bound, and what is known of a stop ahead comes before what is newer', async () => {
  const browser = impatientBrowser();
  const long = 'あ'.repeat(40_000);
  browser.archive = Array.from({ length: 20 }, (_, n) =>
    article(`90${n}`, '2026-11-24T12:01', 'お客様からのご質問', `${n}件目のご質問にお答えします。${long}`),
  );
  await pollAt(browser, '2026-11-24T12:02', [ANNOUNCED]);
  expect(JSON.stringify(browser.disk.get(KEYS.notices)).length).toBeLessThan(400_000);
  Object.assign(browser.ports.archive, { all: refuse });
  browser.log.length = 0;
  await pollAt(browser, '2026-11-24T15:00', [EXTENDED]);
  expect(windowsOf(browser)).toMatchObject([{ end: at('2026-11-25T07:00') }]);
  expect(shownBy(browser)).toHaveLength(1);
});
