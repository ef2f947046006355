import type { Sequel } from '../notice/notice.ts';
import { BARE } from './bare-window.ts';
import { create, type MaintenanceHistory } from './maintenance-history.ts';
import type { DatedVersion } from './version.ts';

/** Adds stops like `one` at other times, one for each of `more`; returns them. */
export function addFurther(
  histories: MaintenanceHistory[],
  {
    one,
    more,
    isTaken,
  }: {
    readonly one: MaintenanceHistory;
    readonly more: Sequel['more'];
    readonly isTaken: (id: string) => boolean;
  },
  version: DatedVersion,
): readonly MaintenanceHistory[] {
  const services = [...new Set(one.parts.map(({ service }) => service))];
  return more.flatMap(({ start, end }) => {
    const times = { start, end, endIsActual: false, status: 'scheduled' } as const;
    const parts = one.parts.map(({ service, asset }) => ({ service, asset, ...times }));
    const made = create({ ...BARE, ...times, kind: one.kind, services, parts }, version, isTaken);
    if (made === null) return [];
    histories.push(made);
    return [made];
  });
}
