import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#tests/world.ts';
import { aWorkshop, type Workshop } from '../testing/workshop.ts';

let world: World;
let shop: Workshop;

beforeAll(async () => {
  world = await openWorld();
  shop = await aWorkshop(world);
});
afterAll(() => shop.stop());
afterEach(() => shop.rest());

const LARGE = { field: 'amount', operator: 'GTE', values: ['1000'] };
const step = (value: string) => ({ setFields: [{ field: 'nextStep', kind: 'VALUE', value }] });

describe('a rule', () => {
  it('sets fields of a record that is created so that its conditions hold, and of no other', async () => {
    const id = await shop.rule({ name: 'Isot', trigger: { on: 'CREATED' }, where: LARGE, actions: [step('Soita')] });
    const [large, small] = [await shop.deal({ amount: '2000' }), await shop.deal({ amount: '10' })];
    await shop.settled();
    expect((await shop.potential(large)).next_step).toBe('Soita');
    expect((await shop.potential(small)).next_step).toBeNull();
    expect(await shop.log({ ruleId: id })).toEqual([
      expect.objectContaining({
        ruleName: 'Isot',
        outcome: 'DONE',
        depth: 0,
        record: { id: large },
        actions: [
          expect.objectContaining({
            kind: 'SET_FIELDS',
            outcome: 'DONE',
            values: [{ field: 'nextStep', label: 'Seuraava toimenpide', value: 'Soita' }],
          }),
        ],
      }),
    ]);
  });

  it('looks at changes of the fields that it names alone', async () => {
    const record = await shop.deal();
    await shop.rule({ trigger: { on: 'CHANGED', fields: ['amount'] }, actions: [step('Tarkista')] });
    await shop.change(record, { description: 'Toinen' });
    await shop.settled();
    expect((await shop.potential(record)).next_step).toBeNull();
    await shop.change(record, { amount: '5' });
    await shop.settled();
    expect((await shop.potential(record)).next_step).toBe('Tarkista');
  });

  it('acts when conditions begin to hold, judged by what each change made of the record', async () => {
    const record = await shop.deal({ amount: '10' });
    const id = await shop.rule({
      trigger: { on: 'CREATED_OR_CHANGED', begins: true },
      where: LARGE,
      actions: [step('Iso')],
    });
    // All are there before the rule comes to look: the second makes it so, the others don't.
    await shop.unseen(async () => {
      await shop.change(record, { description: 'a' });
      await shop.change(record, { amount: '5000' });
      await shop.change(record, { description: 'b' });
      await shop.change(record, { amount: '6000' });
    });
    await shop.settled();
    expect(await shop.log({ ruleId: id })).toHaveLength(1);
    await shop.change(record, { amount: '1' });
    await shop.change(record, { amount: '1000' });
    await shop.settled();
    expect(await shop.log({ ruleId: id })).toHaveLength(2);
  });

  it('gives days from today, the owner, and whoever made the change', async () => {
    const record = await shop.deal({ ownerId: shop.boss.id });
    const day = [{ field: 'expectedCloseDate', kind: 'TODAY', days: 14 }];
    await shop.rule({
      trigger: { on: 'CHANGED', fields: ['description'] },
      actions: [
        { setFields: [...day, { field: 'owner', kind: 'ACTOR' }] },
        { setFields: [{ field: 'amount', kind: 'EMPTY' }] },
      ],
    });
    await shop.change(record, { description: 'Otan tämän', amount: '10' });
    await shop.settled();
    const { closes, owner_id: owner, amount } = await shop.potential(record);
    expect({ owner, amount }).toEqual({ owner: shop.aino.uuid, amount: null });
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());
    expect((Date.parse(closes) - Date.parse(today)) / 86_400_000).toBe(14);
  });

  it('tells of a refused action in the log, and goes on with the others', async () => {
    const id = await shop.rule({
      trigger: { on: 'CREATED' },
      actions: [{ setFields: [{ field: 'stage', kind: 'VALUE', value: 'lost' }] }, step('Kuitenkin')],
    });
    const record = await shop.deal();
    await shop.settled();
    expect((await shop.potential(record)).next_step).toBe('Kuitenkin');
    const [line] = await shop.log({ ruleId: id });
    expect(line.outcome).toBe('REFUSED');
    expect(line.actions[0].errors).toEqual([
      { code: 'STAGE_REQUIRES', path: ['lossReason'], message: expect.stringContaining('Täytä ennen vaihetta') },
    ]);
    expect(line.actions[1]).toMatchObject({ outcome: 'DONE', errors: [] });
  });

  it('acts in the order of the rules', async () => {
    const first = await shop.rule({ trigger: { on: 'CREATED' }, actions: [step('yksi')] });
    const second = await shop.rule({ trigger: { on: 'CREATED' }, actions: [step('kaksi')] });
    const record = await shop.deal();
    await shop.settled();
    expect((await shop.potential(record)).next_step).toBe('kaksi');
    await shop.ask(
      'automation',
      shop.boss,
      `mutation ($input: OrderAutomationRulesInput!) { orderAutomationRules(input: $input) { errors { code } } }`,
      { input: { ids: [second, first] } },
    );
    const other = await shop.deal();
    await shop.settled();
    expect((await shop.potential(other)).next_step).toBe('yksi');
  });
});

