import { recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { type RelatedList, relatedList } from '#platform/records/related-list.ts';
import { createFrom, deleteFrom, plainShape, updateFrom } from '#platform/records/write-mutations.ts';
import type { CreateProductCategoryInput, Resolvers, UpdateProductCategoryInput } from '../generated/resolvers.ts';
import { categoryById } from '../loaders.ts';
import { products } from '../product/product.module.ts';
import { type ProductRow, productTable } from '../product/product.table.ts';
import { productCategories } from './category.module.ts';
import { type ProductCategoryRow, productCategoryTable } from './category.table.ts';

const shape = plainShape<CreateProductCategoryInput | UpdateProductCategoryInput>({
  ownerId: 'owner',
  parentId: 'parent',
});

const parts: RelatedList = { module: productCategories, table: productCategoryTable, field: 'parent' };
const productsOf: RelatedList = { module: products, table: productTable, field: 'category' };

export const categoryResolvers: Resolvers = {
  ProductCategory: {
    ...recordFields('pca'),
    __resolveReference: ({ id }, context) => byId(categoryById, context, 'pca', id),
    parent: ({ parentId }, _, context) => (parentId ? categoryById(context).load(parentId) : null),
    parts: ({ id }, page, context, info) => relatedList<ProductCategoryRow>(context, info, parts, id, page),
    products: ({ id }, page, context, info) => relatedList<ProductRow>(context, info, productsOf, id, page),
  },
  Query: {
    productCategory: (_, { id }, context) => byId(categoryById, context, 'pca', id),
    productCategories: (_, page, context, info) =>
      recordList<ProductCategoryRow>(context, info, { module: productCategories, table: productCategoryTable }, page),
  },
  Mutation: {
    createProductCategory: async (_, { input }, context) => {
      const { uuid, errors } = await createFrom(context, productCategories, shape, input);
      return { productCategory: uuid ? await categoryById(context).load(uuid) : null, errors };
    },
    updateProductCategory: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, productCategories, shape, input);
      return { productCategory: await byId(categoryById, context, 'pca', input.id), errors };
    },
    deleteProductCategory: (_, { input }, context) => deleteFrom(context, productCategories, input),
  },
};
