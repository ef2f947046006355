import type { NoticeReading, ReadPart, ReadWindow } from '../notice/notice.ts';
import { isUnnamed, type PartName, type WindowStatus } from '../part.ts';

/** What one window of a reading says, part by part. */
export interface Said {
  /**
   * It speaks of the maintenance as a whole: what is known of it is meant, whatever it consists of. The statements are
   * then what a maintenance that nobody knew of would consist of.
   */
  readonly isWhole: boolean;
  readonly statements: readonly ReadPart[];
}

/** A state that changes what was announced. */
const CHANGES: ReadonlySet<NoticeReading['state']> = new Set(['extended', 'completed', 'cancelled', 'postponed']);
/** A notice of these may say in the same breath that the rest takes place as planned. */
const CALLS_OFF: ReadonlySet<WindowStatus> = new Set(['cancelled', 'postponed']);

/** The statements of `read`, one for each part that it names. */
export function statementsOf(read: ReadWindow, reading: NoticeReading): Said {
  const common = namesOf(read).map((name) => statementOf(read, name, read.status));
  const isChange = CHANGES.has(read.status) && read.status === reading.state;
  const isOfParts = isChange ? reading.stateIsOf.length > 0 : !isVague(read);
  if (!isOfParts) return { isWhole: read.assets.length === 0, statements: merged(common, read.parts) };
  if (!isChange) return { isWhole: false, statements: merged(common, read.parts) };
  const changed = reading.stateIsOf
    .filter((name) => !isUnnamed(name))
    .map((name) => statementOf(read, name, read.status));
  const others = CALLS_OFF.has(read.status)
    ? common
        .filter(({ service }) => service !== 'other' && !changed.some((part) => part.service === service))
        .map((part): ReadPart => ({ ...part, status: 'scheduled' }))
    : [];
  return { isWhole: false, statements: merged([...changed, ...others], read.parts) };
}

/** It names no service, and nothing else that an exchange offers (ステーキング). */
export const isVague = ({ services, sorts }: Pick<ReadWindow, 'services' | 'sorts'>): boolean =>
  services.every((service) => service === 'other') && !sorts.includes('other');

/** One name for each service of each coin. */
function namesOf({ services, assets }: Pick<ReadWindow, 'services' | 'assets'>): readonly PartName[] {
  const which = services.length === 0 ? (['other'] as const) : services;
  const whose = assets.length === 0 ? [null] : assets;
  return which.flatMap((service) => whose.map((asset) => ({ service, asset })));
}

export const keyOf = ({ service, asset }: PartName): string => (asset === null ? service : `${service} ${asset}`);

const statementOf = ({ start, end, endIsActual }: ReadWindow, name: PartName, status: WindowStatus): ReadPart => ({
  service: name.service,
  asset: name.asset,
  start,
  end,
  endIsActual,
  status,
});

/** What is said of a service apart from the others goes before what is said of them all. */
function merged(common: readonly ReadPart[], apart: readonly ReadPart[]): readonly ReadPart[] {
  const rest = common.filter(({ service }) => !apart.some((part) => part.service === service));
  return [...new Map([...rest, ...apart].map((part) => [keyOf(part), part])).values()];
}
