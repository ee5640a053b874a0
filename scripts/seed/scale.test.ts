import { beforeAll, describe, expect, it } from 'vitest';
import { TEST_SECRET } from '#platform/testing/cluster.ts';
import { openWorld, type World } from '#tests/world.ts';
import { seedScale } from './scale.ts';

let world: World;
const indexes = () =>
  world.sql`select indexdef from pg_indexes where schemaname in ('sales', 'catalog', 'history') order by indexdef`;

describe('a database filled for measuring', () => {
  let before: unknown[];

  beforeAll(async () => {
    world = await openWorld();
    before = await indexes();
    await seedScale(world.url, TEST_SECRET, 3_000);
  });

  it('has so many potentials more than the demo company, each recorded, in the history, and in its stage once', async () => {
    const [counts] = await world.sql`
      select (select count(*)::int from sales.potential) as potentials,
        (select count(*)::int from catalog.record r join sales.potential p using (id) where r.title = p.name and r.owner_id = p.owner_id) as records,
        (select count(*)::int from history.change where module = 'potentials') as changes,
        (select count(distinct potential_id)::int from sales.stage_change) as entered`;
    expect(counts).toEqual({ potentials: 3_900, records: 3_900, changes: 3_900, entered: 3_900 });
  });

  it('has its indexes again', async () => {
    expect(await indexes()).toEqual(before);
  });

  it('goes on numbering where it stopped', async () => {
    const [last] = await world.sql`
      select max(substr(number, 5)::int) = (select last_value from sales.potential_number) as right from sales.potential`;
    expect(last!.right).toBe(true);
  });
});
