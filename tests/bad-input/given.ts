import { expect } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { toId, toUuid } from '#platform/id.ts';
import { hashToken } from '#platform/secrets.ts';
import { type Graph, openGraph } from '../graph.ts';
import { aGroup, aPerson, aRole, moduleDefault, type Person } from '../people.ts';
import { openWorld } from '../world.ts';

/** An id of this kind that never was. */
export const never = (prefix: string) => toId(prefix, '0199a000-0000-7000-8000-000000000001');

/** A text of so many characters. */
export const long = (length: number) => 'x'.repeat(length);

/** What there is before anybody asks for anything wrong. */
export type Given = Awaited<ReturnType<typeof given>>;

/**
 * Aino's records, in hers to change; Liisa's, which Aino may not see; one of Liisa's that Aino may read and no more; a
 * card that Matti has moved since Aino looked.
 */
export async function given() {
  const world = await openWorld();
  const { sql } = world;
  const ask = await openGraph(world);
  const seller = await aRole(sql, 'Myyjä');
  const clerk = await aRole(sql, 'Kirjuri');
  await sql`insert into identity.permission (role_id, module, may_create, read, edit, delete, export, import) values
    (${clerk}, 'contacts', false, 'NONE', 'NONE', 'NONE', true, true),
    (${clerk}, 'accounts', false, 'ALL', 'NONE', 'NONE', false, false),
    (${clerk}, 'leads', false, 'NONE', 'NONE', 'NONE', true, true)`;
  const person = (name: string, role: string, admin = false) => aPerson(sql, name, { role, admin });
  const boss = await person('Boss B', seller, true);
  const [aino, matti, liisa] = [
    await person('Aino A', seller),
    await person('Matti M', seller),
    await person('Liisa L', seller),
  ];
  const kirjuri = await person('Kirjuri K', clerk);
  const gone = await person('Gone G', seller);
  await sql`update identity."user" set active = false where id = ${gone.uuid}`;
  const south = toId('grp', await aGroup(sql, 'Etelä', [aino, matti]));
  const north = toId('grp', await aGroup(sql, 'Pohjoinen', [liisa]));
  await moduleDefault(sql, 'contacts', 'PRIVATE');
  await sql`insert into identity.api_token (user_id, name, prefix, token_hash, scopes)
    values (${aino.uuid}, 'App', 'app', ${hashToken('app')}, ${['read']})`;

  const make = (by: Person, mutation: string, input: object) => made(ask, by, mutation, input);
  const account = await make(aino, 'createAccount', { name: 'Kone Oy', businessId: '0112038-9' });
  const other = await make(aino, 'createAccount', { name: 'Hissi Oy', businessId: '1234567-1' });
  const child = await make(aino, 'createAccount', { name: 'Kone Huolto Oy', parentId: account });
  const contact = await make(aino, 'createContact', { lastName: 'Virtanen', accountId: account });
  const potential = await make(aino, 'createPotential', { name: 'Hissit', accountId: account });
  const lead = await make(aino, 'createLead', { company: 'Liidi Oy', lastName: 'Virta' });
  const converted = await make(aino, 'createLead', { company: 'Muunnettu Oy', lastName: 'Virta' });
  await make(aino, 'convertLead', { id: converted, version: 1 });
  await moduleDefault(sql, 'campaigns', 'PRIVATE');
  const campaign = await make(aino, 'createCampaign', { name: 'Uutiskirje' });
  const asleep = await make(aino, 'createCampaign', { name: 'Viime vuonna', active: false });
  const reached = await make(aino, 'createContact', { lastName: 'Tavoitettu', email: 'tavoitettu@esimerkki.fi' });
  const member = await make(aino, 'createCampaignMember', { campaignId: campaign, contactId: reached });
  const parted = await make(aino, 'createContact', { lastName: 'Lähtenyt', email: 'lahtenyt@esimerkki.fi' });
  const left = await make(aino, 'createCampaignMember', { campaignId: campaign, contactId: parted });
  await ask(
    aino.actor,
    'mutation ($input: UnsubscribeCampaignMemberInput!) { unsubscribeCampaignMember(input: $input) { errors { code } } }',
    {
      input: { id: left, version: 1 },
    },
  );
  const moved = await make(aino, 'createPotential', { name: 'Siirretty', amount: '1.00', ownerId: south });
  await make(matti, 'movePotential', { id: moved, version: 1, stageId: 'quoted' });
  const readable = await make(liisa, 'createPotential', { name: 'Luettavissa', amount: '1.00' });
  const product = await make(aino, 'createProduct', { code: 'OMA', name: 'Oma tuote' });
  await make(aino, 'createProduct', { code: 'Toinen', name: 'Toinen tuote' });
  const category = await make(aino, 'createProductCategory', { name: 'Omat' });
  const vendor = await make(aino, 'createVendor', { name: 'Oma toimittaja Oy' });
  const priceList = await make(aino, 'createPriceList', { name: 'Oma hinnasto' });
  await make(aino, 'createPriceList', { name: 'Toinen hinnasto' });
  for (const module of ['products', 'productCategories', 'vendors', 'priceLists', 'activities', 'billingCompanies'])
    await moduleDefault(sql, module, 'PRIVATE');
  const documents = await documentsOf(make, aino, account);
  const bills = await billsOf(make, aino, account);
  await sql`update sales.quote set stage = 'expired' where id = ${toUuid('quo', documents.expiredQuote)}`;
  const task = await make(aino, 'createTask', { subject: 'Soita', accountId: account });
  const event = await make(aino, 'createEvent', {
    subject: 'Tapaaminen',
    type: 'call',
    startsAt: '2027-02-01T08:00:00Z',
    endsAt: '2027-02-01T09:00:00Z',
  });
  const comment = await make(aino, 'addComment', { recordId: potential, text: 'Hei' });
  const filter = await make(aino, 'createFilter', { module: 'potentials', name: 'Omat', columns: ['name'] });
  const published = await make(liisa, 'createFilter', {
    module: 'potentials',
    name: 'Kaikkien',
    columns: ['name'],
    visibility: 'ALL',
  });
  const board = await make(aino, 'createFilter', {
    module: 'potentials',
    name: 'Taulu',
    columns: ['name'],
    presentation: 'KANBAN',
    board: { columnField: 'stage', titleField: 'name', cardFields: [], columns: [] },
  });
  await make(liisa, 'shareRecord', { recordId: readable, withId: aino.id, level: 'READ' });
  const systemFilters = (await ask(aino.actor, '{ filters(module: "potentials") { id system } }')).data.filters;

  await sql`insert into catalog.option (module, field, value, position, label) values
    ('potentials', 'tags', 'vip', 0, '{"fi": "VIP", "en": "VIP"}'), ('potentials', 'tags', 'messu', 0, '{"fi": "Messu", "en": "Messu"}')`;
  const theirs = await make(liisa, 'createCampaign', { name: 'Salainen kirje', type: 'call' });
  const hidden = {
    account: await make(liisa, 'createAccount', { name: 'Salainen Oy', businessId: '2345678-0' }),
    contact: await make(liisa, 'createContact', { lastName: 'Salanen' }),
    potential: await make(liisa, 'createPotential', { name: 'Salaisuus', amount: '1.00' }),
    lead: await make(liisa, 'createLead', { company: 'Salainen liidi Oy' }),
    product: await make(liisa, 'createProduct', { code: 'SALA', name: 'Salainen tuote' }),
    category: await make(liisa, 'createProductCategory', { name: 'Salaiset' }),
    activity: await make(liisa, 'createTask', { subject: 'Salainen tehtävä' }),
    vendor: await make(liisa, 'createVendor', { name: 'Salainen toimittaja Oy', businessId: '2345678-0' }),
    quote: '',
    order: '',
    priceList: await make(liisa, 'createPriceList', { name: 'Salainen hinnasto' }),
    company: await make(liisa, 'createBillingCompany', { name: 'Salainen laskuttaja Oy' }),
    invoice: '',
    filter: await make(liisa, 'createFilter', { module: 'potentials', name: 'Salaiset', columns: ['name'] }),
    campaign: theirs,
    member: '',
    comment: '',
    deleted: await make(liisa, 'createPotential', { name: 'Poistettu' }),
  };
  hidden.member = await make(liisa, 'createCampaignMember', { campaignId: theirs, contactId: hidden.contact });
  hidden.quote = await make(liisa, 'createQuote', { subject: 'Salainen', accountId: hidden.account });
  hidden.invoice = await make(liisa, 'createInvoice', { subject: 'Salainen', accountId: hidden.account });
  hidden.order = await make(liisa, 'createSalesOrder', { subject: 'Salainen', accountId: hidden.account });
  hidden.comment = await make(liisa, 'addComment', { recordId: hidden.potential, text: 'Hys' });
  await ask(liisa.actor, 'mutation ($input: DeleteRecordsInput!) { deleteRecords(input: $input) { deletedIds } }', {
    input: { ids: [hidden.deleted] },
  });

  const run = async (by: Person, state: string, done: number, endedAt: string | null) => {
    const [row] = await sql<{ id: string }[]>`
      insert into runs.run (kind, module, actor_id, input, state, total, done, reversible, ended_at)
      values ('records.update', 'potentials', ${by.uuid}, '{}', ${state}, ${done}, ${done}, true, ${endedAt}) returning id`;
    return toId('run', row!.id);
  };
  const runs = {
    open: await run(aino, 'QUEUED', 0, null),
    empty: await run(aino, 'DONE', 0, new Date().toISOString()),
    old: await run(aino, 'DONE', 1, '2026-01-01T00:00:00Z'),
    hidden: await run(liisa, 'QUEUED', 0, null),
  };

  const merge = async (by: Person, at: string, undone: string | null) => {
    const [kept, part] = [
      await make(by, 'createAccount', { name: 'Jäävä' }),
      await make(by, 'createAccount', { name: 'Liittyvä' }),
    ];
    const id = await make(by, 'mergeRecords', { id: kept, version: 1, parts: [{ id: part, version: 1 }] });
    await sql`update insights.merge set at = ${at}, undone_at = ${undone} where id = ${toUuid('mrg', id)}`;
    return { id, part };
  };
  const now = new Date().toISOString();
  const done = await merge(aino, now, null);
  const merges = {
    done: done.id,
    part: done.part,
    undone: (await merge(aino, now, now)).id,
    old: (await merge(aino, '2026-01-01T00:00:00Z', null)).id,
    hidden: (await merge(liisa, now, null)).id,
  };

  const importFile = async (by: Person, run: string | null) => {
    const [row] = await sql<{ id: string }[]>`
      insert into insights.import (owner_id, module, file_name, format, columns, rows, run)
      values (${by.uuid}, 'accounts', 'a.csv', '{"kind": "CSV"}', '[{"name": "Nimi", "samples": []}, {"name": "Maa", "samples": []}]', 1,
        ${run && toUuid('run', run)}) returning id`;
    return toId('imp', row!.id);
  };
  const template = async (by: Person, shared: boolean) => {
    const [row] = await sql<
      { id: string }[]
    >`insert into insights.import_template (owner_id, module, name, shared, settings)
      values (${by.uuid}, 'accounts', 'Malli', ${shared}, '{"columns": []}') returning id`;
    return toId('imt', row!.id);
  };
  const files = {
    mine: await importFile(aino, null),
    running: await importFile(aino, runs.open),
    clerks: await importFile(kirjuri, null),
    hidden: await importFile(liisa, null),
    sharedTemplate: await template(matti, true),
    hiddenTemplate: await template(liisa, false),
  };

  const rule = await make(boss, 'createAutomationRule', {
    module: 'potentials',
    name: 'Sääntö',
    trigger: { on: 'CREATED' },
    actions: [{ setFields: [{ field: 'nextStep', kind: 'VALUE', value: 'Soita' }] }],
  });
  const endpoint = async (name: string, enabled: boolean) => {
    const [row] = await sql<{ id: string }[]>`
      insert into automation.webhook_endpoint (name, url, modules, events, enabled, off_reason, owner_id, secret)
      values (${name}, 'https://93.184.215.14/', '{accounts}', '{CREATED}', ${enabled}, ${enabled ? null : 'BY_HAND'}, ${boss.uuid}, '')
      returning id`;
    return row!.id;
  };
  const delivery = async (endpointId: string, state: string) => {
    const [row] = await sql<{ id: string }[]>`
      insert into automation.webhook_delivery (endpoint_id, key, type, state, created_at, ended_at)
      values (${endpointId}, ${state}, 'ping', ${state}, now(), ${state === 'PENDING' ? null : new Date().toISOString()}) returning id`;
    return toId('whd', row!.id);
  };
  const [on, off] = [await endpoint('Päällä', true), await endpoint('Pois', false)];
  const webhooks = {
    on: toId('whe', on),
    off: toId('whe', off),
    failed: await delivery(on, 'FAILED'),
    pending: await delivery(on, 'PENDING'),
    ofOff: await delivery(off, 'FAILED'),
  };

  const sessionId = '0199a000-0000-7000-8000-000000000002';
  const app: Actor = { ...aino.actor, cause: 'api', scopes: ['read'] };
  return {
    world,
    ask,
    people: { boss, aino, matti, liisa, kirjuri, gone },
    actors: {
      aino: { ...aino.actor, sessionId },
      boss: { ...boss.actor, sessionId },
      kirjuri: kirjuri.actor,
      /** A token of Aino's that only reads. */
      app,
      nobody: null,
    },
    roles: { seller: toId('rol', seller), clerk: toId('rol', clerk) },
    south,
    north,
    mine: {
      account,
      other,
      child,
      contact,
      potential,
      lead,
      converted,
      moved,
      product,
      category,
      vendor,
      priceList,
      task,
      event,
      comment,
      filter,
      board,
      ...documents,
    },
    campaigns: { campaign, asleep, member, left, reached, parted },
    readable,
    runs,
    merges,
    webhooks,
    files,
    published,
    rule,
    systemFilter: systemFilters.find(({ system }: { system: boolean }) => system).id as string,
    bills,
    hidden,
  };
}

