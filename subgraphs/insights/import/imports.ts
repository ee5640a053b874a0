import { inArray, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { catalogFor } from '../scope.ts';
import { type ImportRow, type ImportSettings, importTable, templateTable } from './import.table.ts';
import { proposeSettings } from './settings/propose-settings.ts';

/** Files by UUID: the reader's own that have come in in full. */
export const importByUuid = loader<string, ImportRow>(async (context, uuids) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(importTable)
    .where(sql`${inArray(importTable.id, [...uuids])} and ${importTable.rows} is not null`);
  return new Map(rows.map((row) => [row.id, row]));
});

/** The file, locked. Refuses with NOT_FOUND. */
export async function lockedImport(tx: Tx, id: string): Promise<ImportRow> {
  const uuid = toUuid('imp', id) ?? refuse('NOT_FOUND', ['input', 'id']);
  const [row] = await tx
    .select()
    .from(importTable)
    .where(sql`${importTable.id} = ${uuid} and ${importTable.rows} is not null`)
    .for('update');
  return row ?? refuse('NOT_FOUND', ['input', 'id']);
}

const EARLIER = 20;

/** The file's settings; without any, those of the reader's last import of such columns, and else a proposal. */
export async function settingsOf(context: Context, file: ImportRow): Promise<ImportSettings> {
  if (file.settings) return file.settings;
  const module = (await catalogFor(context)).byName.get(file.module)!;
  const proposed = proposeSettings(module, file.columns, file.format);
  const tx = await context.read();
  const earlier = await tx
    .select({ settings: importTable.settings })
    .from(importTable)
    .where(sql`${importTable.module} = ${file.module} and ${importTable.run} is not null`)
    .orderBy(sql`${importTable.id} desc`)
    .limit(EARLIER);
  const names = new Set(file.columns.map(({ name }) => name));
  const fields = new Set([...module.fields.map(({ name }) => name), 'id']);
  const fits = ({ columns }: ImportSettings) =>
    columns.every(({ column, field }) => names.has(column) && fields.has(field)) &&
    columns.length >= proposed.columns.length;
  const known = earlier.find(({ settings }) => settings && fits(settings))?.settings;
  // How values are written is the file's own.
  return known ? { ...known, decimalSign: proposed.decimalSign, dateForm: proposed.dateForm } : proposed;
}

/** Templates for a module, by name. */
export async function templatesOf(context: Context, module: string) {
  const tx = await context.read();
  return tx
    .select()
    .from(templateTable)
    .where(sql`${templateTable.module} = ${module}`)
    .orderBy(sql`lower(${templateTable.name})`, templateTable.id)
    .limit(200);
}
