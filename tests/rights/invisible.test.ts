import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLNamedType, getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { hashToken } from '#platform/secrets.ts';
import { type Answer, type Browser, type Installation, openInstallation, type Shape } from '../installation.ts';
import { aPerson, aRole, moduleDefault } from '../people.ts';
import { BESIDE_RECORDS, type HiddenIds, PROBES, STREAMS } from './operations.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/api.graphql'), 'utf8'));
/** Types that hold what only some may see. */
const GUARDED = new Set([
  'Record',
  'Account',
  'Contact',
  'Potential',
  'Lead',
  'Product',
  'ProductCategory',
  'Vendor',
  'Campaign',
  'CampaignMember',
  'Quote',
  'SalesOrder',
  'PriceList',
  'Activity',
  'BillingCompany',
  'Invoice',
  'Comment',
  'Notification',
  'Card',
  'ListRow',
  'Run',
  'HistoryEntry',
  'Merge',
  'MergedRecord',
  'AutomationRun',
]);
/** What stands in the hidden records' texts, numbers and sums. */
const SECRETS = /SALAISUUS|987654/;

/** Every root field whose answer can lead to a record. */
function operationsWithRecords(): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((root) =>
    Object.values(root!.getFields())
      .filter((field) => leadsToRecord(getNamedType(field.type)))
      .map((field) => `${root!.name}.${field.name}`),
  );
}

function leadsToRecord(type: GraphQLNamedType, seen = new Set<string>()): boolean {
  if (GUARDED.has(type.name)) return true;
  if (seen.has(type.name)) return false;
  seen.add(type.name);
  if (isUnionType(type)) return type.getTypes().some((member) => leadsToRecord(member, seen));
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return Object.values(type.getFields()).some((field) => leadsToRecord(getNamedType(field.type), seen));
}

