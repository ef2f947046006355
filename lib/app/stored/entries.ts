import * as v from 'valibot';

/** Entries that could not be read while `withLosses` runs. */
let losses: unknown[] = [];

/** What `read` gives, and the entries of lists that it had to leave out. */
export function withLosses<Value>(read: () => Value): { readonly value: Value; readonly lost: readonly unknown[] } {
  losses = [];
  const value = read();
  return { value, lost: losses };
}

/** `record` read by `schema`, in a list; nothing when it is broken: one broken entry costs one entry. */
function soundOf<Entry>(schema: v.GenericSchema<unknown, Entry>, record: unknown): readonly Entry[] {
  const read = v.safeParse(schema, record);
  if (read.success) return [read.output];
  losses.push(record);
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

/** What reads itself value by value, and never throws. */
export const selfReading = <Value>(read: (stored: unknown) => Value): v.GenericSchema<unknown, Value> =>
  v.pipe(v.unknown(), v.transform(read));
