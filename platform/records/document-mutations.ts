import { catalogIn } from '../catalog/catalog-of.ts';
import type { Module } from '../catalog/define-module.ts';
import type { Catalog } from '../catalog/read-catalog.ts';
import type { Tx } from '../database/session.ts';
import type { Fault } from '../errors/user-error.ts';
import { dayOf } from '../query/period.ts';
import type { Context } from '../subgraph/context.ts';
import type { DocumentRowInput } from './checked-rows.ts';
import type { StoredRow } from './document-rows.ts';
import { createDocument, type DocumentValues, updateDocument } from './write-document.ts';
import { type InputShape, pathIn, valuesOf } from './write-mutations.ts';

/** What more a module asks of rows as they are about to be written; `day` is that of delivery. */
type RowCheck = (tx: Tx, rows: readonly StoredRow[], before: readonly StoredRow[], day: string) => Promise<Fault[]>;

interface WithRows {
  rows?: readonly DocumentRowInput[] | null;
}

/** Creates a document with its rows from a typed input; answers its UUID. */
export function createDocumentFrom<Input extends object>(
  context: Context,
  module: Module,
  shape: InputShape<Input>,
  { rows, ...input }: Input & WithRows,
  check?: RowCheck,
) {
  return context.work(async (tx) => {
    const catalog = await catalogIn(context, tx);
    const said = {
      values: valuesOf(shape, input as unknown as Input),
      rows,
      check: checkBy(check, tx, catalog, context),
    };
    return { uuid: await createDocument(tx, catalog, module, said, pathIn(shape)) };
  }, pathIn(shape));
}

/** Changes a document from a typed input, its rows where they are given. */
export function updateDocumentFrom<Input extends { id: string; version: number }>(
  context: Context,
  module: Module,
  shape: InputShape<Input>,
  { rows, ...input }: Input & WithRows,
  check?: RowCheck,
) {
  return context.work(async (tx) => {
    const catalog = await catalogIn(context, tx);
    const values = valuesOf(shape, input as unknown as Input);
    const said = { id: input.id, version: input.version, values, rows, check: checkBy(check, tx, catalog, context) };
    return { uuid: await updateDocument(tx, catalog, module, said, pathIn(shape)) };
  }, pathIn(shape));
}

/** The check with today, where the company is, for documents that say no day of delivery. */
function checkBy(
  check: RowCheck | undefined,
  tx: Tx,
  { organisation }: Catalog,
  { clock }: Context,
): DocumentValues['check'] {
  const today = dayOf(clock.now(), organisation.timeZone).toString();
  return check && ((rows, before, day) => check(tx, rows, before, day ?? today));
}
