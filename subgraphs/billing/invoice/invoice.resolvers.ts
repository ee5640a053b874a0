import type { GraphQLResolveInfo } from 'graphql';
import { toId, toUuid } from '#platform/id.ts';
import { addressOf, addressPath, addressValues } from '#platform/records/address.ts';
import { createDocumentFrom, updateDocumentFrom } from '#platform/records/document-mutations.ts';
import { documentRowResolvers, rowFields } from '#platform/records/document-rows.ts';
import { money, optionField, recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { type RelatedList, relatedList } from '#platform/records/related-list.ts';
import { deleteFrom, type InputShape, plainShape } from '#platform/records/write-mutations.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { AccountInvoicesArgs, CreateInvoiceInput, Resolvers, UpdateInvoiceInput } from '../generated/resolvers.ts';
import { companyById, creditNotesOf, invoiceById, openOf, rowsOfInvoice } from '../loaders.ts';
import { invoices } from './invoice.module.ts';
import { type InvoiceRow, invoiceTable } from './invoice.table.ts';

const plain = plainShape<object>({
  ownerId: 'owner',
  companyId: 'company',
  accountId: 'account',
  contactId: 'contact',
});

function shapeOf<Input extends CreateInvoiceInput | UpdateInvoiceInput>(): InputShape<Input> {
  return {
    toValues: ({ billingAddress, ...rest }) => ({
      ...plain.toValues(rest),
      ...addressValues(billingAddress, 'billing'),
    }),
    pathOf: (field) => addressPath(field, 'billing', 'billingAddress') ?? plain.pathOf(field),
  };
}

const newShape = shapeOf<CreateInvoiceInput>();
const shape = shapeOf<UpdateInvoiceInput>();

/** The invoices that point at a record of another subgraph by a field. */
function invoicesOf(prefix: string, field: string) {
  const list: RelatedList = { module: invoices, table: invoiceTable, field };
  return ({ id }: { id: string }, page: AccountInvoicesArgs, context: Context, info: GraphQLResolveInfo) => {
    const uuid = toUuid(prefix, id);
    return uuid ? relatedList<InvoiceRow>(context, info, list, uuid, page) : null;
  };
}

export const invoiceResolvers: Resolvers = {
  ...documentRowResolvers,
  Invoice: {
    ...recordFields('inv'),
    ...rowFields('invoices', rowsOfInvoice),
    __resolveReference: ({ id }, context) => byId(invoiceById, context, 'inv', id),
    kind: optionField('invoices', 'kind'),
    status: optionField('invoices', 'status'),
    delivery: optionField('invoices', 'delivery'),
    company: ({ companyId }, _, context) => companyById(context).load(companyId),
    account: ({ accountId }) => (accountId ? { id: toId('acc', accountId) } : null),
    contact: ({ contactId }) => (contactId ? { id: toId('con', contactId) } : null),
    salesOrder: ({ salesOrderId }) => (salesOrderId ? { id: toId('ord', salesOrderId) } : null),
    credits: ({ creditsId }, _, context) => (creditsId ? invoiceById(context).load(creditsId) : null),
    creditNotes: async ({ id }, _, context) => {
      const notes = (await creditNotesOf(context).load(id)) ?? [];
      const rows = await Promise.all(notes.map((note) => invoiceById(context).load(note)));
      return rows.filter((row) => row !== null);
    },
    billingAddress: (invoice) => addressOf(invoice, 'billing'),
    net: ({ net, currency }) => money(net, currency),
    vat: ({ vat, currency }) => money(vat, currency),
    gross: ({ gross, currency }) => money(gross, currency),
    settled: ({ settled, currency }) => money(settled, currency),
    open: ({ open, currency }) => money(open, currency),
    headerDiscount: ({ headerDiscount, currency }) => money(headerDiscount, currency),
    headerCharge: ({ headerCharge, currency }) => money(headerCharge, currency),
  },
  Account: {
    invoices: invoicesOf('acc', 'account'),
    openInvoices: async ({ id }, _, context) => (await openOf(context).load(toUuid('acc', id) ?? id)) ?? [],
  },
  Contact: { invoices: invoicesOf('con', 'contact') },
  SalesOrder: { invoices: invoicesOf('ord', 'salesOrder') },
  Query: {
    invoice: (_, { id }, context) => byId(invoiceById, context, 'inv', id),
    invoices: (_, page, context, info) =>
      recordList<InvoiceRow>(context, info, { module: invoices, table: invoiceTable }, page),
  },
  Mutation: {
    createInvoice: async (_, { input }, context) => {
      const { uuid, errors } = await createDocumentFrom(context, invoices, newShape, input);
      return { invoice: uuid ? await invoiceById(context).load(uuid) : null, errors };
    },
    updateInvoice: async (_, { input }, context) => {
      const { errors } = await updateDocumentFrom(context, invoices, shape, input);
      return { invoice: await byId(invoiceById, context, 'inv', input.id), errors };
    },
    deleteInvoice: (_, { input }, context) => deleteFrom(context, invoices, input),
  },
};
