import { catalogOf } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import { parseId } from '#platform/id.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { ShareRow } from './share.table.ts';

/** What the reader may do with a record that the reader sees. */
export type AccessRow = {
  recordId: string;
  module: string;
  mayEdit: boolean;
  mayDelete: boolean;
};

/** Of the records that the actor sees, what the actor may; each module's rights are worked out once. */
const accessOf = loader<string, AccessRow>(async (context, ids) => {
  const tx = await context.read();
  const rows = await tx.execute<AccessRow>(sql`
    with seen as materialized (
      select id, module, owner_id, locked from catalog.record where id = any (${sql.param([...ids])}::uuid[])
    ), module as materialized (
      select name, access.all_rows(name, 'edit') as edits_all, access.owners(name, 'edit') as edits, access.shared(name, 'edit') as edits_shared,
             access.all_rows(name, 'delete') as deletes_all, access.owners(name, 'delete') as deletes, access.shared(name, 'delete') as deletes_shared
      from (select distinct module as name from seen) m
    ), judged as (
      select s.id, s.module, s.locked, m.edits_all or s.owner_id = any (m.edits) or s.id = any (m.edits_shared) as edits,
             m.deletes_all or s.owner_id = any (m.deletes) or s.id = any (m.deletes_shared) as deletes
      from seen s join module m on m.name = s.module
    )
    select id as "recordId", module, edits and not locked as "mayEdit", edits and deletes as "mayDelete" from judged`);
  return new Map(rows.map((row) => [row.recordId, row]));
});

/** What the reader may do with a record; null when it is none, or not the reader's to see. */
export async function accessOfRecord(context: Context, id: string): Promise<AccessRow | null> {
  const parsed = parseId(id);
  if (!parsed) return null;
  const [access, catalog] = await Promise.all([
    accessOf(context).load(parsed.uuid),
    catalogOf(context.platform, context.read),
  ]);
  return access && catalog.byPrefix.get(parsed.prefix)?.name === access.module ? access : null;
}

/** Shares of records that have not ended, in the order in which they were made; asked for records that the actor sees. */
export const sharesOfRecord = loader<string, ShareRow[]>(async (context, recordIds) => {
  const tx = await context.read();
  const rows = await tx.execute<ShareRow>(sql`
    select id, module, record_id as "recordId", principal_id as "principalId", level, until, created_by as "createdBy"
    from identity.share
    where record_id = any (${sql.param([...recordIds])}::uuid[]) and (until is null or until > now()) order by id`);
  return Map.groupBy(rows, ({ recordId }) => recordId);
});
