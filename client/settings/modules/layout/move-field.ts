/** A group of fields while it is being laid out. */
export interface DraftGroup {
  /** What it goes by on the screen; a new group has no key of the server's yet. */
  id: string;
  key: string | null;
  fi: string;
  en: string;
  fields: string[];
}

/** Groups with a field taken to a place: before the one that stood there. */
export function moveField(groups: readonly DraftGroup[], name: string, to: string, index: number): DraftGroup[] {
  return groups.map((group) => {
    const fields = group.fields.filter((field) => field !== name);
    if (group.id === to) fields.splice(Math.min(index, fields.length), 0, name);
    return { ...group, fields };
  });
}

/** Groups with a field one step up or down; from the end of a group into the next one. */
export function stepField(groups: readonly DraftGroup[], name: string, by: 1 | -1): DraftGroup[] {
  const at = groups.findIndex(({ fields }) => fields.includes(name));
  const group = groups[at];
  if (!group) return [...groups];
  const index = group.fields.indexOf(name) + by;
  if (index >= 0 && index < group.fields.length) return moveField(groups, name, group.id, index);
  const next = groups[at + by];
  return next ? moveField(groups, name, next.id, by === 1 ? 0 : next.fields.length) : [...groups];
}

/** Groups with one of them a step up or down. */
export function stepGroup(groups: readonly DraftGroup[], id: string, by: 1 | -1): DraftGroup[] {
  const at = groups.findIndex((group) => group.id === id);
  const [from, to] = [groups[at], groups[at + by]];
  return from && to ? groups.with(at, to).with(at + by, from) : [...groups];
}
