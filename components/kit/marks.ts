import type { Urgency } from '../../lib/domain/situation/situation.ts';

/**
 * The weather of a window: one mark per urgency, each with an outline of its own so that colour is never alone.
 * 24 × 24 grid, drawn in currentColor: `fill` are solid shapes, `line` strokes of 2.
 */
export interface MarkShape {
  readonly fill?: string;
  readonly line?: string;
}

/** How urgent a window looks; the value of `data-phase`, which picks the accent in tokens.css. */
export type LookPhase = Urgency;

const RAIN: MarkShape = {
  fill: 'M7 14.9a4.5 4.5 0 0 1-.4-8.98A6 6 0 0 1 18 7a4 4 0 0 1-.5 7.9Z',
  line: 'M7.5 18.2l-1.2 3.6M12.5 18.2l-1.2 3.6M17.5 18.2l-1.2 3.6',
};

export const MARKS: Readonly<Record<LookPhase, MarkShape>> = {
  /** 晴 sun */
  calm: {
    fill: 'M7.4 12a4.6 4.6 0 1 0 9.2 0 4.6 4.6 0 1 0-9.2 0',
    line: 'M12 2.2v2.4M12 19.4v2.4M2.2 12h2.4M19.4 12h2.4M5.1 5.1l1.7 1.7M17.2 17.2l1.7 1.7M18.9 5.1l-1.7 1.7M6.8 17.2l-1.7 1.7',
  },
  /** 曇 cloud */
  soon: { fill: 'M7 17.9a4.5 4.5 0 0 1-.4-8.98A6 6 0 0 1 18 10a4 4 0 0 1-.5 7.9Z' },
  /** 雨 rain */
  imminent: RAIN,
  final: RAIN,
  /** 傘 umbrella */
  ongoing: {
    fill: 'M2.4 13.2a9.6 9.6 0 0 1 19.2 0q-3.2-2.6-6.4 0q-3.2-2.6-6.4 0q-3.2-2.6-6.4 0Z',
    line: 'M12 2.6v1.6M12 12.4v6.4a2.4 2.4 0 0 0 4.8 0',
  },
  /** 長雨 umbrella in rain */
  overrun: {
    fill: 'M3.4 15.2a8.6 8.6 0 0 1 17.2 0q-2.87-2.3-5.73 0q-2.87-2.3-5.74 0q-2.87-2.3-5.73 0Z',
    line: 'M6.4 2l-.9 2.8M12.9 2l-.9 2.8M19.4 2l-.9 2.8M12 14.6v5a2.1 2.1 0 0 0 4.2 0',
  },
  /** 雷 bolt */
  emergency: { fill: 'M14.2 1.6 4.4 13.6h6.2L8.8 22.4 19.6 9.6h-6.8Z' },
  /** 晴れ間 sunrise */
  recovered: {
    fill: 'M6 16.4a6 6 0 0 1 12 0Z',
    line: 'M2.6 20.4h18.8M12 4v2.6M4.4 8l1.8 1.8M19.6 8l-1.8 1.8',
  },
  /** 霧 fog */
  stale: {
    line: 'M3 7.2c1.9-1.6 3.8-1.6 5.7 0s3.8 1.6 5.7 0M6.6 12.2c1.9-1.6 3.8-1.6 5.7 0s3.8 1.6 5.7 0M9.6 17.2c1.9-1.6 3.8-1.6 5.7 0s3.8 1.6 5.7 0',
  },
};
