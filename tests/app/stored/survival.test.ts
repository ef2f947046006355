import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wake } from '../../../lib/app/wake.ts';
import { pastStop } from '../../../lib/domain/history.ts';
import type { Notice } from '../../../lib/domain/notice/notice.ts';
import { KEYS } from '../../../lib/domain/storage-keys.ts';
import { DAY_MS, type EpochMs, epochMs, HOUR_MS, shift } from '../../../lib/domain/time.ts';
import type { View } from '../../../lib/domain/view.ts';
import type { MaintenanceWindow } from '../../../lib/domain/window.ts';
import { fakeBrowser } from '../fake-ports.ts';

/*
 * Whoever comes from version 0.1.0 keeps what they had: every maintenance, every tick and choice, everything they set
 * right or entered, every line of the history, and the knowledge of what was told already.
 */

type Stored = Record<string, unknown> & {
  readings: { windows: MaintenanceWindow[] };
  manual: MaintenanceWindow[];
  history: MaintenanceWindow[];
  desk: { windows: Record<string, object>; ownItems: object[] };
  ledger: { settled: Record<string, object>; heard: Record<string, object> };
};
const VERSION_1 = JSON.parse(
  readFileSync(new URL('../../fixtures/storage-v1.json', import.meta.url), 'utf8'),
) as Stored;

const NOW = epochMs(1_795_541_900_000);
const NOTICE_ID = 'blog:7';
const AHEAD = epochMs(Date.parse('2026-11-26T02:00:00+09:00'));
const [SAMPLE] = VERSION_1.readings.windows as [MaintenanceWindow];

/** A maintenance of tomorrow that a notice speaks of. */
const ahead = (id: string, start: EpochMs, more: Partial<MaintenanceWindow> = {}): MaintenanceWindow => ({
  ...SAMPLE,
  id,
  status: 'scheduled',
  start,
  end: shift(start, 3 * HOUR_MS),
  noticeIds: [NOTICE_ID],
  title: 'システムメンテナンスのお知らせ',
  revisions: [{ at: NOW, noticeId: NOTICE_ID, start, end: shift(start, 3 * HOUR_MS), status: 'scheduled' }],
  evidence: [],
  ...more,
});
/** In 0.1.0 whoever set a maintenance right hid the notice's own and entered another. */
const SET_RIGHT = 'manual:right123';
const HIDDEN = 'blog:7@2026-11-25T17:00Z';
const COIN = 'blog:8@2026-11-26T17:00Z';

/** The notices behind it all, as the archive keeps them. */
const notice = (id: string, title: string, text: string, publishedAt: EpochMs): Notice => ({
  id,
  exchange: 'bitbank',
  source: 'blog',
  url: `https://bitbank.cc/blog/articles/${id.slice(5)}`,
  title,
  text,
  publishedAt,
  updatedAt: null,
  seenAt: publishedAt,
});
const SERVICES = '取引、暗号資産の入出金、日本円の入出金、API';
const ARCHIVE: readonly Notice[] = [
  notice(
    'blog:0',
    'システムメンテナンスのお知らせ',
    `下記の日程でシステムメンテナンスを実施いたします。\n日時: 2026年11月25日(水) 2:00 〜 2:10\n停止するサービス: ${SERVICES}`,
    epochMs(1_795_537_920_000),
  ),
  notice(
    'blog:0-extend-29925665',
    'システムメンテナンス延長のお知らせ',
    `実施中のシステムメンテナンスを延長いたします。\n日時: 2026年11月25日(水) 2:00 〜 2:15\n停止するサービス: ${SERVICES}`,
    epochMs(1_795_539_900_000),
  ),
  notice(
    NOTICE_ID,
    'システムメンテナンスのお知らせ',
    `下記の日程でシステムメンテナンスを実施いたします。\n日時: 2026年11月26日(木) 2:00 〜 5:00\n停止するサービス: ${SERVICES}`,
    shift(NOW, -HOUR_MS),
  ),
  notice(
    'blog:8',
    'XRP の入出金停止のお知らせ',
    '2026年11月27日(金) 2:00 〜 5:00 の間、XRP の入出金を停止いたします。',
    shift(NOW, -HOUR_MS),
  ),
];

