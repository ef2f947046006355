import * as v from 'valibot';

/** Entries that could not be read while `withLosses` runs. */
let losses: unknown[] = [];

/** What `read` gives, and the entries of lists that it had to leave out. */
export function withLosses<Value>(read: () => Value): { readonly value: Value; readonly lost: readonly unknown[] } {
  losses = [];
  const value = read();
  return { value, lost: losses };
}

/** Counts `value` as lost where `withLosses` runs. */
export const noteLoss = (value: unknown): void => void losses.push(value);

/** `record` read by `schema`, in a list; nothing when it is broken: one broken entry costs one entry. */
function soundOf<Entry>(schema: v.GenericSchema<unknown, Entry>, record: unknown): readonly Entry[] {
  const read = v.safeParse(schema, record);
  if (read.success) return [read.output];
  noteLoss(record);
  return [];
}

/** A list whose broken entries are left out. */
export const listOf = <Entry>(schema: v.GenericSchema<unknown, Entry>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((records): readonly Entry[] => records.flatMap((record) => soundOf(schema, record))),
  );

/** A record by id whose broken entries are left out. */
export const recordOf = <Entry>(schema: v.GenericSchema<unknown, Entry>) =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform(
      (records): Readonly<Record<string, Entry>> =>
        Object.fromEntries(
          Object.entries(records).flatMap(([id, record]) => soundOf(schema, record).map((entry) => [id, entry])),
        ),
    ),
  );

/**
 * An object of which each field that is broken or missing becomes that of `empty`: one broken field costs one field, and
 * one that `empty` does not have is left out. Without one of the `needed` ones the object is broken itself.
 */
export const fieldsOf = <Value extends object>(
  schema: v.GenericSchema<unknown, Value>,
  empty: Partial<Value>,
  needed: readonly (keyof Value)[] = [],
) =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.rawTransform(({ dataset: { value }, addIssue, NEVER }): Value => {
      const read = v.safeParse(schema, value);
      if (read.success) return read.output;
      const broken = new Set(read.issues.map(({ path }) => path?.[0]?.key));
      const isSound = ([field]: [string, unknown]): boolean => !broken.has(field);
      const mended = v.safeParse(schema, { ...empty, ...Object.fromEntries(Object.entries(value).filter(isSound)) });
      if (needed.some((field) => broken.has(field)) || !mended.success) {
        addIssue({ message: [...broken].join() });
        return NEVER;
      }
      noteLoss(value);
      return mended.output;
    }),
  );

/** What reads itself value by value, and never throws. */
export const selfReading = <Value>(read: (stored: unknown) => Value): v.GenericSchema<unknown, Value> =>
  v.pipe(v.unknown(), v.transform(read));