/** Aino's quotes, one at each step of its way, and an order. */
async function documentsOf(
  make: (by: Person, mutation: string, input: object) => Promise<string>,
  aino: Person,
  accountId: string,
) {
  const rows = [{ name: 'Lisenssi', unitPrice: '10.00', vatRate: '25.5' }];
  const aSent = async () => {
    const id = await make(aino, 'createQuote', { subject: 'Tarjous', accountId, rows });
    await make(aino, 'sendQuote', { id, version: 1 });
    return id;
  };
  const [sentQuote, revisedQuote, acceptedQuote, expiredQuote] = [
    await aSent(),
    await aSent(),
    await aSent(),
    await aSent(),
  ];
  await make(aino, 'reviseQuote', { id: revisedQuote, version: 2 });
  await make(aino, 'acceptQuote', { id: acceptedQuote, version: 2 });
  return {
    quote: await make(aino, 'createQuote', { subject: 'Luonnos', accountId }),
    order: await make(aino, 'createSalesOrder', { subject: 'Tilaus', accountId }),
    sentQuote,
    revisedQuote,
    acceptedQuote,
    expiredQuote,
  };
}

/** Aino's company that bills, a draft, a posted invoice and one that is paid. */
async function billsOf(
  make: (by: Person, mutation: string, input: object) => Promise<string>,
  aino: Person,
  accountId: string,
) {
  const rows = [{ name: 'Lisenssi', unitPrice: '10.00', vatRate: '25.5' }];
  const company = await make(aino, 'createBillingCompany', { name: 'Oma laskuttaja Oy' });
  const anInvoice = () => make(aino, 'createInvoice', { subject: 'Lasku', accountId, companyId: company, rows });
  const [draft, posted, paid] = [await anInvoice(), await anInvoice(), await anInvoice()];
  for (const id of [posted, paid]) await make(aino, 'postInvoice', { id, version: 1 });
  await make(aino, 'recordPayment', { id: paid, version: 2, amount: '12.55', archiveId: 'A-1' });
  return { company, draft, posted, paid };
}

