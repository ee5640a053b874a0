import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson, aRole, moduleDefault, type Person } from '#tests/people.ts';
import { type Office, openOffice, ROWS } from '../testing/office.ts';
import { sendPdf } from './pdf/send-pdf.ts';

let office: Office;
/** Sees invoices, but not what they come to. */
let clerk: Person;

beforeAll(async () => {
  office = await openOffice();
  const { sql } = office.world;
  const role = await aRole(sql, 'Sihteeri');
  await sql`insert into identity.field_permission values (${role}, 'invoices', 'net', 'NONE')`;
  await moduleDefault(sql, 'invoices', 'READ');
  clerk = await aPerson(sql, 'Liisa L', { role });
});

describe('an order', () => {
  const make = (salesOrderId: string, more = {}) => office.act('makeInvoice', { salesOrderId, ...more });
  async function anOrder(rows: object[] = [{ ...ROWS[0], quantity: '10' }]) {
    const input = { subject: 'Tilaus', accountId: office.account, customerOrderNumber: 'PO-7', rows };
    const { salesOrder, errors } = await office.run(
      'sales',
      'createSalesOrder',
      'salesOrder { id rows { id } }',
      input,
    );
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
    const posted = (await office.post(half.invoice)).invoice;
    expect((await make(id, { percent: '60' })).errors).toMatchObject([
      { code: 'OVER_INVOICED', path: ['input', 'percent'] },
    ]);
    const credited = await office.act('creditInvoice', { id: posted.id, version: posted.version });
    await office.post(credited.invoice);
    expect((await make(id)).invoice.rows).toMatchObject([{ quantity: '3' }, { quantity: '10' }]);
  });
});

describe('the PDF of an invoice', () => {
  const pdfOf = async (id: string, by = office.aino) => {
    const { context, close } = office.world.running.get('billing')!.open({ actor: by.actor, language: 'fi' });
    try {
      const { type, name, body } = await sendPdf.answer(context, {
        id,
        parameters: new URLSearchParams(),
        body: Readable.from([]),
      });
      return { type, name, bytes: await buffer(body as Readable) };
    } finally {
      await close();
    }
  };

  it('is PDF/A-3 under its number, one page for three rows and more for sixty', async () => {
    const { id, invoiceNumber } = await office.aPosted();
    const short = await pdfOf(id);
    expect(short).toMatchObject({ type: 'application/pdf', name: `Lasku ${invoiceNumber}.pdf` });
    expect(short.bytes.toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*\/Count 1\b/);
    expect(short.bytes.toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
    const rows = Array.from({ length: 20 }, () => ROWS).flat();
    const long = await pdfOf((await office.aDraft({ rows, language: 'en' })).id);
    expect(long.name).toMatch(/^Invoice INV-\d+\.pdf$/);
    expect(long.bytes.toString('latin1')).toMatch(/\/Count 3\b/);
  });

  it('is nobody’s who may not know what stands on it', async () => {
    const { id } = await office.aDraft();
    await expect(pdfOf(id, clerk)).rejects.toMatchObject({ faults: [{ code: 'FORBIDDEN' }] });
    expect((await pdfOf(id)).type).toBe('application/pdf');
  });
});
