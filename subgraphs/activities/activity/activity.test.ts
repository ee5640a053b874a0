import { beforeAll, describe, expect, it } from 'vitest';
import { toId, toUuid } from '#platform/id.ts';
import { type Graph, openGraph } from '#tests/graph.ts';
import { aGroup, aPerson, aRole, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { isOverdue } from './is-overdue.ts';

let world: World;
let ask: Graph;
let aino: Person;
let daniel: Person;
let bertil: Person;
let cecilia: Person;
let boss: Person;
let south: string;

beforeAll(async () => {
  world = await openWorld();
  ask = await openGraph(world);
  const top = await aRole(world.sql, 'Myyntijohtaja');
  const seller = await aRole(world.sql, 'Myyjä', top);
  aino = await aPerson(world.sql, 'Aino Aalto', { role: seller });
  daniel = await aPerson(world.sql, 'Daniel D', { role: seller });
  bertil = await aPerson(world.sql, 'Bertil B', { role: seller });
  cecilia = await aPerson(world.sql, 'Cecilia C', { role: top });
  boss = await aPerson(world.sql, 'Boss B', { admin: true });
  south = await aGroup(world.sql, 'Myynti Etelä', [aino, daniel]);
});

const ERRORS = 'errors { code path message }';
const ACTIVITY = `activity { id version kind type { value } subject status { value label } state day doneAt outcome { value } overdue
  account { id } contact { id } related { id title } owner { __typename } follows { id } startsAt endsAt }`;
const ONE = `query ($id: ID!) { activity(id: $id) { id subject visibility version related { id } } }`;

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;

async function mutate(by: Person, name: string, input: object, more = ''): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { ${name}(input: $input) { ${ACTIVITY} ${more} ${ERRORS} } }`;
  const { data, errors } = await ask(by.actor, source, { input });
  expect(errors).toBeUndefined();
  return data[name];
}

async function make(by: Person, type: string, input: object): Promise<string> {
  const name = type.toLowerCase();
  const source = `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${name} { id } ${ERRORS} } }`;
  const { data } = await ask(by.actor, source, { input });
  expect(data[`create${type}`].errors).toEqual([]);
  return data[`create${type}`][name].id;
}

async function aTask(input: object = {}, by = aino): Promise<Answer> {
  const { activity, errors } = await mutate(by, 'createTask', { subject: 'Soita takaisin', ...input });
  expect(errors).toEqual([]);
  return activity;
}

const MEETING = { type: 'customer_meeting', startsAt: '2027-02-01T08:00:00Z', endsAt: '2027-02-01T09:00:00Z' };

async function anEvent(input: object = {}, by = aino): Promise<Answer> {
  const { activity, errors } = await mutate(by, 'createEvent', { subject: 'Tapaaminen Kone Oy', ...MEETING, ...input });
  expect(errors).toEqual([]);
  return activity;
}

const ABOUT = `query ($id: ID!, $open: Boolean, $first: Int, $after: String) { record(id: $id) { activities(open: $open, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id subject } } } } }`;

async function about(by: Person, id: string, more: object = {}): Promise<Answer> {
  const { data, errors } = await ask(by.actor, ABOUT, { id, ...more });
  expect(errors).toBeUndefined();
  return data.record.activities;
}
const subjects = ({ edges }: Answer) => edges.map(({ node }: Answer) => node.subject);

describe('an activity', () => {
  it('is a task that is not started, of the one type of tasks', async () => {
    expect(await aTask({ dueDate: '2027-02-01', dueTime: '9.30' })).toMatchObject({
      kind: 'TASK',
      type: { value: 'task' },
      status: { value: 'not_started', label: 'Aloittamatta' },
      state: 'OPEN',
      day: '2027-02-01',
      owner: { __typename: 'User' },
    });
  });

  it('is an event that is planned, on the day on which it begins in Helsinki', async () => {
    const event = await anEvent({ startsAt: '2027-01-31T23:00:00Z' });
    expect(event).toMatchObject({ kind: 'EVENT', status: { value: 'planned' }, day: '2027-02-01' });
    expect(await anEvent({ startsAt: null, endsAt: null, allDay: true, startDate: '2027-02-03' })).toMatchObject({
      day: '2027-02-03',
    });
  });

  it.each([
    ['createEvent', { endsAt: '2027-02-01T07:59:00Z' }, 'END_BEFORE_START', 'endsAt'],
    ['createEvent', { endsAt: '2028-02-10T08:00:00Z' }, 'EVENT_TOO_LONG', 'endsAt'],
    ['createEvent', { startsAt: null }, 'REQUIRED', 'startsAt'],
    ['createEvent', { type: null }, 'TYPE_REQUIRED', 'type'],
    ['createEvent', { type: 'task' }, 'TYPE_OF_OTHER_KIND', 'type'],
    ['createEvent', { status: 'done' }, 'STATUS_OF_OTHER_KIND', 'status'],
    ['createEvent', { allDay: true, startDate: '2027-02-02', endDate: '2027-02-01' }, 'END_BEFORE_START', 'endDate'],
    ['createTask', { dueTime: '10:00' }, 'TIME_WITHOUT_DATE', 'dueTime'],
    ['createTask', { dueDate: '2027-02-01', dueTime: '25:00' }, 'INVALID_TIME', 'dueTime'],
    ['createTask', { type: 'call' }, 'TYPE_OF_OTHER_KIND', 'type'],
  ])('by %s with %j is refused', async (name, input, code, field) => {
    const given = name === 'createEvent' ? { subject: 'X', ...MEETING, ...input } : { subject: 'X', ...input };
    const { activity, errors } = await mutate(aino, name, given);
    expect({ activity, errors: errors.map((one: Answer) => [one.code, one.path]) }).toEqual({
      activity: null,
      errors: [[code, ['input', field]]],
    });
  });

  it('stays what it is, with what belongs to its kind', async () => {
    const { id, version } = await aTask();
    const { errors } = await mutate(aino, 'updateActivity', { id, version, startsAt: '2027-02-01T08:00:00Z' });
    expect(errors).toMatchObject([{ code: 'ONLY_OF_EVENTS', path: ['input', 'startsAt'] }]);
  });

  it('cannot be a task where administrators have no type for tasks', async () => {
    await world.sql`update catalog.option set active = false where module = 'activities' and field = 'type' and value = 'task'`;
    const { errors } = await mutate(aino, 'createTask', { subject: 'X' });
    expect(errors).toMatchObject([
      { code: 'TASK_TYPE_MISSING', message: 'Tehtävätyyppi puuttuu: ota yhteyttä pääkäyttäjään' },
    ]);
    await world.sql`update catalog.option set active = true where module = 'activities' and field = 'type' and value = 'task'`;
  });

  it('needs an account where administrators say so, and one without can still be completed', async () => {
    const { id, version } = await aTask();
    await world.sql`insert into catalog.field_setting (module, field, required) values ('activities', 'account', true)`;
    const { activity, errors } = await mutate(aino, 'createTask', { subject: 'Ilman asiakasta' });
    expect(activity).toBeNull();
    expect(errors).toMatchObject([{ code: 'REQUIRED', path: ['input', 'accountId'] }]);
    expect((await mutate(aino, 'completeActivity', { id, version })).activity).toMatchObject({ state: 'DONE' });
    await world.sql`delete from catalog.field_setting where module = 'activities'`;
  });
});

describe('what is done', () => {
  it('is followed by another with the same account, contact and records, linked back', async () => {
    const accountId = await make(aino, 'Account', { name: 'Kone Oy' });
    const contactId = await make(aino, 'Contact', { lastName: 'Virta', accountId });
    const deal = await make(aino, 'Potential', { name: 'Hissit' });
    const first = await anEvent({ accountId, contactId, relatedIds: [deal] });
    const times = { startsAt: '2027-02-08T08:00:00Z', endsAt: '2027-02-08T09:00:00Z' };
    const refused = await mutate(
      aino,
      'completeActivity',
      { id: first.id, version: first.version, status: 'planned', followUp: times },
      'followUp { id }',
    );
    expect(refused.errors).toMatchObject([{ code: 'FOLLOW_UP_NEEDS_DONE', path: ['input', 'followUp'] }]);

    const done = await mutate(
      aino,
      'completeActivity',
      { id: first.id, version: first.version, status: 'held', outcome: 'agreed', followUp: times },
      'followUp { subject status { value label } account { id } contact { id } related { id } follows { id } startsAt }',
    );
    expect(done).toMatchObject({
      activity: {
        status: { label: 'Pidetty' },
        state: 'DONE',
        outcome: { value: 'agreed' },
        doneAt: expect.any(String),
      },
      followUp: {
        subject: 'Tapaaminen Kone Oy',
        status: { label: 'Suunniteltu' },
        account: { id: accountId },
        contact: { id: contactId },
        related: [{ id: deal }],
        follows: { id: first.id },
      },
      errors: [],
    });
    expect(Date.parse(done.followUp.startsAt)).toBe(Date.parse(times.startsAt));
  });

  it('has no time of completion any more once it is opened again', async () => {
    const { id, version } = await aTask();
    await mutate(aino, 'completeActivity', { id, version, outcome: 'reached' });
    const { activity } = await mutate(aino, 'updateActivity', { id, version: version + 1, status: 'in_progress' });
    expect(activity).toMatchObject({ state: 'OPEN', doneAt: null, outcome: null });
  });
});

describe('a task is overdue', () => {
  const task = { kind: 'TASK', state: 'OPEN', dueDate: '2027-02-01', dueTime: null } as const;
  const at = (now: string) => ({ now: new Date(now), timeZone: 'Europe/Helsinki' });

  it('when its day is over in the company’s zone, or its time has passed', () => {
    expect(isOverdue(task, at('2027-02-01T21:59:00Z'))).toBe(false);
    expect(isOverdue(task, at('2027-02-01T22:00:00Z'))).toBe(true);
    expect(isOverdue({ ...task, dueTime: '10:00' }, at('2027-02-01T08:00:00Z'))).toBe(false);
    expect(isOverdue({ ...task, dueTime: '10:00' }, at('2027-02-01T08:01:00Z'))).toBe(true);
  });

  it('never without a day, nor when it is done, nor as an event', () => {
    const later = at('2028-01-01T00:00:00Z');
    expect(isOverdue({ ...task, dueDate: null }, later)).toBe(false);
    expect(isOverdue({ ...task, state: 'DONE' }, later)).toBe(false);
    expect(isOverdue({ ...task, kind: 'EVENT' }, later)).toBe(false);
  });
});

describe('what activities are about', () => {
  it('lists them: what is to be done by its day, what is done from the last, page by page', async () => {
    const accountId = await make(aino, 'Account', { name: 'Lista Oy' });
    await aTask({ subject: 'Ilman päivää', accountId });
    await aTask({ subject: 'Toinen', dueDate: '2027-03-02', relatedIds: [accountId] });
    await aTask({ subject: 'Ensin', dueDate: '2027-03-01', accountId, relatedIds: [accountId] });
    for (const [subject, dueDate] of [
      ['Vanha', '2026-01-01'],
      ['Uudempi', '2026-02-01'],
    ]) {
      const { id, version } = await aTask({ subject, dueDate, accountId });
      await mutate(aino, 'completeActivity', { id, version });
    }
    const open = await about(aino, accountId, { open: true, first: 2 });
    expect([subjects(open), open.totalCount]).toEqual([['Ensin', 'Toinen'], 3]);
    const rest = await about(aino, accountId, { open: true, first: 2, after: open.pageInfo.endCursor });
    expect([subjects(rest), rest.pageInfo.hasNextPage]).toEqual([['Ilman päivää'], false]);
    expect(subjects(await about(aino, accountId, { open: false }))).toEqual(['Uudempi', 'Vanha']);
    expect((await about(aino, accountId)).totalCount).toBe(5);
  });

  it('is changed by whoever may edit the activity, and left as it is where it is not seen', async () => {
    const [mine, other] = [
      await make(aino, 'Potential', { name: 'Oma' }),
      await make(aino, 'Potential', { name: 'Muu' }),
    ];
    const { id, version } = await aTask({ relatedIds: [mine] });
    const refused = await mutate(aino, 'updateActivity', { id, version, relatedIds: [mine, toUuid('pot', mine)!] });
    expect(refused.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'relatedIds', '1'] }]);
    const { activity } = await mutate(aino, 'updateActivity', { id, version, relatedIds: [other] });
    expect(activity.related).toEqual([{ id: other, title: 'Muu' }]);
  });

  it('goes over when records are merged, and comes back', async () => {
    const [kept, lost] = [
      await make(boss, 'Contact', { lastName: 'Jää' }),
      await make(boss, 'Contact', { lastName: 'Menee' }),
    ];
    await aTask({ subject: 'Linkki', relatedIds: [lost] }, boss);
    await aTask({ subject: 'Kontakti', contactId: lost }, boss);
    const input = { id: kept, version: 1, parts: [{ id: lost, version: 1 }] };
    const MERGE = `mutation ($input: MergeRecordsInput!) { mergeRecords(input: $input) { merge { id } ${ERRORS} } }`;
    const { data } = await ask(boss.actor, MERGE, { input });
    expect(data.mergeRecords.errors).toEqual([]);
    expect(subjects(await about(boss, kept)).sort()).toEqual(['Kontakti', 'Linkki']);
    const UNDO = `mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { ${ERRORS} } }`;
    const undone = await ask(boss.actor, UNDO, { input: { id: data.mergeRecords.merge.id } });
    expect(undone.data.undoMerge.errors).toEqual([]);
    expect(subjects(await about(boss, kept))).toEqual([]);
    expect(subjects(await about(boss, lost)).sort()).toEqual(['Kontakti', 'Linkki']);
  });

  it('is what a lead became, and the lead again once its conversion is undone', async () => {
    const lead = await make(aino, 'Lead', { company: 'Liidi Oy', lastName: 'Virta' });
    const { id } = await aTask({ subject: 'Soita liidille', relatedIds: [lead] });
    const CONVERT = `mutation ($input: ConvertLeadInput!) { convertLead(input: $input) { conversion { potential { id } } ${ERRORS} } }`;
    const { data } = await ask(aino.actor, CONVERT, { input: { id: lead, version: 1 } });
    expect(data.convertLead.errors).toEqual([]);
    const potential = data.convertLead.conversion.potential.id;
    expect((await about(aino, potential)).edges).toMatchObject([{ node: { id } }]);
    expect((await about(aino, lead)).totalCount).toBe(0);
    const UNDO = `mutation ($input: UndoConversionInput!) { undoConversion(input: $input) { kept { id } ${ERRORS} } }`;
    const undone = await ask(aino.actor, UNDO, { input: { id: lead } });
    expect(undone.data.undoConversion).toEqual({ kept: [], errors: [] });
    expect((await about(aino, lead)).edges).toMatchObject([{ node: { id } }]);
  });
});

describe('who sees an activity', () => {
  const sees = async (by: Person, id: string) => Boolean((await ask(by.actor, ONE, { id })).data.activity);
  const search = async (by: Person, text: string) =>
    (await ask(by.actor, `query ($text: String!) { search(query: $text, first: 5) { id } }`, { text })).data.search;

  beforeAll(async () => {
    await world.sql`insert into identity.module_default (module, level) values ('activities', 'PRIVATE')
      on conflict (module) do update set level = 'PRIVATE'`;
  });

  it('is its owner and whoever is above, and the members of a group that owns it', async () => {
    const { id } = await anEvent();
    expect([await sees(aino, id), await sees(cecilia, id), await sees(bertil, id), await sees(daniel, id)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const { id: shared } = await anEvent({ ownerId: toId('grp', south) });
    expect([await sees(aino, shared), await sees(daniel, shared), await sees(bertil, shared)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is its owner alone when it is private: found by nobody else in any way', async () => {
    const account = await make(aino, 'Account', { name: 'Salaseura Oy' });
    const { id, version } = await anEvent({
      subject: 'Hammaslääkäri Kvantti',
      accountId: account,
      visibility: 'PRIVATE',
    });
    for (const other of [cecilia, boss, bertil]) {
      expect(await sees(other, id)).toBe(false);
      expect(await search(other, 'Kvantti')).toEqual([]);
      const { data } = await ask(
        other.actor,
        `query ($id: ID!) { record(id: $id) { title history(first: 5) { edges { node { id } } } } }`,
        { id },
      );
      expect(data.record).toBeNull();
      const { errors } = await mutate(other, 'updateActivity', { id, version, subject: 'Vallattu' });
      expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    expect((await about(boss, account)).totalCount).toBe(0);
    expect((await about(aino, account)).totalCount).toBe(1);
    expect(await search(aino, 'Kvantti')).toEqual([{ id }]);
    const { errors } = await mutate(aino, 'updateActivity', { id, version, visibility: 'PUBLIC' });
    expect(errors).toEqual([]);
    expect([await sees(cecilia, id), (await search(cecilia, 'Kvantti')).length]).toEqual([true, 1]);
  });
});
