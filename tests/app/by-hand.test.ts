import { beforeEach, describe, expect, it } from 'vitest';
import { carryOut } from '../../lib/app/commands.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import type { CommandName } from '../../lib/domain/commands.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View, ViewWindow } from '../../lib/domain/view.ts';
import { at } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

const TEXT = '■ 日時\n2026年11月25日(水) 2:00 〜 5:00\n\n■ 停止するサービス\n・取引';
const notice = (changes: Partial<Notice> = {}): Notice => ({
  id: 'blog:1',
  exchange: 'bitbank',
  source: 'blog',
  url: 'https://bitbank.cc/blog/articles/1',
  title: 'システムメンテナンスのお知らせ',
  text: TEXT,
  publishedAt: at('2026-11-20T15:00'),
  updatedAt: null,
  seenAt: at('2026-11-24T12:00'),
  ...changes,
});
const EDITED = notice({
  text: TEXT.replace('2:00 〜 5:00', '1:00 〜 6:00'),
  updatedAt: at('2026-11-24T13:00'),
  seenAt: at('2026-11-24T13:00'),
});
const RIGHT = {
  kind: 'other',
  services: ['trading'],
  assets: [],
  start: at('2026-11-25T03:00'),
  end: at('2026-11-25T05:30'),
  title: '',
  url: null,
} as const;

let browser: FakeBrowser;
const send = (command: CommandName, request: unknown) => carryOut(browser.ports, { command, request }, 'own-page');
const view = () => browser.disk.get(KEYS.view) as View;
const only = (): ViewWindow => {
  const [window, ...others] = view().windows;
  if (window === undefined || others.length > 0) throw new Error(`${view().windows.length} windows`);
  return window;
};
async function pollAt(time: string, notices: readonly Notice[] = []) {
  browser.now = at(time);
  browser.poll = async () => ({ notices });
  await wakeToPoll(browser.ports);
}
const titles = () => [...browser.screen.values()].map(({ title }) => title);

beforeEach(async () => {
  browser = fakeBrowser();
  await pollAt('2026-11-24T12:00', [notice()]);
  browser.screen.clear();
});

describe.each([false, true])('a maintenance that the user sets right (locked: %s)', (locked) => {
  beforeEach(async () => {
    const { id } = only();
    await send('tick', { windowId: id, itemId: 'cancel-orders', done: true });
    await send('editManual', { windowId: id, window: RIGHT, locked });
  });

  it('stays the same one, with its link and its ticks', () => {
    expect(only()).toMatchObject({
      id: 'blog:1@2026-11-24T17:00Z',
      origin: 'notice',
      start: RIGHT.start,
      end: RIGHT.end,
      noticeIds: ['blog:1'],
      url: 'https://bitbank.cc/blog/articles/1',
      title: 'システムメンテナンスのお知らせ',
      corrected: { locked, said: null },
    });
    expect(only().checklist.find(({ id }) => id === 'cancel-orders')).toMatchObject({ done: true });
  });

  it('is no news to the user, and reminds at the new time alone', async () => {
    expect(titles()).toEqual([]);
    for (const [time, told] of [
      ['2026-11-25T01:00', []],
      ['2026-11-25T01:55', []],
      ['2026-11-25T02:00', ['あと1時間で取引が止まります']],
      ['2026-11-25T02:45', ['あと15分で取引が止まります']],
    ] as const) {
      await pollAt(time);
      expect(titles(), time).toEqual(told);
    }
  });

  it('survives a restart and another reader', async () => {
    browser.disk.set(KEYS.readings, { ...(browser.disk.get(KEYS.readings) as object), readBy: '0.9.0' });
    await wake(browser.ports);
    expect(only().start).toBe(RIGHT.start);
  });

  it('can be set right again, and the correction taken back', async () => {
    await send('editManual', { windowId: only().id, window: { ...RIGHT, end: at('2026-11-25T07:00') }, locked });
    expect(only().end).toBe(at('2026-11-25T07:00'));
    await send('removeManual', { windowId: only().id });
    expect(only()).toMatchObject({ start: at('2026-11-25T02:00'), end: at('2026-11-25T05:00') });
    expect(only().corrected).toBeUndefined();
  });

  it('stands even when its notice is gone', async () => {
    browser.archive = [];
    browser.disk.set(KEYS.readings, { readBy: '0.9.0', windows: [], unreadable: [] });
    await wake(browser.ports);
    expect(only()).toMatchObject({ start: RIGHT.start, url: 'https://bitbank.cc/blog/articles/1' });
  });

  it('takes a re-post that says nothing new for nothing new', async () => {
    await pollAt('2026-11-24T13:00', [notice({ id: 'help-center:7', seenAt: at('2026-11-24T13:00') })]);
    expect(only().start).toBe(RIGHT.start);
  });
});

