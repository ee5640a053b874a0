import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { consume } from '#platform/changes/consume.ts';
import { toId } from '#platform/id.ts';
import { createLog } from '#platform/log.ts';
import { createMailer } from '#platform/mail/mailer.ts';
import { openInbox, type ReceivedMail } from '#platform/testing/inbox.ts';
import { aGroup, aPerson, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { tellOfRules } from '../../activities/notification/tell-of-rules.ts';
import { sendMails } from '../mail/send-mails.ts';
import { aWorkshop, type Workshop } from '../testing/workshop.ts';

let world: World;
let shop: Workshop;
let matti: Person;
let south: string;
let inbox: Awaited<ReturnType<typeof openInbox>>;
let verdict: (mail: ReceivedMail) => string | undefined = () => undefined;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  world = await openWorld();
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
});
afterEach(async () => {
  await shop.rest();
  inbox.mails.length = 0;
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
      text: 'Hissit: 1234,50 EUR, vaihe Kartoitus, Aino Aalto',
      record: { id: record },
    };
    await expect.poll(() => news(matti)).toEqual([told]);
    expect(await news(shop.aino)).toEqual([told]);
    expect(await news(shop.boss)).toEqual([]);
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
    expect(inbox.mails[0]!.text).toContain('Arvo on 10,00 EUR.');
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
