import './price-list.texts.ts';
import { toUserError, type UserError } from '#platform/errors/user-error.ts';
import { toId, toUuid } from '#platform/id.ts';
import { unitPrice } from '#platform/money/unit-price.ts';
import { optionField, recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { createFrom, deleteFrom, plainShape, updateFrom } from '#platform/records/write-mutations.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { CreatePriceListInput, Resolvers, UpdatePriceListInput } from '../generated/resolvers.ts';
import { categoryById, priceListById, productById } from '../loaders.ts';
import { linkPriceList, unlinkPriceList } from './link-list.ts';
import { entriesOf, linksOf, listsOfAccount } from './list-parts.ts';
import { priceLists } from './price-list.module.ts';
import { type PriceListRow, priceListTable } from './price-list.table.ts';
import { priceOf } from './price-of.ts';
import { deletePriceEntries, setPriceEntries } from './set-entries.ts';

const shape = plainShape<CreatePriceListInput | UpdatePriceListInput>({ ownerId: 'owner' });

/** The payload of a change of what stands in a list. */
const withList = async (context: Context, id: string, outcome: Promise<{ errors: UserError[] }>) => {
  const { errors } = await outcome;
  return { priceList: await byId(priceListById, context, 'prl', id), errors };
};

export const priceListResolvers: Resolvers = {
  PriceList: {
    ...recordFields('prl'),
    __resolveReference: ({ id }, context) => byId(priceListById, context, 'prl', id),
    type: optionField('priceLists', 'type'),
    entries: ({ id }, page, context) => entriesOf(context, id, page),
    links: ({ id }, page, context) => linksOf(context, id, page),
  },
  PriceEntry: {
    id: ({ id }) => toId('pre', id),
    product: ({ productId }, _, context) => (productId ? productById(context).load(productId) : null),
    category: ({ categoryId }, _, context) => (categoryId ? categoryById(context).load(categoryId) : null),
    price: ({ price }) => price && unitPrice(price),
  },
  PriceListLink: {
    id: ({ id }) => toId('pll', id),
    account: ({ accountId }) => (accountId ? { id: toId('acc', accountId) } : null),
    contact: ({ contactId }) => (contactId ? { id: toId('con', contactId) } : null),
  },
  Account: {
    priceLists: async ({ id }, _, context) => {
      const uuid = toUuid('acc', id);
      const lists = uuid ? await listsOfAccount(context).load(uuid) : null;
      const rows = await Promise.all((lists ?? []).map((list) => priceListById(context).load(list)));
      return rows.filter((row) => row !== null);
    },
  },
  ProductPrice: {
    product: async ({ product }, _, context) => (await productById(context).load(product))!,
    vatReason: optionField('products', 'vatReason'),
    priceList: ({ priceList }, _, context) => (priceList ? priceListById(context).load(priceList) : null),
    errors: ({ faults }, _, { language }) => faults.map((line) => toUserError(line, language)),
  },
  Query: {
    priceList: (_, { id }, context) => byId(priceListById, context, 'prl', id),
    priceLists: (_, page, context, info) =>
      recordList<PriceListRow>(context, info, { module: priceLists, table: priceListTable }, page),
    priceOf: (_, { input }, context) => priceOf(context, input),
  },
  Mutation: {
    createPriceList: async (_, { input }, context) => {
      const { uuid, errors } = await createFrom(context, priceLists, shape, input);
      return { priceList: uuid ? await priceListById(context).load(uuid) : null, errors };
    },
    updatePriceList: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, priceLists, shape, input);
      return { priceList: await byId(priceListById, context, 'prl', input.id), errors };
    },
    deletePriceList: (_, { input }, context) => deleteFrom(context, priceLists, input),
    setPriceEntries: (_, { input }, context) => withList(context, input.priceListId, setPriceEntries(context, input)),
    deletePriceEntries: (_, { input }, context) =>
      withList(context, input.priceListId, deletePriceEntries(context, input)),
    linkPriceList: (_, { input }, context) => withList(context, input.priceListId, linkPriceList(context, input)),
    unlinkPriceList: (_, { input }, context) => withList(context, input.priceListId, unlinkPriceList(context, input)),
  },
};
