import type { StepNames } from '../contract/steps.ts';

export const steps: StepNames = {
  announced: 'announced',
  lead: 'before the start',
  started: 'start',
  changed: 'change',
  extended: 'extension',
  cancelled: 'cancelled, postponed',
  ended: 'end',
  halted: 'unannounced halt',
  recovered: 'back after a halt',
};
