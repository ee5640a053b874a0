import Big from 'big.js';
import { sql } from '#platform/database/drizzle.ts';
import { checkFields, missingFields, missingReferences, type Values } from '../catalog/check-fields.ts';
import type { Module } from '../catalog/define-module.ts';
import { type Catalog, moduleIn } from '../catalog/read-catalog.ts';
import { changeColumns, publicName } from '../catalog/write-record.ts';
import type { Tx } from '../database/session.ts';
import { MOST_MONEY } from '../document/check-row.ts';
import type { PathOf } from '../errors/database-faults.ts';
import { type Fault, fault, Refusal } from '../errors/user-error.ts';
import { toUuid } from '../id.ts';
import { checkedRows, type DocumentRowInput } from './checked-rows.ts';
import { amountColumns, type Pricing, rowColumns } from './document-columns.ts';
import type { StoredRow } from './document-rows.ts';
import { privateName, storedRows } from './stored-rows.ts';
import { unseenProducts } from './unseen-products.ts';

/** Fields that amounts are worked out of: written with the rows, never by themselves. */
const PRICING = new Set(['pricesIncludeVat', 'headerDiscount', 'headerCharge']);

/** What is said of a document: its fields, and its rows where they are to be others. */
export interface DocumentValues {
  values: Values;
  rows?: readonly DocumentRowInput[] | null;
  /** What more is asked of rows than of any: `day` is that of the document's delivery, or null where it says none. */
  check?: (rows: readonly StoredRow[], before: readonly StoredRow[], day: string | null) => Promise<Fault[]>;
}

/** Creates a document with its rows; answers its UUID. Refuses like `insertRecord`, of rows at `input.rows.<index>.<field>`. */
export async function createDocument(
  tx: Tx,
  catalog: Catalog,
  module: Module,
  { values, rows, check }: DocumentValues,
  pathOf: PathOf,
): Promise<string> {
  const checked = await checkedDocument(tx, catalog, module, { values, rows: rows ?? [], check }, [], pathOf, true);
  return insertDocument(tx, module, checked.columns, checked.rows!);
}

/** Writes a new document as it is: what it says has been checked, or stood in another. Answers its UUID. */
export async function insertDocument(
  tx: Tx,
  module: Module,
  columns: Record<string, unknown>,
  rows: readonly StoredRow[],
): Promise<string> {
  const whole = { ...columns, ...affordable(amountColumns(columns as Pricing, rows)) };
  const [made] = await tx.execute<{ id: string }>(
    sql`select ${publicName(module, 'insert')}(${JSON.stringify(whole)}::jsonb) as id`,
  );
  await writeRows(tx, module, made!.id, rows);
  return made!.id;
}

/**
 * Changes a document that still is at `version`; its rows are written whole where they are given. Refuses like `updateRecord`.
 */
export async function updateDocument(
  tx: Tx,
  catalog: Catalog,
  module: Module,
  { id, version, values, rows, check }: DocumentValues & { id: string; version: number },
  pathOf: PathOf,
): Promise<string> {
  const uuid = toUuid(module.prefix, id) ?? refuseUnknown();
  const reprices = rows != null || Object.keys(values).some((name) => PRICING.has(name) && values[name] !== undefined);
  const before = reprices ? await storedRows(tx, module, uuid) : [];
  const checked = await checkedDocument(tx, catalog, module, { values, rows, check }, before, pathOf, false);
  let columns = checked.columns;
  if (reprices) {
    const pricing = { ...(await pricingOf(tx, module, uuid)), ...columns } as Pricing;
    columns = { ...columns, ...affordable(amountColumns(pricing, checked.rows ?? before)) };
  }
  await changeColumns(tx, module, { uuid, version, columns }, pathOf);
  if (checked.rows) await writeRows(tx, module, uuid, checked.rows);
  return uuid;
}

function refuseUnknown(): never {
  throw new Refusal([fault('NOT_FOUND', ['input', 'id'])]);
}

/** Values and rows in the form of their columns. Refuses with a fault for each that is wrong. */
async function checkedDocument(
  tx: Tx,
  catalog: Catalog,
  { name }: Module,
  { values, rows, check }: DocumentValues,
  before: readonly StoredRow[],
  pathOf: PathOf,
  isNew: boolean,
): Promise<{ columns: Record<string, unknown>; rows: StoredRow[] | null }> {
  const module = moduleIn(catalog, { name } as Module);
  const field = (wanted: string) => module.fields.find((one) => one.name === wanted);
  const maySet = (one: Module['fields'][number]) => one.writable || (PRICING.has(one.name) && !one.locked);
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const { columns, references, faults } = checkFields(catalog, module, given, pathOf, maySet);
  const missing = await missingReferences(tx, references);
  const all: Fault[] = [...faults, ...missing.map((one) => fault('NOT_FOUND', pathOf(one.field.name)))];
  if (isNew) all.push(...missingFields(module, values, pathOf));
  const checked = rows == null ? null : checkedRows(rows, before, { keepsCosts: !mayWrite(field('cost')) });
  if (checked) all.push(...checked.faults);
  const touches = Boolean(rows?.length || (rows && before.length));
  if (touches && (!mayWrite(field('rows')) || !mayWrite(field('net'))))
    all.push(fault('NOT_WRITABLE', ['input', 'rows']));
  if (checked && !all.length) {
    const day = typeof columns.delivery_date === 'string' ? columns.delivery_date : null;
    all.push(
      ...(await unseenProducts(tx, checked.rows, before)),
      ...((await check?.(checked.rows, before, day)) ?? []),
    );
  }
  if (all.length) throw new Refusal(all);
  return { columns, rows: checked?.rows ?? null };
}

/** Amounts that a document may have. Refuses with OUT_OF_RANGE what would not fit. */
function affordable(amounts: ReturnType<typeof amountColumns>) {
  const { net, vat, gross, cost } = amounts;
  const isTooMuch = [net, vat, gross, cost ?? '0'].some((sum) => new Big(sum).abs().gt(MOST_MONEY));
  if (!isTooMuch) return amounts;
  throw new Refusal([fault('OUT_OF_RANGE', ['input', 'rows'], { minimum: `-${MOST_MONEY}`, maximum: MOST_MONEY })]);
}

/** Whether what the system works out of rows is the actor's to change, by the rights to it. */
function mayWrite(field: Module['fields'][number] | undefined): boolean {
  return field !== undefined && !field.locked;
}

async function writeRows(tx: Tx, module: Module, uuid: string, rows: readonly StoredRow[]): Promise<void> {
  const lines = rows.map(rowColumns);
  await tx.execute(sql`select ${privateName(module, 'write_', '_rows')}(${uuid}, ${JSON.stringify(lines)}::jsonb)`);
}

async function pricingOf(tx: Tx, module: Module, uuid: string): Promise<Pricing | undefined> {
  const [row] = await tx.execute<Pricing & Record<string, unknown>>(sql`
    select prices_include_vat, header_discount::text, header_charge::text from ${privateName(module, '', '')} where id = ${uuid}`);
  return row;
}
