import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { toId } from '#platform/id.ts';
import type { PrincipalReference } from '#platform/records/principal-reference.ts';
import { findRecord } from '../record/record-reference.ts';

const MOST = 20;
const LONGEST_QUERY = 100;

/**
 * Users and groups that may see a record and of whose name some word, and what follows it, starts with `query`: who took part
 * last comes first, then the owner, then by name. Nobody, when the asker may not see the record.
 */
export async function mentionCandidates(
  tx: Tx,
  { recordId, query, first }: { recordId: string; query: string; first: number },
): Promise<PrincipalReference[]> {
  const record = await findRecord(tx, recordId);
  if (!record) return [];
  const typed = query
    .trim()
    .slice(0, LONGEST_QUERY)
    .replace(/[\\%_]/g, '\\$&');
  const rows = await tx.execute<{ id: string; kind: string; prefix: string }>(sql`
    with matching as materialized (
      select p.id, p.kind, p.prefix, p.name, activities.folded(p.name) as folded
      from identity_public.principal p
      where p.active and activities.folded(p.name) like '% ' || ltrim(activities.folded(${typed})) || '%'
    )
    select m.id, m.kind, m.prefix from matching m
    join activities.seers(${record.uuid}, (select array_agg(m.id) from matching m)) seer (id) on seer.id = m.id
    left join activities.participants(${record.uuid}) took_part on took_part.user_id = m.id
    order by took_part.latest desc nulls last, m.id <> ${record.ownerId}, translate(m.folded, 'åäö', '{|}') collate "C", m.id
    limit ${Math.min(Math.max(first, 0), MOST)}`);
  return rows.map(({ id, kind, prefix }) => ({
    __typename: kind === 'GROUP' ? 'Group' : 'User',
    id: toId(prefix, id),
  }));
}
