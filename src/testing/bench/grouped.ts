/** The values by the name of their group, in the order of first appearance. */
export function grouped<Value>(
  values: readonly Value[],
  groupOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groupOf(value);
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [value]);
    else members.push(value);
  }
  return groups;
}
