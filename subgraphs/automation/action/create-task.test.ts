import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toId, toUuid } from '#platform/id.ts';
import { dayOf } from '#platform/query/period.ts';
import { aGroup, aPerson, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { aWorkshop, type Workshop } from '../testing/workshop.ts';

let world: World;
let shop: Workshop;
let matti: Person;
let south: string;

beforeAll(async () => {
  world = await openWorld();
  shop = await aWorkshop(world);
  matti = await aPerson(world.sql, 'Matti Myyjä');
  south = toId('grp', await aGroup(world.sql, 'Etelä', [matti]));
});
afterAll(() => shop.stop());
afterEach(() => shop.rest());

const ACCOUNT =
  'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } errors { code } } }';
const tasksOf = (record: string) => world.sql`
  select a.subject, a.description, a.status, a.priority, a.due_date::text as due, a.owner_id as owner, a.account_id as account, a.created_by as by
  from activities.activity a join activities.link l on l.activity_id = a.id where l.record_id = ${toUuid('pot', record)!} order by a.id`;
const today = () => dayOf(new Date(), 'Europe/Helsinki');

describe('a rule that creates a task', () => {
  it('creates one about the record for its owner, due by the company’s day, once however often it looks', async () => {
    const { createAccount } = await shop.ask('sales', shop.aino, ACCOUNT, { input: { name: 'Kone Oy' } });
    const task = { subject: 'Soita: {name}', description: 'Arvo {amount}', dueInDays: 3, priority: 'HIGH' };
    const rule = await shop.rule({ trigger: { on: 'CREATED' }, actions: [{ createTask: task }] });
    const deal = await shop.deal({ name: 'Hissit', amount: '1000', accountId: createAccount.account.id });
    await shop.settled();
    await shop.again();
    expect(await tasksOf(deal)).toEqual([
      {
        subject: 'Soita: Hissit',
        description: 'Arvo 1\u00a0000,00\u00a0€',
        status: 'not_started',
        priority: 'HIGH',
        due: today().add({ days: 3 }).toString(),
        owner: shop.aino.uuid,
        account: toUuid('acc', createAccount.account.id),
        by: null,
      },
    ]);
    const [line] = await shop.log({ ruleId: rule });
    expect(line.actions).toMatchObject([
      { kind: 'CREATE_TASK', outcome: 'DONE', receivers: ['Aino Aalto'], text: 'Soita: Hissit' },
    ]);
  });

  it('creates it for a chosen group, without a day; one that nobody could do is refused, and told', async () => {
    await shop.rule({ trigger: { on: 'CREATED' }, actions: [{ createTask: { subject: 'Ryhmälle', ownerId: south } }] });
    const refusing = await shop.rule({
      trigger: { on: 'CREATED' },
      actions: [
        { createTask: { subject: 'Lähteneelle', ownerId: matti.id } },
        { createTask: { subject: '{nextStep}' } },
      ],
    });
    await world.sql`update identity."user" set active = false where id = ${matti.uuid}`;
    await world.sql`insert into identity.group_member (group_id, user_id) values (${toUuid('grp', south)!}, ${shop.aino.uuid})`;
    const deal = await shop.deal();
    await shop.settled();
    expect(await tasksOf(deal)).toMatchObject([{ subject: 'Ryhmälle', due: null, owner: toUuid('grp', south) }]);
    const [line] = await shop.log({ ruleId: refusing });
    expect(line).toMatchObject({
      outcome: 'REFUSED',
      actions: [
        { errors: [{ code: 'OWNER_INACTIVE', message: 'Vastuuhenkilö ei ole enää käytössä' }] },
        { errors: [{ code: 'REQUIRED', path: ['subject'] }] },
      ],
    });
  });

  it('shows in a dry run what it would create, and creates nothing', async () => {
    const record = await shop.deal({ name: 'Kokeiltu' });
    const TRY = `mutation ($input: DryRunAutomationRuleInput!) { dryRunAutomationRule(input: $input) {
      results { actions { kind outcome receivers text } } errors { code } } }`;
    const rule = {
      module: 'potentials',
      name: 'Kokeilu',
      trigger: { on: 'CREATED_OR_CHANGED' },
      actions: [{ createTask: { subject: 'Soita: {name}' } }],
    };
    const { dryRunAutomationRule } = await shop.ask('automation', shop.boss, TRY, {
      input: { rule, recordId: record },
    });
    expect(dryRunAutomationRule).toMatchObject({
      errors: [],
      results: [
        { actions: [{ kind: 'CREATE_TASK', outcome: 'DONE', receivers: ['Aino Aalto'], text: 'Soita: Kokeiltu' }] },
      ],
    });
    expect(await tasksOf(record)).toEqual([]);
  });

  it('can be set off by a task, and leads on from it', async () => {
    await shop.rule({
      module: 'activities',
      trigger: { on: 'CHANGED', fields: ['status'] },
      where: { field: 'state', operator: 'IS', values: ['DONE'] },
      actions: [{ createTask: { subject: 'Jatka: {subject}', dueInDays: 1 } }],
    });
    const MAKE =
      'mutation ($input: CreateTaskInput!) { createTask(input: $input) { activity { id version } errors { code } } }';
    const DO = 'mutation ($input: CompleteActivityInput!) { completeActivity(input: $input) { errors { code } } }';
    const { createTask } = await shop.ask('activities', shop.aino, MAKE, { input: { subject: 'Ensimmäinen' } });
    const { id, version } = createTask.activity;
    await shop.ask('activities', shop.aino, DO, { input: { id, version } });
    await shop.settled();
    const made = await world.sql`select subject, state from activities.activity where subject like 'Jatka%'`;
    expect(made).toEqual([{ subject: 'Jatka: Ensimmäinen', state: 'OPEN' }]);
  });
});
