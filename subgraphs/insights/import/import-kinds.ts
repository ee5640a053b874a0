import { sql } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { RowOutcome, RunKind, RunWork } from '#platform/runs/run-kind.ts';
import { undoRecords } from '#platform/runs/undo-records.ts';
import { moduleNamed } from '../scope.ts';
import { type ImportSettings, importTable } from './import.table.ts';
import { requireImport } from './require-import.ts';
import { bringIn, type Target } from './rows/bring-in.ts';
import { repeatedKeys } from './rows/repeated-keys.ts';
import { STORED_TOGETHER } from './take-file.ts';

/** What a run of a file needs to know. */
export interface ImportRunInput {
  importId: string;
  settings: ImportSettings;
}

/** Tells what would become of each row, by bringing it in and undoing that. */
export const previewRows: RunKind = {
  name: 'import.preview',
  cause: 'import',
  step: STORED_TOGETHER,
  plan,
  perform: async (work, from, to) => {
    const target = await targetOf(work, true);
    return undone(work, (inner) => bringIn(inner, target, from, to));
  },
};

/** Brings the rows of a file in. */
export const importRows: RunKind = {
  name: 'import.rows',
  cause: 'import',
  step: STORED_TOGETHER,
  plan,
  perform: async (work, from, to) => bringIn(work, await targetOf(work, false), from, to),
  undo: undoRecords,
};

async function plan(work: RunWork): Promise<number> {
  const { tx, catalog } = work;
  const { module, file, settings } = await targetOf(work, true);
  const repeated = await repeatedKeys(tx, catalog, module, file, settings);
  await tx.update(importTable).set({ repeated }).where(sql`${importTable.id} = ${file.id}`);
  return file.rows!;
}

/** Refuses with NOT_FOUND when the file has been forgotten meanwhile, IMPORT_NOT_ALLOWED when the right has gone. */
async function targetOf({ tx, run, catalog }: RunWork, dry: boolean): Promise<Target> {
  const { importId, settings } = run.input as ImportRunInput;
  const module = moduleNamed(catalog, run.module);
  await requireImport(tx, module.name, ['input', 'id']);
  const [file] = await tx.select().from(importTable).where(sql`${importTable.id} = ${importId}`);
  return { module, file: file ?? refuse('NOT_FOUND', ['input', 'id']), settings, dry };
}

class Undo extends Error {}

async function undone(work: RunWork, act: (work: RunWork) => Promise<RowOutcome[]>): Promise<RowOutcome[]> {
  let outcomes: RowOutcome[] = [];
  try {
    await work.tx.transaction(async (tx) => {
      outcomes = await act({ ...work, tx });
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  // A record that was made exists no longer.
  return outcomes.map((line) => (line.outcome === 'CREATED' ? { place: line.place, outcome: line.outcome } : line));
}
