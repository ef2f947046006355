/** Every instant is later than this, every duration and count smaller. */
const FIRST_INSTANT_MS = 1e12;

/** `value` with every instant in it moved by `byMs`. */
export const movedBy = <Value>(value: Value, byMs: number): Value =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'number' && part > FIRST_INSTANT_MS ? part + byMs : part,
  );
