import { createDocumentFrom, updateDocumentFrom } from '#platform/records/document-mutations.ts';
import { rowFields, rowLoader } from '#platform/records/document-rows.ts';
import { lawfulRates } from '#platform/records/lawful-rates.ts';
import { optionField } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { deleteFrom } from '#platform/records/write-mutations.ts';
import { documentShape, documentTypeFields } from '../document-resolvers.ts';
import type { CreateSalesOrderInput, Resolvers, UpdateSalesOrderInput } from '../generated/resolvers.ts';
import { quoteById, salesOrderById } from '../loaders.ts';
import { makeOrder } from './make-order.ts';
import { salesOrders } from './order.module.ts';
import { type SalesOrderRow, salesOrderRowTable, salesOrderTable } from './order.table.ts';

const newShape = documentShape<CreateSalesOrderInput>();
const shape = documentShape<UpdateSalesOrderInput>();

export const orderResolvers: Resolvers = {
  SalesOrder: {
    ...documentTypeFields('ord'),
    ...rowFields('salesOrders', rowLoader(salesOrderRowTable)),
    __resolveReference: ({ id }, context) => byId(salesOrderById, context, 'ord', id),
    quote: ({ quoteId }, _, context) => (quoteId ? quoteById(context).load(quoteId) : null),
    status: optionField('salesOrders', 'status'),
  },
  Query: {
    salesOrder: (_, { id }, context) => byId(salesOrderById, context, 'ord', id),
    salesOrders: (_, page, context, info) =>
      recordList<SalesOrderRow>(context, info, { module: salesOrders, table: salesOrderTable }, page),
  },
  Mutation: {
    createSalesOrder: async (_, { input }, context) => {
      const { uuid, errors } = await createDocumentFrom(context, salesOrders, newShape, input, lawfulRates);
      return { salesOrder: uuid ? await salesOrderById(context).load(uuid) : null, errors };
    },
    updateSalesOrder: async (_, { input }, context) => {
      const { errors } = await updateDocumentFrom(context, salesOrders, shape, input, lawfulRates);
      return { salesOrder: await byId(salesOrderById, context, 'ord', input.id), errors };
    },
    deleteSalesOrder: (_, { input }, context) => deleteFrom(context, salesOrders, input),
    makeOrder: async (_, { input }, context) => {
      const {
        uuid,
        existed = false,
        errors,
      } = await context.work(
        (tx) => makeOrder(tx, input),
        (field) => ['input', field === 'id' ? 'quoteId' : field],
      );
      return { salesOrder: uuid ? await salesOrderById(context).load(uuid) : null, existed, errors };
    },
  },
};