describe.each<Shape>(['inProcess', 'http'])('what one may not see does not exist, with subgraphs %s', (shape) => {
  let house: Installation;
  let aino: Browser;
  let liisa: Browser;
  let narrow: Pick<Browser, 'graph'>;
  let hidden: HiddenIds;
  let never: HiddenIds;

  beforeAll(async () => {
    house = await openInstallation({ shape });
    const role = await aRole(house.sql, 'Myyjä');
    aino = await house.signIn(await aPerson(house.sql, 'Aino A', { role }));
    liisa = await house.signIn(await aPerson(house.sql, 'Liisa L', { role }));
    await house.sql`insert into identity.api_token (user_id, name, prefix, token_hash, scopes)
      values (${aino.person.uuid}, 'kapea', 'kapea', ${hashToken('solmu_pat_narrow')}, ${['read:nothing']})`;
    narrow = {
      graph: async (query, variables = {}) => {
        const response = await fetch(`${house.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Bearer solmu_pat_narrow' },
          body: JSON.stringify({ query, variables }),
        });
        return response.json() as Promise<Answer>;
      },
    };
    hidden = await hide(aino, liisa, house);
    never = {
      account: toId('acc', crypto.randomUUID()),
      contact: toId('con', crypto.randomUUID()),
      potential: toId('pot', crypto.randomUUID()),
      lead: toId('lea', crypto.randomUUID()),
      product: toId('pro', crypto.randomUUID()),
      productCategory: toId('pca', crypto.randomUUID()),
      vendor: toId('ven', crypto.randomUUID()),
      quote: toId('quo', crypto.randomUUID()),
      salesOrder: toId('ord', crypto.randomUUID()),
      priceList: toId('prl', crypto.randomUUID()),
      activity: toId('act', crypto.randomUUID()),
      billingCompany: toId('bco', crypto.randomUUID()),
      invoice: toId('inv', crypto.randomUUID()),
      comment: toId('com', crypto.randomUUID()),
      notification: toId('ntf', crypto.randomUUID()),
      filter: toId('flt', crypto.randomUUID()),
      run: toId('run', crypto.randomUUID()),
      file: toId('imp', crypto.randomUUID()),
      template: toId('imt', crypto.randomUUID()),
      merge: toId('mrg', crypto.randomUUID()),
      merged: toId('con', crypto.randomUUID()),
      campaign: toId('cmp', crypto.randomUUID()),
      member: toId('cmm', crypto.randomUUID()),
      board: hidden.board,
      own: hidden.own,
    };
  });

  it('and every operation that returns records has its line in the table', () => {
    const lines = [...Object.keys(PROBES), ...Object.keys(STREAMS)];
    expect(operationsWithRecords().filter((operation) => !lines.includes(operation))).toEqual([]);
  });

  it('and its owner sees it by these very operations, so that the table can fail', async () => {
    const seen: string[] = [];
    const telling = [
      'Query.account',
      'Query.potentials',
      'Query.record',
      'Query.search',
      'Query.list',
      'Query.board',
      'Query.filter',
      'Query.run',
      'Query.import',
      'Query.lead',
      'Query.products',
      'Query.productCategory',
      'Query.vendor',
      'Query.quote',
      'Query.salesOrders',
      'Query.priceList',
      'Query.priceOf',
      'Query.activity',
      'Query.activities',
      'Query.billingCompany',
      'Query.invoices',
      'Query.conversionPlan',
      'Query.duplicatesOf',
      'Query.duplicates',
      'Query.mergedInto',
      'Query.campaign',
      'Query.campaignMembers',
    ];
    for (const name of telling) {
      const probe = (PROBES[name] ?? BESIDE_RECORDS[name])!;
      const answer = await aino.graph(probe.document, probe.variables(hidden));
      expect(answer.errors, name).toBeUndefined();
      if (SECRETS.test(JSON.stringify(answer))) seen.push(name);
    }
    expect(seen).toEqual(telling);
  });

  describe.each(Object.entries({ ...PROBES, ...BESIDE_RECORDS }))('%s', (_, probe) => {
    it.each(['another person', 'a token that is scoped elsewhere'])(
      'tells %s nothing, and the same as of what never was',
      async (who) => {
        const by = who === 'another person' ? liisa : narrow;
        const [real, unreal] = [
          await by.graph(probe.document, probe.variables(hidden)),
          await by.graph(probe.document, probe.variables(never)),
        ];
        const text = JSON.stringify(real);
        expect(text).not.toMatch(SECRETS);
        for (const code of codesOf(real))
          expect(['BAD_USER_INPUT', 'COST_LIMIT', 'GRAPHQL_VALIDATION_FAILED']).not.toContain(code);
        expect(without(text, hidden)).toBe(without(JSON.stringify(unreal), never));
      },
    );
  });

  it('and nothing of it was changed by all this', async () => {
    const [left] = await house.sql<{ count: number }[]>`
      select count(*)::int as count from (
        select name, description, deleted_at from sales.potential union all select name, description, deleted_at from sales.lead
        union all select name, description, deleted_at from marketing.campaign
        union all select 'SALAISUUS', unsubscribed_reason, deleted_at from marketing.campaign_member
        union all select subject, description, deleted_at from sales.quote union all select subject, description, deleted_at from sales.sales_order
        union all select subject, description, deleted_at from billing.invoice union all select name, name, deleted_at from billing.company) r
      where description = 'vallattu' or name ~ 'SALAISUUS' and deleted_at is not null`;
    expect(left!.count).toBe(0);
    const comments =
      await house.sql`select 1 from activities.comment where text = 'vallattu' or deleted_at is not null`;
    expect(comments).toHaveLength(0);
  });

  it('also live: no stream tells of it while it changes', async () => {
    const streams = Object.entries(STREAMS).map(([name, probe]) => ({
      name,
      stream: liisa.subscribe(probe.document, probe.variables(hidden)),
    }));
    await Promise.all(streams.map(({ stream }) => stream.ready()));
    const renamed = await aino.graph(
      'mutation ($input: UpdatePotentialInput!) { updatePotential(input: $input) { potential { version } errors { code } } }',
      {
        input: { id: hidden.potential, version: await versionOf(aino, hidden.potential), name: 'SALAISUUS uusi' },
      },
    );
    expect(renamed.data.updatePotential.errors).toEqual([]);
    await aino.graph('mutation ($input: AddCommentInput!) { addComment(input: $input) { errors { code } } }', {
      input: { recordId: hidden.potential, text: `SALAISUUS @[${liisa.person.id}]` },
    });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    for (const { name, stream } of streams) {
      const told = JSON.stringify([stream.events, stream.faults]);
      expect(told, name).not.toMatch(SECRETS);
      expect(told, name).not.toContain(hidden.potential);
    }
  });

  it('and nobody at all is told to sign in, or nothing', async () => {
    for (const [name, probe] of Object.entries(PROBES)) {
      const response = await fetch(`${house.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: probe.document, variables: probe.variables(hidden) }),
      });
      const text = await response.text();
      expect(text, name).not.toMatch(SECRETS);
      expect(text, name).toMatch(/UNAUTHENTICATED|"data":\{"\w+":null/);
    }
  });
});

