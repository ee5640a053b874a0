import { toId } from '#platform/id.ts';
import { recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { type RelatedList, relatedList } from '#platform/records/related-list.ts';
import { createFrom, deleteFrom, plainShape, updateFrom } from '#platform/records/write-mutations.ts';
import type { CreateVendorInput, Resolvers, UpdateVendorInput } from '../generated/resolvers.ts';
import { vendorById } from '../loaders.ts';
import { products } from '../product/product.module.ts';
import { type ProductRow, productTable } from '../product/product.table.ts';
import { vendors } from './vendor.module.ts';
import { type VendorRow, vendorTable } from './vendor.table.ts';

const shape = plainShape<CreateVendorInput | UpdateVendorInput>({ ownerId: 'owner', accountId: 'account' });

const productsOf: RelatedList = { module: products, table: productTable, field: 'vendor' };

export const vendorResolvers: Resolvers = {
  Vendor: {
    ...recordFields('ven'),
    __resolveReference: ({ id }, context) => byId(vendorById, context, 'ven', id),
    account: ({ accountId }) => (accountId ? { id: toId('acc', accountId) } : null),
    products: ({ id }, page, context, info) => relatedList<ProductRow>(context, info, productsOf, id, page),
  },
  Query: {
    vendor: (_, { id }, context) => byId(vendorById, context, 'ven', id),
    vendors: (_, page, context, info) =>
      recordList<VendorRow>(context, info, { module: vendors, table: vendorTable }, page),
  },
  Mutation: {
    createVendor: async (_, { input }, context) => {
      const { uuid, errors } = await createFrom(context, vendors, shape, input);
      return { vendor: uuid ? await vendorById(context).load(uuid) : null, errors };
    },
    updateVendor: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, vendors, shape, input);
      return { vendor: await byId(vendorById, context, 'ven', input.id), errors };
    },
    deleteVendor: (_, { input }, context) => deleteFrom(context, vendors, input),
  },
};
