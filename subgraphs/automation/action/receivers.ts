import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { parseId } from '#platform/id.ts';
import type { Receivers } from '../rule/rule.table.ts';
import type { CheckPlace } from './action-kind.ts';

const MOST = 50;

/** Whom an action reaches, as stored. Refuses TOO_MANY and NOT_FOUND. */
export async function checkReceivers(
  { tx }: CheckPlace,
  { to, owner }: { to?: readonly string[] | null; owner?: boolean | null },
  path: string[],
): Promise<Receivers> {
  const ids = [...new Set(to ?? [])];
  if (ids.length > MOST) refuse('TOO_MANY', [...path, 'to'], { max: MOST });
  const receivers = { to: ids, owner: owner ?? false };
  if (!tx || !ids.length) return receivers;
  const known = await tx.execute<{ id: string; prefix: string }>(sql`
    select id, prefix from identity_public.principal where id = any (${sql.param(uuidsOf(ids))}::uuid[])`);
  const found = new Set(known.map(({ id, prefix }) => `${prefix} ${id}`));
  for (const [index, id] of ids.entries()) {
    const parsed = parseId(id);
    if (!parsed || !found.has(`${parsed.prefix} ${parsed.uuid}`)) refuse('NOT_FOUND', [...path, 'to', String(index)]);
  }
  return receivers;
}

/** UUIDs of people and groups. */
function uuidsOf(ids: readonly string[]): string[] {
  return ids.flatMap((id) => parseId(id)?.uuid ?? []);
}

/** Someone whom a principal stands for. */
export interface Person {
  id: string;
  name: string;
  email: string;
  language: Language;
  /** Fields that their role hides, such as `potentials.amount`. */
  hidden: string[];
}

/** Whom an action may reach for some records, by the principal that stands for them. */
export function peopleFor(
  tx: Tx,
  { to, owner }: Receivers,
  records: Iterable<{ owner: string }>,
): Promise<Map<string, Person[]>> {
  return peopleAmong(tx, [...uuidsOf(to), ...(owner ? [...records].map((record) => record.owner) : [])]);
}

/** The active people among principals and in the groups among them, by the principal: one statement. */
async function peopleAmong(tx: Tx, principals: string[]): Promise<Map<string, Person[]>> {
  const rows = await tx.execute<{ principal: string } & Person & Record<string, unknown>>(sql`
    with part (person, principal) as (
      select p.id, p.id from identity_public.principal p where p.id = any (${sql.param(principals)}::uuid[]) and p.kind = 'USER'
      union
      select m.id, g.id from identity_public.principal g cross join lateral access.members_of(g.id) m (id)
      where g.id = any (${sql.param(principals)}::uuid[]) and g.kind = 'GROUP'
    )
    select part.principal, p.id, p.name, p.email, p.language, coalesce(h.fields, '{}') as hidden
    from part join identity_public.person p on p.id = part.person
    left join access.hidden_from(array(select person from part)) h on h.user_id = p.id
    where p.active order by p.name, p.id`);
  return Map.groupBy(rows, ({ principal }) => principal);
}

/** The people that an action reaches for one record, each once. */
export function reached({ to, owner }: Receivers, recordOwner: string, people: Map<string, Person[]>): Person[] {
  const principals = [...uuidsOf(to), ...(owner ? [recordOwner] : [])];
  const all = principals.flatMap((principal) => people.get(principal) ?? []);
  return [...new Map(all.map((person) => [person.id, person])).values()];
}
