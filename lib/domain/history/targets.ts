import type { ReadPart } from '../notice/notice.ts';
import { COINS, type PartName, type WindowStatus, YEN } from '../part.ts';
import { type PartHistory, splitPart } from './part-history.ts';
import { keyOf } from './statement.ts';

/** Nothing more is expected of it, unless it is spoken of by name. */
export const isSettled = ({ status }: PartHistory): boolean =>
  status === 'completed' || status === 'cancelled' || status === 'postponed';

/** The parts that a word about the whole is meant for: those still open, or all when none is. */
export function openParts(parts: readonly PartHistory[]): readonly PartHistory[] {
  const open = parts.filter((part) => !isSettled(part));
  return open.length > 0 ? open : parts;
}

/** The exchange said no more than that there is a maintenance: any service may be part of it. */
export const isNameless = (parts: readonly PartHistory[]): boolean =>
  parts.every(({ service, asset }) => service === 'other' && asset === null);

/** Whether `name` is, or is in, something of `parts`. */
export const includesPart = (parts: readonly PartName[], name: PartName): boolean =>
  parts.some(
    (part) =>
      (part.service === name.service || name.service === 'other') &&
      (part.asset === name.asset || part.asset === null || name.asset === null || isOneOf(part, name)),
  );

/** 「暗号資産の入出金」 is that of each coin. */
const isOneOf = (part: PartName, { asset }: PartName): boolean =>
  asset === COINS && part.asset !== null && part.asset !== YEN;

/** The part of `parts` that `name` goes without a part of its own in: 日本円の出金 in 出金, API in a nameless maintenance. */
export function widerPart(parts: readonly PartHistory[], { service, asset }: PartName): PartHistory | undefined {
  const ofService = asset === null ? undefined : parts.find((part) => part.service === service && part.asset === null);
  return ofService ?? (isNameless(parts) && service !== 'other' ? parts[0] : undefined);
}

/** The parts that a name is meant for as they are: itself, or those of its coins where the service stands for them all. */
export function namedParts(parts: readonly PartHistory[], name: PartName): readonly PartHistory[] {
  const key = keyOf(name);
  const same = parts.filter((part) => keyOf(part) === key);
  if (same.length > 0) return same;
  const isMeant = (part: PartHistory): boolean => (name.asset === null ? part.asset !== null : isOneOf(part, name));
  if (name.asset === null || name.asset === COINS) {
    return parts.filter((part) => part.service === name.service && isMeant(part));
  }
  return name.service === 'other' ? parts.filter(({ asset }) => asset === name.asset) : [];
}

/** Makes a part of its own of what was in a wider one so far; yen and coins apart leave nothing of it. */
export function splitFrom(parts: PartHistory[], wider: PartHistory, name: PartName): PartHistory {
  const part = splitPart(wider, name);
  parts.push(part);
  const assets = parts.filter(({ service }) => service === wider.service).map(({ asset }) => asset);
  if (assets.includes(YEN) && assets.includes(COINS)) parts.splice(parts.indexOf(wider), 1);
  return part;
}

/** It announces nothing else than what is known of `part`. */
export const agrees = (part: PartHistory, { start, end, status }: ReadPart): boolean =>
  ADDS.has(status) && part.start === start && part.end === end && !isSettled(part);

/** A part that nobody knew of is added by these; nothing of it can be called off or be over. */
export const ADDS: ReadonlySet<WindowStatus> = new Set(['scheduled', 'in-progress', 'extended']);
