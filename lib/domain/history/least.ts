import type { MaintenanceHistory } from './maintenance-history.ts';

/** The first of those that measure least; null of none. */
export function least(
  histories: readonly MaintenanceHistory[],
  measure: (history: MaintenanceHistory) => number,
): MaintenanceHistory | null {
  return histories.reduce<MaintenanceHistory | null>(
    (best, history) => (best === null || measure(history) < measure(best) ? history : best),
    null,
  );
}
