import { beforeEach, describe, expect, it } from 'vitest';
import { carryOut } from '../../lib/app/commands.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import type { CommandName, ManualWindow } from '../../lib/domain/commands.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { type EpochMs, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { at } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

const ID = 'blog:1';
const PLAN = '■ 日時\n2026年11月25日(水) 2:00 〜 5:00\n\n■ 停止するサービス\n・取引';
const ASIDE = 'また、11月27日 2:00～4:00の間は価格の表示が遅延します。';
const TWO_ASIDE = '11月26日 2:00～4:00、11月27日 2:00～4:00、画面の応答が悪くなります。\n障害の調査のためです。';
const CALLED_OFF = '11月27日 2:00～4:00のメンテナンスは中止いたします。';
const NOT_YET_READ = '臨時システムメンテナンスを近日中に実施し、取引を停止いたします。';

const notice = (text: string, title = 'システムメンテナンスのお知らせ'): Notice => ({
  id: ID,
  exchange: 'bitbank',
  source: 'blog',
  url: 'https://bitbank.cc/blog/articles/1',
  title,
  text,
  publishedAt: at('2026-11-20T15:00'),
  updatedAt: null,
  seenAt: at('2026-11-24T12:00'),
});

let browser: FakeBrowser;
const send = (command: CommandName, request: unknown) => carryOut(browser.ports, { command, request }, 'own-page');
const view = () => browser.disk.get(KEYS.view) as View;
const asked = () => (view().leftover ?? []).flatMap(({ times }) => times.map(({ start }) => start));
const own = () => view().windows.filter(({ origin }) => origin === 'manual');
const titles = () => [...browser.screen.values()].map(({ title }) => title);
const button = () => browser.button;

async function pollAt(time: string, notices: readonly Notice[] = []) {
  browser.now = at(time);
  browser.poll = async () => ({ notices });
  await wakeToPoll(browser.ports);
}

/** The notice says something else a minute later. */
async function edit(text: string, title?: string) {
  const now: EpochMs = shift(browser.now, MINUTE_MS);
  browser.now = now;
  browser.poll = async () => ({ notices: [{ ...notice(text, title), updatedAt: now, seenAt: now }] });
  await wakeToPoll(browser.ports);
}

/** What the popup sends for the times that start at `start`. */
async function add(start: EpochMs) {
  const found = view().leftover?.find(({ times }) => times.some((each) => each.start === start));
  const times = found?.times.find((each) => each.start === start);
  if (found === undefined || times === undefined) throw new Error('not listed');
  const { kind, services, assets, title, url } = found;
  const window: ManualWindow = { kind, services, assets, title, url, start: times.start, end: times.end };
  await send('addManual', { window, noticeId: found.id });
}

beforeEach(() => {
  browser = fakeBrowser();
});

describe('other times of a notice', () => {
  it('raise no alarm and leave the button as it is', async () => {
    await pollAt('2026-11-24T12:01', [notice(PLAN)]);
    const [face, told] = [button(), titles()];
    await edit(`${PLAN}\n\n${ASIDE}`);
    expect(asked()).toEqual([at('2026-11-27T02:00')]);
    expect([button(), titles()]).toEqual([face, told]);
    await pollAt('2026-11-27T01:50');
    expect(titles().filter((title) => title.startsWith('あと'))).toEqual([]);
  });

  it('are asked about until they are over, whatever comes in between', async () => {
    await pollAt('2026-11-24T12:00', [notice(TWO_ASIDE, 'サーバーの件')]);
    const other = { ...notice('サービスの紹介です。', '紹介'), id: 'blog:9' };
    await pollAt('2026-11-26T03:00', [other]);
    expect(asked()).toEqual([at('2026-11-26T02:00'), at('2026-11-27T02:00')]);
    await pollAt('2026-11-26T04:00', [{ ...other, id: 'blog:10' }]);
    expect(asked()).toEqual([at('2026-11-27T02:00')]);
  });
});

describe('other times that the user adds', () => {
  it.each([
    ['beside a window of their notice', `${PLAN}\n\n${ASIDE}`, undefined, '取引', 1],
    ['of a notice without a window', TWO_ASIDE, 'サーバーの件', 'サービス', 0],
    ['although the notice calls them off', CALLED_OFF, 'メンテナンス中止のお知らせ', 'サービス', 1],
  ])('are a maintenance with its link that is reminded of: %s', async (_, text, title, what, others) => {
    await pollAt('2026-11-24T12:00', [notice(text, title)]);
    browser.screen.clear();
    await add(at('2026-11-27T02:00'));
    expect(asked()).not.toContain(at('2026-11-27T02:00'));
    expect(own()).toMatchObject([
      {
        start: at('2026-11-27T02:00'),
        end: at('2026-11-27T04:00'),
        status: 'scheduled',
        noticeIds: [ID],
        url: 'https://bitbank.cc/blog/articles/1',
        evidence: [{ noticeId: ID, text: expect.stringContaining('11月27日 2:00') }],
      },
    ]);
    expect(view().windows).toHaveLength(1 + others);
    await pollAt('2026-11-27T00:59');
    browser.screen.clear();
    await pollAt('2026-11-27T01:00');
    expect(titles()).toEqual([`あと1時間で${what}が止まります`]);
  });

  it('leave the others of the notice to be asked about', async () => {
    await pollAt('2026-11-24T12:00', [notice(TWO_ASIDE, 'サーバーの件')]);
    await add(at('2026-11-26T02:00'));
    expect(asked()).toEqual([at('2026-11-27T02:00')]);
    await add(at('2026-11-27T02:00'));
    expect(asked()).toEqual([]);
    expect(own()).toHaveLength(2);
  });

  it('stay when the notice is read again, by another reader or in another version', async () => {
    await pollAt('2026-11-24T12:00', [notice(`${PLAN}\n\n${ASIDE}`)]);
    await add(at('2026-11-27T02:00'));
    browser.disk.set(KEYS.readings, { ...(browser.disk.get(KEYS.readings) as object), readBy: '0.9.0' });
    await wake(browser.ports);
    await edit(`${PLAN.replace('5:00', '6:00')}\n\n${ASIDE}`);
    expect(asked()).toEqual([]);
    expect(own().map(({ start }) => start)).toEqual([at('2026-11-27T02:00')]);
    expect(view().windows.map(({ start, end }) => [start, end])).toContainEqual([
      at('2026-11-25T02:00'),
      at('2026-11-25T06:00'),
    ]);
  });

  it('are not asked about again after they were set right, and are once they are taken away', async () => {
    await pollAt('2026-11-24T12:00', [notice(`${PLAN}\n\n${ASIDE}`)]);
    await add(at('2026-11-27T02:00'));
    const [made] = own();
    const { kind, services, assets, title, url, id } = made ?? { id: '' };
    const window = { kind, services, assets, title, url, start: at('2026-11-27T03:00'), end: null };
    await send('editManual', { windowId: id, window });
    expect(own()).toMatchObject([{ start: at('2026-11-27T03:00'), noticeIds: [ID] }]);
    expect(asked()).toEqual([]);
    await send('removeManual', { windowId: id });
    expect(asked()).toEqual([at('2026-11-27T02:00')]);
  });

  it('go on as the window of the notice once it is read at these times, and not before', async () => {
    await pollAt('2026-11-24T12:00', [notice(`${PLAN}\n\n${ASIDE}`)]);
    await add(at('2026-11-27T02:00'));
    const id = own()[0]?.id;
    await send('tick', { windowId: id, itemId: 'cancel-orders', done: true });
    await edit(`${PLAN}\n\n${PLAN.replace('25日(水)', '29日(日)')}\n\n${ASIDE}`);
    expect(own().map((window) => window.id)).toEqual([id]);
    await edit(`${PLAN}\n\n${PLAN.replace('25日(水) 2:00 〜 5:00', '27日(金) 2:00 〜 4:30')}`);
    expect(own()).toEqual([]);
    const taken = view().windows.find((window) => window.id === id);
    expect(taken).toMatchObject({ origin: 'notice', start: at('2026-11-27T02:00'), end: at('2026-11-27T04:30') });
    expect(taken?.checklist.find((item) => item.id === 'cancel-orders')).toMatchObject({ done: true });
    expect(view().windows.map(({ start }) => start)).toEqual([at('2026-11-25T02:00'), at('2026-11-27T02:00')]);
  });
});

describe('other times that are not relevant', () => {
  it('are never asked about again for their notice', async () => {
    await pollAt('2026-11-24T12:00', [notice(`${PLAN}\n\n${ASIDE}`)]);
    await send('dismissNotice', { noticeId: ID });
    expect(asked()).toEqual([]);
    browser.disk.set(KEYS.readings, { ...(browser.disk.get(KEYS.readings) as object), readBy: '0.9.0' });
    await wake(browser.ports);
    expect(asked()).toEqual([]);
    await edit(`${PLAN}\n\n${ASIDE}\n\nご不便をおかけします。`);
    expect(asked()).toEqual([]);
    expect(view().windows).toHaveLength(1);
  });

  it('leave those of other notices', async () => {
    await pollAt('2026-11-24T12:00', [
      notice(`${PLAN}\n\n${ASIDE}`),
      { ...notice(TWO_ASIDE, 'サーバーの件'), id: 'blog:2' },
    ]);
    await send('dismissNotice', { noticeId: ID });
    expect(view().leftover?.map(({ id }) => id)).toEqual(['blog:2']);
  });

  it('keep no window of the notice from being read, nor the notice from being listed as unreadable', async () => {
    await pollAt('2026-11-24T12:00', [notice(TWO_ASIDE, 'サーバーの件')]);
    await send('dismissNotice', { noticeId: ID });
    await edit(NOT_YET_READ);
    expect(view().unreadable.map(({ id }) => id)).toEqual([ID]);
    await edit(PLAN);
    expect(view().windows.map(({ start }) => start)).toEqual([at('2026-11-25T02:00')]);
  });

  it('are asked about where the user only closed the notice while it could not be read', async () => {
    await pollAt('2026-11-24T12:00', [notice(NOT_YET_READ)]);
    await send('dismissNotice', { noticeId: ID });
    await edit(`${PLAN}\n\n${ASIDE}`);
    expect(asked()).toEqual([at('2026-11-27T02:00')]);
  });
});