describe('what rules do', () => {
  it('is in the history as the rule’s, and told to others as such', async () => {
    await shop.rule({ name: 'Historiaan', trigger: { on: 'CREATED' }, actions: [step('x')] });
    const record = await shop.deal();
    await shop.settled();
    const data = await shop.ask(
      'insights',
      shop.aino,
      `query ($id: ID!) { record(id: $id) { history { edges { node { kind cause rule by { id } } } } } }`,
      { id: record },
    );
    expect(data.record.history.edges.map(({ node }: { node: object }) => node)).toEqual([
      { kind: 'CHANGED', cause: 'automation', rule: 'Historiaan', by: null },
      { kind: 'CREATED', cause: 'ui', rule: null, by: { id: shop.aino.id } },
    ]);
  });

  it('is done once, however often the events come', async () => {
    const id = await shop.rule({ trigger: { on: 'CREATED' }, actions: [step('kerran')] });
    const record = await shop.deal();
    await shop.settled();
    await shop.change(record, { nextStep: null });
    await shop.settled();
    expect(await shop.again()).toBeGreaterThan(1);
    expect((await shop.potential(record)).next_step).toBeNull();
    expect(
      (await shop.log({ ruleId: id })).filter((line: { record: object }) =>
        JSON.stringify(line.record).includes(record),
      ),
    ).toHaveLength(1);
  });

  it('stands or falls with its mark: of a transaction that fails at its very end nothing is left, and the next does all', async () => {
    const id = await shop.rule({ trigger: { on: 'CREATED' }, actions: [step('kokonaan')] });
    await shop.settled();
    await world.sql`create sequence outbox.crash`;
    await world.sql`create function outbox.crash() returns trigger language plpgsql security definer as
      $$ begin perform nextval('outbox.crash'); raise 'crash'; end $$`;
    // By then everything has been done that the transaction is to do.
    await world.sql`create trigger crash before update on outbox.consumer for each row
      when (new.name = 'automation.actOnChanges') execute function outbox.crash()`;
    const record = await shop.deal();
    const crashes = async () => (await world.sql`select is_called from outbox.crash`)[0]!.is_called;
    await expect.poll(crashes, { timeout: 10_000 }).toBe(true);
    expect((await shop.potential(record)).next_step).toBeNull();
    expect(await shop.log({ ruleId: id })).toEqual([]);
    await world.sql`drop trigger crash on outbox.consumer`;
    await shop.settled();
    expect(await shop.potential(record)).toMatchObject({ next_step: 'kokonaan', version: 2 });
    expect(await shop.log({ ruleId: id })).toHaveLength(1);
  });

  it('does not go round: rules that set each other off are stopped, which the log tells', async () => {
    const flip = (from: string, to: string) => ({
      trigger: { on: 'CHANGED' },
      where: { field: 'nextStep', operator: 'IS', values: [from] },
      actions: [step(to)],
    });
    const [ping, pong] = [await shop.rule(flip('a', 'b')), await shop.rule(flip('b', 'a'))];
    const record = await shop.deal();
    await shop.change(record, { nextStep: 'a' });
    await shop.settled();
    const lines = [...(await shop.log({ ruleId: ping })), ...(await shop.log({ ruleId: pong }))];
    expect(lines.map(({ outcome, depth }) => [outcome, depth])).toEqual([
      ['STOPPED', 2],
      ['DONE', 0],
      ['DONE', 1],
    ]);
  });

  it('ends after five rules in a chain', async () => {
    const names = ['1', '2', '3', '4', '5', '6', '7'];
    const rules = [];
    for (const name of names)
      rules.push(
        await shop.rule({
          trigger: { on: 'CHANGED' },
          where: { field: 'nextStep', operator: 'IS', values: [name] },
          actions: [step(String(Number(name) + 1))],
        }),
      );
    const record = await shop.deal();
    await shop.change(record, { nextStep: '1' });
    await shop.settled();
    expect((await shop.potential(record)).next_step).toBe('6');
    expect((await shop.log({ ruleId: rules[5] }))[0]).toMatchObject({ outcome: 'STOPPED', depth: 5 });
  });
});

/** What rules do for a batch of events: judge, mark, read, change, tell, each apart from the others. */
const OF_RULES = /automation\.run|differs_at|change_potential_rows|outbox\.emit|solmu\.chain|savepoint/i;

it('acts on 2,000 imported records in as many statements a batch of 500 as on 500', async () => {
  await shop.rule({
    trigger: { on: 'CREATED' },
    actions: [step('tuotu'), { notify: { owner: true, text: 'Uusi: {name}' } }],
  });
  const counts: number[] = [];
  for (const count of [500, 2_000]) {
    world.statements.length = 0;
    await world.sql.begin(async (sql) => {
      await sql`select set_config('solmu.actor', 'system', true), set_config('solmu.cause', 'import', true)`;
      await sql`insert into sales.potential (name, owner_id) select 'Tuotu ' || n, ${shop.aino.uuid} from generate_series(1, ${count}::int) n`;
    });
    await shop.settled();
    counts.push(world.statements.filter((text) => OF_RULES.test(text)).length);
    const [done] =
      await world.sql`select count(*)::int as count from sales.potential where name like 'Tuotu %' and next_step = 'tuotu'`;
    expect(done!.count).toBe(count === 500 ? 500 : 2_500);
  }
  const [few, many] = counts as [number, number];
  expect(few).toBeGreaterThan(1);
  expect(many).toBeLessThanOrEqual(few * 4 + 10);
});
