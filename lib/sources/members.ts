/** Members of one list or object; what a page has of either is a tenth of this. */
export const MOST_MEMBERS = 5_000;
/** Rows of data name each other: what stands in several is looked at in a few of them. */
const MOST_LOOKS = 3;

/** The members of a list or an object by their names, no more than `most` of them. */
export function membersOf(value: object, most: number): [name: string, member: unknown][] {
  if (Array.isArray(value)) return Object.entries(value.slice(0, most));
  const members: [string, unknown][] = [];
  for (const name in value) {
    if (members.length === most) break;
    members.push([name, value[name as keyof typeof value]]);
  }
  return members;
}

/** Whether a value has an inside that was not looked at too often; it is noted in `looks` as looked at once more. */
export function isLookedInto(value: unknown, looks: Map<object, number>): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const before = looks.get(value) ?? 0;
  if (before < MOST_LOOKS) looks.set(value, before + 1);
  return before < MOST_LOOKS;
}
