import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isBuilt } from '../../tools/hydration/built.mjs';
import { type AnyGuest, type BeforeStop, BROWSERS, openBeforeStop } from './guests.ts';
import { click, countOf, named, overlayOn, overlaysOn } from './overlay.ts';
import { evaluateIn, type TradingPage } from './overlay-reach.ts';

/*
 * A page that its server sent, and that a framework takes over: the framework walks over all that it owns, and a node
 * that it does not know is an error, after which it draws everything anew and what was typed is lost. The pages are
 * built by the set-up of the tests (`tools/hydration`).
 */

const FRAMEWORKS = ['react-18', 'react-19', 'vue', 'angular'] as const;
/** Those that draw anew over any foreign node, and so tell a page that has one from a page that has none. */
const STRICT: readonly string[] = ['react-18', 'vue', 'angular'];

for (const { browser, isHere, open } of BROWSERS) {
  describe.skipIf(!isHere || !isBuilt())(`in ${browser} a page that a framework takes over`, () => {
    let stage: BeforeStop<AnyGuest>;
    let page: TradingPage;
    beforeAll(async () => {
      stage = await openBeforeStop(open);
      await stage.guest.send('chooseSize', { windowId: stage.windowId, size: 'bar', phase: 'hour' });
    });
    afterAll(() => stage?.close());
    afterEach(() => page?.close());

    const evaluate = <Result>(expression: string) => evaluateIn<Result>(page, expression);
    const openPage = async (framework: string) => {
      page = await stage.guest.openTrading('btc_jpy', `?framework=${framework}`);
    };
    /** Lets the framework take over, and comes back when it has: its button counts. */
    async function hydrate(): Promise<void> {
      await evaluate('(window.before = document.getElementById("price"), void hydrate())');
      await expect
        .poll(() => evaluate('(document.getElementById("buy").click(), document.getElementById("buy").textContent)'))
        .toMatch(/[1-9]/);
    }
    const input = () =>
      evaluate(
        '({ value: document.getElementById("price").value, isSame: document.getElementById("price") === before })',
      );

    it.each(FRAMEWORKS)('has the overlay in time, and %s finds nothing wrong and loses nothing', async (framework) => {
      await openPage(framework);
      await expect.poll(() => overlayOn(page), { timeout: 2_000, interval: 50 }).toMatchObject({ size: 'bar' });
      await evaluate('void document.getElementById("price").focus()');
      await page.keyboard.type('142');
      await hydrate();
      await page.keyboard.type('50');
      expect(await input()).toEqual({ value: '14250', isSame: true });
      expect(await evaluate('faults')).toEqual([]);
      expect(await overlaysOn(page)).toBe(1);
      await click(page, named(/準備/));
      await expect.poll(() => countOf(page, '.Popover')).toBe(1);
    });

    it.each(FRAMEWORKS)('has it where %s is faster than the overlay', async (framework) => {
      await stage.guest.send('setNever', { windowId: stage.windowId, never: true });
      await openPage(framework);
      await hydrate();
      await stage.guest.send('setNever', { windowId: stage.windowId, never: false });
      await expect.poll(() => overlayOn(page), { timeout: 2_000, interval: 50 }).not.toBeNull();
      await evaluate('new Promise((resolve) => setTimeout(resolve, 1200))');
      expect(await overlaysOn(page)).toBe(1);
      expect(await evaluate('faults')).toEqual([]);
    });

    it.each(FRAMEWORKS.filter((name) => STRICT.includes(name)))(
      'would be told of a node too many by %s',
      async (name) => {
        await openPage(name);
        await evaluate('void document.querySelector("main").prepend(document.createElement("div"))');
        await evaluate('void hydrate()');
        await expect.poll(() => evaluate<string[]>('faults').then(({ length }) => length)).toBeGreaterThan(0);
      },
    );
  });
}
