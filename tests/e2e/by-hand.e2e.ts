import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/domain/settings.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';

/*
 * What a user does in popup and options with their own hands, against the real background: it has to be there again
 * after the worker was stopped.
 */

const NOTICE =
  '【重要】システムメンテナンスのお知らせ\n日時：2030年11月28日(木) 午前1時〜午前4時30分\n対象：取引・入出金・API';

let standIn: StandIn;
let guest: Guest;
let page: Page;

beforeAll(async () => {
  standIn = await startStandIn();
  guest = await openGuest({ standIn, viewport: { width: 380, height: 600 } });
  page = await guest.openPage('popup.html');
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
});
beforeEach(() => page.goto(`chrome-extension://${guest.extensionId}/popup.html`));

const button = (name: string) => page.getByRole('button', { name, exact: true });
const manual = async () => (await guest.view())?.windows.filter((window) => window.origin === 'manual') ?? [];
const settings = async () => (await guest.storage()).settings as Settings;

describe('a notice that came by e-mail', () => {
  it('is pasted, confirmed, and shown with the rest', async () => {
    await button('予定を手動で追加').click();
    await page.getByRole('textbox').fill(NOTICE);
    await button('読み取る').click();
    await page.getByText('11/28(木) 1:00〜4:30 JST').waitFor();
    expect(await page.locator('mark').allTextContents()).not.toEqual([]);
    await button('この内容で追加').click();
    await page.getByText('11月28日(木) 1:00〜4:30 JST').waitFor();
    expect((await manual()).map(({ services }) => services)).toEqual([['trading', 'deposit', 'withdrawal', 'api']]);
  });

  it('has a checklist that keeps its ticks and takes items of the user’s own', async () => {
    await page.getByRole('checkbox', { name: /未約定の注文/ }).press(' ');
    await button('自分の項目を追加').click();
    await page.keyboard.type('指値を控える');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: '指値を控える' }).click();
    await expect.poll(async () => (await manual())[0]?.checklist.filter((item) => item.done).length).toBe(2);
    await guest.killWorker();
    await page.reload();
    const ticked = page.getByRole('checkbox', { checked: true });
    await ticked.first().waitFor();
    expect(await ticked.count()).toBe(2);
  });

  it('is corrected in its place', async () => {
    await button('その他の操作').click();
    await button('手動で修正').click();
    await page.getByLabel('終了 JST').fill('2030-11-28T06:00');
    await button('保存').click();
    await page.getByText('11月28日(木) 1:00〜6:00 JST').waitFor();
    expect(await manual()).toHaveLength(1);
  });

  it('is carried away as a calendar file', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), button('カレンダー').click()]);
    expect(file.suggestedFilename()).toBe('mente-yoho-2030-11-28.ics');
    expect(await readFile(await file.path(), 'utf8')).toContain('DTEND:20301127T210000Z');
  });

  it('is removed again', async () => {
    await button('その他の操作').click();
    await button('この予定を消す').click();
    await expect.poll(manual).toEqual([]);
  });
});

describe('text that was chosen on a page', () => {
  it('is read at once, and only once', async () => {
    await guest.setStorage({ pastedDraft: NOTICE });
    await page.goto(`chrome-extension://${guest.extensionId}/add.html`);
    await page.getByText('11/28(木) 1:00〜4:30 JST').waitFor();
    expect(await guest.storage()).not.toHaveProperty('pastedDraft');
    await button('やめる').click();
    await page.waitForURL(/popup\.html$/);
    expect(await manual()).toEqual([]);
  });
});

describe('the options', () => {
  beforeEach(() => page.goto(`chrome-extension://${guest.extensionId}/options.html`));

  it('are saved at once, and change the page they are on', async () => {
    await page.getByText('ダーク', { exact: true }).click();
    await page.getByText('30分前', { exact: true }).click();
    await expect.poll(async () => (await settings()).leadTimesMs).toContain(30 * 60_000);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('let one reminder go without a service, by keyboard', async () => {
    await page.getByText('タイミングごとに選ぶ').press('Enter');
    await page.getByRole('checkbox', { name: '開始前: API' }).press(' ');
    await page.getByText('開始前で絞っています').waitFor();
    await expect.poll(async () => (await settings()).servicesLeftOut.lead).toEqual(['api']);
  });

  it('go out as a file and come back with what changes shown first', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), button('書き出す').click()]);
    const text = (await readFile(await file.path(), 'utf8')).replace('"sound": "off"', '"sound": "emergency"');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'mente-yoho.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByText('音: なし → 緊急だけ').waitFor();
    expect((await settings()).sound).toBe('off');
    await button('適用').click();
    await expect.poll(async () => (await settings()).sound).toBe('emergency');
  });

  it('are reset only after being asked twice', async () => {
    await button('初期化').click();
    await button('やめる').click();
    expect((await settings()).sound).toBe('emergency');
    await button('初期化').click();
    await button('初期化する').click();
    await expect.poll(async () => (await settings())?.sound).toBe('off');
    await expect.poll(async () => (await guest.view())?.ownItems).toEqual([]);
  });
});
