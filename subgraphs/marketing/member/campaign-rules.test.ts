import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consume } from '#platform/changes/consume.ts';
import { toId, toUuid } from '#platform/id.ts';
import { aPerson, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';
import { actOnChanges } from '../../automation/run/act-on-changes.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;

const world = await openWorld();
const { sql } = world;
let boss: Person;
let working: Awaited<ReturnType<typeof consume>>;

beforeAll(async () => {
  boss = await aPerson(sql, 'Bertta Boss', { admin: true });
  await moduleDefault(sql, 'contacts', 'EDIT');
  working = await consume(
    { database: world.running.get('automation')!.database, platform: world.platform },
    actOnChanges,
  );
});
afterAll(() => working.stop());

async function change(subgraph: string, name: string, input: object, shown: string): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${shown} errors { code path } } }`;
  const { data, errors } = await world.ask(subgraph, boss.actor, source, { input });
  expect(errors).toBeUndefined();
  return data.it;
}

const aContact = async (city: string, email: string | null = 'v@esimerkki.fi') =>
  (await change('sales', 'createContact', { lastName: 'Virtanen', email, address: { city } }, 'contact { id }')).contact
    .id as string;
const move = async (id: string, city: string) => {
  const [row] = await sql`select version from sales.contact where id = ${toUuid('con', id)!}`;
  const input = { id, version: row!.version, address: { city } };
  expect((await change('sales', 'updateContact', input, 'contact { id }')).errors).toEqual([]);
};
const aCampaign = async (input: object = {}) =>
  (await change('marketing', 'createCampaign', { name: 'Turun kirje', ...input }, 'campaign { id }')).campaign
    .id as string;
const ruleOf = (name: string, city: string, action: object, module = 'contacts') => ({
  module,
  name,
  trigger: { on: 'CREATED_OR_CHANGED' },
  where: { field: 'city', operator: 'IS', values: [city] },
  actions: [action],
});
const aRule = async (...parts: Parameters<typeof ruleOf>) => {
  const { rule, errors } = await change('automation', 'createAutomationRule', ruleOf(...parts), 'rule { id }');
  expect(errors).toEqual([]);
  return rule.id as string;
};
const settled = () =>
  expect
    .poll(
      async () => {
        const left = await sql`select from outbox.event e where e.topic = 'record'
        and (e.xid, e.seq) > (select c.xid, c.seq from outbox.consumer c where c.name = ${actOnChanges.name})`;
        return left.length;
      },
      { timeout: 15_000 },
    )
    .toBe(0);
const membersOf = async (campaign: string) => {
  await settled();
  const rows = await sql`select contact_id, source from marketing.campaign_member
    where campaign_id = ${toUuid('cmp', campaign)!} and deleted_at is null order by id`;
  return rows.map(({ contact_id, source }) => [toId('con', contact_id), source]);
};
const LOG = `query ($ruleId: ID) { automationRuns(ruleId: $ruleId) { edges { node { outcome actions { kind outcome text errors { code message } } } } } }`;
const logOf = async (ruleId: string): Promise<Answer[]> => {
  await settled();
  const { data } = await world.ask('automation', boss.actor, LOG, { ruleId });
  return data.automationRuns.edges.map(({ node }: Answer) => [node.outcome, node.actions[0]]);
};

describe('rules that keep a campaign', () => {
  it('add whom the conditions fit and remove whom they do not, and add again who comes back', async () => {
    const campaignId = await aCampaign();
    const adds = await aRule('Turku sisään', 'Turku', { addToCampaign: { campaignId } });
    await aRule('Oulu ulos', 'Oulu', { removeFromCampaign: { campaignId } });
    const liisa = await aContact('Turku');
    expect(await membersOf(campaignId)).toEqual([[liisa, 'workflow']]);
    expect(await logOf(adds)).toEqual([
      ['DONE', { kind: 'ADD_TO_CAMPAIGN', outcome: 'DONE', text: 'Turun kirje', errors: [] }],
    ]);
    await move(liisa, 'Oulu');
    expect(await membersOf(campaignId)).toEqual([]);
    await move(liisa, 'Turku');
    expect(await membersOf(campaignId)).toEqual([[liisa, 'workflow']]);
  });

  it('leave out who has unsubscribed and who has no address, and say so in the log', async () => {
    const campaignId = await aCampaign({ name: 'Porin kirje' });
    const rule = await aRule('Pori sisään', 'Pori', { addToCampaign: { campaignId } });
    const matti = await aContact('Pori');
    await settled();
    await sql`update marketing.campaign_member set unsubscribed_at = now() where contact_id = ${toUuid('con', matti)!}`;
    await move(matti, 'Rauma');
    await move(matti, 'Pori');
    await aContact('Pori', null);
    expect((await logOf(rule)).slice(0, 2)).toEqual([
      [
        'DONE',
        expect.objectContaining({
          outcome: 'SKIPPED',
          errors: [{ code: 'NO_ADDRESS', message: 'Ei sähköpostiosoitetta' }],
        }),
      ],
      [
        'DONE',
        expect.objectContaining({
          outcome: 'SKIPPED',
          errors: [{ code: 'UNSUBSCRIBED', message: 'On kieltänyt kampanjan lähetykset' }],
        }),
      ],
    ]);
    const [member] =
      await sql`select unsubscribed_at is not null as out from marketing.campaign_member where contact_id = ${toUuid('con', matti)!}`;
    expect(member).toEqual({ out: true });
  });

  it('do nothing while the campaign is not active, and say why', async () => {
    const campaignId = await aCampaign({ active: false });
    const rule = await aRule('Kemi sisään', 'Kemi', { addToCampaign: { campaignId } });
    await aContact('Kemi');
    const errors = [{ code: 'CAMPAIGN_INACTIVE', message: 'Kampanja ei ole aktiivinen' }];
    expect(await logOf(rule)).toEqual([['DONE', expect.objectContaining({ outcome: 'SKIPPED', errors })]]);
    expect(await membersOf(campaignId)).toEqual([]);
  });

  it('are for contacts and leads alone, and for campaigns that are there', async () => {
    const campaignId = await aCampaign();
    const create = async (...parts: Parameters<typeof ruleOf>) =>
      (await change('automation', 'createAutomationRule', ruleOf(...parts), '')).errors;
    const path = ['input', 'actions', '0', 'addToCampaign', 'campaignId'];
    expect(await create('Väärä', 'Turku', { addToCampaign: { campaignId } }, 'leads')).toEqual([]);
    const accounts = { ...ruleOf('Väärä', 'Turku', { addToCampaign: { campaignId } }, 'accounts'), where: null };
    expect((await change('automation', 'createAutomationRule', accounts, '')).errors).toEqual([
      { code: 'NOT_FOR_MODULE', path },
    ]);
    const gone = { addToCampaign: { campaignId: toId('cmp', crypto.randomUUID()) } };
    expect(await create('Kadonnut', 'Turku', gone)).toEqual([{ code: 'NOT_FOUND', path }]);
  });

  it('tell in a dry run what they would do, and do nothing', async () => {
    const campaignId = await aCampaign({ name: 'Kuivaharjoitus' });
    const recordId = await aContact('Vaasa');
    const rule = ruleOf('Vaasa sisään', 'Vaasa', { addToCampaign: { campaignId } });
    const shown = 'results { holds actions { kind outcome text } }';
    const { results } = await change('automation', 'dryRunAutomationRule', { rule, recordId }, shown);
    expect(results).toEqual([
      { holds: true, actions: [{ kind: 'ADD_TO_CAMPAIGN', outcome: 'DONE', text: 'Kuivaharjoitus' }] },
    ]);
    expect(await membersOf(campaignId)).toEqual([]);
  });
});