/** What a busy user of 0.1.0 had: the sample, more of everything, and a correction. */
const STORED: Stored = {
  ...VERSION_1,
  readings: {
    ...VERSION_1.readings,
    windows: [
      SAMPLE,
      ahead(HIDDEN, AHEAD),
      ahead(COIN, shift(AHEAD, DAY_MS), { assets: ['XRP'], noticeIds: ['blog:8'] }),
    ],
  },
  manual: [
    ...VERSION_1.manual,
    ahead(SET_RIGHT, shift(AHEAD, HOUR_MS), { origin: 'manual', noticeIds: [], title: '直した予定' }),
  ],
  desk: {
    ownItems: [...VERSION_1.desk.ownItems, { id: 'own:second00', text: 'API ボットを止める' }],
    windows: {
      ...VERSION_1.desk.windows,
      [HIDDEN]: { ticks: [], snoozedUntil: null, choice: { never: true, dismissedIn: null, size: null } },
      [SET_RIGHT]: {
        ticks: ['cancel-orders', 'own:second00'],
        snoozedUntil: shift(AHEAD, -HOUR_MS),
        choice: { never: false, dismissedIn: 'announced', size: { value: 'pill', chosenIn: 'announced' } },
      },
    },
  },
  history: [
    ...VERSION_1.history,
    // Passed with trading running: 0.1.0 kept that as an end.
    ahead('blog:3@quiet', shift(NOW, -9 * DAY_MS), { observedEnd: shift(NOW, -9 * DAY_MS + 3 * HOUR_MS) }),
    ahead('blog:2@seen', shift(NOW, -16 * DAY_MS), {
      observedStart: shift(NOW, -16 * DAY_MS),
      observedEnd: shift(NOW, -16 * DAY_MS + 4 * HOUR_MS),
    }),
  ],
};

/** The first cycle of a version whose reader reads everything anew. */
async function afterUpdate(archive: readonly Notice[]) {
  const browser = fakeBrowser();
  for (const [key, value] of Object.entries(STORED)) browser.disk.set(key, structuredClone(value));
  browser.archive = archive;
  browser.now = NOW;
  await wake({ ...browser.ports, version: '2.0.0' });
  return { browser, view: browser.disk.get(KEYS.view) as View };
}

describe.each([
  ['from an archive that has every notice', ARCHIVE],
  ['from an archive that has lost them', []],
])('after the update from version 0.1.0, %s', (_, archive) => {
  it('no maintenance is gone', async () => {
    const { view } = await afterUpdate(archive);
    const shown = view.windows.map(({ id }) => id);
    const had = [...STORED.readings.windows, ...STORED.manual].map(({ id }) => id);
    expect(shown).toEqual(expect.arrayContaining(had));
    expect(shown, 'nor the halt that is going on').toContain('live:2026-11-24T17:30Z');
  });

  it('no tick and no choice is gone', async () => {
    const { view } = await afterUpdate(archive);
    const right = view.windows.find(({ id }) => id === SET_RIGHT);
    expect(right?.checklist.filter(({ done }) => done).map(({ id }) => id)).toEqual(['cancel-orders', 'own:second00']);
    expect(right).toMatchObject({
      snoozedUntil: shift(AHEAD, -HOUR_MS),
      choice: { dismissedIn: 'announced', size: { value: 'pill', chosenIn: 'announced' } },
    });
    expect(view.windows.find(({ id }) => id === SAMPLE.id)).toMatchObject({
      choice: { dismissedIn: 'hour', size: { value: 'bar', chosenIn: 'imminent' } },
    });
    expect(view.ownItems).toEqual(STORED.desk.ownItems);
  });

  it('what was set right stands, and the notice’s own stays hidden', async () => {
    const { view } = await afterUpdate(archive);
    const right = STORED.manual.find(({ id }) => id === SET_RIGHT);
    expect(view.windows.find(({ id }) => id === SET_RIGHT)).toMatchObject({
      start: right?.start,
      end: right?.end,
      title: '直した予定',
    });
    expect(view.windows.find(({ id }) => id === HIDDEN)?.choice.never).toBe(true);
  });

  it('no line of the history is gone, and each says what it said', async () => {
    const { view } = await afterUpdate(archive);
    for (const line of STORED.history) {
      const past = view.past.find(({ id }) => id === line.id);
      expect(past, line.id).toMatchObject({ start: line.start, end: line.end, title: line.title });
      expect(past?.revisions, line.id).toEqual(line.revisions);
    }
    const seen = view.past.find(({ id }) => id === 'blog:2@seen');
    expect(seen && pastStop(seen)).toMatchObject({ plannedMs: 3 * HOUR_MS, observedMs: 4 * HOUR_MS, delayMs: HOUR_MS });
    const quiet = view.past.find(({ id }) => id === 'blog:3@quiet');
    expect(quiet && pastStop(quiet), 'an end that nobody saw is none').toMatchObject({ observedMs: null });
  });

  it('nothing is told a second time, and what was told of each maintenance is known', async () => {
    const { browser } = await afterUpdate(archive);
    const { settled, heard } = browser.disk.get(KEYS.ledger) as Stored['ledger'];
    expect(settled).toMatchObject(STORED.ledger.settled);
    expect(heard).toMatchObject(STORED.ledger.heard);
    const told = browser.log.filter((line) => line.startsWith('show window:blog:0@'));
    expect(told).toEqual([]);
  });
});
