import type { View } from '../../lib/domain/view.ts';

/** What the popup and the pages draw; before the first view there are no wishes for its display. */
export type DrawnView = Omit<View, 'display'> & Partial<Pick<View, 'display'>>;
