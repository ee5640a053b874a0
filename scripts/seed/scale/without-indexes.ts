import type { TransactionSql } from 'postgres';

/** Does `work` while tables have no indexes but those of their keys, and makes the indexes again: to fill is quicker so. */
export async function withoutIndexes(tx: TransactionSql, tables: string[], work: () => Promise<void>): Promise<void> {
  const indexes = await tx<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = any (${tables}::text[]::regclass[]) and not i.indisunique and not c.relispartition`;
  for (const { name } of indexes) await tx.unsafe(`drop index ${name}`);
  await work();
  // An index of a partitioned table is told as if its partitions had none.
  for (const { definition } of indexes) await tx.unsafe(definition.replace(' ON ONLY ', ' ON '));
}
