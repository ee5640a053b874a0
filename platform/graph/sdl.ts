import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefinitionNode, type DocumentNode, Kind, parse } from 'graphql';

const SHARED = join(import.meta.dirname, 'shared.graphql');

/**
 * Reads the contract of one subgraph: the shared vocabulary, every `*.graphql` below `folder`, and what `more` adds.
 * Each slice may write `type Query { … }` or repeat an entity; what is repeated becomes an extension,
 * so that a slice reads whole on its own.
 */
export function readSdl(folder: string, more = ''): DocumentNode {
  const files = globSync('**/*.graphql', { cwd: folder })
    .sort()
    .map((file) => join(folder, file));
  const texts = [SHARED, ...files].map((file) => readFileSync(file, 'utf8'));
  const definitions = (more ? [...texts, more] : texts).flatMap(definitionsIn);
  return { kind: Kind.DOCUMENT, definitions: extendRepeated(definitions) };
}

function definitionsIn(text: string): readonly DefinitionNode[] {
  return parse(text, { noLocation: true }).definitions;
}

function extendRepeated(definitions: DefinitionNode[]): DefinitionNode[] {
  const objects = definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
  const seen = new Map<string, Set<string>>();
  return definitions.map((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
    const name = definition.name.value;
    const taken = seen.get(name) ?? new Set();
    seen.set(name, taken);
    const fields = definition.fields?.filter((field) => !taken.has(field.name.value));
    for (const field of fields ?? []) taken.add(field.name.value);
    const alike = objects.filter((other) => other.name.value === name);
    // Where a type is described, there it is declared; the other slices add to it.
    const main = alike.find(({ description }) => description) ?? alike[0];
    if (definition === main) return { ...definition, fields };
    return { kind: Kind.OBJECT_TYPE_EXTENSION, name: definition.name, interfaces: definition.interfaces, fields };
  });
}
