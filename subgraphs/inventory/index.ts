import { defineSubgraph } from '#platform/subgraph/define.ts';
import { productCategories } from './category/category.module.ts';
import { categoryResolvers } from './category/category.resolvers.ts';
import { forgetPurged } from './forget-purged.ts';
import { priceLists } from './price-list/price-list.module.ts';
import { priceListResolvers } from './price-list/price-list.resolvers.ts';
import { products } from './product/product.module.ts';
import { productResolvers } from './product/product.resolvers.ts';
import { vendors } from './vendor/vendor.module.ts';
import { vendorResolvers } from './vendor/vendor.resolvers.ts';

/** What is sold, at what price, and of whom it is bought. */
export const inventory = defineSubgraph({
  name: 'inventory',
  folder: import.meta.dirname,
  modules: [products, productCategories, vendors, priceLists],
  resolvers: [productResolvers, categoryResolvers, vendorResolvers, priceListResolvers],
  consumers: [forgetPurged],
});
