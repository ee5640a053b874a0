import { recordLoader } from '#platform/records/record-loader.ts';
import { type ProductCategoryRow, productCategoryTable } from './category/category.table.ts';
import { type PriceListRow, priceListTable } from './price-list/price-list.table.ts';
import { type ProductRow, productTable } from './product/product.table.ts';
import { type VendorRow, vendorTable } from './vendor/vendor.table.ts';

export const productById = recordLoader<ProductRow>(productTable);
export const categoryById = recordLoader<ProductCategoryRow>(productCategoryTable);
export const vendorById = recordLoader<VendorRow>(vendorTable);
export const priceListById = recordLoader<PriceListRow>(priceListTable);
