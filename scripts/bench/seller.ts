import type { Sql } from 'postgres';
import type { Actor } from '#platform/actor.ts';

/** Somebody with restricted rights, and what these come to. */
export interface Seller {
  actor: Actor;
  /** The owners whose potentials the seller may see, as the hand-written SQL is given them. */
  owners: string[];
  /** Which part of all potentials these are. */
  share: number;
}

/**
 * A seller of one group, with which another two groups share their potentials by rule; potentials are private otherwise.
 * With own, the group's and the shared ones, some six to ten percent of a million are in sight.
 */
export async function aSeller(sql: Sql): Promise<Seller> {
  await sql`insert into identity.module_default (module, level) values ('potentials', 'PRIVATE')
    on conflict (module) do update set level = 'PRIVATE'`;
  const groups = await sql<{ id: string }[]>`
    select g.id from identity."group" g
    where (select count(*) from identity.group_member m where m.group_id = g.id) = 10 order by g.name limit 3`;
  const [home, ...others] = groups.map(({ id }) => id);
  for (const other of others) {
    await sql`insert into identity.sharing_rule (module, from_group_id, to_group_id, level)
      values ('potentials', ${other}, ${home!}, 'READ') on conflict do nothing`;
  }
  const [seller] = await sql<{ id: string }[]>`
    select user_id as id from identity.group_member where group_id = ${home!} order by user_id limit 1`;
  const userId = seller!.id;
  const [rights] = await sql.begin(async (tx) => {
    await tx`select set_config('solmu.actor', ${userId}, true)`;
    return tx<{ owners: string[]; share: number }[]>`
      with owners as materialized (select access.owners('potentials', 'read') as ids)
      select ids as owners, (select count(*) filter (where owner_id = any (ids))::float / count(*) from sales.potential) as share
      from owners`;
  });
  return { actor: { userId, scopes: [], cause: 'ui' }, ...rights! };
}
