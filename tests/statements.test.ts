import { beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { type Graph, openGraph } from './graph.ts';
import { aPerson, type Person } from './people.ts';
import { openWorld, type World } from './world.ts';

const ROWS = 200;
// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;
/** The catalog is read every two seconds whatever is asked; a new connection asks for the types of PostgreSQL. */
const BESIDE =
  /from catalog\.(module|option) (m left join catalog.module_setting|where merged_into is null order)|from catalog\.field f left join|pg_catalog\.pg_type/;

const OWNED = 'owner { __typename ... on User { name } ... on Group { name } } createdBy { name } modifiedBy { name }';
const RECORD = `record { title url version tags { name } cells { field value label } participants { name } followers { name } activities(first: 2, open: true) { totalCount edges { node { subject overdue } } }
  comments(first: 2) { totalCount edges { node { text author { name } } } }
  history(first: 2) { edges { node { by { name } changes { label to { label } } } } } }`;
const DEALS = 'potentials(first: 3) { totalCount edges { node { name stage { name } } } }';
const ONLY = 'filter: { field: "name", operator: STARTS, values: ["Rivi"] }, sort: [{ field: "name" }]';

const DOCUMENTS = ONLY.replaceAll('"name"', '"subject"');
const FIGURES =
  'net { amount } vatLines { vat } rows { name amount } account { name } contact { name } potential { name } billingAddress { city }';

/** Every list of records, with what hangs on its rows. */
const LISTS: Record<string, string> = {
  accounts: `query ($first: Int) { accounts(first: $first, ${ONLY}) { totalCount edges { node { name type { label } parent { name } openPotentialValue { amount } openPotentialConverted { amount }
    contacts(first: 3) { totalCount edges { node { name } } } ${DEALS} ${OWNED} ${RECORD} } } } }`,
  contacts: `query ($first: Int) { contacts(first: $first, sort: [{ field: "createdAt" }]) { edges { node { name account { name } ${DEALS} ${OWNED} ${RECORD} } } } }`,
  potentials: `query ($first: Int) { potentials(first: $first, ${ONLY}) { totalCount edges { node { name amount { amount } account { name parent { name } } contact { name }
    stage { name pipeline { name } } type { label } stageHistory { to { name } by { name } } ${OWNED} ${RECORD} } } } }`,
  leads: `query ($first: Int) { leads(first: $first, ${ONLY}) { totalCount edges { node { name status { label } source { label } expectedAmount { amount } conversion { by { name } account { name } potential { name lead { name } } } ${OWNED} ${RECORD} } } } }`,
  products: `query ($first: Int) { products(first: $first, ${ONLY}) { totalCount edges { node { name unit { label } listPrice { amount } category { name parent { name } }
    vendor { name account { name } } ${OWNED} ${RECORD} } } } }`,
  productCategories: `query ($first: Int) { productCategories(first: $first, ${ONLY}) { edges { node { name parts { totalCount edges { node { name } } }
    products(first: 3) { totalCount edges { node { name } } } ${OWNED} ${RECORD} } } } }`,
  priceLists: `query ($first: Int) { priceLists(first: $first, ${ONLY}) { edges { node { name type { label } entries(first: 3) { edges { node { price product { name } category { name } } } }
    links(first: 3) { edges { node { account { name priceLists { name } } } } } ${OWNED} ${RECORD} } } } }`,
  vendors: `query ($first: Int) { vendors(first: $first, ${ONLY}) { edges { node { name account { name } products(first: 3) { edges { node { name } } } ${OWNED} ${RECORD} } } } }`,
  campaigns: `query ($first: Int) { campaigns(first: $first, ${ONLY}) { totalCount edges { node { name type { label } budget { amount } members(first: 3) { totalCount edges { node { status { label } contact { name } } } } ${OWNED} ${RECORD} } } } }`,
  campaignMembers: `query ($first: Int) { campaignMembers(first: $first, sort: [{ field: "contact" }]) { totalCount edges { node { campaign { name } contact { name } lead { name } source { label } caller { name } ${OWNED} ${RECORD} } } } }`,
  quotes: `query ($first: Int) { quotes(first: $first, ${DOCUMENTS}) { totalCount edges { node { subject acts ${FIGURES} previous { subject } salesOrders(first: 3) { totalCount edges { node { subject } } } ${OWNED} ${RECORD} } } } }`,
  salesOrders: `query ($first: Int) { salesOrders(first: $first, ${DOCUMENTS}) { totalCount edges { node { subject status { label } quote { subject stage { label } } ${FIGURES} ${OWNED} ${RECORD} } } } }`,
  activities: `query ($first: Int) { activities(first: $first, filter: { field: "subject", operator: STARTS, values: ["Rivi"] }) { totalCount edges { node { subject type { label }
    status { label } overdue account { name } contact { name } related { title } follows { subject } ${OWNED} ${RECORD} } } } }`,
  billingCompanies: `query ($first: Int) { billingCompanies(first: $first, ${ONLY}) { edges { node { name referenceType { label } ${OWNED} ${RECORD} } } } }`,
  invoices: `query ($first: Int) { invoices(first: $first, ${DOCUMENTS}) { totalCount edges { node { subject acts bankBarCode status { label } delivery { label } company { name } account { name openInvoices { amount } }
    credits { subject } creditNotes { subject } salesOrder { subject invoices(first: 2) { edges { node { subject } } } } net { amount } vatLines { base } rows { name amount } ${OWNED} ${RECORD} } } } }`,
  list: `query ($first: Int) { list(first: $first, input: { module: "potentials", columns: ["name", "amount", "account.name", "account.parent.name", "contact", "owner", "stage"],
    where: { field: "name", operator: STARTS, values: ["Rivi"] }, sort: [{ field: "account.name" }] }) {
      totalCount sums { path sums { amount } } edges { node { id cells { value label } ${RECORD} } } } }`,
  automationRuns: `query ($first: Int) { automationRuns(first: $first) { edges { node { ruleName rule { name author { name } } record { title } actions { values { value } delivery { state } errors { code } } } } } }`,
  myRuns: `query ($first: Int) { myRuns(first: $first) { edges { node { state fields { label } by { name } undoOf { id } undoneBy { id }
    outcomes(first: 2) { edges { node { errors { code } record { title } } } } } } } }`,
  webhookDeliveries: `query ($first: Int) { webhookDeliveries(first: $first) { edges { node { type recordId endpoint { name owner { name } pendingCount failedCount }
    attempts { status } } } } }`,
};

const RULES =
  'query ($module: String) { automationRules(module: $module) { name author { name } problems { code } trigger { on } } }';
const COMMENT = 'text author { name } mentions { __typename } replies { text author { name } } mayEdit';
const BOARD = `query ($board: ID!, $first: Int) { board(id: $board) { mayMove cursor columns { value label count sums { amount }
  cards(first: $first) { edges { node { title column version cells { field label } owner { label } ${RECORD} } } } } } }`;
const LANES = `query ($board: ID!, $lane: String, $first: Int) { board(id: $board) { columns { count } lanes { value label count sums { amount } cells { count } }
  lane(value: $lane) { cells { cards(first: 5) { edges { node { title } } } } }
  cell(lane: $lane, column: "new") { cards(first: $first) { edges { node { title lane column cells { label } ${RECORD} } } } } } }`;
const DISCUSSION = `query ($record: ID!, $first: Int) { record(id: $record) { comments(first: $first) { totalCount edges { node { ${COMMENT} } } } } }`;

describe('the SQL statements of a list, entities and what hangs on them included', () => {
  let world: World;
  let ask: Graph;
  let reader: Person;
  let talkedOf: string;

  beforeAll(async () => {
    world = await openWorld();
    ask = await openGraph(world);
    reader = await aPerson(world.sql, 'Lukija L', { admin: true });
    await world.sql.begin(async (tx) => {
      await tx`select set_config('solmu.actor', ${reader.uuid}, true), set_config('solmu.cause', 'ui', true)`;
      const [parent] = await tx<
        { id: string }[]
      >`insert into sales.account (name, owner_id) values ('Emo', ${reader.uuid}) returning id`;
      await tx`
        with accounts as (
          insert into sales.account (name, owner_id, parent_id, type) select 'Rivi ' || n, ${reader.uuid}, ${parent!.id}, 'customer'
          from generate_series(1, ${ROWS}::int) n returning id, name
        ), contacts as (
          insert into sales.contact (last_name, owner_id, account_id) select name, ${reader.uuid}, id from accounts returning id, account_id, name
        )
        insert into sales.potential (name, owner_id, account_id, contact_id, amount, type)
        select name, ${reader.uuid}, account_id, id, 10, 'new' from contacts`;
      await tx`insert into sales.lead (company, owner_id, source) select 'Rivi ' || n, ${reader.uuid}, 'web' from generate_series(1, ${ROWS}::int) n`;
      await tx`insert into marketing.campaign (name, type, owner_id) select 'Rivi ' || n, 'call', ${reader.uuid} from generate_series(1, ${ROWS}::int) n`;
      await tx`insert into marketing.campaign_member (campaign_id, contact_id, owner_id, caller_id)
        select p.id, c.id, ${reader.uuid}, ${reader.uuid} from marketing.campaign p join sales.contact c on c.last_name = p.name`;
      await tx`update marketing.campaign_member set status = 'contacted'`;
      await tx`update marketing.campaign set goal = 'Kevät'`;
      await tx`update sales.lead set rating = 'hot'`;
      await tx`
        with categories as (
          insert into inventory.product_category (name, owner_id) select 'Rivi ' || n, ${reader.uuid} from generate_series(1, ${ROWS}::int) n returning id, name
        ), vendors as (
          insert into inventory.vendor (name, owner_id, account_id) select name, ${reader.uuid}, id from sales.account where name like 'Rivi%' returning id, name
        )
        insert into inventory.product (code, name, owner_id, category_id, vendor_id, list_price)
        select c.name, c.name, ${reader.uuid}, c.id, v.id, 10 from categories c join vendors v using (name)`;
      await tx`
        with lists as (
          insert into inventory.price_list (name, owner_id) select name, ${reader.uuid} from inventory.product returning id, name
        ), links as (
          insert into inventory.price_list_link (price_list_id, account_id) select l.id, a.id from lists l join sales.account a using (name)
        )
        insert into inventory.price_entry (price_list_id, product_id, price) select l.id, p.id, 10 from lists l join inventory.product p using (name)`;
      await tx`update inventory.product set active = false`;
      await tx`update inventory.product_category set parent_id = (select min(id::text)::uuid from inventory.product_category where name = 'Rivi 1') where name <> 'Rivi 1'`;
      await tx`update inventory.vendor set delivery_term = 'DAP'`;
      await tx`
        with made as (
          insert into activities.activity (kind, subject, owner_id, account_id, due_date, follows_id)
          select 'TASK', name, ${reader.uuid}, id, '2020-01-01', null from sales.account where name like 'Rivi%' returning id, account_id)
        insert into activities.link (activity_id, record_id) select made.id, p.id from made join sales.potential p using (account_id)`;
      await tx`update activities.activity set follows_id = (select max(id::text)::uuid from activities.activity), priority = 'HIGH'`;
      await tx`insert into sales.conversion (lead_id, account_id, potential_id, made, status_before, actor)
        select l.id, p.account_id, p.id, '{}', 'new', ${reader.uuid} from sales.lead l join sales.potential p on p.name = l.company`;
      for (const table of ['quote', 'sales_order']) {
        await tx`insert into ${tx(`sales.${table}`)} (subject, owner_id, account_id, contact_id, potential_id)
          select name, owner_id, account_id, contact_id, id from sales.potential`;
        await tx`insert into ${tx(`sales.${table}_row`)} (document_id, position, kind, name, quantity, unit_price, vat_category, vat_rate, amount)
          select id, place, 'ITEM', subject, 1, 10, 'S', 25.5, 10 from ${tx(`sales.${table}`)}, generate_series(1, 3) place`;
      }
      await tx`update sales.sales_order o set quote_id = q.id, description = 'Hei' from sales.quote q where q.subject = o.subject`;
      await tx`update sales.quote q set previous_id = (select id from sales.quote order by id limit 1), description = 'Hei'`;
      await tx`insert into billing.company (name, owner_id, iban) select 'Rivi ' || n, ${reader.uuid}, 'FI7944052020036082' from generate_series(1, ${ROWS}::int) n`;
      await tx`insert into billing.invoice (subject, owner_id, company_id, account_id, sales_order_id, delivery)
        select o.subject, ${reader.uuid}, c.id, o.account_id, o.id, 'email' from sales.sales_order o join billing.company c on c.name = o.subject`;
      await tx`insert into billing.invoice_row (document_id, position, kind, name, quantity, unit_price, vat_category, vat_rate, amount)
        select id, place, 'ITEM', subject, 1, 10, 'S', 25.5, 10 from billing.invoice, generate_series(1, 3) place`;
      await tx`update billing.invoice set credits_id = (select id from billing.invoice order by id limit 1), description = 'Hei'`;
      await tx`update billing.company set notice_days = 14`;
      await tx`update sales.potential set next_step = 'Soita'`;
      await tx`update sales.account set industry = 'trade' where name <> 'Emo'`;
      await tx`update sales.contact set title = 'Ostaja'`;
      await tx`insert into activities.comment (record_id, author_id, body, text)
        select id, ${reader.uuid}, '{"type": "doc", "content": []}', 'Hei' from catalog.record where title <> 'Emo'`;
    });
    const [emo] = await world.sql<{ id: string }[]>`select id from sales.account where name = 'Emo'`;
    talkedOf = toId('acc', emo!.id);
    await world.sql`insert into activities.comment (record_id, author_id, body, text)
      select ${emo!.id}, ${reader.uuid}, '{"type": "doc", "content": []}', 'Hei ' || n from generate_series(1, ${ROWS}::int) n`;
    await world.sql`
      with one as (
        insert into runs.run (kind, module, actor_id, input, reversible)
        select 'records.edit', 'accounts', ${reader.uuid}, '{"values": {"name": "x"}}', true from generate_series(1, ${ROWS}::int) returning id)
      insert into runs.outcome (run_id, place, record_id, outcome)
      select one.id, place, ${emo!.id}, 'CHANGED' from one, generate_series(0, 3) place`;
    await world.sql`update runs.run set undone_by = (select max(id::text)::uuid from runs.run), undo_of = (select min(id::text)::uuid from runs.run)`;
    await world.sql`
      with rules as (
        insert into automation.rule (name, module, trigger, actions, enabled, position, author_id, looked_until)
        select 'Sääntö ' || n, 'accounts', '{"on": "CREATED", "fields": [], "begins": false, "date": null}',
          ('[{"setFields": [{"field": "parent", "kind": "VALUE", "value": "' || ${talkedOf}::text || '"}]}]')::jsonb, true, n, ${reader.uuid}, now()
        from generate_series(1, ${ROWS}::int) n returning id)
      insert into automation.run (rule_id, record_id, module, occasion, outcome, depth, actions, at)
      select rules.id, ${emo!.id}, 'accounts', 'x', 'DONE', 0, ('[{"kind": "setFields", "outcome": "DONE", "faults": [],
        "values": [{"field": "parent", "value": "' || ${talkedOf}::text || '"}]}]')::jsonb, now() from rules`;
    await world.sql`update automation.rule set module = 'contacts' where position = 1`;
    await world.sql`
      with endpoint as (
        insert into automation.webhook_endpoint (name, url, modules, events, owner_id, secret)
        select 'Kauppa ' || n, 'https://93.184.215.14/', '{accounts}', '{CREATED}', ${reader.uuid}, '' from generate_series(1, 20) n returning id
      ), delivery as (
        insert into automation.webhook_delivery (endpoint_id, key, type, module, record_id, created_at)
        select id, n::text, 'accounts.created', 'accounts', ${emo!.id}, now() from endpoint, generate_series(1, 10) n returning id)
      insert into automation.webhook_attempt (delivery_id, at, duration_ms) select id, now(), n from delivery, generate_series(1, 3) n`;
    await world.sql`analyze`;
  });

  /** How many statements an operation takes for each number of rows; it must answer as many. */
  async function counted(document: string, variables: object, rows: (data: Answer) => unknown[]): Promise<number[]> {
    const counts: number[] = [];
    for (const first of [1, 50, ROWS]) {
      world.statements.length = 0;
      const { data, errors } = await ask(reader.actor, document, { ...variables, first });
      expect(errors).toBeUndefined();
      expect(rows(data)).toHaveLength(first);
      counts.push(world.statements.filter((text) => !BESIDE.test(text)).length);
    }
    return counts;
  }

  it.each(Object.entries(LISTS))('%s: as many for 1, 50 and 200 rows', async (name, document) => {
    const counts = await counted(document, {}, (data) => data[name].edges);
    expect(counts[0]).toBeGreaterThan(3);
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
  });

  it('rules: as many for 1 and 199', async () => {
    const counts: number[] = [];
    for (const [module, rules] of [
      ['contacts', 1],
      ['accounts', ROWS - 1],
    ] as const) {
      world.statements.length = 0;
      const { data } = await ask(reader.actor, RULES, { module });
      expect(data.automationRules).toHaveLength(rules);
      counts.push(world.statements.filter((text) => !BESIDE.test(text)).length);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it('a board: as many for 1, 50 and 200 cards of each column', async () => {
    const { data } = await ask(reader.actor, '{ filters(module: "potentials") { id presentation } }');
    const board = data.filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id;
    const counts = await counted(BOARD, { board }, (answer) => answer.board.columns[0].cards.edges);
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
  });

  it('a board with lanes: as many for 1, 50 and 200 cards of each cell', async () => {
    const layout = { columnField: 'type', laneField: 'owner', titleField: 'name', cardFields: ['amount'], columns: [] };
    const input = { module: 'potentials', name: 'Kaistat', columns: ['name'], presentation: 'KANBAN', board: layout };
    const made = await ask(
      reader.actor,
      'mutation ($input: CreateFilterInput!) { createFilter(input: $input) { filter { id } } }',
      { input },
    );
    const board = made.data.createFilter.filter.id;
    const counts = await counted(
      LANES,
      { board, lane: toId('usr', reader.uuid) },
      (answer) => answer.board.cell.cards.edges,
    );
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
  });

  it('a discussion: as many for 1, 50 and 200 comments', async () => {
    const counts = await counted(DISCUSSION, { record: talkedOf }, (answer) => answer.record.comments.edges);
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
  });
});
