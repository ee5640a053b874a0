/** As much of a role as places it in the tree. */
export interface TreeRole {
  id: string;
  name: string;
  parent?: { id: string } | null;
}

/** The roles in the order of the tree, superiors first, each with how deep it stands. */
export function roleTree<R extends TreeRole>(roles: readonly R[]): { role: R; depth: number }[] {
  const known = new Set(roles.map(({ id }) => id));
  const below = Map.groupBy(roles, ({ parent }) => (parent && known.has(parent.id) ? parent.id : null));
  const walk = (parent: string | null, depth: number): { role: R; depth: number }[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fi'))
      .flatMap((role) => [{ role, depth }, ...walk(role.id, depth + 1)]);
  return walk(null, 0);
}

/** The role with all below it: none of them can be its superior. */
export function withSubordinates(roles: readonly TreeRole[], id: string): Set<string> {
  const found = new Set([id]);
  for (const role of found) {
    for (const candidate of roles) if (candidate.parent?.id === role) found.add(candidate.id);
  }
  return found;
}
