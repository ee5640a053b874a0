import { rowAmount } from '../document/row.ts';
import { totalsOf } from '../document/totals.ts';
import type { StoredRow } from './document-rows.ts';

/** What a document's amounts are worked out of beside its rows, as columns. */
export interface Pricing {
  prices_include_vat?: boolean | null;
  header_discount?: string | null;
  header_charge?: string | null;
}

/** What a document comes to and what its rows say, as columns. */
export function amountColumns(pricing: Pricing, rows: readonly StoredRow[]) {
  const { net, vat, gross, cost } = totalsOf({
    rows,
    pricesIncludeVat: pricing.prices_include_vat ?? false,
    headerDiscount: pricing.header_discount,
    headerCharge: pricing.header_charge,
  });
  return {
    net,
    vat,
    gross,
    cost,
    row_text: rows.map(wordsOf).join('\n') || null,
    price_text: rows.map(priceOf).filter(Boolean).join('\n') || null,
  };
}

/** A row as a line of columns. */
export function rowColumns(row: StoredRow) {
  return {
    id: row.id || null,
    kind: row.kind,
    product_id: row.productId,
    origin_id: row.originId,
    code: row.code,
    name: row.name,
    description: row.description,
    quantity: row.quantity,
    unit: row.unit,
    unit_price: row.unitPrice,
    discount_percent: row.discountPercent,
    discount_amount: row.discountAmount,
    vat_category: row.vatCategory,
    vat_rate: row.vatRate,
    cost_price: row.costPrice,
    delivery_date: row.deliveryDate,
    cost_centre: row.costCentre,
    price_source: row.priceSource,
    amount: rowAmount(row)?.toFixed(2) ?? null,
  };
}

/** Such as "3 kpl Lisenssi (LIS-1)": what history tells of a row. */
function wordsOf({ kind, quantity, unit, name, code, description, deliveryDate, costCentre }: StoredRow): string {
  const more = [description, deliveryDate, costCentre].filter(Boolean).map((part) => ` · ${part}`);
  if (kind !== 'ITEM') return name + more.join('');
  return `${quantity} ${unit ? `${unit} ` : ''}${name}${code ? ` (${code})` : ''}${more.join('')}`;
}

/** Such as "19.99 −10 % −5.00, 25.5 %". */
function priceOf({ kind, unitPrice, discountPercent, discountAmount, vatCategory, vatRate }: StoredRow): string {
  if (kind !== 'ITEM') return '';
  const discounts = [discountPercent && `−${discountPercent} %`, discountAmount && `−${discountAmount}`].filter(
    Boolean,
  );
  const tax = vatCategory === 'S' ? `${vatRate} %` : `${vatCategory} ${vatRate} %`;
  return `${[unitPrice, ...discounts].join(' ')}, ${tax}`;
}
