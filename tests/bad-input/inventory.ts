import { type Case, type Line, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

/** Products, their categories, vendors. */
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
  const product = { id: mine.product, version: 1 };
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
  ];
}
