import { vi } from 'vitest';
import type { Tab } from './firefox-tab.ts';

/** Finds an element; it runs in the page, and knows nothing else. */
type Find = () => Element | null | undefined;

/** The middle of what `find` gives in `tab`, brought into sight; null while it gives nothing. */
export const middleOf = (tab: Tab, find: Find): Promise<readonly [x: number, y: number] | null> =>
  tab.evaluate(`(() => {
    const found = (${find})();
    if (!found) return null;
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = found.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  })()`);

/** Clicks the middle of what `find` gives in `tab`, once it stands still: while a page is still coming, it moves. */
export async function clickOn(tab: Tab, find: Find): Promise<void> {
  let before = '';
  const standing = async () => {
    const now = await middleOf(tab, find);
    const isStill = now !== null && String(now) === before;
    before = String(now);
    return isStill ? now : null;
  };
  const [x, y] = await vi.waitUntil(standing, { timeout: 60_000, interval: 250 });
  await tab.mouse.click(x, y);
}
