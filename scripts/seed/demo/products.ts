import type { Faker } from '@faker-js/faker';
import type { TransactionSql } from 'postgres';
import { insertRows } from '../insert-rows.ts';
import type { Customer } from './accounts.ts';
import { workingMoment } from './calendar.ts';
import { CATEGORIES, GOODS, VENDORS } from './goods.ts';
import { asciiName, businessId, phoneNumber } from './identifiers.ts';

/** Makes what the demo company sells and of whom it buys, with a list of this year’s prices and one for its largest customers. */
export async function insertProducts(
  tx: TransactionSql,
  faker: Faker,
  { customers, ownerId, now }: { customers: readonly Customer[]; ownerId: string; now: Date },
): Promise<void> {
  const made = (daysAgo: number) => {
    const created_at = workingMoment(now, daysAgo, faker);
    const id = faker.string.uuid({ version: 7, refDate: created_at });
    return { id, owner_id: ownerId, created_by: ownerId, created_at, modified_at: created_at };
  };
  const categories = CATEGORIES.map(({ name }) => ({ ...made(900), name, parent_id: null as string | null }));
  const categoryId = (name: string) => categories.find((category) => category.name === name)!.id;
  for (const [index, { parent }] of CATEGORIES.entries()) if (parent) categories[index]!.parent_id = categoryId(parent);
  const vendors = VENDORS.map(({ name, postcode, city, term }) => ({
    ...made(880),
    name,
    business_id: businessId(faker.number.int({ min: 7_000_000, max: 9_999_999 })),
    email: `tilaukset@${asciiName(name.replace(/ Oy$/, ''))}.example`,
    phone: phoneNumber(faker),
    postcode,
    city,
    country: 'FI',
    payment_term_days: term,
    currency: 'EUR',
    language: 'fi',
    delivery_term: 'DAP',
  }));
  const products = Object.entries(GOODS).flatMap(([category, goods]) =>
    goods.map(([code, name, name_en, unit, list_price, cost_price, vendor]) => ({
      ...made(faker.number.int({ min: 60, max: 800 })),
      code,
      name,
      name_en,
      kind: cost_price === null ? 'SERVICE' : 'GOODS',
      category_id: categoryId(category),
      unit,
      list_price,
      cost_price,
      vendor_id: vendor === null ? null : vendors[vendor]!.id,
      recurring: unit === 'MON',
    })),
  );
  const year = now.getFullYear();
  const list = (name: string, type: string, more: object) => ({
    ...made(40),
    name,
    type,
    valid_from: null as string | null,
    valid_to: null as string | null,
    discount_percent: null as string | null,
    ...more,
  });
  const lists = [
    list(`Hinnasto ${year}`, 'GENERIC', { valid_from: `${year}-01-01`, valid_to: `${year}-12-31` }),
    list('Avainasiakkaat', 'ACCOUNTS', { discount_percent: '2' }),
  ] as const;
  const productId = (code: string) => products.find((product) => product.code === code)!.id;
  const entry = (place: 0 | 1, of: object, min_quantity: string, more: object) => ({
    price_list_id: lists[place].id,
    product_id: null as string | null,
    category_id: null as string | null,
    min_quantity,
    price: null as string | null,
    discount_percent: null as string | null,
    ...of,
    ...more,
  });
  const priced = (place: 0 | 1, code: string, quantity: string, price: string) =>
    entry(place, { product_id: productId(code) }, quantity, { price });
  const entries = [
    priced(0, 'AU-440', '1', '124'),
    priced(0, 'AU-440', '20', '116.5'),
    priced(0, 'AU-440', '100', '109.9'),
    priced(0, 'TYO-AS', '1', '69'),
    priced(1, 'TYO-AS', '1', '66'),
    priced(1, 'TYO-SU', '1', '89'),
    priced(1, 'HUO-LAA', '1', '165'),
    priced(1, 'SUOD-F7', '10', '54.9'),
    entry(1, { category_id: categoryId('Lämpöpumput') }, '1', { discount_percent: '8' }),
    entry(1, { category_id: categoryId('Automaatio') }, '5', { discount_percent: '12.5' }),
  ];
  const links = customers.slice(0, 6).map(({ row }) => ({ price_list_id: lists[1].id, account_id: row.id }));

  await insertRows(tx, 'inventory.product_category', categories);
  await insertRows(tx, 'inventory.vendor', vendors);
  await insertRows(tx, 'inventory.product', products);
  await insertRows(tx, 'inventory.price_list', [...lists]);
  await insertRows(
    tx,
    'inventory.price_entry',
    entries.map((one) => ({ id: faker.string.uuid({ version: 7 }), ...one })),
  );
  await insertRows(
    tx,
    'inventory.price_list_link',
    links.map((one) => ({ id: faker.string.uuid({ version: 7 }), ...one })),
  );
  // The lists came with their prices.
  await tx`delete from history.change where module = 'priceLists' and kind = 'CHANGED'`;
}
