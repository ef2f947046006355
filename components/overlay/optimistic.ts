import type { Phase } from '../../lib/domain/phase.ts';
import type { Dock, OverlaySize } from '../../lib/domain/settings.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { View, ViewWindow } from '../../lib/domain/view.ts';

/*
 * What a command will do to the view, drawn before the background has answered.
 */
export type Patch = (view: View) => View;

const onWindow =
  (windowId: string, change: (window: ViewWindow) => ViewWindow): Patch =>
  (view) => ({ ...view, windows: view.windows.map((window) => (window.id === windowId ? change(window) : window)) });

export const ticked = (windowId: string, itemId: string, done: boolean): Patch =>
  onWindow(windowId, (window) => {
    const tick = <Item extends { readonly id: string }>(item: Item) => (item.id === itemId ? { ...item, done } : item);
    return { ...window, checklist: window.checklist.map(tick), afterList: window.afterList.map(tick) };
  });

export const dismissed = (windowId: string, phase: Phase): Patch =>
  onWindow(windowId, (window) => ({ ...window, choice: { ...window.choice, dismissedIn: phase } }));

export const hiddenForGood = (windowId: string): Patch =>
  onWindow(windowId, (window) => ({ ...window, choice: { ...window.choice, never: true } }));

/** Neither hidden for good nor until the next phase. */
export const shownAgain = (windowId: string): Patch =>
  onWindow(windowId, (window) => ({ ...window, choice: { ...window.choice, never: false, dismissedIn: null } }));

export const snoozed = (windowId: string, until: EpochMs | null): Patch =>
  onWindow(windowId, (window) => ({
    ...window,
    // Whoever wants to be reminded later wants to be reminded.
    choice: until === null ? window.choice : { ...window.choice, muted: false },
    snoozedUntil: until,
  }));

export const muted = (windowId: string, isMuted: boolean): Patch =>
  onWindow(windowId, (window) => ({
    ...window,
    choice: { ...window.choice, muted: isMuted },
    snoozedUntil: isMuted ? null : window.snoozedUntil,
  }));

export const resized = (windowId: string, value: OverlaySize, chosenIn: Phase): Patch =>
  onWindow(windowId, (window) => ({ ...window, choice: { ...window.choice, size: { value, chosenIn } } }));

export const docked =
  (dock: Dock, along: number): Patch =>
  (view) => ({ ...view, display: { ...view.display, overlay: { ...view.display.overlay, dock, along } } });
