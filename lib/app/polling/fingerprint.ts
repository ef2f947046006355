import { boundedLine, foreignLine } from '../../domain/foreign-text.ts';

/** A short fingerprint to tell versions of a text apart (cyrb53, public domain); 53 bits, not a secret's guard. */
export function fingerprint(...parts: readonly (string | number | null)[]): string {
  const text = JSON.stringify(parts);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** Longest name of a notice: commands of pages take one of 300 characters, and a maintenance is named after its notice. */
const LONGEST_ID = 150;

/** The name of a notice as a list gives it, on one line; a longer one is cut and told apart by its fingerprint. */
export function shortId(listed: string): string {
  const id = foreignLine(listed);
  return id.length <= LONGEST_ID ? id : `${boundedLine(id, LONGEST_ID / 2)}~${fingerprint(listed)}`;
}
