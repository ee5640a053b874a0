import type { Values } from '#platform/catalog/check-fields.ts';
import type { Module } from '#platform/catalog/define-module.ts';
import { insertRecords, type RecordValues, type Refused, updateRecords } from '#platform/catalog/write-records.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { fault } from '#platform/errors/user-error.ts';
import type { RowOutcome, RunWork } from '#platform/runs/run-kind.ts';
import type { ImportRow, ImportSettings } from '../import.table.ts';
import { type Draft, draftRow, planColumns } from './draft-row.ts';
import { findReferred } from './find-referred.ts';
import { type FoundRecord, matchRecords } from './match-records.ts';
import { storedRows } from './stored-rows.ts';
import { valuesOf } from './values-of.ts';
import { withNewTags } from './with-new-tags.ts';

/** What rows are brought into. */
export interface Target {
  module: Module;
  file: ImportRow;
  settings: ImportSettings;
  /** Whether all will be undone: records then get no numbers of their module, which would be used up. */
  dry: boolean;
}

interface Line {
  draft: Draft;
  record: FoundRecord | undefined;
  values: Values;
}

/**
 * Brings the rows `from` … `to - 1` of a file in; answers what became of each. The number of statements does not depend on
 * how many rows there are, but on how many are refused by PostgreSQL.
 */
export async function bringIn(work: RunWork, target: Target, from: number, to: number): Promise<RowOutcome[]> {
  const { tx } = work;
  const { module, file, settings } = target;
  const columns = file.columns.map(({ name }) => name);
  const plan = planColumns(module, columns, settings);
  const rowPlan = { columns: plan, settings, timeZone: work.catalog.organisation.timeZone };
  const rows = await storedRows(tx, file.id, from, to);
  const drafts = rows.map((row, index) => draftRow(rowPlan, row, from + index));
  for (const { place, faults } of drafts) {
    const line = file.repeated[place];
    if (line !== undefined) faults.push(fault('CONFLICT', ['input'], { line }, 'IMPORT_SAME_KEY'));
  }
  const fields = plan.flatMap(({ field }) => field ?? []);
  const catalog = await withNewTags(tx, work.catalog, module, plan, drafts);
  const referred = await findReferred(tx, catalog, fields, drafts);
  const records = await matchRecords(tx, catalog, module, settings.matchBy, drafts);
  const lines = drafts.map((draft): Line => {
    const record = records.get(draft.place);
    const isWanted = record ? settings.whenFound === 'UPDATE' : settings.whenNew === 'CREATE';
    const values =
      isWanted && !draft.faults.length ? valuesOf({ catalog, module, plan, settings, referred }, draft, record) : {};
    return { draft, record, values };
  });
  const outcomes = new Map(lines.map(({ draft, record }) => [draft.place, settled(draft, record)]));
  const sound = lines.filter(({ draft }) => !draft.faults.length);
  await update(
    { ...work, catalog },
    target,
    sound.filter(({ record, values }) => record && Object.keys(values).length),
    outcomes,
  );
  if (settings.whenNew === 'CREATE')
    await create(
      { ...work, catalog },
      target,
      sound.filter(({ record }) => !record),
      outcomes,
    );
  return [...outcomes.values()];
}

/** What became of a row that nothing is written of. */
function settled({ place, faults }: Draft, record: FoundRecord | undefined): RowOutcome {
  return faults.length
    ? { place, outcome: 'REFUSED', record: record?.id, faults }
    : { place, outcome: 'UNCHANGED', record: record?.id };
}

async function update(
  work: RunWork,
  { module }: Target,
  lines: Line[],
  outcomes: Map<number, RowOutcome>,
): Promise<void> {
  const places = new Map(lines.map(({ draft, record }) => [record!.id, draft.place]));
  const refused = await updateRecords(
    { ...work, module, written: (record, version) => put(outcomes, places, record, { outcome: 'CHANGED', version }) },
    lines.map(({ record, values }) => ({ id: record!.id, values })),
  );
  putRefused(outcomes, places, refused);
}

async function create(
  work: RunWork,
  { module, dry }: Target,
  lines: Line[],
  outcomes: Map<number, RowOutcome>,
): Promise<void> {
  const ids = await newIds(work.tx, lines.length);
  const places = new Map(lines.map(({ draft }, index) => [ids[index]!, draft.place]));
  const refused = await insertRecords(
    { ...work, module, written: (record, version) => put(outcomes, places, record, { outcome: 'CREATED', version }) },
    lines.map(
      ({ draft, values }, index): RecordValues => ({
        id: ids[index]!,
        values,
        ...(dry && { number: `${module.prefix}-${work.run.id}-${draft.place}` }),
      }),
    ),
  );
  putRefused(outcomes, places, refused);
}

function put(
  outcomes: Map<number, RowOutcome>,
  places: Map<string, number>,
  record: string,
  outcome: Omit<RowOutcome, 'place' | 'record'>,
): void {
  const place = places.get(record)!;
  outcomes.set(place, { place, record, ...outcome });
}

function putRefused(outcomes: Map<number, RowOutcome>, places: Map<string, number>, refused: Refused): void {
  for (const [record, faults] of refused) put(outcomes, places, record, { outcome: 'REFUSED', faults });
}

async function newIds(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`select uuidv7() as id from generate_series(1, ${count}::int)`);
  return rows.map(({ id }) => id);
}
