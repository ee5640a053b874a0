import type { Field } from '#client/catalog/catalog.ts';

/** A column as its settings are edited. */
export interface ColumnRow {
  value: string;
  /** What the value is called without a title of its own. */
  label: string;
  hue: string | null;
  title: string;
  limit: number | null;
  hidden: boolean;
}

/** A column as the board shows it. */
export interface ShownColumn {
  value?: string | null;
  label: string;
}

interface Saved {
  value?: string | null;
  title?: string | null;
  limit?: number | null;
  hidden: boolean;
}

/**
 * The columns that a field gives, in the saved order; values that were not saved come last, and saved ones that the field
 * no longer has are left out. A field of people gives those that the board shows.
 */
export function columnRows(
  { type, options }: Field,
  saved: readonly Saved[],
  words: { yes: string; no: string },
  shown: readonly ShownColumn[] = [],
): ColumnRow[] {
  const values = isOfPeople(type)
    ? shown.flatMap(({ value, label }) => (value ? [{ value, label, hue: null }] : []))
    : type === 'BOOLEAN'
      ? [
          { value: 'true', label: words.yes, hue: null },
          { value: 'false', label: words.no, hue: null },
        ]
      : (options ?? []);
  const rows = values.map(({ value, label, hue }): ColumnRow => {
    const kept = saved.find((one) => one.value === value);
    return {
      value,
      label,
      hue: hue ?? null,
      title: kept?.title ?? '',
      limit: kept?.limit ?? null,
      hidden: kept?.hidden ?? false,
    };
  });
  const place = ({ value }: ColumnRow) => {
    const index = saved.findIndex((one) => one.value === value);
    return index < 0 ? saved.length : index;
  };
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** Whether the columns of a field are people or groups. */
export function isOfPeople(type: Field['type']): boolean {
  return type === 'PRINCIPAL' || type === 'USER';
}

/** The row moved by one step; at either end it stays. */
export function moveRow(rows: readonly ColumnRow[], index: number, step: 1 | -1): ColumnRow[] {
  const row = rows[index];
  const next = index + step;
  if (!row || next < 0 || next >= rows.length) return [...rows];
  return rows.toSpliced(index, 1).toSpliced(next, 0, row);
}
