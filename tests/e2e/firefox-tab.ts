import type { Marionette } from './marionette.ts';
import { until } from './until.ts';

const PATIENCE_MS = 30_000;

/** A tab of the browser, with the names that Playwright has for what a user does. */
export interface Tab {
  readonly handle: string;
  /** Real input, at places of the page in CSS pixels; it brings the tab to the front. */
  readonly mouse: {
    move(x: number, y: number, options?: { readonly steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
  readonly keyboard: {
    /** A character, or a key by its name. */
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
  };
  /** Runs in the page, whether it is in front or not. */
  evaluate<Args extends readonly unknown[], Result>(
    act: string | ((...args: Args) => Result | Promise<Result>),
    ...args: Args
  ): Promise<Result>;
  /** Runs the body of an async function (its arguments are `args`) in the page, with the browser's own rights. */
  overPage<Result>(body: string, ...args: readonly unknown[]): Promise<Result>;
  bringToFront(): Promise<void>;
  goto(url: string): Promise<void>;
  close(): Promise<void>;
}

/** WebDriver's names of the keys that stand for no character. */
const KEYS: Readonly<Record<string, string>> = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', End: '\uE010' };

/** Handles of all tabs. */
export const handles = async ({ send }: Marionette): Promise<readonly string[]> => {
  await send('Marionette:SetContext', { value: 'content' });
  return await send('WebDriver:GetWindowHandles');
};

/** The handle of a tab that came since `before`. */
export const newHandle = (marionette: Marionette, before: readonly string[]): Promise<string> =>
  until(async () => (await handles(marionette)).find((handle) => !before.includes(handle)) ?? null, PATIENCE_MS);

/** The tab behind `handle`. */
export function tabOf(marionette: Marionette, handle: string): Tab {
  const { send } = marionette;
  const choose = async (focus: boolean): Promise<void> => {
    await send('Marionette:SetContext', { value: 'content' });
    await send('WebDriver:SwitchToWindow', { handle, focus });
  };
  const perform = async (device: object, actions: readonly object[]): Promise<void> => {
    await choose(true);
    await send('WebDriver:PerformActions', { actions: [{ ...device, actions }] });
  };
  const point = (...actions: readonly object[]) =>
    perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } }, actions);
  const to = (x: number, y: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
  const [down, up] = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const press = (keys: readonly string[]) =>
    perform(
      { type: 'key', id: 'keyboard' },
      keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  let at = { x: 0, y: 0 };
  return {
    handle,
    mouse: {
      async move(x, y, { steps = 1 } = {}) {
        const from = at;
        at = { x, y };
        const part = (step: number) => step / steps;
        await point(
          ...Array.from({ length: steps }, (_, step) =>
            to(from.x + (x - from.x) * part(step + 1), from.y + (y - from.y) * part(step + 1)),
          ),
        );
      },
      down: () => point(down),
      up: () => point(up),
      async click(x, y) {
        at = { x, y };
        await point(to(x, y), down, up);
      },
    },
    keyboard: {
      press: (key) => press([KEYS[key] ?? key]),
      type: (text) => press([...text]),
    },
    async evaluate(act, ...args) {
      await choose(false);
      return await marionette.inPage(act, ...args);
    },
    bringToFront: () => choose(true),
    async goto(url) {
      await choose(true);
      await send('WebDriver:Navigate', { url });
    },
    async overPage(body, ...args) {
      await choose(false);
      return await marionette.overPage(body, ...args);
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
