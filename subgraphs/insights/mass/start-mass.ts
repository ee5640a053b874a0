import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { checkedColumns, type Values } from '#platform/catalog/write-record.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { nowOf } from '#platform/query/now.ts';
import type { RunKind } from '#platform/runs/run-kind.ts';
import { checkSelection, type RecordSelection } from '#platform/runs/selection.ts';
import { startRun } from '#platform/runs/start-run.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { MassEditInput, MassTagInput } from '../generated/resolvers.ts';
import { moduleNamed } from '../scope.ts';
import { checkTags } from '../tag/check-tags.ts';
import { inValues, valuesOf } from '../write/field-values.ts';
import { editRecords, tagRecords } from './mass-kinds.ts';
import { requireMassEdit } from './require-mass-edit.ts';

type Selected = RecordSelection & { module: string };

/**
 * Queues a run over the records that were chosen; answers its UUID. Refuses with NOT_FOUND, MASS_EDIT_NOT_ALLOWED, and a selection that
 * is none.
 */
export async function startMass(context: Context, tx: Tx, kind: RunKind, input: Selected, more: object = {}) {
  const catalog = await catalogIn(context, tx);
  const module = moduleNamed(catalog, input.module);
  await requireMassEdit(tx, module);
  const { ids, where, search, except } = input;
  checkSelection(catalog, module, { ids, where, search, except }, nowOf(catalog, context));
  return startRun(tx, context.actor!, {
    kind,
    module: module.name,
    input: { ids, where, search, except, ...more },
  });
}

/** Queues a mass edit. Refuses like `startMass`, and values that no record could get, as `updateRecord` does. */
export async function startMassEdit(context: Context, tx: Tx, input: MassEditInput): Promise<string> {
  const catalog = await catalogIn(context, tx);
  const module = moduleNamed(catalog, input.module);
  if (!input.values.length) refuse('REQUIRED', ['input', 'values']);
  const values: Values = valuesOf(input.values);
  await checkedColumns(tx, catalog, module, values, inValues);
  return startMass(context, tx, editRecords, input, { values });
}

/** Queues a run that gives tags and takes them away. Refuses like `startMass`, and as `checkTags` does. */
export async function startMassTag(context: Context, tx: Tx, { add, remove, ...input }: MassTagInput): Promise<string> {
  const catalog = await catalogIn(context, tx);
  const tags = { add: add ?? [], remove: remove ?? [] };
  checkTags(catalog, moduleNamed(catalog, input.module), tags);
  return startMass(context, tx, tagRecords, input, { values: { tags } });
}
