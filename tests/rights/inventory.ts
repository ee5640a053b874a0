import type { HiddenIds, Probe } from './operations.ts';

type Kind = 'product' | 'productCategory' | 'vendor' | 'priceList';

const ERRORS = 'errors { code path message }';
const BESIDE =
  'owner { __typename } record { title cells { value label } history(first: 2) { edges { node { id } } } }';
const FIELDS: Record<Kind, string> = {
  product: `id number code name listPrice { amount } category { name } vendor { name } ${BESIDE}`,
  productCategory: `id number name parent { name } parts { totalCount } products { totalCount edges { node { code } } } ${BESIDE}`,
  priceList: `id number name entries(first: 5) { edges { node { price product { name } } } } links(first: 5) { edges { node { account { name } } } } ${BESIDE}`,
  vendor: `id number name businessId account { name } products { totalCount edges { node { code } } } ${BESIDE}`,
};
const PLURALS: Record<Kind, string> = {
  product: 'products',
  productCategory: 'productCategories',
  vendor: 'vendors',
  priceList: 'priceLists',
};

const typed = (kind: Kind) => kind[0]!.toUpperCase() + kind.slice(1);

const one = (kind: Kind): Probe => ({
  document: `query ($id: ID!) { ${kind}(id: $id) { ${FIELDS[kind]} } }`,
  variables: (ids) => ({ id: ids[kind] }),
});

const list = (kind: Kind): Probe => ({
  document: `{ ${PLURALS[kind]}(first: 5, filter: { field: "name", operator: CONTAINS, values: ["SALAISUUS"] }) {
    totalCount edges { node { ${FIELDS[kind]} } } } }`,
  variables: () => ({}),
});

const create = (kind: Kind, input: (ids: HiddenIds) => object): Probe => ({
  document: `mutation ($input: Create${typed(kind)}Input!) { create${typed(kind)}(input: $input) { ${kind} { ${FIELDS[kind]} } ${ERRORS} } }`,
  variables: (ids) => ({ input: input(ids) }),
});

const update = (kind: Kind): Probe => ({
  document: `mutation ($input: Update${typed(kind)}Input!) { update${typed(kind)}(input: $input) { ${kind} { ${FIELDS[kind]} } ${ERRORS} } }`,
  variables: (ids) => ({ input: { id: ids[kind], version: 1, description: 'vallattu' } }),
});

const remove = (kind: Kind): Probe => ({
  document: `mutation ($input: Delete${typed(kind)}Input!) { delete${typed(kind)}(input: $input) { deletedId ${ERRORS} } }`,
  variables: (ids) => ({ input: { id: ids[kind], version: 1 } }),
});

/** A change of what stands in a price list. */
const ofList = (mutation: string, input: (ids: HiddenIds) => object): Probe => ({
  document: `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { priceList { ${FIELDS.priceList} } ${ERRORS} } }`,
  variables: (ids) => ({ input: { priceListId: ids.priceList, ...input(ids) } }),
});

/** What is sold, at what price, and of whom it is bought. */
export const INVENTORY_PROBES: Record<string, Probe> = {
  'Query.product': one('product'),
  'Query.productCategory': one('productCategory'),
  'Query.vendor': one('vendor'),
  'Query.priceList': one('priceList'),
  'Query.priceLists': list('priceList'),
  'Query.priceOf': {
    document: `query ($product: ID!, $account: ID!) { priceOf(input: [{ productId: $product, accountId: $account }]) {
      unitPrice source product { name } priceList { name } } }`,
    variables: ({ product, account }) => ({ product, account }),
  },
  'Query.products': list('product'),
  'Query.productCategories': list('productCategory'),
  'Query.vendors': list('vendor'),
  'Mutation.createProduct': create('product', ({ productCategory, vendor }) => ({
    code: 'URK',
    name: 'Urkinta',
    categoryId: productCategory,
    vendorId: vendor,
  })),
  'Mutation.createProductCategory': create('productCategory', ({ productCategory }) => ({
    name: 'Urkinta',
    parentId: productCategory,
  })),
  'Mutation.createVendor': create('vendor', ({ account }) => ({ name: 'Urkinta Oy', accountId: account })),
  'Mutation.updateProduct': update('product'),
  'Mutation.updateProductCategory': update('productCategory'),
  'Mutation.updateVendor': update('vendor'),
  'Mutation.deleteProduct': remove('product'),
  'Mutation.deleteProductCategory': remove('productCategory'),
  'Mutation.deleteVendor': remove('vendor'),
  'Mutation.createPriceList': create('priceList', ({ vendor }) => ({ name: 'Urkinta', ownerId: vendor })),
  'Mutation.updatePriceList': update('priceList'),
  'Mutation.deletePriceList': remove('priceList'),
  'Mutation.setPriceEntries': ofList('setPriceEntries', ({ product }) => ({
    entries: [{ productId: product, price: '1' }],
  })),
  'Mutation.deletePriceEntries': ofList('deletePriceEntries', ({ product }) => ({ ids: [product] })),
  'Mutation.linkPriceList': ofList('linkPriceList', ({ account }) => ({ customerIds: [account] })),
  'Mutation.unlinkPriceList': ofList('unlinkPriceList', ({ account }) => ({ linkIds: [account] })),
};
