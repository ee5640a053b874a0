import { and, inArray, isNull, sql } from '#platform/database/drizzle.ts';
import { planPage, type SortKey, toConnection } from '#platform/query/keyset.ts';
import { columnOf } from '#platform/query/source.ts';
import { type RunRow, runTable } from '#platform/runs/run.table.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { QueryMyRunsArgs } from '../generated/resolvers.ts';

/** Runs by UUID; those that are not the reader's to see are absent. */
export const runByUuid = loader<string, RunRow>(async (context, uuids) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(runTable)
    .where(inArray(runTable.id, [...uuids]));
  return new Map(rows.map((row) => [row.id, row]));
});

const NEWEST_FIRST: SortKey[] = [
  { expression: columnOf('run', 'id'), cast: 'uuid', descending: true, nullable: false },
];

/** A page of the reader's own runs, newest first; administrators, too, see here only theirs. */
export async function runsOf(context: Context, { open, ...page }: Partial<QueryMyRunsArgs>) {
  const plan = planPage(NEWEST_FIRST, page, 'runs');
  const tx = await context.read();
  const rows = await tx
    .select({ row: runTable, k0: sql<string>`${runTable.id}::text` })
    .from(runTable)
    .where(
      and(
        sql`${runTable.actorId} = ${context.actor!.userId}`,
        open ? isNull(runTable.endedAt) : undefined,
        sql`${plan.beyond}`,
      ),
    )
    .orderBy(plan.orderBy)
    .limit(plan.size + 1);
  return toConnection(rows, plan, page, ({ row }) => row);
}
