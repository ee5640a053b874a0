import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson, aRole, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { sales } from '../index.ts';
import { expireQuotes } from './expire-quotes.ts';

let now = new Date('2027-01-10T10:00:00Z');
let world: World;
let aino: Person;
let liisa: Person;
let account: string;

const ROWS = [
  { name: 'Lisenssi', code: 'LIS-1', quantity: '3', unit: 'kpl', unitPrice: '19.99', vatRate: '25.5', costPrice: '10' },
  { name: 'Ohje', quantity: '10', unitPrice: '1.234', vatRate: '13.5' },
  { name: 'Käyttöönotto', quantity: '1', unitPrice: '100.00', discountPercent: '10', vatRate: '25.5' },
];
const FIGURES = {
  net: { amount: '162.31' },
  vat: { amount: '39.91' },
  gross: { amount: '202.22' },
  vatLines: [
    { category: 'S', rate: '25.5', base: '149.97', vat: '38.24' },
    { category: 'S', rate: '13.5', base: '12.34', vat: '1.67' },
  ],
};
const SUMS = 'net { amount } vat { amount } gross { amount } vatLines { category rate base vat }';
const QUOTE = `id number version subject stage { value } acts revision validUntil ${SUMS} cost { amount } previous { id }
  rows { id kind name quantity unitPrice amount costPrice } account { id } salesOrders { edges { node { id } } } billingAddress { city }`;
const ERRORS = 'errors { code path message }';

beforeAll(async () => {
  world = await openWorld({ clock: { now: () => now } });
  const seller = await aRole(world.sql, 'Myyjä');
  [aino, liisa] = [await aPerson(world.sql, 'Aino A', { role: seller }), await aPerson(world.sql, 'Liisa L')];
  account = await anAccount();
});

async function anAccount(): Promise<string> {
  const create = `mutation { createAccount(input: { name: "Acme Oy", billingAddress: { city: "Helsinki", postcode: "00100", country: "FI" } }) { account { id } } }`;
  const { data } = await world.ask('sales', aino.actor, create);
  return data.createAccount.account.id;
}

