import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { DismissDuplicatesInput } from '../generated/resolvers.ts';
import { recordsToJoin } from '../merge/records-to-join.ts';

/** As many as stand together in a group at most. */
const MOST = 20;

/** Remembers that no two of these records are one, or forgets it. Refuses as `recordsToJoin`, and with FORBIDDEN. */
export async function dismissDuplicates(tx: Tx, context: Context, { ids, dismissed }: DismissDuplicatesInput) {
  const at = (index: number) => ['input', 'ids', String(index)];
  if (ids.length < 2) refuse('TOO_FEW', ['input', 'ids'], { min: 2 });
  if (ids.length > MOST) refuse('TOO_MANY', ['input', 'ids'], { max: MOST });
  const { records } = await recordsToJoin(tx, context, ids, at);
  const uneditable = records.findIndex(({ mayEdit }) => !mayEdit);
  if (uneditable >= 0) refuse('FORBIDDEN', at(uneditable));
  const uuids = sql.param(records.map(({ uuid }) => uuid));
  const pairs = sql`select a as one, b as other from unnest(${uuids}::uuid[]) a join unnest(${uuids}::uuid[]) b on a < b`;
  await tx.execute(
    dismissed === false
      ? sql`delete from insights.not_one n using (${pairs}) p where n.one = p.one and n.other = p.other`
      : sql`insert into insights.not_one (one, other, actor) select one, other, ${context.actor!.userId}::uuid from (${pairs}) p on conflict do nothing`,
  );
}