describe('the next notice about a maintenance that was set right', () => {
  it('takes its place', async () => {
    await send('editManual', { windowId: only().id, window: RIGHT });
    await pollAt('2026-11-24T13:00', [EDITED]);
    expect(only()).toMatchObject({ start: at('2026-11-25T01:00'), end: at('2026-11-25T06:00') });
    expect(titles()).toEqual(['取引停止の予定が変わりました']);
    expect(browser.disk.get(KEYS.corrections)).toEqual({});
  });

  it('is shown beside it where it was locked', async () => {
    await send('editManual', { windowId: only().id, window: RIGHT, locked: true });
    await pollAt('2026-11-24T13:00', [EDITED]);
    expect(only()).toMatchObject({
      start: RIGHT.start,
      corrected: { locked: true, said: { start: at('2026-11-25T01:00'), end: at('2026-11-25T06:00') } },
    });
  });

  it.each([true, false])('can call it off only where it was not locked (%s)', async (locked) => {
    await send('editManual', { windowId: only().id, window: RIGHT, locked });
    const text = `${TEXT}\n\n上記のメンテナンスは中止いたします。`;
    await pollAt('2026-11-24T13:00', [notice({ text, updatedAt: browser.now, seenAt: browser.now })]);
    expect(only().status).toBe(locked ? 'scheduled' : 'cancelled');
    if (locked) expect(only().corrected?.said).toMatchObject({ status: 'cancelled' });
  });
});

describe('an unreadable notice', () => {
  const UNREADABLE = notice({ id: 'blog:2', text: '臨時システムメンテナンスを近日中に実施し、取引を停止いたします。' });
  beforeEach(() => pollAt('2026-11-24T12:01', [UNREADABLE]));
  const listed = () => view().unreadable.map(({ id }) => id);

  it('is settled by the times that the user enters for it', async () => {
    expect(listed()).toEqual(['blog:2']);
    await send('addManual', { window: RIGHT, noticeId: 'blog:2' });
    expect(listed()).toEqual([]);
    expect(view().windows.map(({ noticeIds }) => noticeIds)).toContainEqual(['blog:2']);
  });

  it('can be dismissed, and is listed again when it changes', async () => {
    await send('dismissNotice', { noticeId: 'blog:2' });
    expect(listed()).toEqual([]);
    const seenAt = shift(browser.now, MINUTE_MS);
    browser.now = seenAt;
    browser.poll = async () => ({ notices: [{ ...UNREADABLE, text: `${UNREADABLE.text}続報です。`, seenAt }] });
    await wakeToPoll(browser.ports);
    expect(listed()).toEqual(['blog:2']);
  });

  it('that becomes readable goes on under the entry of the user', async () => {
    await send('addManual', { window: RIGHT, noticeId: 'blog:2' });
    const own = view().windows.find(({ origin }) => origin === 'manual')?.id ?? '';
    await send('tick', { windowId: own, itemId: 'cancel-orders', done: true });
    browser.now = shift(browser.now, 10 * SECOND_MS);
    const text = TEXT.replace('25日(水) 2:00 〜 5:00', '27日(金) 4:00 〜 6:00');
    browser.poll = async (now) => ({ notices: [{ ...UNREADABLE, text, updatedAt: now, seenAt: now }] });
    await wakeToPoll(browser.ports);
    const window = view().windows.find(({ id }) => id === own);
    expect(window).toMatchObject({ origin: 'notice', start: at('2026-11-27T04:00') });
    expect(window?.checklist.find(({ id }) => id === 'cancel-orders')).toMatchObject({ done: true });
    expect(view().windows).toHaveLength(2);
  });
});

describe('a notice with other times ahead than its windows', () => {
  const listed = () => view().leftover?.map(({ id, times }) => ({ id, starts: times.map(({ start }) => start) }));
  const TEXT_ASIDE = '11月26日 2:00～4:00、画面の応答が悪くなります。\n障害の調査のためです。';

  it('is listed with them, raises no alarm, and can be dismissed', async () => {
    await pollAt('2026-11-24T12:01', [notice({ id: 'blog:3', title: 'サーバーの件', text: TEXT_ASIDE })]);
    expect(listed()).toEqual([{ id: 'blog:3', starts: [at('2026-11-26T02:00')] }]);
    expect(view().windows.flatMap(({ noticeIds }) => noticeIds)).not.toContain('blog:3');
    await send('dismissNotice', { noticeId: 'blog:3' });
    expect(listed()).toEqual([]);
  });

  it('is listed when it calls off what lies ahead', async () => {
    const text = '11月27日 2:00～4:00のメンテナンスは中止いたします。';
    await pollAt('2026-11-24T12:01', [notice({ id: 'blog:4', title: 'メンテナンス中止のお知らせ', text })]);
    expect(listed()).toEqual([{ id: 'blog:4', starts: [at('2026-11-27T02:00')] }]);
  });
});
