import type { Field, Module } from '#client/catalog/catalog.ts';
import { isCurrency } from '#client/form/currency-field.ts';
import { valueText } from '#client/form/draft.ts';
import type { RecordCell, RecordFacts } from '#client/record/record.documents.ts';

/** A record as far as it is merged. */
export type Mergeable = Pick<RecordFacts, 'id' | 'title' | 'version' | 'cells'>;

/** A field that one of the records has a value of. */
export interface FieldRow {
  field: Field;
  /** In the order of the records. */
  cells: (RecordCell | undefined)[];
  differs: boolean;
}

/** Records whose values were chosen, by field. */
export type Picks = Readonly<Record<string, string>>;

/** The fields to choose of, in the order of the module. */
export function fieldRows(module: Module, records: readonly Mergeable[]): FieldRow[] {
  return module.fields.flatMap((field) => {
    if (!field.writable) return [];
    const cells = records.map((record) => cellOf(record, field));
    const values = new Set(cells.map((cell) => valueText(cell?.value)));
    if (values.size === 1 && values.has(null)) return [];
    return [{ field, cells, differs: values.size > 1 }];
  });
}

/** Whose value each field has: the one chosen, else the master's, else that of the first who has one. */
export function sourcesOf(rows: readonly FieldRow[], records: readonly Mergeable[], master: string, picks: Picks) {
  const first = records.findIndex(({ id }) => id === master);
  const order = [first, ...records.keys()].filter((at, place) => place === 0 || at !== first);
  const currencies = rows.find(({ field }) => isCurrency(field))?.cells.map((cell) => valueText(cell?.value));
  const chosenAt = records.findIndex(({ id }) => id === picks.currency);
  const currency = currencies?.[chosenAt < 0 ? first : chosenAt];
  return new Map(
    rows.map(({ field, cells }) => {
      const has = (at: number) =>
        valueText(cells[at]?.value) !== null && (field.type !== 'MONEY' || currencies?.[at] === currency);
      return [field.name, picks[field.name] ?? records[order.find(has) ?? first]!.id];
    }),
  );
}

/** A choice more; an amount brings its currency along. */
export function picked(rows: readonly FieldRow[], picks: Picks, field: Field, id: string): Picks {
  const brings = field.type === 'MONEY' && rows.some((row) => isCurrency(row.field));
  return { ...picks, [field.name]: id, ...(brings ? { currency: id } : {}) };
}

function cellOf({ cells }: Mergeable, { name }: Field): RecordCell | undefined {
  return cells?.find(({ field }) => field === name);
}
