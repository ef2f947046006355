import type { DisplayService } from '../../lib/messages/contract/services.ts';
import { type LookPhase, MARKS, type MarkShape } from '../kit/marks.ts';
import { SERVICE_ICONS } from '../kit/service-icons.ts';
import tokens from '../kit/tokens.css?inline';
import overlay from './overlay.css?inline';

/** Outlines of marks and service icons. */
export interface OverlayShapes {
  readonly marks: Readonly<Record<LookPhase, MarkShape>>;
  readonly services: Readonly<Record<DisplayService, string>>;
}

/**
 * Look of the overlay, as data: outlines and style sheet. It is built into the background; the overlay asks for it
 * when there is something to show. So the script on every page of the exchange stays small, and nothing has
 * to be web-accessible.
 */
export interface OverlayAssets {
  /** Of the extension that brings them: another version's look may not fit. */
  readonly version: string;
  readonly css: string;
  readonly shapes: OverlayShapes;
  /** The exchange's own list of notices, for windows without a notice and for old data. */
  readonly noticesUrl: string;
}

export const overlayAssets = (version: string, noticesUrl: string): OverlayAssets => ({
  version,
  noticesUrl,
  css: tokens + overlay,
  shapes: { marks: MARKS, services: SERVICE_ICONS },
});
