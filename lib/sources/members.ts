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
