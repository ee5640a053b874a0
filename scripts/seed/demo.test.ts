import { beforeAll, describe, expect, it } from 'vitest';
import { applyFormat } from '#platform/catalog/formats.ts';
import { TEST_SECRET } from '#platform/testing/cluster.ts';
import { openWorld, type World } from '#tests/world.ts';
import { seedDemo } from './demo.ts';

let world: World;
let seconds: number;

beforeAll(async () => {
  world = await openWorld();
  const begun = performance.now();
  expect(await seedDemo(world.url, TEST_SECRET)).toBe(true);
  seconds = (performance.now() - begun) / 1_000;
});

const POTENTIALS = `{ potentials(first: 200) { totalCount edges { node { owner { __typename ... on User { id } ... on Group { id } } stage { id } } } } }`;

describe('the demo company', () => {
  it('is there in three seconds', () => {
    expect(seconds).toBeLessThan(3);
  });

  it('has its people, customers, deals and talks, each recorded and in the history once', async () => {
    const [counts] = await world.sql`
      select (select count(*)::int from identity."user") as users, (select count(*)::int from identity."group") as groups,
        (select count(*)::int from sales.account) as accounts, (select count(*)::int from sales.contact) as contacts,
        (select count(*)::int from sales.potential) as potentials, (select count(*)::int from sales.lead) as leads,
        (select count(*)::int from activities.activity) as activities,
        (select count(*)::int from marketing.campaign) as campaigns, (select count(*)::int from marketing.campaign_member) as members,
        (select count(*)::int from inventory.product) as products, (select count(*)::int from inventory.price_entry) as prices,
        (select count(*)::int from sales.quote) as quotes, (select count(*)::int from sales.sales_order) as orders, (select count(*)::int from catalog.record) as records,
        (select count(*)::int from history.change) as changes`;
    expect(counts).toEqual({
      users: 12,
      groups: 3,
      accounts: 300,
      contacts: 600,
      potentials: 900,
      leads: 160,
      activities: 400,
      campaigns: 5,
      // As many as chance chose.
      members: expect.any(Number),
      quotes: 120,
      orders: 40,
      products: 29,
      prices: 10,
      records: 2_569 + counts!.members,
      changes: 2_569 + counts!.members,
    });
    expect(counts!.members).toBeGreaterThan(150);
    const talks = await world.sql`select record_id from activities.comment`;
    expect(talks.length).toBeGreaterThan(150);
  });

  it('is not made twice', async () => {
    expect(await seedDemo(world.url, TEST_SECRET)).toBe(false);
    expect(await world.sql`select 1 from sales.account`).toHaveLength(300);
  });

  it('lists its people on the sign-in page', async () => {
    const { data } = await world.ask('identity', null, '{ signInOptions { company demoUsers { email password } } }');
    expect(data.signInOptions.demoUsers).toHaveLength(12);
  });

  it('has only valid business IDs, each once', async () => {
    const rows = await world.sql<{ id: string }[]>`select business_id as id from sales.account`;
    for (const { id } of rows) expect(applyFormat('businessId', id)).toEqual({ value: id });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(300);
  });

  it('shows a seller the own deals and those of the own group, its director all', async () => {
    const seen = async (email: string) => {
      const [user] = await world.sql<{ id: string }[]>`select id from identity."user" where email like ${`${email}@%`}`;
      const actor = { userId: user!.id, scopes: [], cause: 'ui' as const };
      const { data, errors } = await world.ask('sales', actor, POTENTIALS);
      expect(errors).toBeUndefined();
      return data.potentials.totalCount as number;
    };
    expect(await seen('matti.korhonen')).toBe(900);
    expect(await seen('ville.nieminen')).toBeGreaterThan(50);
    expect((await seen('ville.nieminen')) + (await seen('oskari.heino'))).toBeLessThan(900);
  });

  it('talks only where the talkers and the mentioned may see', async () => {
    const rows = await world.sql`
      select distinct c.record_id, said.person
      from activities.comment c cross join lateral (select c.author_id union select unnest(c.mentions)) said (person)`;
    const blind = await world.sql.begin(async (tx) => {
      await tx`select set_config('solmu.actor', 'system', true)`;
      return tx`
        select said.record_id, said.person from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) said (record_id uuid, person uuid)
        where said.person not in (select access.readers(said.record_id, array[said.person]))`;
    });
    expect(rows.length).toBeGreaterThan(200);
    expect(blind).toHaveLength(0);
  });

  it('has words for some of its records of every kind, and none that is nobody’s', async () => {
    const rows = await world.sql<{ value: string; records: number; kinds: number }[]>`
      with given as (
        select 'accounts' as kind, unnest(tags) as tag from sales.account union all select 'contacts', unnest(tags) from sales.contact
        union all select 'potentials', unnest(tags) from sales.potential union all select 'leads', unnest(tags) from sales.lead)
      select o.value, count(g.tag)::int as records, count(distinct g.kind)::int as kinds
      from (select value, module from catalog.option where field = 'tags') o full join given g on g.tag = o.value and o.module in ('*', g.kind)
      group by o.value order by o.value`;
    expect(rows.map(({ value }) => value)).toEqual([
      'avainasiakas',
      'kilpailutus',
      'messut',
      'paattaja',
      'referenssi',
      'soita_uudestaan',
    ]);
    for (const { value, records } of rows) expect(records, value).toBeGreaterThan(4);
    expect(rows.find(({ value }) => value === 'soita_uudestaan')!.kinds).toBe(2);
  });

  it('has deals around today that PostgreSQL’s own rules would let pass', async () => {
    const [row] = await world.sql`
      select count(*) filter (where created_at > now() or stage_entered_at > now() or stage_entered_at < created_at)::int as impossible,
        count(*) filter (where stage = 'lost' and loss_reason is null or stage in ('quoted', 'negotiation', 'won') and amount is null)::int as incomplete,
        count(*) filter (where expected_close_date > now() and closed_at is null)::int as coming
      from sales.potential`;
    expect(row).toMatchObject({ impossible: 0, incomplete: 0 });
    expect(row!.coming).toBeGreaterThan(250);
  });
});
