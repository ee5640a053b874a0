import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { consume } from '#platform/changes/consume.ts';
import { readConfig } from '#platform/config.ts';
import { toId, toUuid } from '#platform/id.ts';
import { createLog } from '#platform/log.ts';
import { createMailer } from '#platform/mail/mailer.ts';
import { TEST_SECRET } from '#platform/testing/cluster.ts';
import { openInbox, type ReceivedMail } from '#platform/testing/inbox.ts';
import { aGroup, aPerson, aRole, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { isGenuine } from '../../../examples/partner/verify-webhook.ts';
import { tellOfRules } from '../../activities/notification/tell-of-rules.ts';
import { sendMails } from '../mail/send-mails.ts';
import { aWorkshop, type Workshop } from '../testing/workshop.ts';
import { sendDue } from '../webhook/send/send-webhooks.ts';
import { openReceiver } from '../webhook/testing/receiver.ts';

const config = readConfig({
  SOLMU_SECRET: TEST_SECRET,
  SOLMU_DATA: tmpdir(),
  LOG_LEVEL: 'silent',
  WEBHOOK_LOOPBACK: 'yes',
  SOLMU_URL: 'https://crm.esimerkki.fi',
});
let world: World;
let shop: Workshop;
let matti: Person;
let south: string;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let inbox: Awaited<ReturnType<typeof openInbox>>;
let verdict: (mail: ReceivedMail) => string | undefined = () => undefined;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  world = await openWorld({ config });
  receiver = await openReceiver();
  shop = await aWorkshop(world);
  matti = await aPerson(world.sql, 'Matti Myyjä');
  south = toId('grp', await aGroup(world.sql, 'Etelä', [matti]));
  inbox = await openInbox({ judge: (mail) => verdict(mail) });
  const { database } = world.running.get('activities')!;
  stops.push((await consume({ database, platform: world.platform }, tellOfRules)).stop);
});
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await shop.stop();
  await inbox.close();
  await receiver.close();
});
afterEach(async () => {
  await shop.rest();
  inbox.mails.length = 0;
  receiver.received.length = 0;
  verdict = () => undefined;
});

const NEWS = `{ notifications(kinds: [AUTOMATION]) { edges { node { kind rule text record { id } } } } }`;
const news = async (of: Person) =>
  (await shop.ask('activities', of, NEWS)).notifications.edges.map(({ node }: { node: object }) => node);

/** The job as it runs so many minutes from now. */
function mail(minutes = 0) {
  const clock = { now: () => new Date(Date.now() + minutes * 60_000) };
  const mailer = createMailer(inbox.url, 'Solmu <solmu@esimerkki.fi>', createLog('silent'));
  return sendMails.run(world.running.get('automation')!, { ...world.platform, clock, mail: mailer });
}

