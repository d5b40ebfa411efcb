/** The members by what `group` yields for each, in their order. */
export function groupedBy<T, G>(members: Iterable<T>, group: (one: T) => G): ReadonlyMap<G, readonly T[]> {
  const groups = new Map<G, T[]>();
  for (const one of members) {
    const name = group(one);
    const known = groups.get(name);
    if (known) known.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}