function codesOf({ errors }: Answer): unknown[] {
  return (errors ?? []).map(({ extensions }) => extensions.code);
}

/** The answer without what it was asked with, and without what differs by nature. */
function without(text: string, ids: HiddenIds): string {
  return Object.values(ids)
    .reduce((rest, id) => rest.replaceAll(id, 'ID'), text)
    .replaceAll(/"requestId":"[^"]*"/g, '"requestId":"…"')
    .replaceAll(/[a-z]{3}_[0-9a-z]{26}/g, 'ID')
    .replaceAll(/(ACC|CON|POT|LEAD|PRO|CAT|VEN|PRL|KAM|JAS|ACT|BCO|INV)-\d+/g, 'NUMBER')
    .replaceAll(/"(rank|startCursor|cursor)":"[^"]*"/g, '"$1":"…"');
}

async function versionOf(by: Browser, id: string): Promise<number> {
  const { data } = await by.graph('query ($id: ID!) { record(id: $id) { version } }', { id });
  return data.record.version;
}

/** Aino's records, full of secrets, and Liisa's own potential. */
async function hide(aino: Browser, liisa: Browser, house: Installation): Promise<HiddenIds> {
  const make = async (by: Browser, document: string, input: object) => {
    const { data, errors } = await by.graph(document, { input });
    expect(errors).toBeUndefined();
    const [payload] = Object.values(data) as [{ errors: unknown[] } & Record<string, { id: string }>];
    expect(payload.errors).toEqual([]);
    return Object.values(payload).find((value) => value && 'id' in value)!.id;
  };
  const account = await make(
    aino,
    'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } errors { code } } }',
    {
      name: 'SALAISUUS Oy',
      annualRevenue: '987654.00',
    },
  );
  const contact = await make(
    aino,
    'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } errors { code } } }',
    {
      lastName: 'SALAISUUS',
      email: 'salaisuus@esimerkki.fi',
      accountId: account,
    },
  );
  const twin = async () =>
    make(
      aino,
      'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } errors { code } } }',
      { lastName: 'SALAISUUS', email: 'salaisuus@esimerkki.fi' },
    );
  const [kept, merged] = [await twin(), await twin()];
  const merge = await aino.graph(
    'mutation ($input: MergeRecordsInput!) { mergeRecords(input: $input) { merge { id } errors { code } } }',
    { input: { id: kept, version: 1, parts: [{ id: merged, version: 1 }] } },
  );
  expect(merge.data.mergeRecords.errors).toEqual([]);
  const potential = await make(
    aino,
    'mutation ($input: CreatePotentialInput!) { createPotential(input: $input) { potential { id } errors { code } } }',
    {
      name: 'SALAISUUS kauppa',
      amount: '987654.32',
      accountId: account,
      contactId: contact,
    },
  );
  const lead = await make(
    aino,
    'mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { id } errors { code } } }',
    { company: 'SALAISUUS liidi', expectedAmount: '987654.00' },
  );
  for (const module of ['products', 'productCategories', 'vendors', 'priceLists', 'activities'])
    await moduleDefault(house.sql, module, 'PRIVATE');
  const inventory = (type: string, input: object) => {
    const field = `${type[0]!.toLowerCase()}${type.slice(1)}`;
    const document = `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${field} { id } errors { code } } }`;
    return make(aino, document, input);
  };
  const productCategory = await inventory('ProductCategory', { name: 'SALAISUUS-tuotteet' });
  const vendor = await inventory('Vendor', { name: 'SALAISUUS tukku' });
  const goods = { code: 'SALAISUUS', name: 'SALAISUUS tuote', listPrice: '987654.00' };
  const product = await inventory('Product', { ...goods, categoryId: productCategory, vendorId: vendor });
  // Their members are open to all: what is told of them follows from the campaign and the person.
  await moduleDefault(house.sql, 'campaigns', 'PRIVATE');
  const campaign = await make(
    aino,
    'mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { id } errors { code } } }',
    { name: 'SALAISUUS kirje', budget: '987654.00' },
  );
  const member = await make(
    aino,
    'mutation ($input: CreateCampaignMemberInput!) { createCampaignMember(input: $input) { campaignMember { id } errors { code } } }',
    { campaignId: campaign, contactId: contact },
  );
  const rows = [{ name: 'SALAISUUS', unitPrice: '987654.00', vatRate: '25.5' }];
  const quote = await make(
    aino,
    'mutation ($input: CreateQuoteInput!) { createQuote(input: $input) { quote { id } errors { code } } }',
    { subject: 'SALAISUUS tarjous', accountId: account, contactId: contact, rows },
  );
  const salesOrder = await make(
    aino,
    'mutation ($input: CreateSalesOrderInput!) { createSalesOrder(input: $input) { salesOrder { id } errors { code } } }',
    { subject: 'SALAISUUS tilaus', accountId: account, rows },
  );
  const priceList = await inventory('PriceList', { name: 'SALAISUUS-hinnat' });
  const SET = 'mutation ($input: SetPriceEntriesInput!) { setPriceEntries(input: $input) { errors { code } } }';
  await aino.graph(SET, { input: { priceListId: priceList, entries: [{ productId: product, price: '987654' }] } });
  const activity = await make(
    aino,
    'mutation ($input: CreateTaskInput!) { createTask(input: $input) { activity { id } errors { code } } }',
    { subject: 'SALAISUUS-tehtävä', dueDate: '2027-02-01', accountId: account, relatedIds: [potential] },
  );
  await moduleDefault(house.sql, 'billingCompanies', 'PRIVATE');
  const billingCompany = await make(
    aino,
    'mutation ($input: CreateBillingCompanyInput!) { createBillingCompany(input: $input) { billingCompany { id } errors { code } } }',
    { name: 'SALAISUUS laskutus Oy' },
  );
  const invoice = await make(
    aino,
    'mutation ($input: CreateInvoiceInput!) { createInvoice(input: $input) { invoice { id } errors { code } } }',
    { subject: 'SALAISUUS lasku', accountId: account, companyId: billingCompany, rows },
  );
  const comment = await make(
    aino,
    'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } errors { code } } }',
    {
      recordId: potential,
      text: `SALAISUUS @[${liisa.person.id}]`,
    },
  );
  const filter = await make(
    aino,
    'mutation ($input: CreateFilterInput!) { createFilter(input: $input) { filter { id } errors { code } } }',
    {
      module: 'potentials',
      name: 'SALAISUUS',
      columns: ['name'],
    },
  );
  const [run] = await house.sql<{ id: string }[]>`
    insert into runs.run (kind, module, actor_id, input, state, total, done, reversible, ended_at)
    values ('SALAISUUS', 'potentials', ${aino.person.uuid}, '{}', 'DONE', 987654, 987654, true, now()) returning id`;
  const [file] = await house.sql<{ id: string }[]>`
    insert into insights.import (owner_id, module, file_name, format, columns, rows, run)
    values (${aino.person.uuid}, 'potentials', 'SALAISUUS', '{"kind": "CSV"}', '[{"name": "SALAISUUS", "samples": ["SALAISUUS"]}]', 1, ${run!.id}) returning id`;
  const [template] = await house.sql<{ id: string }[]>`
    insert into insights.import_template (owner_id, module, name, shared, settings)
    values (${aino.person.uuid}, 'potentials', 'SALAISUUS', false, '{"columns": []}') returning id`;
  const own = await make(
    liisa,
    'mutation ($input: CreatePotentialInput!) { createPotential(input: $input) { potential { id } errors { code } } }',
    { name: 'Liisan oma' },
  );
  const { data } = await liisa.graph('{ filters(module: "potentials") { id presentation } }');
  const board = data.filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id;
  const [told] = await house.sql`select 1 from activities.notification where receiver_id = ${liisa.person.uuid}`;
  expect(told).toBeUndefined();
  return {
    account,
    contact,
    potential,
    lead,
    product,
    productCategory,
    vendor,
    quote,
    salesOrder,
    priceList,
    activity,
    billingCompany,
    invoice,
    comment,
    filter,
    run: toId('run', run!.id),
    file: toId('imp', file!.id),
    template: toId('imt', template!.id),
    merge: merge.data.mergeRecords.merge.id,
    merged,
    campaign,
    member,
    board,
    own,
    notification: toId('ntf', crypto.randomUUID()),
  };
}