describe('a rule that notifies', () => {
  it('tells the owner and members of groups, each once, with the fields of the record in its text', async () => {
    await shop.rule({
      name: 'Iso kauppa',
      trigger: { on: 'CREATED' },
      actions: [{ notify: { to: [south, matti.id], owner: true, text: '{name}: {amount}, vaihe {stage}, {owner}' } }],
    });
    const record = await shop.deal({ name: 'Hissit', amount: '1234.50' });
    await shop.settled();
    const told = {
      kind: 'AUTOMATION',
      rule: 'Iso kauppa',
      text: 'Hissit: 1\u00a0234,50\u00a0€, vaihe Kartoitus, Aino Aalto',
      record: { id: record },
    };
    await expect.poll(() => news(matti)).toEqual([told]);
    expect(await news(shop.aino)).toEqual([told]);
    expect(await news(shop.boss)).toEqual([]);
  });

  it('writes amounts and days as each of them does', async () => {
    const mary = await aPerson(world.sql, 'Mary Seller');
    await world.sql`update identity."user" set language = 'en' where id = ${mary.uuid}`;
    await shop.rule({
      name: 'Kahdella kielellä',
      trigger: { on: 'CREATED' },
      actions: [{ notify: { to: [matti.id, mary.id], text: '{amount} {expectedCloseDate} {stage}' } }],
    });
    await shop.deal({ amount: '1234.50', expectedCloseDate: '2027-01-31' });
    await shop.settled();
    const words = async (of: Person) => (await news(of)).map(({ text }: { text: string }) => text);
    await expect.poll(() => words(mary)).toEqual(['€1,234.50 31/01/2027 Mapping']);
    await expect.poll(() => words(matti)).toContain('1\u00a0234,50\u00a0€ 31.1.2027 Kartoitus');
  });

  it('leaves out what a role hides from them, by notification and by e-mail', async () => {
    const role = await aRole(world.sql, 'Sihteeri');
    const [liisa, pekka] = [
      await aPerson(world.sql, 'Liisa Piilo', { role }),
      await aPerson(world.sql, 'Pekka Piilo', { role }),
    ];
    await world.sql`insert into identity.field_permission values (${role}, 'potentials', 'amount', 'NONE'), (${role}, 'accounts', 'phone', 'NONE')`;
    const ACCOUNT = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } } }`;
    const { createAccount } = await shop.ask('sales', shop.aino, ACCOUNT, {
      input: { name: 'Kone Oy', phone: '+358401234567' },
    });
    const text = '{name}: {amount} {weightedAmount} {account.phone} {account.name}';
    await shop.rule({
      name: 'Osin piilossa',
      trigger: { on: 'CREATED' },
      actions: [
        { notify: { to: [liisa.id, matti.id], text } },
        { sendEmail: { to: [pekka.id], subject: 'Arvo {amount}', text } },
      ],
    });
    await shop.deal({ name: 'Hissit', amount: '1000', accountId: createAccount.account.id });
    await shop.settled();
    await mail();
    const words = async (of: Person) => (await news(of)).map((one: { text: string }) => one.text);
    await expect.poll(() => words(liisa)).toEqual(['Hissit:    Kone Oy']);
    expect((await words(matti)).filter((one: string) => one.includes('+358401234567'))).toHaveLength(1);
    expect(inbox.mails.map(({ subject, text: letter }) => [subject, letter.trim()])).toEqual([
      ['Arvo', 'Hissit:    Kone Oy'],
    ]);
  });

  it('tells nobody who may not see the record', async () => {
    await moduleDefault(world.sql, 'potentials', 'PRIVATE');
    await shop.rule({
      name: 'Salassa',
      trigger: { on: 'CREATED' },
      actions: [{ notify: { to: [matti.id], owner: true, text: 'Hys: {name}' } }],
    });
    await shop.deal({ name: 'Salainen' });
    await shop.settled();
    await expect.poll(async () => (await news(shop.aino)).length).toBe(2);
    expect(JSON.stringify(await news(matti))).not.toContain('Salainen');
    await moduleDefault(world.sql, 'potentials', 'EDIT');
  });
});

describe('a rule that sends e-mail', () => {
  const letter = { subject: 'Tarjous: {name}', text: 'Hei\n\nArvo on {amount}.' };

  it('writes to the address in a field over a relation, and to people; once, however often the job runs', async () => {
    const CONTACT = `mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }`;
    const { createContact } = await shop.ask('sales', shop.aino, CONTACT, {
      input: { lastName: 'Virtanen', email: 'ville@asiakas.fi' },
    });
    const id = await shop.rule({
      trigger: { on: 'CREATED' },
      actions: [{ sendEmail: { field: 'contact.email', to: [matti.id], ...letter } }],
    });
    await shop.deal({ contactId: createContact.contact.id, amount: '10' });
    await shop.settled();
    await Promise.all([mail(), mail(), mail()]);
    await mail(120);
    expect(inbox.mails.map(({ to, subject }) => [to.join(), subject]).sort()).toEqual([
      ['matti.myyjä@esimerkki.fi', 'Tarjous: Hissit'],
      ['ville@asiakas.fi', 'Tarjous: Hissit'],
    ]);
    expect(inbox.mails[0]!.text).toContain('Arvo on 10,00\u00a0€.');
    expect(inbox.mails[0]!.headers.get('auto-submitted')).toBe('auto-generated');
    expect((await shop.log({ ruleId: id }))[0]).toMatchObject({ outcome: 'DONE' });
  });

  it('tells in the log that there was nobody to send to', async () => {
    const id = await shop.rule({
      trigger: { on: 'CREATED' },
      actions: [{ sendEmail: { field: 'contact.email', ...letter } }],
    });
    await shop.deal();
    await shop.settled();
    const [line] = await shop.log({ ruleId: id, outcomes: ['REFUSED'] });
    expect(line.actions[0].errors).toEqual([
      { code: 'NO_RECEIVER', path: ['field'], message: 'Ei ketään, kenelle lähettää' },
    ]);
  });

  it('tries again what the server will take later, and tells in the log of what it never takes', async () => {
    const id = await shop.rule({ trigger: { on: 'CREATED' }, actions: [{ sendEmail: { to: [matti.id], ...letter } }] });
    await shop.deal();
    await shop.settled();
    verdict = () => '451 4.3.2 later';
    await mail();
    verdict = () => undefined;
    await mail(1);
    expect(inbox.mails).toEqual([]);
    await mail(6);
    expect(inbox.mails).toHaveLength(1);
    expect((await shop.log({ ruleId: id }))[0]).toMatchObject({ outcome: 'DONE' });

    await shop.deal();
    await shop.settled();
    verdict = () => '550 5.1.1 no such user';
    await mail();
    expect((await shop.log({ ruleId: id }))[0]).toMatchObject({
      outcome: 'REFUSED',
      actions: [
        { errors: [{ code: 'NOT_DELIVERED', message: 'Sähköpostia ei saatu perille: matti.myyjä@esimerkki.fi' }] },
      ],
    });
  });
});

const MAKE_ENDPOINT = `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { endpoint { id version } secret errors { code } } }`;
const CHANGE_ENDPOINT = `mutation ($input: UpdateWebhookEndpointInput!) { updateWebhookEndpoint(input: $input) { errors { code } } }`;

async function anEndpoint(): Promise<{ id: string; version: number; secret: string; name: string }> {
  const name = `Kassa ${crypto.randomUUID()}`;
  const input = { name, url: receiver.url, modules: [], events: [] };
  const { createWebhookEndpoint: made } = await shop.ask('automation', shop.boss, MAKE_ENDPOINT, { input });
  expect(made.errors).toEqual([]);
  return { ...made.endpoint, secret: made.secret, name };
}

async function sent() {
  while (await sendDue(world.running.get('automation')!.database, world.platform));
  return receiver.received.map(({ body }) => JSON.parse(body));
}

const calls = (endpointId: string) => ({
  name: 'Kassaan',
  where: {
    all: [
      { field: 'name', operator: 'IS', values: ['Kassaan'] },
      { field: 'amount', operator: 'GTE', values: ['100'] },
    ],
  },
  actions: [{ setFields: [{ field: 'nextStep', kind: 'VALUE', value: 'Laskuta' }] }, { callWebhook: { endpointId } }],
});

describe('a rule that calls a webhook', () => {
  it('sends the record, as what it did before left it, signed, once, with the rule by name', async () => {
    const { id, secret, name } = await anEndpoint();
    const rule = await shop.rule(calls(id));
    const [one, other] = [
      await shop.deal({ name: 'Kassaan', amount: '250.50' }),
      await shop.deal({ name: 'Kassaan', amount: '100' }),
    ];
    await shop.deal({ name: 'Kassaan', amount: '99' });
    await shop.settled();
    await shop.again();
    const bodies = await sent();
    expect(bodies.map(({ data }) => data.id).sort()).toEqual([one, other].sort());
    expect(bodies.find(({ data }) => data.id === one)).toEqual({
      type: 'rule',
      timestamp: expect.stringMatching(/Z$/),
      data: {
        rule: { id: rule, name: 'Kassaan' },
        id: one,
        module: 'potentials',
        url: `https://crm.esimerkki.fi/potentials/${one}`,
        version: 2,
        by: { id: shop.aino.id, name: 'Aino Aalto' },
        cause: 'automation',
        values: expect.objectContaining({
          amount: { amount: '250.50', currency: 'EUR' },
          nextStep: 'Laskuta',
          owner: shop.aino.id,
        }),
      },
    });
    for (const { body, headers } of receiver.received) expect(isGenuine(headers, body, secret)).toBe(true);
    const LOG = `query ($ruleId: ID) { automationRuns(ruleId: $ruleId) { edges { node { module actions { kind outcome receivers text delivery { state } } } } } }`;
    const { automationRuns } = await shop.ask('automation', shop.boss, LOG, { ruleId: rule });
    expect(automationRuns.edges.map(({ node }: { node: { actions: object[] } }) => node.actions[1])).toEqual(
      Array(2).fill({
        kind: 'CALL_WEBHOOK',
        outcome: 'DONE',
        receivers: [name],
        text: null,
        delivery: { state: 'DELIVERED' },
      }),
    );
  });

  it('says in the log that a record was left out which the endpoint’s owner may not see', async () => {
    const { id, name } = await anEndpoint();
    const rule = await shop.rule(calls(id));
    const [seen, hidden] = [
      await shop.deal({ name: 'Kassaan', amount: '100' }),
      await shop.deal({ name: 'Kassaan', amount: '200' }),
    ];
    await shop.settled();
    await world.sql`update automation.webhook_endpoint set owner_id = ${matti.uuid} where name = ${name}`;
    await world.sql`insert into identity.share (module, record_id, principal_id, level)
      values ('potentials', ${toUuid('pot', seen)!}, ${matti.uuid}, 'READ')`;
    await moduleDefault(world.sql, 'potentials', 'PRIVATE');
    expect((await sent()).map(({ data }) => data.id)).toEqual([seen]);
    await moduleDefault(world.sql, 'potentials', 'EDIT');
    const log = await shop.log({ ruleId: rule });
    const told = (record: string) =>
      log
        .find((line: { record: { id: string } }) => line.record.id === record)
        .actions.map(({ outcome, errors }: { outcome: string; errors: { message: string }[] }) => [
          outcome,
          ...errors.map(({ message }) => message),
        ]);
    expect(told(seen)).toEqual([['DONE'], ['DONE']]);
    expect(told(hidden)).toEqual([
      ['DONE'],
      ['SKIPPED', 'Webhookin omistaja ei näe tietuetta, joten sitä ei lähetetty'],
    ]);
  });

  it('shows in a dry run what would be sent, and sends nothing', async () => {
    const { id } = await anEndpoint();
    const record = await shop.deal({ name: 'Kassaan', amount: '500' });
    const TRY = `mutation ($input: DryRunAutomationRuleInput!) { dryRunAutomationRule(input: $input) {
      results { actions { kind receivers text delivery { id } } } errors { code path } } }`;
    const rule = { module: 'potentials', trigger: { on: 'CREATED_OR_CHANGED' }, ...calls(id) };
    const { dryRunAutomationRule } = await shop.ask('automation', shop.boss, TRY, {
      input: { rule, recordId: record },
    });
    expect(dryRunAutomationRule.errors).toEqual([]);
    const { text, delivery } = dryRunAutomationRule.results[0].actions[1];
    expect(delivery).toBeNull();
    expect(JSON.parse(text)).toMatchObject({
      type: 'rule',
      data: { id: record, version: 2, values: { nextStep: 'Laskuta', amount: { amount: '500.00' } } },
    });
    expect(await sent()).toEqual([]);
  });

  it('tells in the log that the endpoint is off, or gone', async () => {
    const { id, version } = await anEndpoint();
    const rule = await shop.rule(calls(id));
    await shop.ask('automation', shop.boss, CHANGE_ENDPOINT, { input: { id, version, enabled: false } });
    await shop.deal({ name: 'Kassaan', amount: '100' });
    await shop.settled();
    const [off] = await shop.log({ ruleId: rule, outcomes: ['REFUSED'] });
    expect(off.actions[1].errors).toEqual([
      { code: 'ENDPOINT_OFF', path: ['endpointId'], message: 'Webhook on pois päältä' },
    ]);
    await world.sql`delete from automation.webhook_endpoint`;
    await shop.deal({ name: 'Kassaan', amount: '100' });
    await shop.settled();
    const [gone] = await shop.log({ ruleId: rule, outcomes: ['REFUSED'] });
    expect(gone.actions[1].errors[0]).toMatchObject({ code: 'NOT_FOUND', path: ['endpointId'] });
    expect(gone.actions[0]).toMatchObject({ outcome: 'DONE' });
  });
});
