import { describe, expect, it } from 'vitest';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import type { SourceHealth } from '../../lib/domain/source-health.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { readSource } from '../fixtures/views.ts';
import { at, aWindow } from '../fixtures/windows.ts';
import { fakeBrowser } from './fake-ports.ts';

const unreachable = (id: string): SourceHealth => ({
  ...readSource(id, at('2026-11-24T12:00'), 0),
  state: 'bad',
  readAt: null,
  problem: { code: 'unreachable' },
});

describe('the button after the first round', () => {
  it('says that nothing answers, when nothing did', async () => {
    const browser = fakeBrowser();
    browser.poll = async () => ({ health: ['blog', 'help-center', 'spot-status'].map(unreachable) });
    await wakeToPoll(browser.ports);
    expect(browser.button).toMatchObject({ text: '?', title: '公開ページから応答がありません', icon: 'stale' });
  });

  it('is not calm before it either', async () => {
    const browser = fakeBrowser();
    await wake(browser.ports);
    expect(browser.button).toMatchObject({ text: '', title: '最初の確認をしています' });
  });

  it('says that nothing is planned once the notices were read', async () => {
    const browser = fakeBrowser();
    await wakeToPoll(browser.ports);
    expect(browser.button).toMatchObject({
      text: '',
      title: '予定はありません（公開されているお知らせの限りでは）\n12件を確認・停止の予定0件',
    });
  });
});

it('never denies a coin’s stop that was just told', async () => {
  const browser = fakeBrowser();
  browser.now = at('2026-11-25T09:10');
  const xrp = aWindow({
    id: 'manual:1',
    origin: 'manual',
    kind: 'asset',
    services: ['deposit', 'withdrawal'],
    assets: ['XRP'],
    start: at('2026-11-25T10:00'),
    end: at('2026-11-25T12:00'),
  });
  browser.disk.set(KEYS.manual, [xrp]);
  await wakeToPoll(browser.ports);
  expect([...browser.screen.values()].map(({ title }) => title).join()).toContain('XRP');
  expect(browser.button).toMatchObject({ text: '50m', title: 'XRP の入出金停止の予定 11/25(水) 10:00〜12:00 JST' });
});
