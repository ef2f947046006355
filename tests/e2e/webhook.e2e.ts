import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { type GrantedBuild, grantedBuild } from './granted.ts';
import { type ListeningProgram, startListening } from './program-server.ts';

/*
 * A program on this machine that the extension tells what changes. Every step can be tried again from where it failed.
 */

const PATIENT = { timeout: 100_000, interval: 250 };
/** Well before the next check of the exchange. */
const AT_ONCE = { timeout: 15_000, interval: 250 };

let build: GrantedBuild;
let standIn: StandIn;
let guest: Guest;
let options: Page;
let program: ListeningProgram;

beforeAll(async () => {
  build = grantedBuild();
  program = await startListening();
  standIn = await startStandIn({
    scenario: { first: [{ publish: planned({ slug: 'plan', start: 60, end: 120 }) }], later: [] },
  });
  guest = await openGuest({ standIn, build: build.folder });
  await vi.waitUntil(async () => ((await guest.view())?.windows.length ?? 0) > 0, PATIENT);
  options = await guest.openPage('options.html');
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
  await program?.stop();
  build?.remove();
});

const toTell = () => options.getByRole('switch', { name: 'この PC のプログラムに知らせる' });
const portField = () => options.getByRole('textbox', { name: 'ポート番号' });

describe('a program on this machine', () => {
  it('is told nothing before the user says so', async () => {
    expect(program.posts).toEqual([]);
    expect(await toTell().isChecked()).toBe(false);
  });

  it('is told what is known at once at the port that was typed, after the usual one was tried in vain', async () => {
    if (!(await toTell().isChecked())) await toTell().click();
    await portField().fill(String(program.port));
    // What was typed outlasts the page being drawn again for what became of the first try.
    await options.getByText(/に送れませんでした|^最後に受け取られた時刻/).waitFor();
    await portField().press('Tab');
    expect(await portField().inputValue()).toBe(String(program.port));
    const firstTypes = () => program.posts.slice(0, 2).map(({ record }) => record.type);
    await expect.poll(firstTypes, AT_ONCE).toEqual(['exchange', 'maintenance']);
    expect(program.posts[1]).toMatchObject({ method: 'POST', type: 'application/json', record: { scene: 'coming' } });
    await options.getByText(/^最後に受け取られた時刻/).waitFor();
  });

  it('is told of a halt, once', { timeout: 150_000 }, async () => {
    standIn.change({ spot: 'halted' });
    const trading = await guest.openTrading();
    const halts = () => program.posts.filter(({ record }) => record.condition === 'halted').length;
    await expect.poll(halts, PATIENT).toBe(1);
    await trading.close();
    expect(halts()).toBe(1);
  });

  it('is tried with a button, which says what became of it', async () => {
    const send = options.getByRole('button', { name: '今の状態を送ってみる' });
    program.status = 204;
    await program.listen();
    const before = program.posts.length;
    await send.click();
    await options.getByText('プログラムが受け取りました').waitFor();
    // What else follows a halt may come in between; the halt itself was told before.
    const tried = program.posts.slice(before).map(({ record }) => record.type);
    expect(tried).toContain('exchange');
    program.status = 503;
    await send.click();
    await options.getByText('受け取られませんでした: プログラムがエラーを返しました（503）').waitFor();
    await program.stop();
    await send.click();
    await options.getByText('受け取られませんでした: そのポートで待ち受けているプログラムがありません').waitFor();
  });
});
