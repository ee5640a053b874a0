import type { TransactionSql } from 'postgres';

/** Inserts rows of one table in one statement; every row has the columns of the first. */
export async function insertRows(tx: TransactionSql, table: string, rows: object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = tx(Object.keys(first));
  await tx`
    insert into ${tx(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${tx(table)}, ${JSON.stringify(rows)}::jsonb)`;
}
