import postgres from 'postgres';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '../database/session.ts';
import { inInput, type PathOf } from '../errors/database-faults.ts';
import { fault, Refusal, refuse } from '../errors/user-error.ts';
import { parseId, toUuid } from '../id.ts';
import { type CheckedFields, checkFields, missingFields, missingReferences, type Values } from './check-fields.ts';
import type { Field, Module } from './define-module.ts';
import type { Catalog } from './read-catalog.ts';

export type { Values } from './check-fields.ts';

/**
 * Creates a record of any module; answers its UUID. Refuses with a fault per field: REQUIRED, TOO_LONG, INVALID_…,
 * OUT_OF_RANGE, NOT_FOUND (a referred record that is not the actor's to see), FORBIDDEN.
 */
export async function insertRecord(
  tx: Tx,
  catalog: Catalog,
  module: Module,
  values: Values,
  pathOf = inInput,
): Promise<string> {
  const given = await checkedColumns(tx, catalog, module, values, pathOf);
  const missing = missingFields(module, values, pathOf);
  if (missing.length) throw new Refusal(missing);
  const call = publicName(module, 'insert');
  const [row] = await tx.execute<{ id: string }>(sql`select ${call}(${JSON.stringify(given)}::jsonb) as id`);
  return row!.id;
}

/** Changes fields of a record if it still is at `version`. Refuses like `insertRecord`, and with NOT_FOUND, STALE_VERSION. */
export async function updateRecord(
  tx: Tx,
  catalog: Catalog,
  module: Module,
  { id, version, values }: { id: string; version: number; values: Values },
  pathOf = inInput,
): Promise<string> {
  const uuid = uuidOf(module, id);
  const given = await checkedColumns(tx, catalog, module, values, pathOf);
  await changeColumns(tx, module, { uuid, version, columns: given }, pathOf);
  return uuid;
}

/** Changes columns of a record if it still is at `version`. Refuses with NOT_FOUND, FORBIDDEN, STALE_VERSION, REQUIRED. */
export async function changeColumns(
  tx: Tx,
  module: Module,
  { uuid, version, columns }: { uuid: string; version: number; columns: object },
  pathOf = inInput,
): Promise<void> {
  const call = publicName(module, 'update');
  const change = tx.execute(sql`select ${call}(${uuid}, ${version}, ${JSON.stringify(columns)}::jsonb)`);
  await change.catch((error) => {
    const field = emptiedField(error, module);
    if (field) refuse('REQUIRED', pathOf(field.name));
    throw error;
  });
}

const NOT_NULL = '23502';

/** The field that a change would empty though its column always has a value, by default on creation. */
export function emptiedField(error: unknown, { fields }: Module): Field | undefined {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (!(cause instanceof postgres.PostgresError) || cause.code !== NOT_NULL) return undefined;
  return fields.find(({ column }) => column === cause.column_name);
}

/** Moves a record to the recycle bin (`gone`) or takes it back. Without a version, whichever it is at. */
export async function setDeleted(
  tx: Tx,
  module: Module,
  id: string,
  gone: boolean,
  version: number | null = null,
): Promise<string> {
  const uuid = uuidOf(module, id);
  await tx.execute(sql`select ${publicName(module, 'delete')}(${uuid}, ${version}::int, ${gone})`);
  return uuid;
}

/** The module of a record's id. Refuses with NOT_FOUND, as for an id that never was. */
export function moduleOfId(catalog: Catalog, id: string, path = ['input', 'id']): Module {
  const module = catalog.byPrefix.get(parseId(id)?.prefix ?? '');
  if (!module) throw new Refusal([fault('NOT_FOUND', path)]);
  return module;
}

function uuidOf(module: Module, id: string): string {
  const uuid = toUuid(module.prefix, id);
  if (!uuid) throw new Refusal([fault('NOT_FOUND', ['input', 'id'])]);
  return uuid;
}

/** `sales_public.update_potential`, quoted. */
export function publicName(module: Module, verb: string, suffix = '') {
  const [schema, table] = module.table.split('.');
  return sql`${sql.identifier(`${schema}_public`)}.${sql.identifier(`${verb}_${table}${suffix}`)}`;
}

/** Values in the form of their columns. Refuses with a fault per field, as `insertRecord` does. */
export async function checkedColumns(
  tx: Tx,
  catalog: Catalog,
  module: Module,
  values: Values,
  pathOf: PathOf = inInput,
): Promise<CheckedFields['columns']> {
  const { columns, references, faults } = checkFields(catalog, module, values, pathOf);
  const missing = await missingReferences(tx, references);
  const all = [...faults, ...missing.map(({ field }) => fault('NOT_FOUND', pathOf(field.name)))];
  if (all.length) throw new Refusal(all);
  return columns;
}
