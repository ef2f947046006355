import { viewFrom } from '../../lib/platform/stored-view.ts';

/** `items` of storage with the view as what it says: it lies there as text. */
export const withView = (items: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  'view' in items ? { ...items, view: viewFrom(items.view) } : items;
