import { beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, ROWS } from '../testing/office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

describe('an invoice', () => {
  it('begins as a draft of net 162.31, VAT 39.91 and 202.22 in all, to the buyer’s address, without a number', async () => {
    expect(await office.aDraft()).toMatchObject({
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
    const other = await office.aCompany({ name: 'Toinen Oy', firstNumber: 1 });
    const invoice = await office.aPosted({ companyId: other, invoiceDate: '2026-12-31', dueDate: '2027-01-15' });
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
    const plain = await office.aPosted({ companyId: other });
    expect(plain).toMatchObject({ invoiceNumber: 2, invoiceDate: '2027-01-01', dueDate: '2027-01-15' });
  });

  it('is not changed or deleted once it is posted, but belongs to somebody else all the same', async () => {
    const { id, version } = await office.aPosted();
    const posted = [
      { code: 'INVOICE_POSTED', path: ['input', 'id'], message: 'Kirjattua laskua ei muuteta: tee hyvityslasku' },
    ];
    expect((await office.act('updateInvoice', { id, version, subject: 'Muu' })).errors).toEqual(posted);
    expect((await office.act('updateInvoice', { id, version, rows: [ROWS[0]] })).errors).toEqual(posted);
    expect((await office.run('billing', 'deleteInvoice', 'deletedId', { id, version })).errors).toEqual(posted);
    expect((await office.post({ id, version })).errors).toMatchObject([{ code: 'NOT_DRAFT' }]);
    expect((await office.act('updateInvoice', { id, version, ownerId: office.aino.id })).errors).toEqual([]);
  });

  it('has numbers without gaps, however many are posted at once, drafts are deleted or posting fails', async () => {
    const own = await office.aCompany({ name: 'Sarja Oy', firstNumber: 41 });
    const drafts = await Promise.all(Array.from({ length: 8 }, () => office.aDraft({ companyId: own })));
    const bad = await office.aDraft({ companyId: own, rows: [{ ...ROWS[0], vatRate: '24' }] });
    const gone = await office.aDraft({ companyId: own });
    await office.run('billing', 'deleteInvoice', 'deletedId', { id: gone.id, version: 1 });
    const posted = await Promise.all([...drafts, bad].map(office.post));
    const numbers = posted.map(({ invoice }) => invoice.invoiceNumber).filter((number) => number !== null);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([41, 42, 43, 44, 45, 46, 47, 48]);
    expect(posted.at(-1).errors).toEqual([
      {
        code: 'INVALID_VAT_RATE',
        path: ['input', 'rows', '0', 'vatRate'],
        message: 'Laillisia verokantoja ovat 25.5, 13.5, 10, 0 %',
      },
    ]);
    const { errors } = await office.run('billing', 'updateBillingCompany', 'billingCompany { id }', {
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
    expect(await office.aPosted({ deliveryDate, rows: [{ ...ROWS[0], vatRate }] })).toMatchObject({
      status: { value: 'posted' },
    });
  });

  it('whose buyer pays the VAT wants the buyer’s VAT number', async () => {
    const rows = [{ ...ROWS[0], vatCategory: 'AE', vatRate: '0' }];
    const draft = await office.aDraft({ rows });
    expect((await office.post(draft)).errors).toMatchObject([
      { code: 'BUYER_VAT_ID_REQUIRED', path: ['input', 'rows', '0', 'vatCategory'] },
    ]);
    expect(await office.aPosted({ rows, buyerVatId: 'SE556012579001' })).toMatchObject({ vat: { amount: '0.00' } });
  });

  it('is of one buyer, due no earlier than it is dated', async () => {
    const refused = async (values: object) =>
      (await office.act('createInvoice', { subject: 'X', companyId: office.company, ...values })).errors;
    expect(await refused({})).toMatchObject([{ code: 'BUYER_REQUIRED', path: ['input', 'accountId'] }]);
    expect(
      await refused({ accountId: office.account, invoiceDate: '2027-01-02', dueDate: '2027-01-01' }),
    ).toMatchObject([{ code: 'DUE_BEFORE_DATE', path: ['input', 'dueDate'] }]);
    expect((await office.post(await office.aDraft({ rows: [] }))).errors).toMatchObject([
      { code: 'INVOICE_WITHOUT_ROWS' },
    ]);
  });
});
