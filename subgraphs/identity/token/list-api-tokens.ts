import { desc, eq, getTableColumns } from '#platform/database/drizzle.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { type ApiTokenRow, apiTokenTable } from './token.table.ts';

const { tokenHash: _, ...shown } = getTableColumns(apiTokenTable);

/** The signed-in person's tokens, the newest first; apps are shown nothing of them. */
export async function listApiTokens(context: Context): Promise<ApiTokenRow[]> {
  if (context.actor?.cause === 'api') return [];
  const tx = await context.read();
  return tx
    .select(shown)
    .from(apiTokenTable)
    .where(eq(apiTokenTable.userId, context.actor!.userId))
    .orderBy(desc(apiTokenTable.id));
}
