import { BOOKS, GADGETS, MEDIA, ORDERS, VOUCHERS } from './rows.ts';

const PRODUCTS = [...BOOKS, ...GADGETS];
const product = (sku: string) => PRODUCTS.find((row) => row.sku === sku) ?? null;
const media = (id: string) => MEDIA.find((row) => row.id === id) ?? null;
const maker = ({ makerId }: { makerId: string | null }) => (makerId ? { id: makerId } : null);
const mediaById = ({ id }: { id: string }) => media(id);
const kindOf = ({ kind }: { kind: string }) => kind;

export const shop = {
  Query: {
    products: (_: unknown, { first }: { first: number }) =>
      [BOOKS[0], GADGETS[0], BOOKS[2], GADGETS[1]].slice(0, first),
    product: (_: unknown, { sku }: { sku: string }) => product(sku),
    purchasables: () => [BOOKS[1], VOUCHERS[0], null, GADGETS[2], BOOKS[1]],
    media: (_: unknown, { first }: { first: number }) => MEDIA.slice(0, first),
    order: (_: unknown, { id }: { id: string }) => ORDERS.find((row) => row.id === id) ?? null,
  },
  Media: { __resolveReference: mediaById, __resolveType: kindOf },
  Photo: { __resolveReference: mediaById, maker },
  Film: { __resolveReference: mediaById, maker },
  Product: { __resolveType: kindOf },
  Purchasable: { __resolveType: kindOf },
  Book: {
    __resolveReference: ({ sku }: { sku: string }) => product(sku),
    author: ({ authorId }: { authorId: string | null }) => (authorId ? { id: authorId } : null),
  },
  Gadget: {
    __resolveReference: ({ sku }: { sku: string }) => product(sku),
    compatible: ({ compatibleSkus }: { compatibleSkus: string[] | null }) => compatibleSkus?.map(product) ?? null,
  },
  Order: {
    __resolveReference: ({ id }: { id: string }) => ORDERS.find((row) => row.id === id) ?? null,
    buyer: ({ buyerId }: { buyerId: string }) => ({ id: buyerId }),
  },
  User: {
    __resolveReference: (reference: object) => reference,
    orders: ({ id }: { id: string }, { first }: { first: number }) =>
      ORDERS.filter((row) => row.buyerId === id).slice(0, first),
    favourite: ({ id }: { id: string }) => PRODUCTS[Number(id.slice(1))] ?? null,
    media: ({ id }: { id: string }) => [media(`m${id.slice(1)}`), MEDIA[0]],
    discount: ({ age, role }: { age: number | null; role: string }) =>
      age === null ? null : role === 'ADMIN' ? age / 2 : age,
  },
};
