import { type Changed, changeRecords, setManyDeleted } from '#platform/catalog/change-records.ts';
import type { Module } from '#platform/catalog/define-module.ts';
import type { WritePlace } from '#platform/catalog/write-apart.ts';
import { checkedColumns, type Values } from '#platform/catalog/write-record.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { RowOutcome, RunKind, RunWork } from '#platform/runs/run-kind.ts';
import { planRecords, recordsAt } from '#platform/runs/selection.ts';
import { undoRecords } from '#platform/runs/undo-records.ts';
import { checkTags, type TagChange } from '../tag/check-tags.ts';
import { requireMassEdit } from './require-mass-edit.ts';

/** Sets fields of many records. */
export const editRecords = ofRecords('records.edit', async (work, place, ids) => {
  const { values } = work.run.input as { values: Values };
  // Checked anew: fields, choices and what is referred to may have changed since the last step.
  return changeRecords(place, ids, await checkedColumns(work.tx, work.catalog, place.module, values));
});

/** Moves many records to the recycle bin. */
export const deleteManyRecords = ofRecords('records.delete', (_, place, ids) => setManyDeleted(place, ids, true));

/** Takes many records back from the recycle bin. */
export const restoreManyRecords = ofRecords('records.restore', (_, place, ids) => setManyDeleted(place, ids, false));

/** Gives tags to many records and takes others away; each keeps the rest of its own. */
export const tagRecords = ofRecords('records.tag', async (work, place, ids) => {
  const { values } = work.run.input as { values: { tags: TagChange } };
  // Anew: tags may have become part of others since the last step, and the field may have been locked.
  const { column, tags } = checkTags(work.catalog, place.module, values.tags);
  return changeRecords(place, ids, { [column]: tags });
});

type Act = (work: RunWork, place: WritePlace, ids: string[]) => Promise<Map<string, Changed>>;

/** A kind of run that does the same to each of the records that were chosen. */
function ofRecords(name: string, act: Act): RunKind {
  const kind: RunKind = {
    name,
    cause: 'massEdit',
    step: 1_000,
    plan: (work) => planRecords(work, kind),
    perform: async (work, from) => {
      const { tx, database, run, catalog } = work;
      const module: Module = catalog.byName.get(run.module) ?? refuse('NOT_FOUND', ['input', 'module']);
      const [ids] = await Promise.all([recordsAt(work, from), requireMassEdit(tx, module)]);
      const outcomes = await act(work, { tx, database, module }, ids);
      return ids.map((record, index): RowOutcome => ({ place: from + index, record, ...outcomes.get(record)! }));
    },
    undo: undoRecords,
  };
  return kind;
}
