import { beforeEach, describe, expect, it } from 'vitest';
import { carryOut } from '../../lib/app/commands.ts';
import type { CommandName } from '../../lib/domain/commands.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import type { View } from '../../lib/domain/view.ts';
import { at } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

const NOTICE: Notice = {
  id: 'blog:300000001',
  exchange: 'bitbank',
  source: 'blog',
  url: 'https://bitbank.cc/blog/articles/300000001',
  title: '定期メンテナンスのお知らせ',
  text: '下記の日程で取引を停止いたします。\n日時：2026年11月26日(木) 2:00〜5:00\n対象：取引、入出金',
  publishedAt: at('2026-11-24T10:00'),
  updatedAt: null,
  seenAt: at('2026-11-24T10:05'),
};

let browser: FakeBrowser;
const send = (command: CommandName, request: unknown) => carryOut(browser.ports, { command, request }, 'own-page');
const windows = () => (browser.disk.get(KEYS.view) as View).windows;
const reportOf = async (windowId: string | undefined): Promise<string | null> =>
  ((await send('composeMisread', { windowId })) as { text: string | null }).text;

beforeEach(async () => {
  browser = fakeBrowser();
  browser.poll = async () => ({ notices: [NOTICE] });
  await send('refresh', {});
});

describe('a report that a notice was misread', () => {
  it('holds the text, what was read, the rules that read it and the version, and leaves room for what is right', async () => {
    const text = (await reportOf(windows()[0]?.id)) ?? '';
    for (const part of [
      'mente-yoho 1.0.0',
      NOTICE.url,
      NOTICE.title,
      NOTICE.text,
      'start: 2026-11-26 02:00 JST',
      'end: 2026-11-26 05:00 JST',
      'services: trading',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/rule: \S+.* <- ".*2:00〜5:00/);
    expect(text.trimEnd()).toMatch(/正しくは \/ What is right$/);
  });

  it('says what was read, not what the user set right, and nothing that they wrote', async () => {
    const [window] = windows();
    if (window === undefined) throw new Error('no window');
    const { kind, services, assets, url } = window;
    const right = { kind, services, assets, url, start: at('2026-11-26T03:00'), end: null, title: '自分のメモ' };
    await send('editManual', { windowId: window.id, window: right });
    await send('addOwnItem', { text: '家族に伝える' });
    const text = (await reportOf(window.id)) ?? '';
    expect(text).toContain('start: 2026-11-26 02:00 JST');
    expect(text).not.toMatch(/03:00|自分のメモ|家族/);
  });

  it('holds the newest version of the text', async () => {
    const newer = { ...NOTICE, text: `${NOTICE.text}\n※追記`, seenAt: at('2026-11-24T11:00') };
    browser.archive = [newer, ...browser.archive];
    const text = (await reportOf(windows()[0]?.id)) ?? '';
    expect(text).toContain('※追記');
    expect(text.split(NOTICE.title)).toHaveLength(2);
  });

  it('is made without the text where that is gone', async () => {
    browser.archive = [];
    expect(await reportOf(windows()[0]?.id)).toContain(NOTICE.title);
  });

  it.each(['gone', 'manual:1'])('is none of what no notice speaks of: %s', async (windowId) => {
    expect(await reportOf(windowId)).toBeNull();
  });

  it('is for our own pages alone', async () => {
    const message = { command: 'composeMisread', request: { windowId: windows()[0]?.id } };
    expect(await carryOut(browser.ports, message, { tradingTabId: 1, exchange: 'bitbank' })).toBeUndefined();
  });
});
