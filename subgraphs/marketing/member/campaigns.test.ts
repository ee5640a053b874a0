import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consume } from '#platform/changes/consume.ts';
import { toUuid } from '#platform/id.ts';
import { workRuns } from '#platform/runs/work-runs.ts';
import { type Graph, openGraph } from '#tests/graph.ts';
import { aPerson, aRole, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';
import { fillingKinds } from './filling-kinds.ts';
import { forgetPurged } from './forget-purged.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;

const world = await openWorld();
const { sql, platform } = world;
const stop = workRuns({ platform, database: world.running.get('marketing')!.database }, fillingKinds);
afterAll(() => stop());
let ask: Graph;
let aino: Person;
let liisa: Person;

beforeAll(async () => {
  ask = await openGraph(world);
  const role = await aRole(sql, 'Markkinoija');
  [aino, liisa] = [await aPerson(sql, 'Aino A', { role }), await aPerson(sql, 'Liisa L', { role })];
  for (const module of ['campaigns', 'campaignMembers', 'contacts', 'leads']) await moduleDefault(sql, module, 'EDIT');
});

const ERRORS = 'errors { code path message }';
async function change(name: string, input: object, shown = '', by = aino): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${shown} ${ERRORS} } }`;
  const { data, errors } = await ask(by.actor, source, { input });
  expect(errors).toBeUndefined();
  return data.it;
}

async function made(name: string, field: string, input: object, by = aino): Promise<string> {
  const answer = await change(name, input, `${field} { id }`, by);
  expect(answer.errors).toEqual([]);
  return answer[field].id;
}

const aCampaign = (input: object = {}) => made('createCampaign', 'campaign', { name: 'Uutiskirje', ...input });
const aContact = (input: object = {}, by = aino) =>
  made(
    'createContact',
    'contact',
    { lastName: 'Virtanen', email: `v${crypto.randomUUID()}@esimerkki.fi`, ...input },
    by,
  );
const aLead = (input: object = {}) =>
  made('createLead', 'lead', { lastName: 'Liidi', email: `l${crypto.randomUUID()}@esimerkki.fi`, ...input });
const MEMBERS = `query ($filter: ConditionInput) { campaignMembers(filter: $filter, first: 200, sort: [{ field: "number" }]) { totalCount edges { node {
  id version contact { id name } lead { id } source { value } status { label } unsubscribedAt unsubscribedReason consentSource } } } }`;
const membersOf = async (campaign: string, by = aino): Promise<Answer[]> => {
  const filter = { field: 'campaign', operator: 'IS', values: [campaign] };
  const { data, errors } = await ask(by.actor, MEMBERS, { filter });
  expect(errors).toBeUndefined();
  return data.campaignMembers.edges.map(({ node }: Answer) => node);
};
const RUN = `query ($id: ID!) { run(id: $id) { kind state total done unchanged refused undoableUntil
  outcomes(first: 200, outcome: REFUSED) { edges { node { record { id } errors { code message } } } } } }`;
/** Starts a run and waits for its end. */
async function run(name: string, input: object, by = aino): Promise<Answer> {
  const { run, errors } = await change(name, input, 'run { id }', by);
  expect(errors).toEqual([]);
  const read = async () => (await ask(by.actor, RUN, { id: run.id })).data.run;
  await expect.poll(async () => (await read()).state, { timeout: 20_000 }).toMatch(/DONE|FAILED/);
  const { outcomes, ...rest } = await read();
  const refused = outcomes.edges.map(({ node }: Answer) => [node.record?.id, node.errors[0].code]);
  return { id: run.id, ...rest, refusals: Object.fromEntries(refused) };
}
const add = (campaignId: string, ids: string[], more: object = {}) =>
  run('addToCampaign', { campaignId, module: ids[0]!.startsWith('lea') ? 'leads' : 'contacts', ids, ...more });
const PREVIEW = `query ($input: CampaignLoadPreviewInput!) { campaignLoadPreview(input: $input) { found added already withoutAddress unsubscribed removed } }`;
const preview = async (input: object, by = aino) => (await ask(by.actor, PREVIEW, { input })).data.campaignLoadPreview;
const unsubscribe = ({ id, version }: Answer, reason = 'Liikaa postia') =>
  change('unsubscribeCampaignMember', { id, version, reason }, 'campaignMember { version unsubscribedReason }');
const inCity = (city: string) => ({ field: 'city', operator: 'IS', values: [city] });

describe('a campaign', () => {
  it('is kept with what is planned of it, and does not end before it begins', async () => {
    const input = { name: 'Kevään kutsu', type: 'event', startDate: '2027-03-01', expectedEndDate: '2027-02-01' };
    const refused = await change('createCampaign', { ...input, budget: '1500' });
    expect(refused.errors).toEqual([
      { code: 'ENDS_BEFORE_START', path: ['input', 'expectedEndDate'], message: 'Päättyy ennen alkamistaan' },
    ]);
    const shown = 'campaign { number type { label } active budget { amount currency } members { totalCount } }';
    const { campaign } = await change('createCampaign', { ...input, expectedEndDate: null, budget: '1500' }, shown);
    expect(campaign).toMatchObject({
      number: expect.stringMatching(/^KAM-/),
      type: { label: 'Tapahtuma' },
      active: true,
      budget: { amount: '1500.00', currency: 'EUR' },
      members: { totalCount: 0 },
    });
  });

  it('takes each person once, by hand only while it is active, and by e-mail only who has an address', async () => {
    const campaignId = await aCampaign();
    const [contactId, leadId, silent] = [await aContact(), await aLead(), await aContact({ email: null })];
    const enter = (input: object) =>
      change('createCampaignMember', { campaignId, ...input }, 'campaignMember { id source { value } }');
    expect(await enter({ contactId })).toMatchObject({ campaignMember: { source: { value: 'manual' } }, errors: [] });
    expect((await enter({ leadId })).errors).toEqual([]);
    const refusal = async (input: object) =>
      (await enter(input)).errors.map(({ code, path }: Answer) => [code, path[1]]);
    expect(await refusal({ contactId })).toEqual([['ALREADY_MEMBER', 'contactId']]);
    expect(await refusal({ contactId: silent })).toEqual([['NO_ADDRESS', 'contactId']]);
    expect(await refusal({})).toEqual([['CONTACT_OR_LEAD', 'contactId']]);
    await change('updateCampaign', { id: campaignId, version: 1, active: false });
    expect(await refusal({ contactId: await aContact() })).toEqual([['CAMPAIGN_INACTIVE', 'campaignId']]);
  });

  it('keeps who unsubscribed, and takes them back by hand on a new consent alone', async () => {
    const campaignId = await aCampaign();
    const contactId = await aContact();
    await add(campaignId, [contactId]);
    const [member] = await membersOf(campaignId);
    expect((await unsubscribe(member)).campaignMember.unsubscribedReason).toBe('Liikaa postia');
    const again = await add(campaignId, [contactId]);
    expect(again).toMatchObject({ done: 0, refused: 1, refusals: { [contactId]: 'CONTACT_UNSUBSCRIBED' } });
    const version = member.version + 1;
    const removed = await change('deleteCampaignMember', { id: member.id, version });
    expect(removed.errors[0].code).toBe('MEMBER_UNSUBSCRIBED');
    const back = { id: member.id, version, newConsent: false, consentSource: 'Messuilla' };
    expect((await change('resubscribeCampaignMember', back)).errors[0].code).toBe('CONSENT_REQUIRED');
    expect((await change('resubscribeCampaignMember', { ...back, newConsent: true })).errors).toEqual([]);
    expect(await membersOf(campaignId)).toMatchObject([{ unsubscribedAt: null, consentSource: 'Messuilla' }]);
  });

  it('takes many who had unsubscribed back on a new consent', async () => {
    const campaignId = await aCampaign();
    const contactId = await aContact();
    await add(campaignId, [contactId]);
    await unsubscribe((await membersOf(campaignId))[0]);
    const refused = await change('addToCampaign', {
      campaignId,
      module: 'contacts',
      ids: [contactId],
      newConsent: true,
    });
    expect(refused.errors[0]).toMatchObject({ code: 'REQUIRED', path: ['input', 'consentSource'] });
    const done = await add(campaignId, [contactId], { newConsent: true, consentSource: 'Lomake' });
    expect(done).toMatchObject({ done: 1, refused: 0 });
    expect(await membersOf(campaignId)).toMatchObject([{ unsubscribedAt: null, consentSource: 'Lomake' }]);
  });
});

describe('filling a campaign', () => {
  it('adds whom a saved filter finds, tells before what it comes to, and can be undone', async () => {
    const campaignId = await aCampaign();
    const [here, there, silent] = [
      await aContact({ address: { city: 'Turku' } }),
      await aContact({ address: { city: 'Turku' } }),
      await aContact({ address: { city: 'Turku' }, email: null }),
    ];
    await aContact({ address: { city: 'Oulu' } });
    await add(campaignId, [here]);
    const filter = {
      module: 'contacts',
      name: 'Turkulaiset',
      presentation: 'LIST',
      columns: ['name'],
      where: inCity('Turku'),
    };
    const filterId = await made('createFilter', 'filter', filter);
    const asked = { campaignId, module: 'contacts', filterId, mode: 'ADD' };
    const counts = { found: 3, added: 1, already: 1, withoutAddress: 1, unsubscribed: 0, removed: 0 };
    expect(await preview(asked)).toEqual(counts);
    const done = await run('loadCampaign', asked);
    expect(done).toMatchObject({
      kind: 'campaigns.load',
      total: 3,
      done: 1,
      unchanged: 1,
      refusals: { [silent]: 'NO_ADDRESS' },
    });
    const members = await membersOf(campaignId);
    expect(members.map(({ contact, source }) => [contact.id, source.value])).toEqual([
      [here, 'manual'],
      [there, 'filter'],
    ]);
    expect((await change('undoRun', { id: done.id }, 'run { id }')).errors).toEqual([]);
    await expect.poll(async () => (await membersOf(campaignId)).length).toBe(1);
  });

  it('removes the others where it replaces, but for leads and those who unsubscribed; and brings back who had been removed', async () => {
    const campaignId = await aCampaign({ type: 'call' });
    const [stays, goes, said] = [
      await aContact({ address: { city: 'Pori' } }),
      await aContact({ address: { city: 'Rauma' } }),
      await aContact({ address: { city: 'Rauma' } }),
    ];
    const lead = await aLead();
    await add(campaignId, [goes, said]);
    await add(campaignId, [lead]);
    await unsubscribe((await membersOf(campaignId)).find(({ contact }) => contact?.id === said));
    const asked = { campaignId, module: 'contacts', where: inCity('Pori'), mode: 'REPLACE' };
    expect(await preview(asked)).toMatchObject({ found: 1, added: 1, removed: 1 });
    expect(await run('loadCampaign', asked)).toMatchObject({
      total: 3,
      done: 2,
      refusals: { [said]: 'MEMBER_UNSUBSCRIBED' },
    });
    const persons = async () => (await membersOf(campaignId)).map(({ contact, lead: one }) => contact?.id ?? one.id);
    expect((await persons()).sort()).toEqual([lead, said, stays].sort());
    expect(await add(campaignId, [goes])).toMatchObject({ done: 1 });
    const [count] =
      await sql`select count(*)::int as count from marketing.campaign_member where contact_id = ${toUuid('con', goes)!}`;
    expect(count).toEqual({ count: 1 });
    expect(await run('loadCampaign', { ...asked, mode: 'REMOVE' })).toMatchObject({ done: 1 });
    expect((await persons()).sort()).toEqual([goes, lead, said].sort());
  });

  it('refuses other modules, campaigns that are not active or not one’s own, and a filter of another module', async () => {
    const campaignId = await aCampaign();
    const start = async (input: object, by = aino) =>
      (await change('loadCampaign', { campaignId, module: 'contacts', mode: 'ADD', ...input }, '', by)).errors.map(
        ({ code, path }: Answer) => [code, path.join('.')],
      );
    expect(await start({ module: 'accounts' })).toEqual([['ONLY_PERSONS', 'input.module']]);
    const filter = { module: 'leads', name: 'Liidit', presentation: 'LIST', columns: ['name'] };
    const filterId = await made('createFilter', 'filter', filter);
    expect(await start({ filterId })).toEqual([['NOT_FOUND', 'input.filterId']]);
    await moduleDefault(sql, 'campaigns', 'READ');
    expect(await start({}, liisa)).toEqual([['FORBIDDEN', 'input.campaignId']]);
    await moduleDefault(sql, 'campaigns', 'EDIT');
    await change('updateCampaign', { id: campaignId, version: 1, active: false });
    expect(await start({})).toEqual([['CAMPAIGN_INACTIVE', 'input.campaignId']]);
  });
});

describe('members', () => {
  it('are told to whoever sees both the campaign and the person, in lists and as records', async () => {
    const campaignId = await aCampaign({ type: 'call' });
    await moduleDefault(sql, 'contacts', 'PRIVATE');
    await add(campaignId, [await aContact()]);
    const [member] = await membersOf(campaignId);
    const record = async (by: Person) => (await ask(by.actor, `{ record(id: "${member.id}") { title } }`)).data.record;
    expect(await membersOf(campaignId, liisa)).toEqual([]);
    expect(await record(liisa)).toBeNull();
    expect((await record(aino)).title).toMatch(/^JAS-/);
    await moduleDefault(sql, 'contacts', 'EDIT');
    expect(await membersOf(campaignId, liisa)).toHaveLength(1);
    await moduleDefault(sql, 'campaigns', 'PRIVATE');
    expect(await membersOf(campaignId, liisa)).toEqual([]);
    await moduleDefault(sql, 'campaigns', 'EDIT');
  });

  it('are what contacts can be filtered by', async () => {
    const campaignId = await aCampaign({ type: 'call' });
    const contactId = await aContact({ lastName: 'Jäsen' });
    await add(campaignId, [contactId, await aContact()]);
    const [member] = await membersOf(campaignId);
    await unsubscribe(member);
    const where = {
      all: [
        { field: 'campaign', operator: 'IS', values: [campaignId] },
        { field: 'unsubscribedAt', operator: 'NOT_EMPTY' },
      ],
    };
    const filter = { related: { relation: 'campaignMembers.contact', where } };
    const { data } = await ask(
      aino.actor,
      'query ($filter: ConditionInput) { contacts(filter: $filter) { edges { node { id } } } }',
      { filter },
    );
    expect(data.contacts.edges).toEqual([{ node: { id: contactId } }]);
  });

  it('become one when their persons do, unsubscribed if one was; and two again when that is undone', async () => {
    const [both, one] = [await aCampaign(), await aCampaign()];
    const [stays, part] = [await aContact(), await aContact()];
    await add(both, [stays, part]);
    await add(one, [part]);
    await unsubscribe((await membersOf(both)).find(({ contact }) => contact.id === part));
    const { merge, errors } = await change(
      'mergeRecords',
      { id: stays, version: 1, parts: [{ id: part, version: 1 }] },
      'merge { id }',
    );
    expect(errors).toEqual([]);
    expect(await membersOf(both)).toMatchObject([{ contact: { id: stays }, unsubscribedReason: 'Liikaa postia' }]);
    expect(await membersOf(one)).toMatchObject([{ contact: { id: stays } }]);
    expect(await add(both, [stays])).toMatchObject({ refused: 1 });
    expect((await change('undoMerge', { id: merge.id })).errors).toEqual([]);
    const apart = (await membersOf(both)).map(({ contact, unsubscribedAt }) => [contact.id, unsubscribedAt !== null]);
    expect(Object.fromEntries(apart)).toEqual({ [stays]: false, [part]: true });
    expect(await membersOf(one)).toMatchObject([{ contact: { id: part } }]);
  });

  it('go from a lead to the contact that it becomes, and back', async () => {
    const campaignId = await aCampaign();
    const lead = await aLead({ company: 'Muuttuja Oy' });
    await add(campaignId, [lead]);
    await unsubscribe((await membersOf(campaignId))[0]);
    const shown = 'lead { conversion { contact { id } } }';
    const converted = await change('convertLead', { id: lead, version: 1 }, shown);
    expect(converted.errors).toEqual([]);
    const contact = converted.lead.conversion.contact.id;
    expect(await membersOf(campaignId)).toMatchObject([
      { contact: { id: contact }, lead: null, unsubscribedReason: 'Liikaa postia' },
    ]);
    expect((await change('undoConversion', { id: lead })).errors).toEqual([]);
    expect(await membersOf(campaignId)).toMatchObject([{ contact: null, lead: { id: lead } }]);
  });

  it('are forgotten with a person who is removed for good', async () => {
    const campaignId = await aCampaign();
    const contactId = await aContact();
    await add(campaignId, [contactId]);
    const boss = await aPerson(sql, 'Boss B', { admin: true });
    await change('deleteContact', { id: contactId, version: 1 });
    expect(await membersOf(campaignId)).toEqual([]);
    const consumed = await consume({ database: world.running.get('marketing')!.database, platform }, forgetPurged);
    expect((await change('purgeRecords', { ids: [contactId] }, '', boss)).errors).toEqual([]);
    const count = async () =>
      (await sql`select from marketing.campaign_member where contact_id = ${toUuid('con', contactId)!}`).length;
    await expect.poll(count).toBe(0);
    await consumed.stop();
  });
});
