import type { TransactionSql } from 'postgres';
import { connect } from '#platform/database/connect.ts';
import { seedDemo } from './demo.ts';
import { insertRows } from './insert-rows.ts';
import { fillPotentials } from './scale/fill-potentials.ts';
import { withoutIndexes } from './scale/without-indexes.ts';

const PER_SELLER = 5_000;
const SELLERS_PER_GROUP = 10;
const PER_ACCOUNT = 50;

/**
 * Adds `count` potentials, and the people and accounts that a company with so many has, for measuring; an empty database
 * gets the demo company first. Potentials are written set by set and without triggers, together with what these would have
 * written, but for the outbox: nobody is to be told. Needs a superuser; the tables are locked meanwhile. Answers seconds.
 */
export async function seedScale(databaseUrl: string, secret: string, count: number): Promise<number> {
  await seedDemo(databaseUrl, secret);
  const begun = performance.now();
  const owner = connect(databaseUrl, { max: 1, applicationName: 'solmu seed' });
  try {
    await owner.sql.begin(async (tx) => {
      await tx`select set_config('solmu.actor', 'system', true), set_config('solmu.cause', 'import', true),
        set_config('maintenance_work_mem', '512MB', true), setseed(0.2026)`;
      await insertSellers(tx, Math.ceil(count / PER_SELLER));
      await insertAccounts(tx, Math.ceil(count / PER_ACCOUNT));
      await tx`set local session_replication_role = replica`;
      await withoutIndexes(tx, TABLES, () => fillPotentials(tx, count));
    });
    await owner.sql`select catalog.renew_words()`;
    await owner.sql`vacuum analyze`;
  } finally {
    await owner.close();
  }
  return (performance.now() - begun) / 1_000;
}

const TABLES = ['sales.potential', 'sales.stage_change', 'catalog.record', 'history.change'];

/** Sellers below the demo's southern manager, in groups of ten. */
async function insertSellers(tx: TransactionSql, count: number): Promise<void> {
  const [known] = await tx<{ role: string; users: number; groups: number }[]>`
    select (select id from identity.role where name = 'Myyjä, etelä') as role,
      (select count(*)::int from identity."user") as users, (select count(*)::int from identity."group") as groups`;
  const { role, users, groups } = known!;
  const sellers = numbers(count).map((n) => ({
    id: crypto.randomUUID(),
    name: `Mittaaja ${users + n}`,
    email: `mittaaja.${users + n}@kaarnametsa.example`,
    title: 'Myyjä',
    role_id: role,
  }));
  const teams = numbers(Math.ceil(count / SELLERS_PER_GROUP)).map((n) => ({
    id: crypto.randomUUID(),
    name: `Mittausryhmä ${groups + n}`,
  }));
  const members = sellers.map(({ id }, place) => ({
    group_id: teams[Math.floor(place / SELLERS_PER_GROUP)]!.id,
    user_id: id,
  }));
  await insertRows(tx, 'identity.user', sellers);
  await insertRows(tx, 'identity.group', teams);
  await insertRows(tx, 'identity.group_member', members);
}

async function insertAccounts(tx: TransactionSql, count: number): Promise<void> {
  await tx`
    with seller as materialized (select array_agg(id) as ids from identity."user" where title = 'Myyjä')
    insert into sales.account (name, owner_id, type, status, industry)
    select 'Mittauskohde ' || n || ' Oy', ids[1 + floor(random() * cardinality(ids))::int], 'customer', 'active',
      ('{industry,construction,trade,logistics,technology,finance,health,public,services}'::text[])[1 + floor(random() * 9)::int]
    from generate_series(1, ${count}::int) n, seller`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
