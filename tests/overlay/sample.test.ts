// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Gate, openGate } from '../../components/overlay/gate.ts';
import { runWithInterludes } from '../../components/overlay/interlude.ts';
import type { OverlayPort } from '../../components/overlay/port.ts';
import { playSample } from '../../components/overlay/sample.ts';
import { SAMPLE_MS, SCENE_MS } from '../../components/overlay/sample-views.ts';
import type { SendCommand } from '../../lib/domain/commands.ts';
import { OVERLAY_SIZES } from '../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { LANGUAGES, wordsIn } from '../../lib/messages/index.ts';
import { EXAMPLES, type ExampleName } from '../fixtures/views.ts';
import { clickOn, fireTrusted, pressOn, shownRoot, watchRoots } from './hands.ts';
import { ASSETS } from './telling.ts';

const sent: string[] = [];
const listeners = new Set<(view: View | null) => void>();
let stored: View | null = null;
const port: OverlayPort = {
  readView: async () => stored,
  readAssets: async () => ASSETS,
  watch: (onView) => {
    listeners.add(onView);
    return () => void listeners.delete(onView);
  },
  send: (async (command) => {
    sent.push(command);
    return null;
  }) as SendCommand,
  isAlive: () => true,
  browserLanguage: () => 'ja',
};
let gate: Gate;

/** Plays it over the real view of `name`. */
async function play(name: ExampleName, change: (view: View) => View = (view) => view): Promise<void> {
  const { view, now } = EXAMPLES[name];
  vi.setSystemTime(now);
  stored = change(view);
  await act(async () => {
    gate = openGate(port, () => 'btc_jpy');
    gate.handOver(runWithInterludes);
    await vi.advanceTimersByTimeAsync(0);
  });
  sent.length = 0;
  await act(async () => {
    globalThis.menteYohoInterlude?.(playSample);
    await vi.advanceTimersByTimeAsync(0);
  });
}
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const box = () => shownRoot()?.querySelector('.Dock') ?? null;
const size = () => shownRoot()?.querySelector<HTMLElement>('.Overlay')?.dataset.size ?? null;
const isMarked = () => shownRoot()?.querySelector('.Sample')?.textContent === wordsIn('ja').overlay.sample;

beforeEach(() => {
  vi.useFakeTimers();
  watchRoots();
  sent.length = 0;
});
afterEach(() => {
  gate.end();
  vi.useRealTimers();
});

describe('the sample on the trading page', () => {
  it('is marked in every frame of its thirty seconds, from a pill to an alert, and goes by itself', async () => {
    await play('fair');
    const sizes = new Set<string | null>();
    for (let at = 0; at < SAMPLE_MS; at += SECOND_MS) {
      expect(isMarked(), `${at} ms`).toBe(true);
      sizes.add(size());
      await pass(SECOND_MS);
    }
    expect([...sizes]).toEqual(['pill', 'bar', 'alert']);
    expect(SAMPLE_MS).toBe(30 * SECOND_MS);
    await pass(SECOND_MS);
    expect(document.querySelector('mente-yoho')).toBeNull();
  });

  it.each(OVERLAY_SIZES)('is marked in the size that the user wants: %s', async (wished) => {
    await play('fair', (view) => ({
      ...view,
      display: { ...view.display, overlay: { ...view.display.overlay, size: wished } },
    }));
    expect(size()).toBe(wished);
    expect(isMarked()).toBe(true);
  });

  it('is spoken as a sample', async () => {
    await play('fair');
    await pass(SCENE_MS + 2 * SECOND_MS);
    expect(shownRoot()?.querySelector('[role=status]')?.textContent).toContain('見本');
  });

  it('is shown where the overlay is switched off', async () => {
    await play('fair', (view) => ({
      ...view,
      display: { ...view.display, overlay: { ...view.display.overlay, on: false } },
    }));
    expect(isMarked()).toBe(true);
  });

  it('goes with Esc, wherever the focus is', async () => {
    await play('fair');
    await act(() => fireTrusted(document.body, new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(box()).toBeNull();
    await act(async () => {
      globalThis.menteYohoInterlude?.(playSample);
      await vi.advanceTimersByTimeAsync(0);
    });
    await pass(SCENE_MS);
    await pressOn('.Bar button', 'Escape');
    expect(box()).toBeNull();
  });

  it('does not go with an Esc that the page made up', async () => {
    await play('fair');
    await act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(isMarked()).toBe(true);
  });

  it('keeps to itself what is done in it, and stays with what was taken in hand', async () => {
    await play('fair');
    await pass(SCENE_MS);
    await clickOn('.Bar .Lead');
    expect(size()).toBe('alert');
    await clickOn('.Alert .MenuButton');
    await clickOn('[role=checkbox][aria-checked=false]');
    await pass(SCENE_MS + SECOND_MS);
    expect(shownRoot()?.querySelectorAll('[role=checkbox][aria-checked=true]')).toHaveLength(3);
    expect(sent).toEqual([]);
    await clickOn('.Tools .IconButton:last-child');
    expect(box()).toBeNull();
    expect(sent).toEqual([]);
  });

  it('makes room for the real overlay again', async () => {
    await play('day');
    expect(isMarked()).toBe(true);
    await pass(SAMPLE_MS + SECOND_MS);
    expect(size()).toBe('pill');
    expect(isMarked()).toBe(false);
    await clickOn('.Pill .Lead');
    expect(sent).toContain('chooseSize');
  });

  it.each(['imminent', 'ongoing', 'emergency'] as const)('keeps nothing real from the page: %s', async (name) => {
    await play(name);
    expect(box()).not.toBeNull();
    expect(isMarked()).toBe(false);
  });

  it('ends as soon as something real has to be seen', async () => {
    await play('fair');
    const { view, now } = EXAMPLES.emergency;
    vi.setSystemTime(now);
    stored = view;
    await act(() => {
      for (const tell of [...listeners]) tell(view);
    });
    await pass(SECOND_MS);
    expect(isMarked()).toBe(false);
    expect(box()?.textContent).toContain('停止を検知しました');
  });

  it('leaves nothing behind when the extension goes', async () => {
    await play('fair');
    gate.end();
    expect(box()).toBeNull();
    await pass(MINUTE_MS);
    expect(box()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
    expect(globalThis.menteYohoInterlude).toBeUndefined();
  });

  it.each(LANGUAGES)('says in %s that it is a sample, and how it goes', (language) => {
    expect(wordsIn(language).overlay.sample).toMatch(/(見本|Sample).*Esc/);
  });
});
