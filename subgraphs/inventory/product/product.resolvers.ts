import './product.texts.ts';
import { unitPrice } from '#platform/money/unit-price.ts';
import { money, optionField, recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { createFrom, deleteFrom, plainShape, updateFrom } from '#platform/records/write-mutations.ts';
import type { CreateProductInput, Resolvers, UpdateProductInput } from '../generated/resolvers.ts';
import { categoryById, productById, vendorById } from '../loaders.ts';
import { products } from './product.module.ts';
import { type ProductRow, productTable } from './product.table.ts';

const shape = plainShape<CreateProductInput | UpdateProductInput>({
  ownerId: 'owner',
  categoryId: 'category',
  vendorId: 'vendor',
});

export const productResolvers: Resolvers = {
  Product: {
    ...recordFields('pro'),
    __resolveReference: ({ id }, context) => byId(productById, context, 'pro', id),
    kind: optionField('products', 'kind'),
    category: ({ categoryId }, _, context) => (categoryId ? categoryById(context).load(categoryId) : null),
    unit: optionField('products', 'unit'),
    listPrice: ({ listPrice, currency }) => money(listPrice && unitPrice(listPrice), currency),
    costPrice: ({ costPrice, currency }) => money(costPrice && unitPrice(costPrice), currency),
    vatReason: optionField('products', 'vatReason'),
    vendor: ({ vendorId }, _, context) => (vendorId ? vendorById(context).load(vendorId) : null),
  },
  Query: {
    product: (_, { id }, context) => byId(productById, context, 'pro', id),
    products: (_, page, context, info) =>
      recordList<ProductRow>(context, info, { module: products, table: productTable }, page),
  },
  Mutation: {
    createProduct: async (_, { input }, context) => {
      const { uuid, errors } = await createFrom(context, products, shape, input);
      return { product: uuid ? await productById(context).load(uuid) : null, errors };
    },
    updateProduct: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, products, shape, input);
      return { product: await byId(productById, context, 'pro', input.id), errors };
    },
    deleteProduct: (_, { input }, context) => deleteFrom(context, products, input),
  },
};