/** Makes something by its mutation; answers its id. */
async function made(ask: Graph, by: Person, mutation: string, input: object): Promise<string> {
  const [field] = RESULTS.flatMap(([name, result]) => (mutation.endsWith(name) ? [result] : []));
  const source = `mutation ($input: ${inputType(mutation)}!) { it: ${mutation}(input: $input) { ${field} { id } errors { code path } } }`;
  const { data, errors } = await ask(by.actor, source, { input });
  expect([mutation, errors, data?.it.errors]).toEqual([mutation, undefined, []]);
  return data.it[field!].id;
}

const RESULTS = [
  ['mergeRecords', 'merge'],
  ['Account', 'account'],
  ['Contact', 'contact'],
  ['Potential', 'potential'],
  ['Lead', 'lead'],
  ['Product', 'product'],
  ['ProductCategory', 'productCategory'],
  ['Vendor', 'vendor'],
  ['Quote', 'quote'],
  ['SalesOrder', 'salesOrder'],
  ['PriceList', 'priceList'],
  ['Task', 'activity'],
  ['Event', 'activity'],
  ['BillingCompany', 'billingCompany'],
  ['Invoice', 'invoice'],
  ['recordPayment', 'invoice'],
  ['Comment', 'comment'],
  ['Filter', 'filter'],
  ['Record', 'record'],
  ['Rule', 'rule'],
  ['Campaign', 'campaign'],
  ['CampaignMember', 'campaignMember'],
] as const;

export function inputType(mutation: string): string {
  return `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
}
