/** Wrappers that Nuxt puts around values: the value is what the second place points at. */
const WRAPPERS = new Set(['Reactive', 'ShallowReactive', 'Ref', 'ShallowRef', 'EmptyRef', 'EmptyShallowRef']);
/** A time as the libraries write it: by its name or by a letter. */
const TIMES = new Set(['Date', 'D']);
/** `_7`: the name of a field stands at that place too. */
const NAME_AT = /^_(\d{1,6})$/;

/**
 * The value of a flat list in which objects and lists hold the places of their members (`__NUXT_DATA__`, the form of
 * the library devalue; turbo-stream, which keeps the names of fields so too). What is no such list comes back as it is.
 */
export function unflatten(flat: unknown): unknown {
  if (!Array.isArray(flat)) return flat;
  const done = new Map<number, unknown>();
  const at = (place: unknown): unknown => {
    if (typeof place !== 'number' || place < 0 || place >= flat.length) return null;
    if (done.has(place)) return done.get(place);
    const value: unknown = flat[place];
    if (Array.isArray(value)) return list(value, place);
    if (typeof value !== 'object' || value === null) return value;
    const object: Record<string, unknown> = {};
    done.set(place, object);
    for (const [name, inner] of Object.entries(value)) object[nameOf(name)] = at(inner);
    return object;
  };
  const nameOf = (name: string): string => {
    const place = NAME_AT.exec(name)?.[1];
    const named: unknown = place === undefined ? undefined : flat[Number(place)];
    return typeof named === 'string' ? named : name;
  };
  const list = (value: readonly unknown[], place: number): unknown => {
    if (TIMES.has(String(value[0]))) return value[1];
    if (typeof value[0] === 'string') {
      done.set(place, null);
      const inner = WRAPPERS.has(value[0]) ? at(value[1]) : value.slice(1).map(at);
      done.set(place, inner);
      return inner;
    }
    const members: unknown[] = [];
    done.set(place, members);
    for (const inner of value) members.push(at(inner));
    return members;
  };
  return at(0);
}

/** Whether a value is such a flat list with names of fields by their places. */
export const isFlattened = (value: unknown): boolean =>
  Array.isArray(value) &&
  typeof value[0] === 'object' &&
  value[0] !== null &&
  !Array.isArray(value[0]) &&
  Object.keys(value[0]).length > 0 &&
  Object.keys(value[0]).every((name) => NAME_AT.test(name));
