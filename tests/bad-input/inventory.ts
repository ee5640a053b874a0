import { type Case, type Line, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

/** Products, their categories, vendors, price lists. */
export function inventoryCases({ mine, hidden }: Given): Case[] {
  const text = (name: string, most: number): Line => [
    `a ${name} of ${most + 1} characters`,
    { [name]: long(most + 1) },
    'TOO_LONG',
    `input.${name}`,
  ];
  const reference = (name: string, prefix: string, unseen: string): Line[] => [
    [`a ${name} of another module`, { [name]: mine.contact }, 'INVALID_ID', `input.${name}`],
    [`a ${name} that never was`, { [name]: never(prefix) }, 'NOT_FOUND', `input.${name}`],
    [`a ${name} that is not one’s to see`, { [name]: unseen }, 'NOT_FOUND', `input.${name}`],
  ];
  const which = (prefix: string, unseen: string): Line[] => [
    ['no id', { id: 'x' }, 'NOT_FOUND', 'input.id'],
    ['an id that never was', { id: never(prefix) }, 'NOT_FOUND', 'input.id'],
    ['a record that is not one’s to see', { id: unseen }, 'NOT_FOUND', 'input.id'],
    ['a stale version', { version: 7 }, 'STALE_VERSION', 'input.version'],
    ['a token that only reads', {}, 'FORBIDDEN', 'input.id', 'app'],
  ];
  const emptied = (...names: string[]): Line[] =>
    names.map((name) => [`an emptied ${name}`, { [name]: null }, 'REQUIRED', `input.${name}`]);

  const productFields: Line[] = [
    text('code', 50),
    ['a code that is taken', { code: 'TOINEN' }, 'DUPLICATE_CODE', 'input.code'],
    ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
    text('nameSv', 200),
    ['an unknown kind', { kind: 'IDEA' }, 'INVALID_OPTION', 'input.kind'],
    ['an unknown unit', { unit: 'kpl' }, 'INVALID_OPTION', 'input.unit'],
    ['a lot of nothing', { salesLot: '0' }, 'OUT_OF_RANGE', 'input.salesLot'],
    ['a lot with four decimals', { salesLot: '1.0005' }, 'TOO_MANY_DECIMALS', 'input.salesLot'],
    ['lots of a service', { kind: 'SERVICE', salesLot: '2' }, 'NOT_OF_SERVICES', 'input.salesLot'],
    ['a negative price', { listPrice: '-1' }, 'OUT_OF_RANGE', 'input.listPrice'],
    ['seven decimals', { listPrice: '1.0000001' }, 'TOO_MANY_DECIMALS', 'input.listPrice'],
    ['a cost too high', { costPrice: '10000000000' }, 'OUT_OF_RANGE', 'input.costPrice'],
    ['an unknown currency', { currency: 'XQX' }, 'INVALID_CURRENCY', 'input.currency'],
    ['no tax without a reason', { vatClass: 'ZERO' }, 'VAT_REASON_REQUIRED', 'input.vatReason'],
    ['an unknown reason', { vatClass: 'ZERO', vatReason: 'X' }, 'INVALID_OPTION', 'input.vatReason'],
    ['a wrong check digit', { gtin: '6408430000000' }, 'INVALID_GTIN', 'input.gtin'],
    ['no bar code', { gtin: '12' }, 'NOT_A_GTIN', 'input.gtin'],
    ['an end before the beginning', { salesFrom: '2027-01-02', salesTo: '2027-01-01' }, 'ENDS_BEFORE', 'input.salesTo'],
    ['a day that is none', { salesFrom: '2026-02-30' }, 'INVALID_DATE', 'input.salesFrom'],
    text('vendorCode', 50),
    ...reference('categoryId', 'pca', hidden.category),
    ...reference('vendorId', 'ven', hidden.vendor),
  ];
  const vendorFields: Line[] = [
    ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
    ['a wrong check digit', { businessId: '0112038-8' }, 'INVALID_BUSINESS_ID', 'input.businessId'],
    ['another vendor’s business id', { businessId: '2345678-0' }, 'DUPLICATE_VENDOR', 'input.businessId'],
    ['another company’s VAT number', { businessId: '0357502-9', vatId: 'FI12345671' }, 'VAT_ID_DIFFERS', 'input.vatId'],
    ['a wrong bank account', { iban: 'FI2112345600000786' }, 'INVALID_IBAN', 'input.iban'],
    ['a short bank account', { iban: 'FI21 1234 5600' }, 'INVALID_IBAN', 'input.iban'],
    ['no bank', { bic: 'NORDEA' }, 'INVALID_BIC', 'input.bic'],
    ['more than a year to pay', { paymentTermDays: 366 }, 'OUT_OF_RANGE', 'input.paymentTermDays'],
    ['four digits for a Finnish postcode', { postcode: '0010', country: 'FI' }, 'INVALID_POSTCODE', 'input.postcode'],
    ...reference('accountId', 'acc', hidden.account),
  ];
  const listFields: Line[] = [
    ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
    ['the name of another', { name: 'TOINEN HINNASTO' }, 'NAME_TAKEN', 'input.name'],
    ['an unknown type', { type: 'SECRET' }, 'INVALID_OPTION', 'input.type'],
    ['an unknown currency', { currency: 'XQX' }, 'INVALID_CURRENCY', 'input.currency'],
    ['more than all off', { discountPercent: '100.01' }, 'OUT_OF_RANGE', 'input.discountPercent'],
    ['three decimals off', { discountPercent: '1.005' }, 'TOO_MANY_DECIMALS', 'input.discountPercent'],
    ['an end before the beginning', { validFrom: '2027-01-02', validTo: '2027-01-01' }, 'ENDS_BEFORE', 'input.validTo'],
    ['a rate that never was', { customTaxPercent: '17' }, 'INVALID_VAT_RATE', 'input.customTaxPercent'],
  ];
  const ofList: Line[] = [
    ['no list', { priceListId: 'x' }, 'NOT_FOUND', 'input.priceListId'],
    ['a list that is not one’s to see', { priceListId: hidden.priceList }, 'NOT_FOUND', 'input.priceListId'],
    ['a token that only reads', {}, 'FORBIDDEN', 'input.priceListId', 'app'],
  ];
  const entry = (why: string, change: object, code: string, field: string): Line => [
    why,
    { entries: [{ productId: mine.product, price: '1', ...change }] },
    code,
    `input.entries.0.${field}`,
  ];
  const ofCategory = { productId: null, price: null, categoryId: mine.category };
  const product = { id: mine.product, version: 1 };
  const priceList = { id: mine.priceList, version: 1 };
  const category = { id: mine.category, version: 1 };
  const vendor = { id: mine.vendor, version: 1 };
  const tree: Line[] = [
    ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
    text('description', 20_000),
    ...reference('parentId', 'pca', hidden.category),
  ];
  const noMaker: Line = ['a token that only reads', {}, 'FORBIDDEN', 'input', 'app'];
  return [
    ...refusals('createProduct', { code: 'UUSI', name: 'Uusi' }, [...productFields, noMaker]),
    ...refusals('updateProduct', product, [
      ...which('pro', hidden.product),
      ...productFields,
      ...emptied('code', 'name', 'ownerId'),
    ]),
    ...refusals('deleteProduct', product, which('pro', hidden.product)),
    ...refusals('createProductCategory', { name: 'Uusi' }, [...tree, noMaker]),
    ...refusals('updateProductCategory', category, [
      ...which('pca', hidden.category),
      ...tree,
      ['itself as what it is part of', { parentId: mine.category }, 'CYCLE', 'input.parentId'],
    ]),
    ...refusals('deleteProductCategory', category, which('pca', hidden.category)),
    ...refusals('createVendor', { name: 'Uusi Oy' }, [...vendorFields, noMaker]),
    ...refusals('updateVendor', vendor, [...which('ven', hidden.vendor), ...vendorFields, ...emptied('name')]),
    ...refusals('deleteVendor', vendor, which('ven', hidden.vendor)),
    ...refusals('createPriceList', { name: 'Uusi hinnasto' }, [...listFields, noMaker]),
    ...refusals('updatePriceList', priceList, [...which('prl', hidden.priceList), ...listFields, ...emptied('name')]),
    ...refusals('deletePriceList', priceList, which('prl', hidden.priceList)),
    ...refusals(
      'setPriceEntries',
      { priceListId: mine.priceList, entries: [{ productId: mine.product, price: '1' }] },
      [
        ...ofList,
        ['nothing', { entries: [] }, 'REQUIRED', 'input.entries'],
        ['501 prices', { entries: Array(501).fill({ productId: mine.product }) }, 'TOO_MANY', 'input.entries'],
        [
          'the same twice',
          { entries: Array(2).fill({ productId: mine.product, price: '1' }) },
          'CONFLICT',
          'input.entries.1.minQuantity',
        ],
        entry('an entry that never was', { id: never('pre') }, 'NOT_FOUND', 'id'),
        entry('neither product nor category', { productId: null }, 'PRODUCT_OR_CATEGORY', 'productId'),
        entry('both product and category', { categoryId: mine.category }, 'PRODUCT_OR_CATEGORY', 'productId'),
        entry('a product that is not one’s to see', { productId: hidden.product }, 'NOT_FOUND', 'productId'),
        entry(
          'a category that is not one’s to see',
          { ...ofCategory, categoryId: hidden.category, discountPercent: '5' },
          'NOT_FOUND',
          'categoryId',
        ),
        entry('no price where the product has none', { price: null }, 'REQUIRED', 'price'),
        entry('a negative price', { price: '-1' }, 'OUT_OF_RANGE', 'price'),
        entry('seven decimals', { price: '0.0000001' }, 'TOO_MANY_DECIMALS', 'price'),
        entry('from none on', { minQuantity: '0' }, 'OUT_OF_RANGE', 'minQuantity'),
        entry('five decimals', { minQuantity: '1.00001' }, 'TOO_MANY_DECIMALS', 'minQuantity'),
        entry('a category without a discount', ofCategory, 'REQUIRED', 'discountPercent'),
        entry('more than all off', { ...ofCategory, discountPercent: '101' }, 'OUT_OF_RANGE', 'discountPercent'),
        entry('a rate that is not legal', { vatPercent: '24' }, 'INVALID_VAT_RATE', 'vatPercent'),
      ],
    ),
    ...refusals('deletePriceEntries', { priceListId: mine.priceList, ids: [never('pre')] }, [
      ...ofList,
      ['nothing', { ids: [] }, 'REQUIRED', 'input.ids'],
      ['an entry that never was', {}, 'NOT_FOUND', 'input.ids.0'],
      ['no id', { ids: ['x'] }, 'NOT_FOUND', 'input.ids.0'],
    ]),
    ...refusals('linkPriceList', { priceListId: mine.priceList, customerIds: [mine.account] }, [
      ...ofList,
      ['nobody', { customerIds: [] }, 'REQUIRED', 'input.customerIds'],
      ['201 customers', { customerIds: Array(201).fill(mine.account) }, 'TOO_MANY', 'input.customerIds'],
      ['a product for a customer', { customerIds: [mine.product] }, 'INVALID_ID', 'input.customerIds.0'],
      [
        'an account that is not one’s to see',
        { customerIds: [mine.account, hidden.account] },
        'NOT_FOUND',
        'input.customerIds.1',
      ],
    ]),
    ...refusals('unlinkPriceList', { priceListId: mine.priceList, linkIds: [never('pll')] }, [
      ...ofList,
      ['nobody', { linkIds: [] }, 'REQUIRED', 'input.linkIds'],
      ['a link that never was', {}, 'NOT_FOUND', 'input.linkIds.0'],
    ]),
  ];
}
