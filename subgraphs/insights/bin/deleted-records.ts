import { sql } from '#platform/database/drizzle.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { isoOf } from '#platform/graph/scalars.ts';
import { toId } from '#platform/id.ts';
import { type PageInput, planPage, toConnection } from '#platform/query/keyset.ts';
import { literally } from '#platform/query/like.ts';
import { columnOf } from '#platform/query/source.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { catalogFor, moduleNamed } from '../scope.ts';
import { DAYS_IN_BIN } from './empty-bin.ts';

interface Narrowing extends PageInput {
  module?: string | null;
  search?: string | null;
}

/** A page of the recycle bin, deleted last first; it is looked into in a transaction of its own. */
export function deletedRecords(context: Context, { module, search, ...page }: Narrowing) {
  return refusable(context.language, async () => {
    const catalog = await catalogFor(context);
    const among = module ? sql`and r.module = ${moduleNamed(catalog, module, ['module']).name}` : sql``;
    const called = search?.trim() ? sql`and r.title operator(access.~~*) ${`%${literally(search.trim())}%`}` : sql``;
    const plan = planPage(ORDER, page, 'deleted');
    const rows = await context.glance(async (tx) => {
      await tx.execute(sql`select set_config('solmu.deleted', 'on', true)`);
      return tx.execute<Row>(sql`
        select r.*, access.may('delete', r.id) as may_restore, access.manages() as may_purge,
          (r.deleted_at::timestamptz + ${DAYS_IN_BIN} * interval '1 day')::text as purged_at, h.actor as deleted_by from (
          select r.id, r.module, r.title, r.number, r.deleted_at::text, ${plan.keys} from catalog.record r
          where r.deleted_at is not null and r.merged_into is null ${among} ${called} and ${plan.beyond} order by ${plan.orderBy} limit ${plan.size + 1}
        ) r left join lateral (
          select c.actor from history.change c where c.record_id = r.id and c.kind = 'DELETED' order by c.id desc limit 1
        ) h on true order by r.deleted_at desc, r.id desc`);
    });
    const known = rows.filter((row) => catalog.byName.has(row.module));
    return toConnection(known, plan, page, (row) => ({
      id: toId(catalog.byName.get(row.module)!.prefix, row.id),
      module: row.module,
      title: row.title,
      number: row.number,
      deletedAt: isoOf(row.deleted_at),
      deletedBy: userReference(row.deleted_by),
      purgedAt: isoOf(row.purged_at),
      mayRestore: row.may_restore,
      mayPurge: row.may_purge,
    }));
  });
}

const ORDER = [
  { expression: columnOf('r', 'deleted_at'), cast: 'timestamptz', descending: true, nullable: false },
  { expression: columnOf('r', 'id'), cast: 'uuid', descending: true, nullable: false },
];

type Row = {
  id: string;
  module: string;
  title: string;
  number: string | null;
  deleted_at: string;
  deleted_by: string | null;
  purged_at: string;
  may_restore: boolean;
  may_purge: boolean;
};
