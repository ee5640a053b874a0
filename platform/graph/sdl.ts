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
  const seen = new Map<string, Set<string>>();
  return definitions.map((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
    const fields = seen.get(definition.name.value);
    if (!fields) {
      seen.set(definition.name.value, new Set(definition.fields?.map((field) => field.name.value)));
      return definition;
    }
    const added = definition.fields?.filter((field) => !fields.has(field.name.value));
    for (const field of added ?? []) fields.add(field.name.value);
    return {
      kind: Kind.OBJECT_TYPE_EXTENSION,
      name: definition.name,
      interfaces: definition.interfaces,
      fields: added,
    };
  });
}
