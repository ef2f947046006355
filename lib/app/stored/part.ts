import * as v from 'valibot';

/** One part of what is kept: where it stands, how it is read, and how it grew. */
export interface StoredPart<Value> {
  readonly key: string;
  readonly version: number;
  readonly empty: Value;
  /** What this version writes. */
  readonly schema: v.GenericSchema<unknown, Value>;
  /** Reads what version `version` of this part wrote; throws when it is not usable. */
  readonly read: (stored: unknown, version: number) => Value;
}

/** One step of a part's growth: what the version before wrote, as this version writes it; what is so already stays. */
export type Migration = (stored: unknown) => unknown;

interface PartDefinition<Value> {
  readonly key: string;
  readonly version: number;
  readonly schema: v.GenericSchema<unknown, Value>;
  readonly empty: Value;
  /** By the version that a step leads to; none for version 1. */
  readonly migrate: Readonly<Record<number, Migration>>;
}

/** A part of version `version`; every step from version 1 on has to be there. */
export function definePart<Value>({ key, version, schema, empty, migrate }: PartDefinition<Value>): StoredPart<Value> {
  for (let step = 2; step <= version; step++) {
    if (migrate[step] === undefined) throw new Error(`${key}: no step to version ${step}`);
  }
  const read = (stored: unknown, from: number): Value => {
    let value = stored;
    for (let step = from + 1; step <= version; step++) value = migrate[step]?.(value);
    return v.parse(schema, value);
  };
  return { key, version, empty, schema, read };
}
