import { sql } from '#platform/database/drizzle.ts';
import { toId } from '#platform/id.ts';
import { viewOf } from '#platform/query/source.ts';
import type { RuleValue } from '../rule/rule.table.ts';
import type { Acting, ActPlace } from './action-kind.ts';

/** Who a record's people are, by their ids. */
export interface People {
  owner: string;
  actor: string | null;
}

/** Tells of records who owns them and who changed them, where a rule gives fields to them: one statement for all. */
export async function peopleOf({ tx, module }: ActPlace, values: RuleValue[], records: Acting[]) {
  const nobody: People = { owner: '', actor: null };
  if (!values.some(({ kind }) => kind === 'OWNER' || kind === 'ACTOR')) return () => nobody;
  const ids = records.map(({ record }) => record);
  const rows = await tx.execute<{ id: string; owner: string; prefix: string }>(sql`
    select t.id, t.owner_id as owner, p.prefix from ${viewOf(module)} t join identity_public.principal p on p.id = t.owner_id
    where t.id = any (${sql.param(ids)}::uuid[])`);
  const owners = new Map(rows.map(({ id, owner, prefix }) => [id, toId(prefix, owner)]));
  return ({ record, actor }: Acting): People => ({
    owner: owners.get(record) ?? '',
    actor: actor && toId('usr', actor),
  });
}
