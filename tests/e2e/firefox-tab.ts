import { vi } from 'vitest';
import type { Marionette } from './marionette.ts';

const PATIENCE_MS = 30_000;

/** A tab of the browser. */
export interface Tab {
  readonly handle: string;
  /** Runs in the page, whether it is in front or not. */
  evaluate<Args extends readonly unknown[], Result>(
    act: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  bringToFront(): Promise<void>;
  goto(url: string): Promise<void>;
  /** A real click, at a place of the page in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

/** Handles of all tabs. */
export const handles = async ({ send }: Marionette): Promise<readonly string[]> => {
  await send('Marionette:SetContext', { value: 'content' });
  return await send('WebDriver:GetWindowHandles');
};

/** The handle of a tab that came since `before`. */
export const newHandle = (marionette: Marionette, before: readonly string[]): Promise<string> =>
  vi.waitUntil(async () => (await handles(marionette)).find((handle) => !before.includes(handle)), PATIENCE_MS);

/** The tab behind `handle`. */
export function tabOf(marionette: Marionette, handle: string): Tab {
  const { send } = marionette;
  const choose = async (focus: boolean): Promise<void> => {
    await send('Marionette:SetContext', { value: 'content' });
    await send('WebDriver:SwitchToWindow', { handle, focus });
  };
  return {
    handle,
    async evaluate(act, ...args) {
      await choose(false);
      return await marionette.inPage(act, ...args);
    },
    bringToFront: () => choose(true),
    async goto(url) {
      await choose(true);
      await send('WebDriver:Navigate', { url });
    },
    async clickAt(x, y) {
      await choose(true);
      const pointer = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send('WebDriver:PerformActions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: pointer }],
      });
    },
    async close() {
      await choose(false);
      await send('WebDriver:CloseWindow');
    },
  };
}

/** Opens `url` in a tab of its own, in front. */
export async function openTab(marionette: Marionette, url: string): Promise<Tab> {
  // From a tab that is there: the one that was last in use may be closed.
  const [handleOfAny] = await handles(marionette);
  await marionette.send('WebDriver:SwitchToWindow', { handle: handleOfAny, focus: false });
  const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
  const tab = tabOf(marionette, handle);
  await tab.goto(url);
  return tab;
}
