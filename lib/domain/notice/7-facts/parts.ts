import { type PartName, SERVICES, type Service } from '../../part.ts';
import { areApart, type Named } from '../5-roles/named.ts';
import type { WindowDraft } from '../6-windows/draft.ts';
import type { Standing } from './status.ts';

/** Windows of one notice that overlap and are said of different services or coins: one maintenance in parts. */
export interface Group {
  /** What is said of all that is not named apart; null: everything is. */
  readonly whole: Standing | null;
  readonly parts: readonly Standing[];
}

const isNamed = ({ names }: Pick<WindowDraft, 'names'>): boolean =>
  names.services.length > 0 || names.assets.length > 0;

/** Sorts windows into maintenances. What overlaps nothing, or is said of the same, stands alone. */
export function groupsOf(shown: readonly Standing[]): readonly Group[] {
  const groups: { whole: Standing | null; parts: Standing[] }[] = [];
  const wholes = shown.filter(({ window }) => !isNamed(window));
  for (const standing of wholes) groups.push({ whole: standing, parts: [] });
  for (const standing of shown) {
    if (!isNamed(standing.window)) continue;
    const group = groups.find((each) => takesIn(each, standing));
    if (group) group.parts.push(standing);
    else groups.push({ whole: null, parts: [standing] });
  }
  const at = ({ whole, parts }: Group): number => shown.indexOf((whole ?? parts[0]) as Standing);
  return groups
    .map(({ whole, parts }) =>
      whole === null && parts.length === 1 ? { whole: parts[0] ?? null, parts: [] } : { whole, parts },
    )
    .sort((a, b) => at(a) - at(b));
}

function takesIn({ whole, parts }: Group, { window, status }: Standing): boolean {
  const members = whole === null ? parts : [whole, ...parts];
  return (
    members.every((member) => member.status === status) &&
    members.some((member) => overlap(member.window, window)) &&
    parts.every((part) => areApart(part.window.names, window.names)) &&
    (whole === null || window.isPart)
  );
}

const overlap = (a: WindowDraft, b: WindowDraft): boolean =>
  a.start !== null && b.start !== null && (b.end === null || a.start < b.end) && (a.end === null || b.start < a.end);

/** The parts that a window of the notice is said of; coins without a service are meant with all that stops. */
export function partNames({ services, assets }: Named, stopped: readonly Service[]): readonly PartName[] {
  const known = stopped.filter((service) => service !== 'other');
  const which = services.length > 0 ? services : known.length > 0 ? known : (['other'] as const);
  return which.flatMap((service) => (assets.length === 0 ? [null] : assets).map((asset) => ({ service, asset })));
}

/** Services in the order of the screen. */
export const inOrder = (services: readonly Service[]): readonly Service[] =>
  SERVICES.filter((service) => services.includes(service));
