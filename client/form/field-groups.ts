import type { Field } from '#client/catalog/catalog.ts';

export interface FieldGroup {
  key: string;
  label: string;
  fields: Field[];
}

/** Fields by their groups, both in the order of the module. */
export function byGroup(fields: readonly Field[]): FieldGroup[] {
  const groups = Map.groupBy(fields, ({ group }) => group);
  return [...groups].map(([key, members]) => ({ key, label: members[0]!.groupLabel, fields: members }));
}
