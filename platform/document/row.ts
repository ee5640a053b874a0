import Big from 'big.js';

/** What a row of a document is: only an item has money. */
export const ROW_KINDS = ['ITEM', 'HEADING', 'TEXT'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** EN 16931 BT-151: S a rate above nothing, the others say why there is none. */
export const VAT_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'] as const;
export type VatCategory = (typeof VAT_CATEGORIES)[number];

/** What the totals of a document are made of, row by row. Numbers are texts with a point. */
export interface PricedRow {
  kind: RowKind;
  /** Four decimals at most; negative takes back. */
  quantity?: string | null;
  /** Six decimals at most, in the document's currency. */
  unitPrice?: string | null;
  /** 0–100. */
  discountPercent?: string | null;
  /** Off the whole row, after the per cent. */
  discountAmount?: string | null;
  vatCategory?: VatCategory | null;
  /** Per cent. */
  vatRate?: string | null;
  /** What one of it costs its seller. */
  costPrice?: string | null;
}

const big = (number: string | null | undefined) => new Big(number || 0);

/**
 * What a row comes to, rounded half away from zero to cents: quantity × price, less the per cent, less the amount. It has VAT in
 * it where the document's prices have. Null of a heading and of text.
 */
export function rowAmount(row: PricedRow): Big | null {
  if (row.kind !== 'ITEM') return null;
  const percent = new Big(100).minus(big(row.discountPercent)).div(100);
  return big(row.quantity).times(big(row.unitPrice)).times(percent).minus(big(row.discountAmount)).round(2);
}

/** What a row costs its seller, rounded like its amount; null where that is not told. */
export function rowCost({ kind, quantity, costPrice }: PricedRow): Big | null {
  return kind === 'ITEM' && costPrice != null ? big(quantity).times(big(costPrice)).round(2) : null;
}
