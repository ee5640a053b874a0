import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { setDeleted } from '#platform/catalog/write-record.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Fault } from '#platform/errors/user-error.ts';
import { Refusal, refuse } from '#platform/errors/user-error.ts';
import { toId, toUuid } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { leads } from '../lead.module.ts';
import { PARTS, type PartName } from './rules.ts';

/** For how long a conversion can be taken back. */
export const UNDO_DAYS = 30;

type Done = {
  id: string;
  account_id: string | null;
  contact_id: string | null;
  potential_id: string | null;
  made: string[];
  status_before: string;
  late: boolean;
};

/**
 * Takes a conversion back: what it made and nobody has worked on since is deleted, the rest is kept and told; the discussion
 * comes back, and the lead is what it was. Refuses with NOT_FOUND, FORBIDDEN, NOT_CONVERTED, CONVERSION_TOO_OLD and BUILT_UPON.
 */
export async function undoConversion(tx: Tx, context: Context, catalog: Catalog, id: string) {
  const uuid = toUuid(leads.prefix, id) ?? refuse('NOT_FOUND', ['input', 'id']);
  await bringBack(tx, id, uuid);
  const done = await conversionOf(tx, uuid);
  const made = PARTS.flatMap((module) => {
    const record = idOf(done, module);
    return record && done.made.includes(record) ? [{ module, uuid: record }] : [];
  });
  await checkNothingBuilt(
    tx,
    made.map((one) => one.uuid),
    context,
  );
  const kept = await workedOn(tx, made, done);
  await tx.execute(sql`select activities_public.carry_back(${done.id})`);
  await tx.execute(sql`select marketing_public.carry_members_back(${done.id})`);
  await tx.execute(sql`
    update sales.conversion set undone_at = now(), undone_by = ${context.actor!.userId} where id = ${done.id}`);
  for (const { module, uuid: record } of made.toReversed()) {
    if (!kept.has(record)) await setDeleted(tx, catalog.byName.get(module)!, toId(PREFIX[module], record), true);
  }
  await tx.execute(sql`select catalog.lock(${uuid}, false)`);
  await tx.execute(sql`
    select sales_public.update_lead(l.id, l.version, jsonb_build_object('status', ${done.status_before}::text)) from sales.lead l where l.id = ${uuid}`);
  return {
    uuid,
    kept: made.filter((one) => kept.has(one.uuid)).map((one) => ({ id: toId(PREFIX[one.module], one.uuid) })),
  };
}

const PREFIX: Record<PartName, string> = { accounts: 'acc', contacts: 'con', potentials: 'pot' };

function idOf(done: Done, module: PartName): string | null {
  return { accounts: done.account_id, contacts: done.contact_id, potentials: done.potential_id }[module];
}

/** A lead that was deleted when it was converted is taken from the recycle bin first. */
async function bringBack(tx: Tx, id: string, uuid: string): Promise<void> {
  const [seen] = await tx.execute(sql`select 1 from sales.lead where id = ${uuid}`);
  if (!seen) await setDeleted(tx, leads, id, false);
}

async function conversionOf(tx: Tx, lead: string): Promise<Done> {
  const [right] = await tx.execute<{ may: boolean }>(sql`select access.may('edit', ${lead}) as may`);
  if (!right!.may) refuse('FORBIDDEN', ['input', 'id']);
  const [done] = await tx.execute<Done>(sql`
    select id, account_id, contact_id, potential_id, made, status_before, at < now() - make_interval(days => ${UNDO_DAYS}::int) as late
    from sales.conversion where lead_id = ${lead} and undone_at is null for update`);
  if (!done) return refuse('NOT_CONVERTED', ['input', 'id']);
  if (done.late) refuse('CONVERSION_TOO_OLD', ['input', 'id'], { days: UNDO_DAYS });
  return done;
}

const MOST_NAMED = 5;

/** What points at a record that was made, whoever may see it; by name where the actor does. */
async function checkNothingBuilt(tx: Tx, made: string[], { language }: Context): Promise<void> {
  const [upon] = await tx.execute<{ count: number; titles: string[] | null }>(sql`
    select count(*)::int as count, (array_agg(r.title order by r.title) filter (where r.title is not null))[1:${sql.raw(String(MOST_NAMED))}] as titles
    from sales.built_upon(${sql.param(made)}::uuid[], ${sql.param(made)}::uuid[]) b (id) left join catalog.record r on r.id = b.id`);
  if (!upon!.count) return;
  const unseen = { fi: 'tietueita, joita et näe', en: 'records you cannot see' };
  throw new Refusal([builtUpon(upon!.titles?.join(', ') ?? unseen[language])]);
}

function builtUpon(holders: string): Fault {
  return { code: 'BUILT_UPON', path: ['input', 'id'], values: { holders }, key: 'BUILT_UPON' };
}

/** Those that were changed or talked of since, or are no longer the actor's to delete, and what they belong to. */
async function workedOn(tx: Tx, made: { module: PartName; uuid: string }[], done: Done): Promise<Set<string>> {
  const ids = sql.param(made.map(({ uuid }) => uuid));
  const rows = await tx.execute<{ id: string }>(sql`
    select m.id from unnest(${ids}::uuid[]) m (id)
    where not exists (select from catalog.record r where r.id = m.id) or not access.may('delete', m.id)
      or exists (select from history.change h, sales.conversion c where c.id = ${done.id} and h.record_id = m.id and h.at > c.at)
      or m.id = any (activities_public.talked_of(${ids}::uuid[], ${done.id}))`);
  const kept = new Set(rows.map(({ id }) => id));
  // What stays keeps the customer and the person that it is with.
  const keeps = (part: string | null, ...above: (string | null)[]) => {
    if (part && kept.has(part)) for (const id of above) if (id && made.some(({ uuid }) => uuid === id)) kept.add(id);
  };
  keeps(done.potential_id, done.contact_id, done.account_id);
  keeps(done.contact_id, done.account_id);
  return kept;
}
