import { customType, date, integer, type PgColumn, type PgTable, text, uuid } from 'drizzle-orm/pg-core';
import { asc, inArray } from '#platform/database/drizzle.ts';
import { amount } from '../database/columns.ts';
import type { RowKind, VatCategory } from '../document/row.ts';
import { totalsOf, type VatLine } from '../document/totals.ts';
import { toId } from '../id.ts';
import { type Context, loader } from '../subgraph/context.ts';
import { mayRead } from './record-fields.ts';

/** A number as text, without the noughts that its column adds. */
const number = customType<{ data: string; driverData: string }>({
  dataType: () => 'numeric',
  fromDriver: (text) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text),
});

/** The columns of `catalog.document_row`, which the rows of every document have. */
export const documentRowColumns = () => ({
  id: uuid('id').primaryKey(),
  documentId: uuid('document_id').notNull(),
  position: integer('position').notNull(),
  kind: text('kind').$type<RowKind>().notNull(),
  productId: uuid('product_id'),
  originId: uuid('origin_id'),
  code: text('code'),
  name: text('name').notNull(),
  description: text('description'),
  quantity: number('quantity'),
  unit: text('unit'),
  unitPrice: number('unit_price'),
  discountPercent: number('discount_percent'),
  discountAmount: amount('discount_amount'),
  vatCategory: text('vat_category').$type<VatCategory>(),
  vatRate: number('vat_rate'),
  costPrice: number('cost_price'),
  deliveryDate: date('delivery_date', { mode: 'string' }),
  costCentre: text('cost_centre'),
  priceSource: text('price_source'),
  amount: amount('amount'),
});

/** A row as it is stored. */
export interface StoredRow {
  id: string;
  documentId: string;
  position: number;
  kind: RowKind;
  productId: string | null;
  originId: string | null;
  code: string | null;
  name: string;
  description: string | null;
  quantity: string | null;
  unit: string | null;
  unitPrice: string | null;
  discountPercent: string | null;
  discountAmount: string | null;
  vatCategory: VatCategory | null;
  vatRate: string | null;
  costPrice: string | null;
  deliveryDate: string | null;
  costCentre: string | null;
  priceSource: string | null;
  amount: string | null;
}

type RowTable = PgTable & { documentId: PgColumn; position: PgColumn };

/** Batched reads of the rows of documents, by the documents' UUIDs and in order. */
export function rowLoader(table: RowTable) {
  return loader<string, StoredRow[]>(async (context, documents) => {
    const tx = await context.read();
    const rows = (await tx
      .select()
      .from(table)
      .where(inArray(table.documentId, [...documents]))
      .orderBy(asc(table.documentId), asc(table.position))) as unknown as StoredRow[];
    return Map.groupBy(rows, ({ documentId }) => documentId);
  });
}

interface Priced {
  id: string;
  pricesIncludeVat: boolean;
  headerDiscount: string | null;
  headerCharge: string | null;
}

/**
 * The fields of a document's type that its rows tell: by the rights to the document's own fields. Who may not read its net amount reads
 * no prices, who may not read what it costs no costs, and who may not read its rows none of them.
 */
export function rowFields(module: string, rowsOf: ReturnType<typeof rowLoader>) {
  const all = async (context: Context, id: string) => (await rowsOf(context).load(id)) ?? [];
  return {
    rows: async ({ id }: Priced, _: unknown, context: Context): Promise<StoredRow[]> => {
      const [rows, prices, costs] = await Promise.all(
        ['rows', 'net', 'cost'].map((name) => mayRead(context, module, name)),
      );
      if (!rows) return [];
      const hidden = { ...(prices ? {} : WITHOUT_PRICES), ...(costs ? {} : { costPrice: null }) };
      return (await all(context, id)).map((row) => ({ ...row, ...hidden }));
    },
    vatLines: async (document: Priced, _: unknown, context: Context): Promise<VatLine[]> => {
      const readable = await Promise.all(PRICING.map((name) => mayRead(context, module, name)));
      return readable.includes(false) ? [] : totalsOf({ ...document, rows: await all(context, document.id) }).vatLines;
    },
  };
}

const PRICING = ['net', 'vat', 'headerDiscount', 'headerCharge', 'pricesIncludeVat'];

const WITHOUT_PRICES = {
  unitPrice: null,
  discountPercent: null,
  discountAmount: null,
  amount: null,
  costPrice: null,
  priceSource: null,
};

/** Resolvers of the graph's type for a row. */
export const documentRowResolvers = {
  DocumentRow: {
    id: ({ id }: StoredRow) => toId('row', id),
    productId: ({ productId }: StoredRow) => productId && toId('pro', productId),
  },
};
