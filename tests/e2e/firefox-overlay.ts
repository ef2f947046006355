import type { FirefoxGuest, Tab } from './firefox.ts';
import type { OverlayState } from './overlay.ts';

/*
 * The overlay's root is closed, in Firefox too: tests reach it with the browser's own rights, as nothing on the page can.
 */

/** A place of the overlay on the page, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs the body of a function of `root` and `argument` on the overlay of the page in `tab`; null when there is none. */
async function inOverlay<Result>(
  guest: FirefoxGuest,
  tab: Tab,
  body: string,
  argument: unknown,
): Promise<Result | null> {
  const { send } = guest.marionette;
  // Chooses the tab.
  await tab.evaluate(() => null);
  await send('Marionette:SetContext', { value: 'content' });
  const { value } = await send<{ value: Result | null }>('WebDriver:ExecuteScript', {
    script: `
      const rootsUnder = (top) => [...top.querySelectorAll('*')].flatMap((element) => {
        const root = element.openOrClosedShadowRoot;
        return root === null ? [] : [root, ...rootsUnder(root)];
      });
      const root = rootsUnder(document).find((candidate) => candidate.querySelector('.MenteYoho') !== null);
      return root === undefined ? null : ((root, argument) => { ${body} })(root, arguments[0]);`,
    args: [argument],
    sandbox: 'system',
  });
  return value;
}

/** What the overlay shows; null when there is none. */
export const overlayIn = (guest: FirefoxGuest, tab: Tab): Promise<OverlayState | null> =>
  inOverlay(
    guest,
    tab,
    `const layer = root.querySelector('.MenteYoho');
     const { phase, size } = layer.dataset;
     return { phase, size, text: layer.innerText.replace(/\\s*\\n\\s*/g, ' ').trim() };`,
    null,
  );

/** Where the first of what `selector` finds stands, and how it is painted; null when it is not there. */
export const findIn = (guest: FirefoxGuest, tab: Tab, selector: string): Promise<(Box & { look: object }) | null> =>
  inOverlay(
    guest,
    tab,
    `const element = root.querySelector(argument);
     if (element === null) return null;
     const { x, y, width, height } = element.getBoundingClientRect();
     const { position, color, backgroundColor, fontSize, display, borderTopWidth, clipPath } = getComputedStyle(element);
     return { x, y, width, height, look: { position, color, backgroundColor, fontSize, display, borderTopWidth, clipPath } };`,
    selector,
  );

/** A real click in the middle of what `selector` finds. */
export async function clickIn(guest: FirefoxGuest, tab: Tab, selector: string): Promise<void> {
  const box = await findIn(guest, tab, selector);
  if (box === null) throw new Error(`The overlay has no ${selector}.`);
  await tab.clickAt(Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2));
}

/** How many overlays are on the page. */
export const overlaysIn = async (guest: FirefoxGuest, tab: Tab): Promise<number> =>
  (await inOverlay<number>(
    guest,
    tab,
    `return rootsUnder(document).filter((each) => each.querySelector('.MenteYoho')).length;`,
    null,
  )) ?? 0;
