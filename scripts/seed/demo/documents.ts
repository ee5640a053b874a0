import type { Faker } from '@faker-js/faker';
import type { TransactionSql } from 'postgres';
import { amountColumns, rowColumns } from '#platform/records/document-columns.ts';
import type { StoredRow } from '#platform/records/document-rows.ts';
import { insertRows } from '../insert-rows.ts';
import { dayOf, daysAfter, later } from './calendar.ts';
import type { PotentialRow } from './potentials.ts';

/** What has become of the quotes of deals in a stage, and how many of the latest have one. */
const STAGES: Record<string, { quote: string; count: number }> = {
  quoted: { quote: 'sent', count: 40 },
  negotiation: { quote: 'sent', count: 20 },
  won: { quote: 'accepted', count: 40 },
  lost: { quote: 'rejected', count: 20 },
};
const HOUR = 68;

/** Makes quotes of the latest deals, oldest first, and sales orders of those that were accepted; each with its rows. */
export async function insertDocuments(
  tx: TransactionSql,
  faker: Faker,
  potentials: readonly PotentialRow[],
  now: Date,
): Promise<void> {
  const deals = Object.entries(STAGES).flatMap(([stage, { count }]) =>
    potentials.filter((deal) => deal.stage === stage && deal.amount !== null).slice(-count),
  );
  const quotes = deals.sort((one, other) => (one.id < other.id ? -1 : 1)).map((deal) => quoteOf(faker, deal, now));
  const orders = quotes
    .filter(({ columns }) => columns.stage === 'accepted')
    .map((quote) => orderOf(faker, quote, now));
  for (const [table, documents] of [
    ['sales.quote', quotes],
    ['sales.sales_order', orders],
  ] as const) {
    await insertRows(
      tx,
      table,
      documents.map(({ columns, rows }) => ({ ...columns, ...amountColumns({}, rows) })),
    );
    await insertRows(
      tx,
      `${table}_row`,
      documents.flatMap(({ columns, rows }) =>
        rows.map((row, place) => ({ ...rowColumns(row), document_id: columns.id, position: place + 1 })),
      ),
    );
  }
  await tx`update catalog.record set locked = true where module = 'quotes'`;
}

type Made = ReturnType<typeof quoteOf>;

function quoteOf(faker: Faker, deal: PotentialRow, now: Date) {
  const createdAt = later(deal.created_at, daysAfter(deal.stage_entered_at, -faker.number.int({ min: 3, max: 20 })));
  const stage = STAGES[deal.stage]!.quote;
  const validUntil =
    stage === 'sent' ? daysAfter(now, faker.number.int({ min: 2, max: 30 })) : daysAfter(createdAt, 30);
  const columns = {
    id: faker.string.uuid({ version: 7, refDate: createdAt }),
    subject: deal.name,
    account_id: deal.account_id,
    contact_id: deal.contact_id,
    potential_id: deal.id,
    stage,
    valid_until: dayOf(validUntil),
    prices_include_vat: false,
    currency: 'EUR',
    payment_term_days: faker.helpers.arrayElement([14, 14, 14, 30]),
    language: 'fi',
    revision: 1,
    sent_at: createdAt,
    decided_at: stage === 'sent' ? null : deal.stage_entered_at,
    owner_id: deal.owner_id,
    created_by: deal.created_by,
    created_at: createdAt,
    modified_at: deal.stage_entered_at,
  };
  return { columns, rows: rowsOf(faker, deal) };
}

function orderOf(faker: Faker, { columns, rows }: Made, now: Date) {
  const { subject, account_id, contact_id, potential_id, payment_term_days, owner_id, created_by } = columns;
  const orderedAt = columns.decided_at!;
  const deliveryDate = daysAfter(orderedAt, faker.number.int({ min: 14, max: 70 }));
  return {
    columns: {
      id: faker.string.uuid({ version: 7, refDate: orderedAt }),
      subject,
      account_id,
      contact_id,
      potential_id,
      quote_id: columns.id,
      status: deliveryDate < now ? 'delivered' : faker.helpers.arrayElement(['open', 'approved', 'approved']),
      customer_order_number: faker.number.float() < 0.4 ? `PO-${faker.number.int({ min: 10_000, max: 99_999 })}` : null,
      order_date: dayOf(orderedAt),
      delivery_date: dayOf(deliveryDate),
      prices_include_vat: false,
      currency: 'EUR',
      payment_term_days,
      language: 'fi',
      owner_id,
      created_by,
      created_at: orderedAt,
      modified_at: orderedAt,
    },
    rows: rows.map((row) => ({ ...row, id: faker.string.uuid({ version: 7, refDate: orderedAt }) })),
  };
}

/** Goods, work by the hour and what is left for setting it up: together what the deal is worth. */
function rowsOf(faker: Faker, { amount, created_at }: PotentialRow): StoredRow[] {
  const goods = Math.round(amount! * 0.7);
  const hours = Math.floor((amount! * 0.25) / HOUR);
  const rest = amount! - goods - hours * HOUR;
  const row = (name: string, quantity: number, unit: string, price: number): StoredRow => ({
    ...EMPTY,
    id: faker.string.uuid({ version: 7, refDate: created_at }),
    kind: 'ITEM',
    name,
    quantity: String(quantity),
    unit,
    unitPrice: String(price),
    vatCategory: 'S',
    vatRate: '25.5',
  });
  return [
    row('Laitteet ja tarvikkeet', 1, 'erä', goods),
    row('Asennustyö', hours, 'h', HOUR),
    row('Käyttöönotto ja luovutusaineisto', 1, 'erä', rest),
  ];
}

const EMPTY = {
  documentId: '',
  position: 0,
  productId: null,
  originId: null,
  code: null,
  description: null,
  discountPercent: null,
  discountAmount: null,
  costPrice: null,
  deliveryDate: null,
  costCentre: null,
  priceSource: null,
  amount: null,
};
