import type { Page } from 'playwright-core';
import type { OnScreen } from '../../lib/app/stored/on-screen.ts';
import type { ExchangeId } from '../../lib/domain/exchange.ts';
import { sightAt } from '../../lib/domain/situation/sight.ts';
import { isUsual } from '../../lib/domain/usual.ts';
import type { View } from '../../lib/domain/view.ts';
import { clockRange, dayRange } from '../../lib/messages/format.ts';
import type { Guest } from '../../tests/e2e/chromium.ts';
import { type OverlayState, overlayOn } from '../../tests/e2e/overlay.ts';

const LOOK_INTERVAL_MS = 250;

/** One line of the timeline: a topic and what happened. */
export type Say = (topic: string, text: string) => void;

/** What was seen in the course of the demo, for its verdict at the end. */
export interface Seen {
  readonly told: { readonly at: string; readonly id: string; readonly step: string; readonly text: string }[];
  readonly overlay: string[];
  readonly badge: string[];
  readonly conditions: string[];
}

/**
 * Looks at the extension four times a second and says what has changed, until the returned function is called.
 * `onOverlay` is called for each phase and size of the overlay when it first shows.
 */
export function watch(
  { guest, trading, exchange }: { readonly guest: Guest; readonly trading: Page; readonly exchange: ExchangeId },
  say: Say,
  onOverlay: (state: OverlayState) => Promise<void>,
): { readonly seen: Seen; readonly stop: () => Promise<void> } {
  const seen: Seen = { told: [], overlay: [], badge: [], conditions: [] };
  const last = new Map<string, string>();
  const isNew = (key: string, value: string): boolean => {
    if (last.get(key) === value) return false;
    last.set(key, value);
    return true;
  };

  async function look(): Promise<void> {
    const { view, onScreen } = (await guest.storage()) as { view?: View; onScreen?: OnScreen };
    if (view !== undefined) lookAtView(view);
    for (const [id, { step, text }] of Object.entries(onScreen ?? {})) {
      const name = step.name === 'lead' ? `lead-${step.leadMs / 60_000}` : step.name;
      if (!isNew(`told ${id}`, name)) continue;
      seen.told.push({ at: new Date().toISOString(), id, step: name, text });
      say('told', `[${name}] ${text.replaceAll('\n', ' / ')}`);
    }
    const button = await guest.button();
    if (isNew('badge', button.text)) {
      seen.badge.push(button.text);
      say('badge', `${button.text === '' ? '(empty)' : button.text}  ${button.title.replaceAll('\n', ' / ')}`);
    }
    const overlay = await overlayOn(trading);
    const shown = overlay === null ? 'nothing' : `${overlay.phase} (${overlay.size})`;
    if (!isNew('overlay', shown)) return;
    say('overlay', overlay === null ? shown : `${shown}  ${overlay.text}`);
    if (overlay === null) return;
    seen.overlay.push(overlay.phase);
    await onOverlay(overlay);
  }

  function lookAtView(view: View): void {
    for (const window of view.windows) {
      const times = `${clockRange(window.start, window.end, 'ja')} ${window.status}`;
      if (!isNew(`window ${window.id}`, times)) continue;
      if (isUsual(window)) {
        say('habit', `${dayRange(window.start, window.end, 'ja')}, kept every day or week and announced by nobody`);
        continue;
      }
      say('notice', window.title);
      say(
        'window',
        `${dayRange(window.start, window.end, 'ja')} ${window.status}, stops ${window.services.join(', ')}`,
      );
    }
    const own = sightAt(view, exchange);
    for (const { id, state, recognised, itemCount } of own.sources) {
      if (isNew(`source ${id}`, state))
        say('source', `${id}: ${state}${recognised === null ? '' : `, ${recognised}`}, ${itemCount} items`);
    }
    const { condition } = own.live;
    if (!isNew('live', condition)) return;
    seen.conditions.push(condition);
    say('live', condition);
  }

  let running = true;
  const done = (async () => {
    while (running) {
      await look().catch((error: unknown) => {
        // The browser may be closed at any moment; everything else is worth seeing.
        if (running) say('demo', String(error).split('\n', 1)[0] ?? '');
      });
      await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL_MS));
    }
  })();
  return {
    seen,
    stop: async () => {
      running = false;
      await done;
    },
  };
}
