import { catalogIn } from '../catalog/catalog-of.ts';
import type { Module } from '../catalog/define-module.ts';
import type { Context } from '../subgraph/context.ts';
import type { DocumentRowInput } from './checked-rows.ts';
import { createDocument, updateDocument } from './write-document.ts';
import { type InputShape, pathIn, valuesOf } from './write-mutations.ts';

interface WithRows {
  rows?: readonly DocumentRowInput[] | null;
}

/** Creates a document with its rows from a typed input; answers its UUID. */
export function createDocumentFrom<Input extends object>(
  context: Context,
  module: Module,
  shape: InputShape<Input>,
  { rows, ...input }: Input & WithRows,
) {
  return context.work(async (tx) => {
    const values = valuesOf(shape, input as unknown as Input);
    return { uuid: await createDocument(tx, await catalogIn(context, tx), module, { values, rows }, pathIn(shape)) };
  }, pathIn(shape));
}

/** Changes a document from a typed input, its rows where they are given. */
export function updateDocumentFrom<Input extends { id: string; version: number }>(
  context: Context,
  module: Module,
  shape: InputShape<Input>,
  { rows, ...input }: Input & WithRows,
) {
  return context.work(async (tx) => {
    const said = { id: input.id, version: input.version, values: valuesOf(shape, input as unknown as Input), rows };
    return { uuid: await updateDocument(tx, await catalogIn(context, tx), module, said, pathIn(shape)) };
  }, pathIn(shape));
}
