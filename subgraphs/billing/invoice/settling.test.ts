import { beforeAll, describe, expect, it } from 'vitest';
import { INVOICE, type Office, openOffice, ROWS, type Seen } from '../testing/office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

describe('a payment', () => {
  const pay = ({ id, version }: Seen, amount: string, more = {}) =>
    office.act('recordPayment', { id, version, amount, ...more });

  it('of a part leaves the rest open, of the rest closes it, and is noted once by its archive id', async () => {
    const posted = await office.aPosted();
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
    expect((await pay(await office.aDraft(), '1')).errors).toMatchObject([{ code: 'NOT_POSTED' }]);
    expect((await pay(await office.aPosted(), '0')).errors).toMatchObject([
      { code: 'INVALID_AMOUNT', path: ['input', 'amount'] },
    ]);
  });

  it('that never comes is written off', async () => {
    const posted = await office.aPosted();
    const lost = await office.act('writeOffInvoice', { id: posted.id, version: posted.version });
    expect(lost.invoice).toMatchObject({ status: { value: 'written_off' }, open: { amount: '0.00' } });
  });
});

describe('a credit note', () => {
  const credit = (invoice: Seen, more = {}) =>
    office.act('creditInvoice', { id: invoice.id, version: invoice.version, ...more });
  const again = async (id: string) =>
    (
      await office.world.ask(
        'billing',
        office.aino.actor,
        `query ($id: ID!) { invoice(id: $id) { ${INVOICE} creditNotes { id } } }`,
        { id },
      )
    ).data.invoice;

  it('of all of an invoice is its negative to the cent, and closes it when it is posted', async () => {
    const posted = await office.aPosted({
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
    const { invoice: given } = await office.post(note);
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
    const posted = await office.aPosted();
    const rows = [{ rowId: posted.rows[0].id, quantity: '1' }];
    const { invoice: note } = await credit(posted, { rows });
    expect(note).toMatchObject({ net: { amount: '-19.99' }, rows: [{ quantity: '-1' }] });
    await office.post(note);
    const left = await again(posted.id);
    expect(left).toMatchObject({ status: { value: 'partly_paid' }, open: { amount: '177.13' } });
    const { errors } = await office.post((await credit(left)).invoice);
    expect(errors).toEqual([
      { code: 'CREDIT_EXCEEDS', path: ['input', 'rows'], message: 'Hyvitettävää jäljellä 177.13' },
    ]);
    const tooMany = await credit(left, { rows: [{ rowId: posted.rows[0].id, quantity: '4' }] });
    expect(tooMany.errors).toMatchObject([{ code: 'CREDIT_EXCEEDS', path: ['input', 'rows', '0', 'quantity'] }]);
  });
});
