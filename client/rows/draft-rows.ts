import type { DocumentRowInput } from '#client/generated/graphql.ts';
import type { WrittenRow } from '#platform/document/check-row.ts';
import type { RowKind, VatCategory } from '#platform/document/row.ts';
import type { SavedDocument, SavedRow } from './rows.documents.ts';

/** What of a row is written in its line. */
export const CELLS = ['code', 'name', 'quantity', 'unit', 'unitPrice', 'discountPercent', 'vat'] as const;
/** What of a row is written below it. */
export const DETAILS = ['description', 'discountAmount', 'costPrice', 'deliveryDate', 'costCentre'] as const;
export type CellName = (typeof CELLS)[number];
export type RowField = CellName | (typeof DETAILS)[number];

/** A row as it is being written: texts, empty where nothing is said; numbers with a point, or what was typed instead. */
export type DraftRow = Record<RowField, string> & {
  /** Stays with it wherever it moves. */
  key: string;
  id: string | null;
  kind: RowKind;
  /** The product that it is of, and where its price is from; forgotten when code or price are written by hand. */
  productId: string;
  priceSource: string;
};

/** A document's rows and what they are added up by, as they are being written. */
export interface Draft {
  rows: DraftRow[];
  pricesIncludeVat: boolean;
  headerDiscount: string;
  headerCharge: string;
}

let made = 0;

/** A row with nothing in it yet. */
export function newRow(kind: RowKind, vat: string): DraftRow {
  made += 1;
  return { ...EMPTY, key: `new ${made}`, kind, vat, quantity: kind === 'ITEM' ? '1' : '' };
}

const EMPTY = {
  id: null,
  productId: '',
  priceSource: '',
  code: '',
  name: '',
  unit: '',
  unitPrice: '',
  discountPercent: '',
  description: '',
  discountAmount: '',
  costPrice: '',
  deliveryDate: '',
  costCentre: '',
};

/** A row with what has been written in it by hand. */
export function writtenOver(row: DraftRow, values: Partial<DraftRow>): DraftRow {
  const product =
    'code' in values ? { productId: '', priceSource: '' } : 'unitPrice' in values ? { priceSource: '' } : {};
  return { ...row, ...product, ...values };
}

/** Whether nothing has been said in a row. */
export function isBlank(row: DraftRow): boolean {
  return !row.name && !row.code && !row.unitPrice && !row.description;
}

export function draftOf({ rows, pricesIncludeVat, headerDiscount, headerCharge }: SavedDocument): Draft {
  return {
    rows: rows.map(rowOf),
    pricesIncludeVat: pricesIncludeVat ?? false,
    headerDiscount: withoutNoughts(headerDiscount?.amount),
    headerCharge: withoutNoughts(headerCharge?.amount),
  };
}

function rowOf({ id, kind, vatCategory, vatRate, ...saved }: SavedRow): DraftRow {
  return {
    key: id,
    id,
    kind,
    vat: vatRate == null ? '' : `${vatCategory} ${vatRate}`,
    productId: saved.productId ?? '',
    priceSource: saved.priceSource ?? '',
    code: saved.code ?? '',
    name: saved.name,
    description: saved.description ?? '',
    quantity: saved.quantity ?? '',
    unit: saved.unit ?? '',
    unitPrice: saved.unitPrice ?? '',
    discountPercent: saved.discountPercent ?? '',
    discountAmount: withoutNoughts(saved.discountAmount),
    costPrice: saved.costPrice ?? '',
    deliveryDate: saved.deliveryDate ?? '',
    costCentre: saved.costCentre ?? '',
  };
}

function withoutNoughts(amount: string | null | undefined): string {
  return (amount ?? '').replace(/\.00$/, '');
}

/** A row as the rules read it. */
export function writtenRow({ key: _key, id: _id, productId: _product, vat, ...row }: DraftRow): WrittenRow {
  const [category, rate] = vat.split(' ');
  return { ...row, vatCategory: (category || null) as VatCategory | null, vatRate: rate ?? null };
}

/** Rows as the server takes them; blank ones are left out. */
export function rowInputs(rows: readonly DraftRow[], keepsCosts: boolean): DocumentRowInput[] {
  return rows.map(({ key: _key, id, kind, vat, name, ...rest }) => {
    const [vatCategory, vatRate] = vat.split(' ');
    const said = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, value || null]));
    const tax = kind === 'ITEM' ? { vatCategory: vatCategory as VatCategory, vatRate } : {};
    const input = { ...said, id, kind, name, ...tax };
    return (keepsCosts ? { ...input, costPrice: undefined } : input) as DocumentRowInput;
  });
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A row as far as it can be added up while it is being written. */
export function summable(row: DraftRow): WrittenRow {
  const written = writtenRow(row);
  const number = (text: string | null | undefined) => (text && NUMBER.test(text) ? text : null);
  return {
    ...written,
    quantity: number(row.quantity),
    unitPrice: number(row.unitPrice),
    discountPercent: number(row.discountPercent),
    discountAmount: number(row.discountAmount),
    costPrice: number(row.costPrice),
    vatRate: number(written.vatRate),
  };
}

export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}
