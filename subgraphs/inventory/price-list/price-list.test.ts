import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph } from '#tests/graph.ts';
import { aPerson, aRole, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { pricing } from './testing.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;

let world: World;
let graph: Graph;
let aino: Person;
let liisa: Person;
let product: string;
let category: string;
let acme: string;
let beta: string;
let generic: string;
let ofAcme: string;
let { send, make, pricesOf, change } = {} as ReturnType<typeof pricing>;

async function priceFor(accountId: string | null, over: object = {}, by = aino): Promise<Answer> {
  return (await pricesOf([{ productId: product, accountId, ...over }], by))[0];
}

beforeAll(async () => {
  world = await openWorld();
  graph = await openGraph(world);
  const seller = await aRole(world.sql, 'Myyjä');
  [aino, liisa] = [
    await aPerson(world.sql, 'Aino A', { role: seller }),
    await aPerson(world.sql, 'Liisa L', { role: seller }),
  ];
  ({ send, make, pricesOf, change } = pricing(graph, aino));
  acme = await make('createAccount', { name: 'Acme Oy' });
  beta = await make('createAccount', { name: 'Beta Oy' });
  category = await make('createProductCategory', { name: 'Nosturit' });
  product = await make('createProduct', { code: 'NOS', name: 'Nosturi', listPrice: '100.00', categoryId: category });
  generic = await make('createPriceList', { name: 'Kaikille' });
  await send('setPriceEntries', { priceListId: generic, entries: [{ productId: product, price: '95' }] });
  ofAcme = await make('createPriceList', { name: 'Acmen hinnat', type: 'ACCOUNTS' });
  await send('setPriceEntries', {
    priceListId: ofAcme,
    entries: [
      { productId: product, price: '90' },
      { productId: product, minQuantity: '10', price: '80' },
    ],
  });
  await send('linkPriceList', { priceListId: ofAcme, customerIds: [acme] });
});

describe('the price of a product', () => {
  it('is that of the customer’s own list from a quantity on, of everybody’s, or its own', async () => {
    expect(await priceFor(acme, { quantity: '9' })).toMatchObject({
      unitPrice: '90.00',
      source: 'Hinnasto Acmen hinnat',
    });
    expect(await priceFor(acme, { quantity: '10' })).toMatchObject({
      unitPrice: '80.00',
      source: 'Hinnasto Acmen hinnat, alkaen 10 kpl',
      priceList: { name: 'Acmen hinnat' },
      listPrice: '100.00',
    });
    // What is returned is worth what was bought.
    expect((await priceFor(acme, { quantity: '-10' })).unitPrice).toBe('80.00');
    expect(await priceFor(beta)).toMatchObject({ unitPrice: '95.00', source: 'Hinnasto Kaikille' });
    await change(ofAcme, { active: false });
    expect((await priceFor(acme)).unitPrice).toBe('95.00');
    await change(generic, { active: false });
    expect(await priceFor(acme)).toMatchObject({ unitPrice: '100.00', source: 'Tuotteen hinta', priceList: null });
    await change(ofAcme, { active: true });
    await change(generic, { active: true });
  });

  it('is less by the discount of its list', async () => {
    await change(ofAcme, { discountPercent: '10' });
    expect((await priceFor(acme, { quantity: '9' })).unitPrice).toBe('81.00');
    await change(ofAcme, { discountPercent: '33.33' });
    expect((await priceFor(acme, { quantity: '9' })).unitPrice).toBe('60.003');
    await change(ofAcme, { discountPercent: null });
  });

  it('follows a list on its days alone, the first and the last of them included', async () => {
    await change(ofAcme, { validFrom: '2027-03-01', validTo: '2027-03-31' });
    const days = ['2027-02-28', '2027-03-01', '2027-03-31', '2027-04-01'];
    const prices = await pricesOf(days.map((date) => ({ productId: product, accountId: acme, date })));
    expect(prices.map(({ unitPrice }) => unitPrice)).toEqual(['95.00', '90.00', '90.00', '95.00']);
    await change(ofAcme, { validFrom: null, validTo: null });
  });

  it('has the list’s tax where the list says so, and that only while it is legal', async () => {
    const taxed = async (over: object = {}) => {
      const { vatPercent, errors } = await priceFor(acme, { date: '2026-06-01', ...over });
      return [vatPercent, ...errors.map(({ code }: { code: string }) => code)];
    };
    await change(ofAcme, { customTaxPercent: '10' });
    expect(await taxed()).toEqual(['25.5']);
    await change(ofAcme, { useCustomTax: true });
    expect(await taxed()).toEqual(['10']);
    const entry = { productId: product, price: '90', vatPercent: '13.5' };
    await send('setPriceEntries', { priceListId: ofAcme, entries: [entry] });
    expect(await taxed()).toEqual(['13.5']);
    expect(await taxed({ deliveryDate: '2025-12-31' })).toEqual(['13.5', 'INVALID_VAT_RATE']);
    const { faults } = await send('setPriceEntries', {
      priceListId: ofAcme,
      entries: [{ ...entry, vatPercent: '14' }],
    });
    expect(faults).toEqual([
      {
        code: 'INVALID_VAT_RATE',
        path: ['input', 'entries', '0', 'vatPercent'],
        message: 'Laillisia verokantoja ovat 25.5, 13.5, 10, 0 %',
      },
    ]);
    await change(ofAcme, { validFrom: '2025-01-01', customTaxPercent: '14' });
    await send('setPriceEntries', { priceListId: ofAcme, entries: [{ ...entry, vatPercent: null }] });
    expect(await taxed({ deliveryDate: '2025-12-31' })).toEqual(['14']);
    expect(await taxed()).toEqual(['14', 'INVALID_VAT_RATE']);
    await change(ofAcme, { validFrom: null, useCustomTax: false, customTaxPercent: null });
  });

  it('is a category’s so much off, below what is said of the product itself', async () => {
    const [top, other] = [
      await make('createProductCategory', { name: 'Kaikki koneet' }),
      await make('createProduct', { code: 'NOS2', name: 'Toinen nosturi', listPrice: '10.10', categoryId: category }),
    ];
    const { data } = await graph(aino.actor, 'query ($id: ID!) { productCategory(id: $id) { version } }', {
      id: category,
    });
    const UPDATE =
      'mutation ($input: UpdateProductCategoryInput!) { updateProductCategory(input: $input) { errors { code } } }';
    await graph(aino.actor, UPDATE, { input: { id: category, version: data.productCategory.version, parentId: top } });
    await send('setPriceEntries', { priceListId: generic, entries: [{ categoryId: top, discountPercent: '12.5' }] });
    const [one, two] = await pricesOf([{ productId: other }, { productId: product }]);
    expect(one).toMatchObject({ unitPrice: '8.8375', source: 'Hinnasto Kaikille, Kaikki koneet' });
    expect(two.unitPrice).toBe('95.00');
  });

  it('in other money is of lists in that money, or the product’s own by the day’s rate', async () => {
    await world.sql`insert into identity.currency_rate (base, currency, day, rate, source) values
      ('EUR', 'SEK', '2026-01-01', 11, 'EKP'), ('EUR', 'SEK', '2026-02-01', 12, 'EKP')`;
    const inSek = (date: string) => priceFor(acme, { currency: 'SEK', date });
    expect(await inSek('2026-01-31')).toMatchObject({
      unitPrice: '1100.00',
      converted: true,
      source: 'Tuotteen hinta päivän kurssilla',
    });
    expect((await inSek('2026-02-01')).unitPrice).toBe('1200.00');
    expect((await priceFor(acme, { currency: 'USD' })).unitPrice).toBeNull();
    const swedish = await make('createPriceList', { name: 'Ruotsi', currency: 'SEK' });
    await send('setPriceEntries', { priceListId: swedish, entries: [{ productId: product, price: '999' }] });
    expect(await inSek('2026-02-01')).toMatchObject({ unitPrice: '999.00', converted: false });
  });

  it('is the parent company’s where the customer has none, and goes over with who is merged', async () => {
    const child = await make('createAccount', { name: 'Acme Huolto Oy', parentId: acme });
    expect((await priceFor(child)).unitPrice).toBe('90.00');
    const old = await make('createAccount', { name: 'Acme vanha' });
    const list = await make('createPriceList', { name: 'Vanhan hinnat', type: 'ACCOUNTS' });
    await send('setPriceEntries', { priceListId: list, entries: [{ productId: product, price: '70' }] });
    await send('linkPriceList', { priceListId: list, customerIds: [old] });
    const MERGE = 'mutation ($input: MergeRecordsInput!) { mergeRecords(input: $input) { errors { code } } }';
    const input = { id: beta, version: 1, parts: [{ id: old, version: 1 }] };
    expect((await graph(aino.actor, MERGE, { input })).data.mergeRecords.errors).toEqual([]);
    expect((await priceFor(beta)).unitPrice).toBe('70.00');
    const LISTS =
      '{ accounts(filter: { field: "name", operator: STARTS, values: ["Beta"] }) { edges { node { priceLists { name } } } } }';
    const { data } = await graph(aino.actor, LISTS);
    expect(data.accounts.edges).toEqual([{ node: { priceLists: [{ name: 'Vanhan hinnat' }] } }]);
  });

  it('of a contact’s own list beats the account’s', async () => {
    const maija = await make('createContact', { lastName: 'Virta', accountId: acme });
    const list = await make('createPriceList', { name: 'Maijan hinnat', type: 'ACCOUNTS' });
    await send('setPriceEntries', { priceListId: list, entries: [{ productId: product, price: '99' }] });
    await send('linkPriceList', { priceListId: list, customerIds: [maija] });
    expect((await priceFor(acme, { contactId: maija })).unitPrice).toBe('99.00');
    expect((await priceFor(acme)).unitPrice).toBe('90.00');
  });

  it('is read with as many statements for one as for two hundred', async () => {
    const counts: number[] = [];
    for (const many of [1, 200]) {
      world.statements.length = 0;
      expect(
        await pricesOf(Array(many).fill({ productId: product, accountId: acme, date: '2026-06-01' })),
      ).toHaveLength(many);
      counts.push(world.statements.filter((text) => !text.includes('from catalog.')).length);
    }
    expect(counts[0]).toBeGreaterThan(2);
    expect(counts[1]).toBe(counts[0]);
  });

  it('comes of what the asker sees: not from hidden lists, and not of hidden products', async () => {
    await moduleDefault(world.sql, 'accounts', 'READ');
    expect((await priceFor(acme, {}, liisa)).unitPrice).toBe('90.00');
    await moduleDefault(world.sql, 'priceLists', 'PRIVATE');
    expect(await priceFor(acme, {}, liisa)).toMatchObject({ unitPrice: '100.00', source: 'Tuotteen hinta' });
    await moduleDefault(world.sql, 'products', 'PRIVATE');
    expect(await priceFor(acme, {}, liisa)).toBeNull();
    await moduleDefault(world.sql, 'products', 'READ');
    await moduleDefault(world.sql, 'priceLists', 'READ');
    const [role] = await world.sql<
      { id: string }[]
    >`select role_id as id from identity."user" where id = ${liisa.uuid}`;
    await world.sql`insert into identity.field_permission values (${role!.id}, 'products', 'listPrice', 'NONE')`;
    expect(await priceFor(acme, {}, liisa)).toMatchObject({ unitPrice: null, listPrice: null });
    await world.sql`delete from identity.field_permission`;
  });
});

describe('a price list', () => {
  it('has one price of a product from a quantity on, which may be moved, and takes the product’s own', async () => {
    const list = await make('createPriceList', { name: 'Porrastettu' });
    const set = async (...entries: object[]) => (await send('setPriceEntries', { priceListId: list, entries })).made;
    const shown = ({ entries }: Answer) =>
      entries.edges.map(({ node }: Answer) => [node.product.code, node.minQuantity, node.price]);
    await set({ productId: product }, { productId: product, minQuantity: '5', price: '50' });
    const made = await set({ productId: product, minQuantity: '10.5', price: '40' });
    expect(shown(made)).toEqual([
      ['NOS', '1', '100.00'],
      ['NOS', '5', '50.00'],
      ['NOS', '10.5', '40.00'],
    ]);
    const ten = made.entries.edges[2].node.id;
    const moved = await set({ id: ten, productId: product, minQuantity: '5', price: '45' });
    expect(shown(moved)).toEqual([
      ['NOS', '1', '100.00'],
      ['NOS', '5', '45.00'],
    ]);
    expect((await send('deletePriceEntries', { priceListId: list, ids: [ten] })).made).toEqual({ entryCount: 1 });
  });

  it('is called as no other active one', async () => {
    const { faults } = await send('createPriceList', { name: 'KAIKILLE' });
    expect(faults).toMatchObject([{ code: 'NAME_TAKEN', path: ['input', 'name'] }]);
    expect((await send('createPriceList', { name: 'Kaikille', active: false })).faults).toEqual([]);
  });

  it('is for customers as long as they are linked, and only who may edit it changes that', async () => {
    const list = await make('createPriceList', { name: 'Betan hinnat', type: 'ACCOUNTS' });
    const linked = await send('linkPriceList', { priceListId: list, customerIds: [beta, acme, beta] });
    expect(linked.made.links.edges.map(({ node }: Answer) => node.account.name).sort()).toEqual(['Acme Oy', 'Beta Oy']);
    const linkIds = linked.made.links.edges.map(({ node }: Answer) => node.id);
    expect((await send('unlinkPriceList', { priceListId: list, linkIds }, liisa)).faults).toMatchObject([
      { code: 'FORBIDDEN', path: ['input', 'priceListId'] },
    ]);
    expect((await send('unlinkPriceList', { priceListId: list, linkIds })).made.links.edges).toEqual([]);
  });

  it('tells in its history that its prices have changed', async () => {
    const HISTORY =
      'query ($id: ID!) { priceList(id: $id) { entryCount record { history(first: 1) { edges { node { changes { label } } } } } } }';
    const { data } = await graph(aino.actor, HISTORY, { id: generic });
    expect(data.priceList.entryCount).toBe(2);
    const [line] = data.priceList.record.history.edges;
    expect(line.node.changes.map(({ label }: Answer) => label)).toEqual(['Hinnat', 'Hinnat muuttuneet']);
  });
});
