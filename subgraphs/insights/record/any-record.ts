import type { Module } from '#platform/catalog/define-module.ts';

/** The union of the types of all modules, which a record's `entity` is one of. What each is, its own subgraph tells. */
export function anyRecordSdl(modules: Module[]): string {
  const types = modules.map(({ typeName, prefix }) => [
    `type ${typeName} @key(fields: "id", resolvable: false) {`,
    `  "Opaque id, ${prefix}_…"`,
    '  id: ID!',
    '}',
  ]);
  const union = [
    '"Any record in its own type."',
    `union AnyRecord = ${modules.map(({ typeName }) => typeName).join(' | ')}`,
  ];
  return [union, ...types].map((lines) => lines.join('\n')).join('\n\n');
}
