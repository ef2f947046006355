import type { View } from '../../lib/domain/view.ts';

/** What the popup and the pages draw; the wishes for its own display are with each page. */
export type DrawnView = Omit<View, 'display'>;
