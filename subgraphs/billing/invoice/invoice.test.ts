import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson, aRole, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';

const now = new Date('2027-01-01T10:00:00Z');
let world: World;
let aino: Person;
let company: string;
let account: string;

const ROWS = [
  { name: 'Lisenssi', code: 'LIS-1', quantity: '3', unit: 'kpl', unitPrice: '19.99', vatRate: '25.5' },
  { name: 'Ohje', quantity: '10', unitPrice: '1.234', vatRate: '13.5' },
  { name: 'Käyttöönotto', quantity: '1', unitPrice: '100.00', discountPercent: '10', vatRate: '25.5' },
];
const INVOICE = `id number version kind { value } status { value } acts invoiceNumber referenceNumber bankBarCode invoiceDate dueDate
  paymentTermDays noticeDays buyerName billingAddress { street postcode city } net { amount } vat { amount } gross { amount } settled { amount } open { amount currency }
  rows { id name quantity unitPrice amount } credits { id } company { name } postedAt`;
const ERRORS = 'errors { code path message }';

beforeAll(async () => {
  world = await openWorld({ clock: { now: () => now } });
  const seller = await aRole(world.sql, 'Myyjä');
  aino = await aPerson(world.sql, 'Aino A', { role: seller });
  company = await aCompany();
  account = await anAccount();
});

