import type { Field, Module } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import { toId } from '#platform/id.ts';
import { loader } from '#platform/subgraph/context.ts';
import { catalogFor, recordOf } from '../scope.ts';

/** A merge, as stored. */
export interface MergeRow {
  id: string;
  module: Module;
  masterId: string;
  partIds: string[];
  taken: Record<string, string>;
  actor: string;
  at: string;
  undoneAt: string | null;
}

/** A record that has become part of another, by its id. */
export interface PartRow {
  id: string;
}

export interface TakenRow {
  field: Field;
  from: PartRow;
}

type Stored = Omit<MergeRow, 'module'> & { module: string; changeId: string };

const COLUMNS = sql`m.id, m.module, m.master_id as "masterId", m.part_ids as "partIds", m.taken, m.actor, m.at::text, m.undone_at::text as "undoneAt", m.change_id as "changeId"`;

/** Merges by the lines of history that tell of them. */
export const mergeOfChange = mergesBy('change_id', ({ changeId }) => changeId);
/** Merges by their UUIDs. */
export const mergeById = mergesBy('id', ({ id }) => id);

function mergesBy(column: 'id' | 'change_id', keyOf: (row: Stored) => string) {
  return loader<string, MergeRow>(async (context, keys) => {
    const catalog = await catalogFor(context);
    const tx = await context.read();
    const rows = await tx.execute<Stored & Record<string, unknown>>(sql`
      select ${COLUMNS} from insights.merge m where ${sql.identifier(column)} = any (${sql.param([...keys])}::uuid[])`);
    return new Map(
      rows.flatMap((row) => {
        const module = catalog.byName.get(row.module);
        return module ? [[keyOf(row), { ...row, module }]] : [];
      }),
    );
  });
}

/** What merged records were called, of those that were the reader's to see; in a transaction of its own, since they are deleted. */
export const partLine = loader<string, { title: string; number: string | null }>(async (context, ids) => {
  const catalog = await catalogFor(context);
  const uuids = ids.flatMap((id) => recordOf(catalog, id)?.uuid ?? []);
  const rows = await context.glance(async (tx) => {
    await tx.execute(sql`select set_config('solmu.deleted', 'on', true)`);
    return tx.execute<{ id: string; module: string; title: string; number: string | null }>(sql`
      select id, module, title, number from catalog.record where id = any (${sql.param(uuids)}::uuid[])`);
  });
  return new Map(rows.map((row) => [toId(catalog.byName.get(row.module)?.prefix ?? '', row.id), row]));
});
