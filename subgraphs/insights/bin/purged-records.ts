import { sql } from '#platform/database/drizzle.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { isoOf } from '#platform/graph/scalars.ts';
import { toId } from '#platform/id.ts';
import { type PageInput, planPage, toConnection } from '#platform/query/keyset.ts';
import { columnOf } from '#platform/query/source.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { catalogFor } from '../scope.ts';

/**
 * What has been removed for good, the last first: that it was, when and by whom, without what it held. Row-level security leaves out all
 * of it for who manages nothing.
 */
export function purgedRecords(context: Context, page: PageInput) {
  return refusable(context.language, async () => {
    const plan = planPage(ORDER, page, 'purged');
    const [catalog, tx] = [await catalogFor(context), await context.read()];
    const rows = await tx.execute<Row>(sql`
      select c.record_id, c.module, c.actor, c.at::text, ${plan.keys} from history.change c
      where c.kind = 'PURGED' and c.module = any (${sql.param(catalog.modules.map(({ name }) => name))}::text[]) and ${plan.beyond}
      order by ${plan.orderBy} limit ${plan.size + 1}`);
    return toConnection([...rows], plan, page, (row) => ({
      id: toId(catalog.byName.get(row.module)!.prefix, row.record_id),
      module: row.module,
      purgedAt: isoOf(row.at),
      purgedBy: userReference(row.actor),
    }));
  });
}

const ORDER = [{ expression: columnOf('c', 'id'), cast: 'uuid', descending: true, nullable: false }];

type Row = { record_id: string; module: string; actor: string | null; at: string };
