import { type MaintenancePart, YEN } from './part.ts';
import type { MaintenanceWindow } from './window.ts';

/** A maintenance as far as its parts need it. */
type Whole = Omit<MaintenanceWindow, 'parts'> & { readonly parts?: MaintenanceWindow['parts'] };

/**
 * The parts of `window`, in the order of the screen. A maintenance in one piece keeps none: then each of its services
 * (of each of its coins) is a part that shares the times, the status and what was seen of the whole.
 */
export function partsOf(window: Whole): readonly MaintenancePart[] {
  if (window.parts !== undefined && window.parts.length > 0) return window.parts;
  const { start, end, endIsActual, status, observedStart, observedEnd, seenRunningAt, revisions, noticeIds } = window;
  const shared = { start, end, endIsActual, status, observedStart, observedEnd, seenRunningAt, revisions, noticeIds };
  const assets = window.assets.length === 0 ? [null] : window.assets;
  const services = window.services.length === 0 ? (['other'] as const) : window.services;
  return services.flatMap((service) => assets.map((asset) => ({ service, asset, ...shared })));
}

/** A part of one coin; yen is none. */
export const isOfCoin = ({ asset }: Pick<MaintenancePart, 'asset'>): boolean => asset !== null && asset !== YEN;
