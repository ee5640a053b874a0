import { MOST_ROWS, rowFaults, type WrittenRow } from '../document/check-row.ts';
import type { RowKind, VatCategory } from '../document/row.ts';
import { type Fault, fault } from '../errors/user-error.ts';
import { toUuid } from '../id.ts';
import type { StoredRow } from './document-rows.ts';

/** A row as the graph takes it. */
export interface DocumentRowInput {
  id?: string | null;
  kind?: RowKind | null;
  productId?: string | null;
  priceSource?: string | null;
  code?: string | null;
  name: string;
  description?: string | null;
  quantity?: string | null;
  unit?: string | null;
  unitPrice?: string | null;
  discountPercent?: string | null;
  discountAmount?: string | null;
  vatCategory?: VatCategory | null;
  vatRate?: string | null;
  costPrice?: string | null;
  deliveryDate?: string | null;
  costCentre?: string | null;
}

/**
 * Rows of a document as they are stored, those that stood in it with the ids they had, and what is wrong with them. Where costs are
 * not the writer's to change, rows keep theirs.
 */
export function checkedRows(
  rows: readonly DocumentRowInput[],
  before: readonly StoredRow[],
  { keepsCosts }: { keepsCosts: boolean },
): { rows: StoredRow[]; faults: Fault[] } {
  if (rows.length > MOST_ROWS) return { rows: [], faults: [fault('TOO_MANY', ['input', 'rows'], { max: MOST_ROWS })] };
  const known = new Map(before.map((row) => [row.id, row]));
  const faults: Fault[] = [];
  const checked = rows.map((input, index) => {
    const at = (field: string) => ['input', 'rows', String(index), field];
    const uuid = input.id ? toUuid('row', input.id) : null;
    const stood = uuid ? known.get(uuid) : undefined;
    if (input.id && !stood) faults.push(fault('NOT_FOUND', at('id')));
    if (uuid) known.delete(uuid);
    if (input.productId && !toUuid('pro', input.productId)) faults.push(fault('INVALID_ID', at('productId')));
    if (keepsCosts && input.costPrice) faults.push(fault('NOT_WRITABLE', at('costPrice')));
    const row = storedRow(input, stood, keepsCosts);
    for (const { field, code, values } of rowFaults(row as WrittenRow)) faults.push(fault(code, at(field), values));
    return row;
  });
  return { rows: checked, faults };
}

function storedRow(input: DocumentRowInput, stood: StoredRow | undefined, keepsCosts: boolean): StoredRow {
  const text = (value: string | null | undefined) => value?.replaceAll('\u0000', '').trim() || null;
  const said = {
    id: stood?.id ?? '',
    documentId: '',
    position: 0,
    kind: input.kind ?? 'ITEM',
    productId: (input.productId && toUuid('pro', input.productId)) || null,
    code: text(input.code),
    name: text(input.name) ?? '',
    description: text(input.description),
    deliveryDate: input.deliveryDate ?? null,
    costCentre: text(input.costCentre),
    priceSource: text(input.priceSource),
    originId: stood?.originId ?? null,
  };
  if (said.kind !== 'ITEM') return { ...NO_MONEY, ...said };
  return {
    ...NO_MONEY,
    ...said,
    quantity: input.quantity ?? '1',
    unit: text(input.unit),
    unitPrice: input.unitPrice ?? null,
    discountPercent: input.discountPercent ?? null,
    discountAmount: input.discountAmount ?? null,
    vatCategory: input.vatCategory ?? 'S',
    vatRate: input.vatRate ?? null,
    costPrice: keepsCosts ? (stood?.costPrice ?? null) : (input.costPrice ?? null),
  };
}

const NO_MONEY = {
  quantity: null,
  unit: null,
  unitPrice: null,
  discountPercent: null,
  discountAmount: null,
  vatCategory: null,
  vatRate: null,
  costPrice: null,
  amount: null,
};
