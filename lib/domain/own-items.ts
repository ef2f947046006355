import type { OwnItem } from './checklist.ts';
import { foreignLine } from './foreign-text.ts';

/** Longest text of an item of the user's own, in characters, and how many there may be. */
export const OWN_ITEM_LIMITS = { length: 100, count: 20 } as const;

/** What a file of settings adds to the user's own items. */
export interface ItemsToAdd {
  readonly texts: readonly string[];
  /** How many are left out: longer than an item may be, or beyond the number of items. */
  readonly leftOut: { readonly tooLong: number; readonly tooMany: number };
}

/** Those of `texts` that `known` lacks and that will be kept, and how many will not: what is promised is kept. */
export function itemsToAdd(texts: readonly string[], known: readonly OwnItem[]): ItemsToAdd {
  const held = new Set(known.map(({ text }) => text));
  const fresh = [...new Set(texts.map(foreignLine))].filter((text) => text !== '' && !held.has(text));
  const fitting = fresh.filter((text) => text.length <= OWN_ITEM_LIMITS.length);
  const kept = fitting.slice(0, Math.max(0, OWN_ITEM_LIMITS.count - known.length));
  return {
    texts: kept,
    leftOut: { tooLong: fresh.length - fitting.length, tooMany: fitting.length - kept.length },
  };
}

/** `items` with another text for the one of `id`; its ticks stay with it. */
export const withText = (items: readonly OwnItem[], id: string, text: string): OwnItem[] =>
  items.map((item) => (item.id === id ? { ...item, text: foreignLine(text) } : item));

/** `items` with the one of `id` in place `to`; a place beyond the ends is the end. */
export function withPlace(items: readonly OwnItem[], id: string, to: number): OwnItem[] {
  const item = items.find((each) => each.id === id);
  return item === undefined ? [...items] : items.filter((each) => each !== item).toSpliced(Math.max(0, to), 0, item);
}
