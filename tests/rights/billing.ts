import type { HiddenIds, Probe } from './operations.ts';

const ERRORS = 'errors { code path message }';
const BESIDE =
  'owner { __typename } record { title cells { value label } history(first: 2) { edges { node { id } } } }';
const COMPANY = `id number name businessId iban address { city } ${BESIDE}`;
const INVOICE = `id number subject acts invoiceNumber referenceNumber bankBarCode pdfUrl buyerName net { amount } gross { amount } open { amount }
  vatLines { base } rows { id name unitPrice amount } company { id name } account { id name invoices(first: 2) { totalCount } openInvoices { amount } }
  contact { id name invoices(first: 2) { totalCount } } salesOrder { id subject invoices(first: 2) { totalCount } } credits { id } creditNotes { id } ${BESIDE}`;

const one = (name: 'billingCompany' | 'invoice', fields: string): Probe => ({
  document: `query ($id: ID!) { ${name}(id: $id) { ${fields} } }`,
  variables: (ids) => ({ id: ids[name] }),
});

const list = (name: string, by: string, fields: string): Probe => ({
  document: `{ ${name}(first: 5, filter: { field: "${by}", operator: CONTAINS, values: ["SALAISUUS"] }) { totalCount edges { node { ${fields} } } } }`,
  variables: () => ({}),
});

const act = (mutation: string, input: (ids: HiddenIds) => object, fields = `invoice { ${INVOICE} }`): Probe => ({
  document: `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${fields} ${ERRORS} } }`,
  variables: (ids) => ({ input: input(ids) }),
});

const company = `billingCompany { ${COMPANY} }`;
const theCompany = ({ billingCompany }: HiddenIds) => ({ id: billingCompany, version: 1 });
const theInvoice = ({ invoice }: HiddenIds) => ({ id: invoice, version: 1 });

/** Companies that bill, invoices, and what is done with them. */
export const BILLING_PROBES: Record<string, Probe> = {
  'Query.billingCompany': one('billingCompany', COMPANY),
  'Query.billingCompanies': list('billingCompanies', 'name', COMPANY),
  'Query.invoice': one('invoice', INVOICE),
  'Query.invoices': list('invoices', 'subject', INVOICE),
  'Mutation.createBillingCompany': act(
    'createBillingCompany',
    () => ({ name: 'Urkinta Oy' }),
    'billingCompany { id name iban }',
  ),
  'Mutation.updateBillingCompany': act(
    'updateBillingCompany',
    (ids) => ({ ...theCompany(ids), name: 'vallattu' }),
    company,
  ),
  'Mutation.deleteBillingCompany': act('deleteBillingCompany', theCompany, 'deletedId'),
  'Mutation.createInvoice': act('createInvoice', ({ account, billingCompany }) => ({
    subject: 'Urkinta',
    accountId: account,
    companyId: billingCompany,
  })),
  'Mutation.updateInvoice': act('updateInvoice', (ids) => ({ ...theInvoice(ids), description: 'vallattu' })),
  'Mutation.deleteInvoice': act('deleteInvoice', theInvoice, 'deletedId'),
  'Mutation.postInvoice': act('postInvoice', theInvoice),
  'Mutation.writeOffInvoice': act('writeOffInvoice', theInvoice),
  'Mutation.creditInvoice': act('creditInvoice', theInvoice),
  'Mutation.recordPayment': act('recordPayment', (ids) => ({ ...theInvoice(ids), amount: '1.00' })),
  'Mutation.makeInvoice': act('makeInvoice', ({ salesOrder }) => ({ salesOrderId: salesOrder })),
};
