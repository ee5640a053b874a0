import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { endRun } from '#platform/runs/end-run.ts';
import { type RunRow, runTable } from '#platform/runs/run.table.ts';
import { startRun } from '#platform/runs/start-run.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { PreviewImportInput, StartImportInput } from '../generated/resolvers.ts';
import { moduleNamed } from '../scope.ts';
import { importTable } from './import.table.ts';
import type { ImportRunInput } from './import-kinds.ts';
import { importRows, previewRows } from './import-kinds.ts';
import { lockedImport } from './imports.ts';
import { requireImport } from './require-import.ts';
import { checkSettings } from './settings/check-settings.ts';

/**
 * Queues the check of a file by settings, instead of an earlier one; answers the file's UUID. Refuses with NOT_FOUND,
 * IMPORT_NOT_ALLOWED, CONFLICT once it is being brought in, and what `checkSettings` finds.
 */
export async function previewImport(
  context: Context,
  tx: Tx,
  { id, settings: input }: PreviewImportInput,
): Promise<string> {
  const file = await lockedImport(tx, id);
  const module = moduleNamed(await catalogIn(context, tx), file.module, ['input', 'id']);
  await requireImport(tx, module.name, ['input', 'id']);
  if (await isTaken(tx, file.run)) refuse('CONFLICT', ['input', 'id'], {}, 'IMPORT_RUNNING');
  const settings = checkSettings(
    module,
    input,
    file.columns.map(({ name }) => name),
    await mayCreate(tx, module.name),
  );
  if (file.previewRun) await endRun(tx, file.previewRun, 'CANCELLED');
  const run: ImportRunInput = { importId: file.id, settings };
  const previewRun = await startRun(tx, context.actor!, { kind: previewRows, module: module.name, input: run });
  await tx.update(importTable).set({ settings, previewRun, run: null }).where(sql`${importTable.id} = ${file.id}`);
  return file.id;
}

/** Queues the run that brings a file in; answers the file's UUID. Refuses with NOT_FOUND, IMPORT_NOT_ALLOWED, CONFLICT, REQUIRED before a check. */
export async function startImport(context: Context, tx: Tx, { id }: StartImportInput): Promise<string> {
  const file = await lockedImport(tx, id);
  await requireImport(tx, file.module, ['input', 'id']);
  if (await isTaken(tx, file.run)) refuse('CONFLICT', ['input', 'id'], {}, 'IMPORT_RUNNING');
  if (!file.settings || !file.previewRun) refuse('REQUIRED', ['input', 'id'], {}, 'IMPORT_NOT_PREVIEWED');
  const input: ImportRunInput = { importId: file.id, settings: file.settings };
  const run = await startRun(tx, context.actor!, { kind: importRows, module: file.module, input });
  await tx.update(importTable).set({ run }).where(sql`${importTable.id} = ${file.id}`);
  return file.id;
}

/** A file is brought in once; again only after that has been undone, or came to nothing. */
async function isTaken(tx: Tx, uuid: string | null): Promise<boolean> {
  if (!uuid) return false;
  const [run] = await tx.select().from(runTable).where(sql`${runTable.id} = ${uuid}`);
  return Boolean(run && !isOver(run));
}

function isOver({ endedAt, done, undoneBy }: RunRow): boolean {
  return Boolean(endedAt) && (done === 0 || undoneBy !== null);
}

async function mayCreate(tx: Tx, module: string): Promise<boolean> {
  const [row] = await tx.execute<{ may: boolean }>(sql`select access.may_create(${module}) as may`);
  return row!.may;
}
