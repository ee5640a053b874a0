import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { OutboxEvent } from '#platform/changes/event.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Condition, compileCondition, type Now } from '#platform/query/condition.ts';
import { Source, viewOf } from '#platform/query/source.ts';
import type { AutomationRuleRow } from '../rule/rule.table.ts';

/** A change that may set a rule off. */
export interface Change {
  record: string;
  /** The record's version after it. */
  version: number;
  created: boolean;
}

interface Place {
  tx: Tx;
  catalog: Catalog;
  module: Module;
  now: Now;
}

/** Whether an event is one that a rule looks at, by its kind and its fields alone. */
export function looksAt({ trigger, module: name }: AutomationRuleRow, module: Module, event: OutboxEvent): boolean {
  if (event.module !== name || event.version === null || !event.recordId) return false;
  if (event.kind === 'CREATED') return trigger.on === 'CREATED' || trigger.on === 'CREATED_OR_CHANGED';
  if (event.kind !== 'CHANGED' || trigger.on === 'CREATED' || trigger.on === 'DATE') return false;
  if (!trigger.fields.length) return true;
  const columns = module.fields.filter(({ name }) => trigger.fields.includes(name)).map(({ column }) => column);
  return columns.some((column) => event.fields.includes(column));
}

/**
 * Those among changes after which a rule's conditions held; with `begins`, and did not before. Records are judged as they were
 * then, by their history, not as they may be now: of two changes only the one that made it so counts. What stands in other
 * records is taken as it is now. One statement, whatever the number.
 */
export async function findMatches<C extends Change>(
  place: Place,
  { conditions, begins }: { conditions: Condition | null; begins: boolean },
  changes: C[],
): Promise<C[]> {
  const listed = changes.map(({ record, version, created }, index) => ({ place: index, record, version, created }));
  const after = rowsAt(place, conditions, sql`e.version`);
  const before = begins ? sql`and (e.created or not exists (${rowsAt(place, conditions, sql`e.version - 1`)}))` : sql``;
  const rows = await place.tx.execute<{ place: number }>(sql`
    select e.place from jsonb_to_recordset(${JSON.stringify(listed)}::jsonb) e (place int, record uuid, version int, created boolean)
    where exists (${after}) ${before} order by e.place`);
  return rows.map(({ place }) => changes[place]!);
}

/** The row of the record `e.record` as it was at a version, where conditions held of it. */
function rowsAt({ catalog, module, now }: Place, conditions: Condition | null, version: SQL): SQL {
  const source = new Source(catalog, module);
  const where = conditions ? compileCondition(source, conditions, now) : sql`true`;
  return sql`
    select from ${viewOf(module)} r
    cross join lateral jsonb_populate_record(r, history.differs_at(r.id, ${version}, r.custom)) ${sql.identifier(source.row)}
    ${source.joins()} where r.id = e.record and ${where}`;
}
