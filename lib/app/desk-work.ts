import { type Desk, deskOf } from '../domain/compose-view.ts';
import { foreignLine } from '../domain/foreign-text.ts';
import type { Phase } from '../domain/phase.ts';
import type { OverlaySize } from '../domain/settings.ts';
import type { EpochMs } from '../domain/time.ts';

/*
 * What a user does with windows and checklists, as pure changes to the desk.
 */

type WindowDesk = Desk['windows'][string];

function withWindow(desk: Desk, windowId: string, change: (before: WindowDesk) => Partial<WindowDesk>): Desk {
  const before = deskOf(desk, windowId);
  return { ...desk, windows: { ...desk.windows, [windowId]: { ...before, ...change(before) } } };
}

/** Ticks or unticks one item of one window's list. */
export const tick = (desk: Desk, windowId: string, itemId: string, done: boolean): Desk =>
  withWindow(desk, windowId, ({ ticks }) => {
    const others = ticks.filter((id) => id !== itemId);
    return { ticks: done ? [...others, itemId] : others };
  });

/** × on the overlay: hidden until the phase after `phase`. */
export const dismiss = (desk: Desk, windowId: string, phase: Phase): Desk =>
  withWindow(desk, windowId, ({ choice }) => ({ choice: { ...choice, dismissedIn: phase } }));

/** 「この予定では表示しない」; bringing it back also undoes a dismissal. */
export const setNever = (desk: Desk, windowId: string, never: boolean): Desk =>
  withWindow(desk, windowId, ({ choice }) => ({
    choice: { ...choice, never, dismissedIn: never ? choice.dismissedIn : null },
  }));

/** 「この予定は通知しない」, which takes back a wish to be reminded later. */
export const setMuted = (desk: Desk, windowId: string, muted: boolean): Desk =>
  withWindow(desk, windowId, ({ choice, snoozedUntil }) => ({
    choice: { ...choice, muted },
    snoozedUntil: muted ? null : snoozedUntil,
  }));

/** A size chosen by hand; it holds until the phase gets worse than `phase`. */
export const chooseSize = (desk: Desk, windowId: string, size: OverlaySize, phase: Phase): Desk =>
  withWindow(desk, windowId, ({ choice }) => ({ choice: { ...choice, size: { value: size, chosenIn: phase } } }));

/** Whoever wants to be reminded later wants to be reminded. */
export const snooze = (desk: Desk, windowId: string, until: EpochMs | null): Desk =>
  withWindow(desk, windowId, ({ choice }) => ({
    choice: until === null ? choice : { ...choice, muted: false },
    snoozedUntil: until,
  }));

/** Adds an item of the user's own under `id`. */
export const addOwnItem = (desk: Desk, id: string, text: string): Desk => ({
  ...desk,
  ownItems: [...desk.ownItems, { id, text: foreignLine(text) }],
});

/** An unreadable notice that the user entered by hand, or has seen. */
export const settleNotice = (desk: Desk, noticeId: string, at: EpochMs): Desk => ({
  ...desk,
  settledNotices: withNotice(desk.settledNotices, noticeId, at),
});

/** A notice whose other times are not relevant to the user. */
export const leaveNotice = (desk: Desk, noticeId: string, at: EpochMs): Desk => ({
  ...desk,
  irrelevantNotices: withNotice(desk.irrelevantNotices, noticeId, at),
});

/** `notices` with one more; the newest are kept. */
function withNotice(notices: Desk['settledNotices'], noticeId: string, at: EpochMs): Record<string, EpochMs> {
  const all = Object.entries({ ...notices, [noticeId]: at });
  return Object.fromEntries(all.sort(([, a], [, b]) => b - a).slice(0, NOTICES_KEPT));
}
const NOTICES_KEPT = 100;

/** Removes an own item and its ticks. */
export const removeOwnItem = (desk: Desk, itemId: string): Desk => ({
  ...desk,
  ownItems: desk.ownItems.filter(({ id }) => id !== itemId),
  windows: Object.fromEntries(
    Object.entries(desk.windows).map(([windowId, entry]) => [
      windowId,
      { ...entry, ticks: entry.ticks.filter((id) => id !== itemId) },
    ]),
  ),
});
