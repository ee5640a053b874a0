import type { Field, Module } from '#client/catalog/catalog.ts';
import type { BoardFilter } from './use-board.ts';

/** The fields that a board's cards show, by path; paths may lead over relations. */
export function fieldsOnBoard(modules: readonly Module[], { module, board }: BoardFilter): ReadonlyMap<string, Field> {
  const paths = board?.cardFields ?? [];
  return new Map(
    paths.flatMap((path) => {
      const field = fieldAt(modules, module, path);
      return field ? [[path, field] as const] : [];
    }),
  );
}

function fieldAt(modules: readonly Module[], module: string, path: string): Field | undefined {
  const [name, ...rest] = path.split('.');
  const field = modules
    .find((candidate) => candidate.name === module)
    ?.fields.find((candidate) => candidate.name === name);
  if (rest.length === 0 || !field?.relatedModule) return rest.length === 0 ? field : undefined;
  return fieldAt(modules, field.relatedModule, rest.join('.'));
}
