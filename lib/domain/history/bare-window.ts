import type { ReadWindow } from '../notice/notice.ts';
import type { EpochMs } from '../time.ts';

/** What a notice gives of a stop of which it tells no more than times; as sure as a window without a start. */
export const BARE: Omit<ReadWindow, 'end' | 'status'> = {
  start: null,
  endIsActual: false,
  kind: 'other',
  services: [],
  assets: [],
  parts: [],
  sorts: [],
  evidence: [],
  confidence: 0.6,
};

/** That something was over at `end`. */
export const overAt = (end: EpochMs): ReadWindow => ({ ...BARE, end, endIsActual: true, status: 'completed' });
