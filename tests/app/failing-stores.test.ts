import { describe, expect, it } from 'vitest';
import type { Ports } from '../../lib/app/ports.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { at } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';
import { halted, NOTICE } from './notices.ts';

const CANCELLED: Notice = {
  ...NOTICE,
  text: `${NOTICE.text}\n\n上記のメンテナンスは中止いたします。`,
  updatedAt: at('2026-11-24T13:00'),
  seenAt: at('2026-11-24T13:00'),
};
const viewOf = (browser: FakeBrowser) => browser.disk.get(KEYS.view) as View;
const never = <Value>(): Promise<Value> => new Promise(() => {});
const refuse = (): Promise<never> => Promise.reject(new Error('QuotaExceededError'));

/** A browser whose timers run at once: what hangs is given up. */
function impatientBrowser() {
  const browser = fakeBrowser();
  Object.assign(browser.ports, {
    soon: (run: () => void, delayMs: number) => {
      if (delayMs === 10 * SECOND_MS) setImmediate(run);
    },
  });
  return browser;
}

const BROKEN_ARCHIVES: readonly (readonly [string, Partial<Ports['archive']>])[] = [
  ['takes nothing', { add: refuse }],
  ['gives nothing', { all: refuse }],
  ['neither takes nor gives', { add: refuse, all: refuse }],
  ['never answers when it is to take', { add: never }],
  ['never answers when it is to give', { all: never }],
  ['never answers at all', { add: never, all: never }],
];

describe.each(BROKEN_ARCHIVES)('an archive that %s', (_, broken) => {
  function withArchive() {
    const browser = impatientBrowser();
    Object.assign(browser.ports.archive, broken);
    return browser;
  }

  it('costs no reminder of what a poll brings', async () => {
    const browser = withArchive();
    browser.poll = async () => ({ notices: [NOTICE] });
    await wakeToPoll(browser.ports);
    expect(viewOf(browser).windows).toMatchObject([{ noticeIds: ['blog:1'] }]);
    expect([...browser.screen.values()]).toMatchObject([{ title: '取引停止の予定が発表されました' }]);
    browser.poll = async () => ({});
    browser.now = at('2026-11-25T01:45');
    await wakeToPoll(browser.ports);
    expect([...browser.screen.values()]).toMatchObject([{ title: 'あと15分で取引が止まります' }]);
  });

  it('costs no halt', async () => {
    const browser = withArchive();
    browser.poll = async (now) => ({ notices: [NOTICE], observations: [halted(now)] });
    await wakeToPoll(browser.ports);
    browser.now = shift(browser.now, 20 * SECOND_MS);
    browser.poll = async (now) => ({ observations: [halted(now)] });
    await wakeToPoll(browser.ports);
    expect([...browser.screen.values()].map(({ title }) => title)).toContain('取引の停止を検知しました');
  });

  it('does not make the sources be asked more often: what was asked is remembered', async () => {
    const browser = withArchive();
    const memories: unknown[] = [];
    const { poll } = browser.ports;
    const ports: Ports = {
      ...browser.ports,
      poll: async (memory, request) => {
        memories.push(memory.manualAt);
        const result = await poll(memory, request);
        return { ...result, notices: [NOTICE], memory: { ...memory, manualAt: request.now } };
      },
    };
    const first = browser.now;
    await wakeToPoll(ports);
    browser.now = shift(browser.now, MINUTE_MS);
    await wakeToPoll(ports);
    expect(memories).toEqual([null, first]);
    expect(browser.alarms.get('poll')).toBe(shift(browser.now, HOUR_MS));
  });

  it('is said on the button, and said no more when it works again', async () => {
    const browser = withArchive();
    const archive = fakeBrowser().ports.archive;
    browser.poll = async () => ({ notices: [NOTICE] });
    await wakeToPoll(browser.ports);
    expect(browser.button?.title).toContain('保存できません');
    Object.assign(browser.ports.archive, archive);
    browser.poll = async () => ({});
    for (let n = 0; n < 2; n++) {
      browser.now = shift(browser.now, 10 * MINUTE_MS);
      await wakeToPoll(browser.ports);
    }
    expect(browser.button?.title).not.toContain('保存できません');
    expect(await archive.all()).toHaveLength(1);
  });

  it('does not keep a later version of the same notice from taking effect', async () => {
    const browser = withArchive();
    browser.poll = async () => ({ notices: [NOTICE] });
    await wakeToPoll(browser.ports);
    browser.now = at('2026-11-24T13:00');
    browser.poll = async () => ({ notices: [CANCELLED] });
    await wakeToPoll(browser.ports);
    expect(viewOf(browser).windows).toMatchObject([{ status: 'cancelled' }]);
  });
});

describe('records of the archive', () => {
  it.each([
    ['of another shape', { id: 'blog:2' }],
    ['that are no records', 'half-writ'],
    ['that are nothing', null],
    ['with a time that is none', { ...NOTICE, id: 'blog:2', seenAt: 'yesterday' }],
  ])('%s cost themselves and no other', async (__, record) => {
    const browser = fakeBrowser();
    browser.archive = [record as Notice, NOTICE];
    await wake(browser.ports);
    expect(viewOf(browser).windows).toMatchObject([{ noticeIds: ['blog:1'] }]);
  });
});

describe('a browser part that throws or hangs', () => {
  const PARTS: readonly (readonly [string, (ports: Ports) => void])[] = [
    ['the list of notifications', ({ notifications }) => Object.assign(notifications, { shown: refuse })],
    ['the permission to notify', ({ notifications }) => Object.assign(notifications, { allowed: refuse })],
    ['the permission to notify, for ever', ({ notifications }) => Object.assign(notifications, { allowed: never })],
    ['a notification, for ever', ({ notifications }) => Object.assign(notifications, { show: never })],
    ['the button', (ports) => Object.assign(ports, { showButton: refuse })],
    ['the button, for ever', (ports) => Object.assign(ports, { showButton: never })],
    ['the host permissions', (ports) => Object.assign(ports, { hostsAllowed: refuse })],
    ['the tabs', ({ tabs }) => Object.assign(tabs, { tradingTabs: refuse })],
  ];

  it.each(PARTS)('costs what it is for: %s', async (__, breakIt) => {
    const browser = impatientBrowser();
    breakIt(browser.ports);
    browser.poll = async () => ({ notices: [NOTICE] });
    await wakeToPoll(browser.ports);
    await wakeToPoll(browser.ports);
    expect(viewOf(browser).windows).toMatchObject([{ noticeIds: ['blog:1'] }]);
    expect(browser.alarms.get('poll')).toBe(shift(browser.now, HOUR_MS));
    expect(browser.alarms.get('next')).toBeGreaterThan(browser.now);
  });
});
