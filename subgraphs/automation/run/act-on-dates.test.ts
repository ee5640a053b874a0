import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#tests/world.ts';
import { aWorkshop, type Workshop } from '../testing/workshop.ts';
import { actOnDates } from './act-on-dates.ts';
import { forgetRuns } from './forget-runs.ts';

let world: World;
let shop: Workshop;
/** What time it is to the installation. */
let now = new Date('2026-03-02T06:00:00Z');

beforeAll(async () => {
  world = await openWorld({ clock: { now: () => now } });
  shop = await aWorkshop(world);
});
afterAll(() => shop.stop());
afterEach(() => shop.rest());

const step = (value: string) => ({ setFields: [{ field: 'nextStep', kind: 'VALUE', value }] });
const byDate = (date: object) => ({ on: 'DATE', date });
const closing = (offset: number, hour?: number) => byDate({ field: 'expectedCloseDate', offset, unit: 'DAYS', hour });

/** The jobs of five minutes between, as far as they matter: the last one at a moment. */
async function at(moment: string): Promise<void> {
  now = new Date(moment);
  await actOnDates.run(world.running.get('automation')!, world.platform);
  await shop.settled();
}

describe('a rule by date', () => {
  it('acts at its hour, so many days before the date, by the organisation’s clock, and once', async () => {
    now = new Date('2026-03-02T06:00:00Z');
    const id = await shop.rule({ trigger: closing(-3, 9), actions: [step('Soita')] });
    const record = await shop.deal({ expectedCloseDate: '2026-03-10' });
    await at('2026-03-07T06:55:00Z');
    expect((await shop.potential(record)).next_step).toBeNull();
    await at('2026-03-07T07:00:00Z');
    expect((await shop.potential(record)).next_step).toBe('Soita');
    await shop.change(record, { nextStep: null });
    await at('2026-03-07T07:05:00Z');
    await at('2026-03-08T07:05:00Z');
    expect((await shop.potential(record)).next_step).toBeNull();
    expect(await shop.log({ ruleId: id })).toHaveLength(1);
    // Another date is another occasion.
    await shop.change(record, { expectedCloseDate: '2026-03-20' });
    await at('2026-03-17T07:00:00Z');
    expect(await shop.log({ ruleId: id })).toHaveLength(2);
  });

  it('stands by the hour when the clocks change', async () => {
    now = new Date('2026-03-27T10:00:00Z');
    const id = await shop.rule({ trigger: closing(1, 8), actions: [step('Kesäaika')] });
    await shop.deal({ expectedCloseDate: '2026-03-28' });
    // From 29 March eight o'clock is 05:00 in universal time.
    await at('2026-03-29T04:55:00Z');
    expect(await shop.log({ ruleId: id })).toEqual([]);
    await at('2026-03-29T05:00:00Z');
    expect(await shop.log({ ruleId: id })).toHaveLength(1);
  });

  it('makes up for a standstill, and not for what had come before it was made', async () => {
    now = new Date('2026-05-04T06:00:00Z');
    const [past, missed] = [
      await shop.deal({ expectedCloseDate: '2026-05-01' }),
      await shop.deal({ expectedCloseDate: '2026-05-06' }),
    ];
    const id = await shop.rule({ trigger: closing(0), actions: [step('Tänään')] });
    await at('2026-05-20T12:00:00Z');
    expect((await shop.log({ ruleId: id })).map(({ record }: { record: object }) => record)).toEqual([{ id: missed }]);
    expect((await shop.potential(past)).next_step).toBeNull();
  });

  it('acts on those alone of which its conditions hold then', async () => {
    now = new Date('2026-06-01T06:00:00Z');
    const id = await shop.rule({
      trigger: closing(0),
      where: { field: 'amount', operator: 'GT', values: ['100'] },
      actions: [step('Iso')],
    });
    const [small, grown] = [
      await shop.deal({ expectedCloseDate: '2026-06-03', amount: '50' }),
      await shop.deal({ expectedCloseDate: '2026-06-03', amount: '50' }),
    ];
    await shop.change(grown, { amount: '500' });
    await at('2026-06-03T12:00:00Z');
    expect((await shop.log({ ruleId: id })).map(({ record }: { record: object }) => record)).toEqual([{ id: grown }]);
    expect((await shop.potential(small)).next_step).toBeNull();
  });

  it('counts hours from a moment', async () => {
    const record = await shop.deal({ name: 'Odottaa' });
    const [{ entered }] = (await world.sql<{ entered: Date }[]>`
      select max(stage_entered_at) as entered from sales.potential`) as unknown as [{ entered: string }];
    const begun = new Date(entered).getTime();
    now = new Date(begun);
    const id = await shop.rule({
      trigger: byDate({ field: 'stageEnteredAt', offset: 48, unit: 'HOURS' }),
      where: { field: 'name', operator: 'IS', values: ['Odottaa'] },
      actions: [step('Muistuta')],
    });
    await at(new Date(begun + 47 * 3_600_000).toISOString());
    expect(await shop.log({ ruleId: id })).toEqual([]);
    await at(new Date(begun + 48 * 3_600_000 + 1).toISOString());
    expect((await shop.log({ ruleId: id }))[0]).toMatchObject({ record: { id: record }, outcome: 'DONE' });
  });

  it('goes through more records than a step takes', async () => {
    now = new Date('2027-01-01T06:00:00Z');
    const id = await shop.rule({ trigger: closing(0), actions: [step('Paljon')] });
    await world.sql.begin(async (sql) => {
      await sql`select set_config('solmu.actor', 'system', true), set_config('solmu.cause', 'import', true)`;
      await sql`insert into sales.potential (name, owner_id, expected_close_date)
        select 'Erä ' || n, ${shop.aino.uuid}, '2027-01-02' from generate_series(1, 1200) n`;
    });
    await at('2027-01-02T12:00:00Z');
    const [done] =
      await world.sql`select count(*)::int as count from automation.run r join automation.rule u on u.id = r.rule_id where u.name = 'Sääntö' and r.occasion = 'date 2027-01-02'`;
    expect(done!.count).toBe(1_200);
    expect(await shop.log({ ruleId: id })).toHaveLength(200);
  });
});

it('forgets the log after ninety days', async () => {
  const count = async () => (await world.sql`select count(*)::int as count from automation.run`)[0]!.count;
  now = new Date('2027-04-01T12:00:00Z');
  await forgetRuns.run(world.running.get('automation')!, world.platform);
  expect(await count()).toBe(1_200);
  now = new Date('2027-04-03T12:00:00Z');
  await forgetRuns.run(world.running.get('automation')!, world.platform);
  expect(await count()).toBe(0);
});
