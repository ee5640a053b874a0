import { sql } from 'drizzle-orm';
import type { Tx } from '../database/session.ts';
import { inInput, type PathOf } from '../errors/database-faults.ts';
import { type Fault, fault, Refusal } from '../errors/user-error.ts';
import { parseId, toUuid } from '../id.ts';
import { type ColumnValue, checkValue } from './check-value.ts';
import type { Field, Module } from './define-module.ts';
import type { Catalog } from './read-catalog.ts';

/** Values by field name, as they came over the wire. */
export type Values = Record<string, unknown>;
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
  const given = await checked(tx, catalog, module, values, pathOf);
  const missing = module.fields
    .filter((field) => field.required && field.writable && !(field.column in given))
    .map((field) => fault('REQUIRED', pathOf(field.name)));
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
  const given = await checked(tx, catalog, module, values, pathOf);
  const call = publicName(module, 'update');
  await tx.execute(sql`select ${call}(${uuid}, ${version}, ${JSON.stringify(given)}::jsonb)`);
  return uuid;
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
function publicName(module: Module, verb: string) {
  const [schema, table] = module.table.split('.');
  return sql`${sql.identifier(`${schema}_public`)}.${sql.identifier(`${verb}_${table}`)}`;
}

async function checked(tx: Tx, catalog: Catalog, module: Module, values: Values, pathOf: PathOf) {
  const faults: Fault[] = [];
  const columns: Record<string, ColumnValue> = {};
  const references: { field: Field; uuid: string }[] = [];
  for (const [name, raw] of Object.entries(values)) {
    if (raw === undefined) continue;
    const field = module.fields.find((candidate) => candidate.name === name);
    const path = pathOf(name);
    if (!field) faults.push(fault('UNKNOWN_FIELD', path, { field: name }));
    else if (!field.writable) faults.push(fault('NOT_WRITABLE', path));
    else {
      const result = checkValue(catalog, module.name, field, raw, path);
      if ('fault' in result) faults.push(result.fault);
      else {
        columns[field.column] = result.value;
        if (typeof result.value === 'string' && REFERENCES.has(field.type))
          references.push({ field, uuid: result.value });
      }
    }
  }
  if (references.length) faults.push(...(await checkReferences(tx, references, pathOf)));
  if (faults.length) throw new Refusal(faults);
  return columns;
}

const REFERENCES = new Set<Field['type']>(['RELATION', 'PRINCIPAL', 'USER']);

/** Referred records must be the actor's to see, in the right module; owners must be people or groups that are there. */
async function checkReferences(tx: Tx, references: { field: Field; uuid: string }[], pathOf: PathOf): Promise<Fault[]> {
  const ids = sql.param(references.map(({ uuid }) => uuid));
  const found = await tx.execute<{ id: string; module: string | null }>(sql`
    select id, module from catalog.record where id = any (${ids}::uuid[])
    union all select id, null from identity_public.principal where id = any (${ids}::uuid[]) and active`);
  const isThere = new Set(found.map(({ id, module }) => `${module ?? ''} ${id}`));
  return references
    .filter(({ field, uuid }) => !isThere.has(`${field.relatedModule ?? ''} ${uuid}`))
    .map(({ field }) => fault('NOT_FOUND', pathOf(field.name)));
}
