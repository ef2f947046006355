/** Where it is kept what was read of each thing: a `Map` for one search, a `WeakMap` for as long as the things last. */
interface Known<Thing, Read> {
  readonly get: (thing: Thing) => Read | undefined;
  readonly set: (thing: Thing, read: Read) => unknown;
}

/** `read`, which reads the same thing only once: data may name one long text, or one entry, in many places. */
export function onceEach<Thing, Read>(
  read: (thing: Thing) => Read,
  known: Known<Thing, Read> = new Map<Thing, Read>(),
): (thing: Thing) => Read {
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const after = read(thing);
    known.set(thing, after);
    return after;
  };
}