/** Runs a mutation of a subgraph with an input; answers its payload. */
async function run(subgraph: string, name: string, fields: string, input: object) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${ERRORS} } }`;
  const { data, errors } = await world.ask(subgraph, aino.actor, document, { input });
  expect(errors).toBeUndefined();
  return data[name];
}
const act = (name: string, input: object) => run('billing', name, `invoice { ${INVOICE} }`, input);

async function aCompany(values: object = {}): Promise<string> {
  const input = {
    name: 'Kaarnametsä Oy',
    businessId: '0112038-9',
    iban: 'FI79 4405 2020 0360 82',
    bic: 'NDEAFIHH',
    ...values,
  };
  const { billingCompany, errors } = await run('billing', 'createBillingCompany', 'billingCompany { id }', input);
  expect(errors).toEqual([]);
  return billingCompany.id;
}
async function anAccount(): Promise<string> {
  const billingAddress = { street: 'Rantatie 5', city: 'Oulu', postcode: '90100', country: 'FI' };
  return (await run('sales', 'createAccount', 'account { id }', { name: 'Acme Oy', billingAddress })).account.id;
}
async function aDraft(values: object = {}) {
  const { invoice, errors } = await act('createInvoice', {
    subject: 'Lisenssit',
    companyId: company,
    accountId: account,
    rows: ROWS,
    ...values,
  });
  expect(errors).toEqual([]);
  return invoice;
}
const post = ({ id, version }: { id: string; version: number }) => act('postInvoice', { id, version });
async function aPosted(values: object = {}) {
  const { invoice, errors } = await post(await aDraft(values));
  expect(errors).toEqual([]);
  return invoice;
}

describe('an invoice', () => {
  it('begins as a draft of net 162.31, VAT 39.91 and 202.22 in all, to the buyer’s address, without a number', async () => {
    expect(await aDraft()).toMatchObject({
      number: expect.stringMatching(/^INV-\d+$/),
      kind: { value: 'invoice' },
      status: { value: 'draft' },
      acts: ['POST'],
      invoiceNumber: null,
      referenceNumber: null,
      net: { amount: '162.31' },
      vat: { amount: '39.91' },
      gross: { amount: '202.22' },
      open: { amount: '0.00' },
      buyerName: 'Acme Oy',
      billingAddress: { street: 'Rantatie 5', postcode: '90100', city: 'Oulu' },
    });
  });

  it('gets its number, reference, days and bar code when it is posted', async () => {
    const other = await aCompany({ name: 'Toinen Oy', firstNumber: 1 });
    const invoice = await aPosted({ companyId: other, invoiceDate: '2026-12-31', dueDate: '2027-01-15' });
    expect(invoice).toMatchObject({
      status: { value: 'posted' },
      acts: ['PAY', 'CREDIT', 'WRITE_OFF'],
      invoiceNumber: 1,
      referenceNumber: '202617',
      bankBarCode: '479440520200360820002022200000000000000000202617270115',
      paymentTermDays: 14,
      noticeDays: 8,
      open: { amount: '202.22', currency: 'EUR' },
      postedAt: '2027-01-01T10:00:00Z',
    });
    const plain = await aPosted({ companyId: other });
    expect(plain).toMatchObject({ invoiceNumber: 2, invoiceDate: '2027-01-01', dueDate: '2027-01-15' });
  });

  it('is not changed or deleted once it is posted, but belongs to somebody else all the same', async () => {
    const { id, version } = await aPosted();
    const posted = [
      { code: 'INVOICE_POSTED', path: ['input', 'id'], message: 'Kirjattua laskua ei muuteta: tee hyvityslasku' },
    ];
    expect((await act('updateInvoice', { id, version, subject: 'Muu' })).errors).toEqual(posted);
    expect((await act('updateInvoice', { id, version, rows: [ROWS[0]] })).errors).toEqual(posted);
    expect((await run('billing', 'deleteInvoice', 'deletedId', { id, version })).errors).toEqual(posted);
    expect((await post({ id, version })).errors).toMatchObject([{ code: 'NOT_DRAFT' }]);
    expect((await act('updateInvoice', { id, version, ownerId: aino.id })).errors).toEqual([]);
  });

  it('has numbers without gaps, however many are posted at once, drafts are deleted or posting fails', async () => {
    const own = await aCompany({ name: 'Sarja Oy', firstNumber: 41 });
    const drafts = await Promise.all(Array.from({ length: 8 }, () => aDraft({ companyId: own })));
    const bad = await aDraft({ companyId: own, rows: [{ ...ROWS[0], vatRate: '24' }] });
    const gone = await aDraft({ companyId: own });
    await run('billing', 'deleteInvoice', 'deletedId', { id: gone.id, version: 1 });
    const posted = await Promise.all([...drafts, bad].map(post));
    const numbers = posted.map(({ invoice }) => invoice.invoiceNumber).filter((number) => number !== null);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([41, 42, 43, 44, 45, 46, 47, 48]);
    expect(posted.at(-1).errors).toEqual([
      {
        code: 'INVALID_VAT_RATE',
        path: ['input', 'rows', '0', 'vatRate'],
        message: 'Laillisia verokantoja ovat 25.5, 13.5, 10, 0 %',
      },
    ]);
    const { errors } = await run('billing', 'updateBillingCompany', 'billingCompany { id }', {
      id: own,
      version: 1,
      firstNumber: 1,
    });
    expect(errors).toMatchObject([{ code: 'NUMBERS_BEGUN', path: ['input', 'firstNumber'] }]);
  });

  it.each([
    ['2024-08-31', '24'],
    ['2024-09-01', '25.5'],
    ['2025-12-31', '14'],
    ['2026-01-01', '13.5'],
  ])('delivered on %s is taxed at %s %%', async (deliveryDate, vatRate) => {
    expect(await aPosted({ deliveryDate, rows: [{ ...ROWS[0], vatRate }] })).toMatchObject({
      status: { value: 'posted' },
    });
  });

  it('whose buyer pays the VAT wants the buyer’s VAT number', async () => {
    const rows = [{ ...ROWS[0], vatCategory: 'AE', vatRate: '0' }];
    const draft = await aDraft({ rows });
    expect((await post(draft)).errors).toMatchObject([
      { code: 'BUYER_VAT_ID_REQUIRED', path: ['input', 'rows', '0', 'vatCategory'] },
    ]);
    expect(await aPosted({ rows, buyerVatId: 'SE556012579001' })).toMatchObject({ vat: { amount: '0.00' } });
  });

  it('is of one buyer, due no earlier than it is dated', async () => {
    const refused = async (values: object) =>
      (await act('createInvoice', { subject: 'X', companyId: company, ...values })).errors;
    expect(await refused({})).toMatchObject([{ code: 'BUYER_REQUIRED', path: ['input', 'accountId'] }]);
    expect(await refused({ accountId: account, invoiceDate: '2027-01-02', dueDate: '2027-01-01' })).toMatchObject([
      { code: 'DUE_BEFORE_DATE', path: ['input', 'dueDate'] },
    ]);
    expect((await post(await aDraft({ rows: [] }))).errors).toMatchObject([{ code: 'INVOICE_WITHOUT_ROWS' }]);
  });
});

describe('a payment', () => {
  const pay = ({ id, version }: { id: string; version: number }, amount: string, more = {}) =>
    act('recordPayment', { id, version, amount, ...more });

  it('of a part leaves the rest open, of the rest closes it, and is noted once by its archive id', async () => {
    const posted = await aPosted();
    const part = await pay(posted, '200.00', { archiveId: '2027010159A1' });
    expect(part.invoice).toMatchObject({
      status: { value: 'partly_paid' },
      open: { amount: '2.22' },
      settled: { amount: '200.00' },
    });
    const twice = await pay(part.invoice, '2.00', { archiveId: '2027010159A1' });
    expect(twice.errors).toMatchObject([{ code: 'PAYMENT_DUPLICATE', path: ['input', 'archiveId'] }]);
    expect((await pay(part.invoice, '2.23')).errors).toEqual([
      { code: 'PAYMENT_EXCEEDS', path: ['input', 'amount'], message: 'Laskulla on avoinna 2.22' },
    ]);
    expect((await pay(part.invoice, '2.22')).invoice).toMatchObject({
      status: { value: 'paid' },
      open: { amount: '0.00' },
      acts: ['CREDIT'],
    });
  });

  it('is of a posted invoice, and of more than nothing', async () => {
    expect((await pay(await aDraft(), '1')).errors).toMatchObject([{ code: 'NOT_POSTED' }]);
    expect((await pay(await aPosted(), '0')).errors).toMatchObject([
      { code: 'INVALID_AMOUNT', path: ['input', 'amount'] },
    ]);
  });

  it('that never comes is written off', async () => {
    const lost = await act('writeOffInvoice', await seen(await aPosted()));
    expect(lost.invoice).toMatchObject({ status: { value: 'written_off' }, open: { amount: '0.00' } });
  });
});

const seen = async ({ id, version }: { id: string; version: number }) => ({ id, version });

describe('a credit note', () => {
  const credit = (invoice: { id: string; version: number }, more = {}) =>
    act('creditInvoice', { id: invoice.id, version: invoice.version, ...more });
  const again = async (id: string) =>
    (
      await world.ask(
        'billing',
        aino.actor,
        `query ($id: ID!) { invoice(id: $id) { ${INVOICE} creditNotes { id } } }`,
        { id },
      )
    ).data.invoice;

  it('of all of an invoice is its negative to the cent, and closes it when it is posted', async () => {
    const posted = await aPosted({
      headerDiscount: '10.00',
      headerCharge: '3.33',
      rows: [...ROWS, { ...ROWS[0], discountAmount: '1.11' }],
    });
    const { invoice: note } = await credit(posted);
    for (const sum of ['net', 'vat', 'gross']) expect(Number(note[sum].amount)).toBe(-Number(posted[sum].amount));
    expect(note).toMatchObject({
      kind: { value: 'credit_note' },
      status: { value: 'draft' },
      credits: { id: posted.id },
    });
    const { invoice: given } = await post(note);
    expect(given).toMatchObject({
      invoiceNumber: posted.invoiceNumber + 1,
      referenceNumber: null,
      open: { amount: '0.00' },
    });
    expect(await again(posted.id)).toMatchObject({
      status: { value: 'credited' },
      open: { amount: '0.00' },
      creditNotes: [{ id: note.id }],
    });
  });

  it('of some of it leaves the rest open, and of more than is left is refused', async () => {
    const posted = await aPosted();
    const rows = [{ rowId: posted.rows[0].id, quantity: '1' }];
    const { invoice: note } = await credit(posted, { rows });
    expect(note).toMatchObject({ net: { amount: '-19.99' }, rows: [{ quantity: '-1' }] });
    await post(note);
    const left = await again(posted.id);
    expect(left).toMatchObject({ status: { value: 'partly_paid' }, open: { amount: '177.13' } });
    const { errors } = await post((await credit(left)).invoice);
    expect(errors).toEqual([
      { code: 'CREDIT_EXCEEDS', path: ['input', 'rows'], message: 'Hyvitettävää jäljellä 177.13' },
    ]);
    const tooMany = await credit(left, { rows: [{ rowId: posted.rows[0].id, quantity: '4' }] });
    expect(tooMany.errors).toMatchObject([{ code: 'CREDIT_EXCEEDS', path: ['input', 'rows', '0', 'quantity'] }]);
  });
});

describe('an order', () => {
  const make = (salesOrderId: string, more = {}) => act('makeInvoice', { salesOrderId, ...more });
  async function anOrder(rows: object[] = [{ ...ROWS[0], quantity: '10' }]) {
    const input = { subject: 'Tilaus', accountId: account, customerOrderNumber: 'PO-7', rows };
    const { salesOrder, errors } = await run('sales', 'createSalesOrder', 'salesOrder { id rows { id } }', input);
    expect(errors).toEqual([]);
    return salesOrder;
  }

  it('of ten is billed four and six, and a seventh piece is refused', async () => {
    const { id, rows } = await anOrder();
    const four = await make(id, { rows: [{ rowId: rows[0].id, quantity: '4' }] });
    expect(four).toMatchObject({
      errors: [],
      invoice: { net: { amount: '79.96' }, company: { name: 'Kaarnametsä Oy' } },
    });
    const tooMany = await make(id, { rows: [{ rowId: rows[0].id, quantity: '7' }] });
    expect(tooMany.errors).toEqual([
      { code: 'OVER_INVOICED', path: ['input', 'rows', '0', 'quantity'], message: 'Tilausta jäljellä 6' },
    ]);
    expect((await make(id)).invoice.rows).toMatchObject([{ quantity: '6' }]);
    expect((await make(id)).errors).toMatchObject([{ code: 'NOTHING_TO_INVOICE', path: ['input', 'salesOrderId'] }]);
    expect((await make(id, { rows: [{ rowId: rows[0].id, quantity: '1' }] })).errors).toMatchObject([
      { message: 'Tilausta jäljellä 0' },
    ]);
  });

  it('is billed by a share of each row, and again what was credited', async () => {
    const { id } = await anOrder([ROWS[0]!, { ...ROWS[1], discountAmount: '1.00' }]);
    const half = await make(id, { percent: '50' });
    expect(half.invoice.rows).toMatchObject([{ quantity: '1.5' }, { quantity: '5', amount: '5.67' }]);
    const posted = (await post(half.invoice)).invoice;
    expect((await make(id, { percent: '60' })).errors).toMatchObject([
      { code: 'OVER_INVOICED', path: ['input', 'percent'] },
    ]);
    const credited = await act('creditInvoice', { id: posted.id, version: posted.version });
    await post(credited.invoice);
    expect((await make(id)).invoice.rows).toMatchObject([{ quantity: '3' }, { quantity: '10' }]);
  });
});
