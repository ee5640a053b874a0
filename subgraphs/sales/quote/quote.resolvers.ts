import './quote.texts.ts';
import { createDocumentFrom, updateDocumentFrom } from '#platform/records/document-mutations.ts';
import { documentRowResolvers, rowFields, rowLoader } from '#platform/records/document-rows.ts';
import { lawfulRates } from '#platform/records/lawful-rates.ts';
import { optionField } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { type RelatedList, relatedList } from '#platform/records/related-list.ts';
import { deleteFrom } from '#platform/records/write-mutations.ts';
import { documentShape, documentTypeFields } from '../document-resolvers.ts';
import type { CreateQuoteInput, Resolvers, UpdateQuoteInput } from '../generated/resolvers.ts';
import { quoteById } from '../loaders.ts';
import { salesOrders } from '../order/order.module.ts';
import { type SalesOrderRow, salesOrderTable } from '../order/order.table.ts';
import { quotes } from './quote.module.ts';
import { type QuoteRow, quoteRowTable, quoteTable } from './quote.table.ts';

const newShape = documentShape<CreateQuoteInput>();
const shape = documentShape<UpdateQuoteInput>();
const ordersOf: RelatedList = { module: salesOrders, table: salesOrderTable, field: 'quote' };

export const quoteResolvers: Resolvers = {
  ...documentRowResolvers,
  Quote: {
    ...documentTypeFields('quo'),
    ...rowFields('quotes', rowLoader(quoteRowTable)),
    __resolveReference: ({ id }, context) => byId(quoteById, context, 'quo', id),
    stage: optionField('quotes', 'stage'),
    previous: ({ previousId }, _, context) => (previousId ? quoteById(context).load(previousId) : null),
    salesOrders: ({ id }, page, context, info) => relatedList<SalesOrderRow>(context, info, ordersOf, id, page),
  },
  Query: {
    quote: (_, { id }, context) => byId(quoteById, context, 'quo', id),
    quotes: (_, page, context, info) =>
      recordList<QuoteRow>(context, info, { module: quotes, table: quoteTable }, page),
  },
  Mutation: {
    createQuote: async (_, { input }, context) => {
      const { uuid, errors } = await createDocumentFrom(context, quotes, newShape, input, lawfulRates);
      return { quote: uuid ? await quoteById(context).load(uuid) : null, errors };
    },
    updateQuote: async (_, { input }, context) => {
      const { errors } = await updateDocumentFrom(context, quotes, shape, input, lawfulRates);
      return { quote: await byId(quoteById, context, 'quo', input.id), errors };
    },
    deleteQuote: (_, { input }, context) => deleteFrom(context, quotes, input),
  },
};
