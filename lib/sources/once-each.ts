/** `read`, which reads the same thing only once: data may name one long text, or one entry, in many places. */
export function onceEach<Thing, Read>(read: (thing: Thing) => Read): (thing: Thing) => Read {
  const known = new Map<Thing, Read>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const after = read(thing);
    known.set(thing, after);
    return after;
  };
}
