import type { Tx } from '#platform/database/session.ts';
import { toId } from '#platform/id.ts';
import { mayRead } from '#platform/records/record-fields.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { companyById, invoiceById } from '../loaders.ts';
import { actsOf } from './acts-of-invoices.ts';
import { creditInvoice } from './credit-invoice.ts';
import type { SeenInvoice } from './locked-invoice.ts';
import { makeInvoice } from './make-invoice.ts';
import { barCodeOf } from './pdf/giro-of.ts';
import { postInvoice } from './post-invoice.ts';
import { recordPayment, writeOffInvoice } from './record-payment.ts';

/** Does something with an invoice; the payload has it as it then is. */
const acted =
  <Input extends SeenInvoice>(act: (tx: Tx, context: Context, input: Input) => Promise<void>) =>
  async (_: unknown, { input }: { input: Input }, context: Context) => {
    const { errors } = await context.work(async (tx) => ({ done: await act(tx, context, input) }));
    return { invoice: await byId(invoiceById, context, 'inv', input.id), errors };
  };

export const invoiceActResolvers: Resolvers = {
  Invoice: {
    acts: (invoice, _, context) => actsOf(context, invoice),
    bankBarCode: async (invoice, _, context) => {
      const readable = await Promise.all(
        ['referenceNumber', 'gross', 'dueDate'].map((field) => mayRead(context, 'invoices', field)),
      );
      const company = await companyById(context).load(invoice.companyId);
      return company && !readable.includes(false) ? barCodeOf(invoice, company) : null;
    },
    pdfUrl: async ({ id }, _, context) =>
      (await mayRead(context, 'invoices', 'net')) ? `/files/invoices/${toId('inv', id)}` : null,
  },
  Mutation: {
    makeInvoice: async (_, { input }, context) => {
      const { uuid, errors } = await context.work(
        async (tx) => ({ uuid: await makeInvoice(tx, input) }),
        (field) => ['input', field === 'id' ? 'salesOrderId' : field],
      );
      return { invoice: uuid ? await invoiceById(context).load(uuid) : null, errors };
    },
    creditInvoice: async (_, { input }, context) => {
      const { uuid, errors } = await context.work(async (tx) => ({ uuid: await creditInvoice(tx, input) }));
      return { invoice: uuid ? await invoiceById(context).load(uuid) : null, errors };
    },
    postInvoice: acted(postInvoice),
    recordPayment: acted(recordPayment),
    writeOffInvoice: acted(writeOffInvoice),
  },
};
