import { char, customType, integer, jsonb, type PgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { getTableColumns, type SQL, sql } from '#platform/database/drizzle.ts';
import { columnOf } from '../query/source.ts';

/** A moment, as PostgreSQL's own text: no microsecond is lost. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** An amount as text; never a float. */
export const amount = customType<{ data: string; driverData: string }>({ dataType: () => 'numeric(14, 2)' });

export const currency = (name: string) => char(name, { length: 3 });

/** The columns of `catalog.record_base`, which every record has. */
export const recordColumns = () => ({
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  version: integer('version').notNull(),
  ownerId: uuid('owner_id').notNull(),
  createdBy: uuid('created_by'),
  createdAt: moment('created_at').notNull(),
  modifiedBy: uuid('modified_by'),
  modifiedAt: moment('modified_at').notNull(),
  deletedAt: moment('deleted_at'),
  custom: jsonb('custom').$type<Record<string, unknown>>().notNull(),
  tags: text('tags').array().notNull(),
});

/** Every column of a table under its property's name, for a hand-written select: `t."account_id" as "accountId", …`. */
export function selectAll(table: PgTable, alias: string): SQL {
  const columns = Object.entries(getTableColumns(table));
  return sql.join(
    columns.map(([property, column]) => sql`${columnOf(alias, column.name)} as ${sql.identifier(property)}`),
    sql`, `,
  );
}