/** Runs a mutation with an input; answers its payload. */
async function run(name: string, type: string, fields: string, input: object, by = aino) {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${ERRORS} } }`;
  const { data, errors } = await world.ask('sales', by.actor, document, { input });
  expect(errors).toBeUndefined();
  return data[name];
}
const create = (values: object, by = aino) => run('createQuote', 'CreateQuoteInput', `quote { ${QUOTE} }`, values, by);
const update = (values: object, by = aino) => run('updateQuote', 'UpdateQuoteInput', `quote { ${QUOTE} }`, values, by);
const act = (name: string, { id, version }: { id: string; version: number }, by = aino) =>
  run(name, `${name[0]!.toUpperCase()}${name.slice(1)}Input`, `quote { ${QUOTE} }`, { id, version }, by);
const order = (quoteId: string, again = false, by = aino) =>
  run(
    'makeOrder',
    'MakeOrderInput',
    `existed salesOrder { id subject ${SUMS} rows { name amount } quote { id } billingAddress { city } }`,
    { quoteId, again },
    by,
  );

async function aQuote(values: object = {}) {
  const { quote, errors } = await create({
    subject: 'Lisenssit',
    accountId: account,
    validUntil: '2027-01-31',
    rows: ROWS,
    ...values,
  });
  expect(errors).toEqual([]);
  return quote;
}
async function aSentQuote(values: object = {}) {
  const { quote, errors } = await act('sendQuote', await aQuote(values));
  expect(errors).toEqual([]);
  return quote;
}

describe('a quote', () => {
  it('comes to net 162.31, VAT 38.24 and 1.67, total 202.22; the order made of it has the same figures', async () => {
    const quote = await aQuote();
    expect(quote).toMatchObject({
      number: expect.stringMatching(/^QUO-\d+$/),
      version: 1,
      stage: { value: 'draft' },
      acts: ['SEND'],
      cost: null,
      billingAddress: { city: 'Helsinki' },
      ...FIGURES,
    });
    expect(quote.rows.map(({ amount }: { amount: string }) => amount)).toEqual(['59.97', '12.34', '90.00']);
    const sent = (await act('sendQuote', quote)).quote;
    const accepted = await act('acceptQuote', sent);
    expect(accepted).toMatchObject({ errors: [], quote: { stage: { value: 'accepted' }, acts: ['MAKE_ORDER'] } });
    const made = await order(quote.id);
    expect(made).toMatchObject({
      errors: [],
      existed: false,
      salesOrder: { subject: 'Lisenssit', quote: { id: quote.id }, billingAddress: { city: 'Helsinki' }, ...FIGURES },
    });
    expect(made.salesOrder.rows).toMatchObject(ROWS.map(({ name }) => ({ name })));
    const again = await order(quote.id);
    expect(again).toMatchObject({ existed: true, salesOrder: { id: made.salesOrder.id } });
    const another = await order(quote.id, true);
    expect(another.salesOrder.id).not.toBe(made.salesOrder.id);
  });

  it('is worked out anew when its rows, their prices or its header change, and keeps the ids of rows', async () => {
    const quote = await aQuote();
    const [first, second] = quote.rows;
    const rows = [
      { name: 'Väliotsikko', kind: 'HEADING' },
      { ...ROWS[1], id: second.id, quantity: '20' },
      { ...ROWS[0], id: first.id },
    ];
    const changed = await update({ id: quote.id, version: 1, rows });
    expect(changed.errors).toEqual([]);
    expect(changed.quote).toMatchObject({ version: 2, net: { amount: '84.65' } });
    expect(changed.quote.rows.map(({ id }: { id: string }) => id)).toEqual([expect.any(String), second.id, first.id]);
    const off = await update({ id: quote.id, version: 2, headerDiscount: '10.00' });
    expect(off.quote).toMatchObject({ version: 3, net: { amount: '74.65' } });
    const named = await update({ id: quote.id, version: 3, subject: 'Toinen' });
    expect(named.quote).toMatchObject({ subject: 'Toinen', net: { amount: '74.65' }, rows: changed.quote.rows });
  });

  it('with prices that have VAT in them: 100.00 with 25.5 % is 79.68 and 20.32', async () => {
    const rows = [{ name: 'Työ', unitPrice: '100', vatRate: '25.5' }];
    const quote = await aQuote({ pricesIncludeVat: true, rows });
    expect(quote).toMatchObject({ net: { amount: '79.68' }, vat: { amount: '20.32' }, gross: { amount: '100.00' } });
  });

  it('tells in its history what was changed in its rows', async () => {
    const quote = await aQuote({ rows: [ROWS[0]] });
    await update({ id: quote.id, version: 1, rows: [{ ...ROWS[0], id: quote.rows[0].id, unitPrice: '29.99' }] });
    const [line] = await world.sql`select changes from history.change where kind = 'CHANGED' and version = 2
      and record_id = (select id from sales.quote where number = ${quote.number})`;
    expect(line!.changes).toMatchObject({
      price_text: ['19.99, 25.5 %', '29.99, 25.5 %'],
      net: [59.97, 89.97],
    });
  });

  it('is refused without a customer, with a row of another quote, and with too much in all', async () => {
    expect((await create({ subject: 'Kenelle' })).errors).toMatchObject([
      { code: 'CUSTOMER_REQUIRED', path: ['input', 'accountId'] },
    ]);
    const other = await aQuote();
    const stolen = await create({ subject: 'Viety', accountId: account, rows: [{ ...ROWS[0], id: other.rows[0].id }] });
    expect(stolen.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'rows', '0', 'id'] }]);
    const rows = Array.from({ length: 3 }, () => ({ ...ROWS[0], quantity: '100', unitPrice: '9000000000' }));
    const rich = await create({ subject: 'Liikaa', accountId: account, rows });
    expect(rich.errors).toMatchObject([{ code: 'OUT_OF_RANGE', path: ['input', 'rows'] }]);
  });

  it('is made of a potential for its customer', async () => {
    const made = await run('createPotential', 'CreatePotentialInput', 'potential { id }', {
      name: 'Hissit',
      accountId: account,
    });
    const { quote, errors } = await run(
      'makeQuote',
      'MakeQuoteInput',
      `quote { subject potential { id } account { id } }`,
      {
        potentialId: made.potential.id,
      },
    );
    expect(errors).toEqual([]);
    expect(quote).toEqual({ subject: 'Hissit', potential: { id: made.potential.id }, account: { id: account } });
  });
});

describe('a quote that has been sent', () => {
  it('stands as it is: the next revision takes its place, and only that can be accepted', async () => {
    const sent = await aSentQuote();
    expect(sent).toMatchObject({ stage: { value: 'sent' }, acts: ['ACCEPT', 'REJECT', 'REVISE'] });
    for (const change of [{ subject: 'Muu' }, { rows: [] }, { headerDiscount: '1' }, { validUntil: '2027-12-31' }]) {
      const refused = await update({ id: sent.id, version: sent.version, ...change });
      expect(refused).toMatchObject({ errors: [{ code: 'QUOTE_SENT', path: ['input', 'id'] }], quote: FIGURES });
    }
    const { quote, previous, errors } = await run(
      'reviseQuote',
      'ReviseQuoteInput',
      `quote { ${QUOTE} } previous { id version stage { value } acts }`,
      {
        id: sent.id,
        version: sent.version,
      },
    );
    expect(errors).toEqual([]);
    expect(quote).toMatchObject({
      number: `${sent.number}/2`,
      revision: 2,
      stage: { value: 'draft' },
      previous: { id: sent.id },
      ...FIGURES,
    });
    expect(previous).toMatchObject({ stage: { value: 'revised' }, acts: [] });
    for (const name of ['acceptQuote', 'rejectQuote', 'reviseQuote']) {
      expect((await act(name, previous)).errors).toMatchObject([{ code: 'QUOTE_SUPERSEDED', path: ['input', 'id'] }]);
    }
    expect((await act('acceptQuote', quote)).errors).toMatchObject([{ code: 'QUOTE_NOT_SENT' }]);
  });

  it('is accepted until the end of its last day in Helsinki, and not a second longer', async () => {
    const [inTime, late] = [
      await aSentQuote({ validUntil: '2027-01-31' }),
      await aSentQuote({ validUntil: '2027-01-31' }),
    ];
    now = new Date('2027-01-31T21:59:59Z');
    expect((await act('acceptQuote', inTime)).errors).toEqual([]);
    now = new Date('2027-01-31T22:00:00Z');
    expect(await act('acceptQuote', late)).toMatchObject({
      errors: [{ code: 'QUOTE_EXPIRED', path: ['input', 'id'], message: 'Tarjous ei ole enää voimassa' }],
      quote: { stage: { value: 'sent' }, acts: ['REJECT', 'REVISE'] },
    });
    await expireQuotes.run(world.running.get(sales.name)!, world.platform);
    const { data } = await world.ask(
      'sales',
      aino.actor,
      `query ($id: ID!) { quote(id: $id) { stage { value } version } }`,
      { id: late.id },
    );
    expect(data.quote.stage.value).toBe('expired');
    expect((await act('acceptQuote', { ...late, version: data.quote.version })).errors).toMatchObject([
      { code: 'QUOTE_EXPIRED' },
    ]);
    now = new Date('2027-01-10T10:00:00Z');
  });

  it('is not sent without rows or twice, and no order is made before the customer’s yes', async () => {
    expect((await act('sendQuote', await aQuote({ rows: [{ kind: 'TEXT', name: 'Hei' }] }))).errors).toMatchObject([
      { code: 'QUOTE_WITHOUT_ROWS' },
    ]);
    const sent = await aSentQuote();
    expect((await act('sendQuote', sent)).errors).toMatchObject([{ code: 'QUOTE_SENT' }]);
    expect(await order(sent.id)).toMatchObject({
      salesOrder: null,
      errors: [{ code: 'QUOTE_NOT_ACCEPTED', path: ['input', 'quoteId'] }],
    });
  });
});

describe('who may what with a quote', () => {
  it('others see none of it, its rows included; readers act upon nothing', async () => {
    const quote = await aQuote();
    const one = `query ($id: ID!) { quote(id: $id) { acts rows { name } } }`;
    expect((await world.ask('sales', liisa.actor, one, { id: quote.id })).data.quote).toBeNull();
    expect((await order(quote.id, false, liisa)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const rows = await world.sql.begin(async (tx) => {
      await tx`select set_config('solmu.actor', ${liisa.uuid}, true)`;
      await tx`set local role solmu_sales`;
      return tx`select count(*)::int as count from sales.quote_row`;
    });
    expect(rows[0]!.count).toBe(0);
    await moduleDefault(world.sql, 'quotes', 'READ');
    expect((await world.ask('sales', liisa.actor, one, { id: quote.id })).data.quote).toMatchObject({ acts: [] });
    expect((await act('sendQuote', quote, liisa)).errors).toMatchObject([{ code: 'FORBIDDEN', path: ['input', 'id'] }]);
    expect((await update({ id: quote.id, version: 1, rows: [] }, liisa)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('where its net amount is hidden no price of a row is told, nor may the rows be written', async () => {
    const quote = await aQuote();
    const [role] = await world.sql<{ id: string }[]>`select id from identity.role where name = 'Myyjä'`;
    await world.sql`insert into identity.field_permission (role_id, module, field, level) values (${role!.id}, 'quotes', 'net', 'NONE')`;
    const { data } = await world.ask('sales', aino.actor, `query ($id: ID!) { quote(id: $id) { ${QUOTE} } }`, {
      id: quote.id,
    });
    expect(data.quote).toMatchObject({ net: null, vat: null, gross: null, vatLines: [] });
    expect(data.quote.rows[0]).toMatchObject({
      name: 'Lisenssi',
      quantity: '3',
      unitPrice: null,
      amount: null,
      costPrice: null,
    });
    expect((await update({ id: quote.id, version: 1, rows: [] })).errors).toMatchObject([
      { code: 'NOT_WRITABLE', path: ['input', 'rows'] },
    ]);
  });
});
