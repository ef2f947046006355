import type { View } from '../../lib/domain/view.ts';
import type { Guest } from './chromium.ts';

/** Every instant is later than this, every duration and count smaller. */
const FIRST_INSTANT_MS = 1e12;

/** `view` as it would be if the moment `from` were `to`: every instant moved by whole seconds. */
export function movedTo(view: View, from: number, to: number): View {
  const byMs = Math.round((to - from) / 1000) * 1000;
  return JSON.parse(JSON.stringify(view), (_, value: unknown) =>
    typeof value === 'number' && value > FIRST_INSTANT_MS ? value + byMs : value,
  ) as View;
}

/**
 * Lets the background lay out the overlay's words and look, then keeps it from writing to storage, so that a view put
 * there by hand stays. Commands are still answered.
 */
export async function freezeStorage(guest: Guest): Promise<void> {
  const { context } = guest;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  while (!('overlay' in (await guest.storage()))) await new Promise((resolve) => setTimeout(resolve, 100));
  await worker.evaluate(() => {
    chrome.storage.local.set = async () => {};
  });
}
