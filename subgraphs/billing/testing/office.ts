import { expect } from 'vitest';
import { aPerson, aRole } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';

/** Rows of net 162.31, VAT 39.91 and 202.22 in all. */
export const ROWS = [
  { name: 'Lisenssi', code: 'LIS-1', quantity: '3', unit: 'kpl', unitPrice: '19.99', vatRate: '25.5' },
  { name: 'Ohje', quantity: '10', unitPrice: '1.234', vatRate: '13.5' },
  { name: 'Käyttöönotto', quantity: '1', unitPrice: '100.00', discountPercent: '10', vatRate: '25.5' },
];

export const INVOICE = `id number version kind { value } status { value } acts invoiceNumber referenceNumber bankBarCode invoiceDate dueDate
  paymentTermDays noticeDays buyerName billingAddress { street postcode city } net { amount } vat { amount } gross { amount } settled { amount } open { amount currency }
  rows { id name quantity unitPrice amount } credits { id } company { name } postedAt`;
const ERRORS = 'errors { code path message }';

/** Which invoice, as it was seen. */
export interface Seen {
  id: string;
  version: number;
}

/** A company that bills, a customer, and Aino who writes the invoices, on the first of January 2027. */
export async function openOffice() {
  const world = await openWorld({ clock: { now: () => new Date('2027-01-01T10:00:00Z') } });
  const aino = await aPerson(world.sql, 'Aino A', { role: await aRole(world.sql, 'Myyjä') });

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
    const bank = { iban: 'FI79 4405 2020 0360 82', bic: 'NDEAFIHH' };
    const input = { name: 'Kaarnametsä Oy', businessId: '0112038-9', ...bank, ...values };
    const { billingCompany, errors } = await run('billing', 'createBillingCompany', 'billingCompany { id }', input);
    expect(errors).toEqual([]);
    return billingCompany.id;
  }
  const company = await aCompany();
  const billingAddress = { street: 'Rantatie 5', city: 'Oulu', postcode: '90100', country: 'FI' };
  const { account } = await run('sales', 'createAccount', 'account { id }', { name: 'Acme Oy', billingAddress });

  async function aDraft(values: object = {}) {
    const input = { subject: 'Lisenssit', companyId: company, accountId: account.id, rows: ROWS, ...values };
    const { invoice, errors } = await act('createInvoice', input);
    expect(errors).toEqual([]);
    return invoice;
  }
  const post = ({ id, version }: Seen) => act('postInvoice', { id, version });
  async function aPosted(values: object = {}) {
    const { invoice, errors } = await post(await aDraft(values));
    expect(errors).toEqual([]);
    return invoice;
  }
  return { world, aino, run, act, aCompany, company, account: account.id as string, aDraft, post, aPosted };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;
