import type { FieldType, Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Language } from '#platform/errors/texts.ts';
import type { Cell, ShownCells } from '#platform/query/cells.ts';
import { headingOf } from '../list/heading.ts';
import type { ExportedRow } from './exported-rows.ts';

/** How a value stands in a file. */
export type CellKind = 'TEXT' | 'NUMBER' | 'DAY' | 'MOMENT' | 'YES_NO';

/** A column of a file. */
export interface FileColumn {
  heading: string;
  kind: CellKind;
  /** Digits after the decimal point. */
  decimals: number;
  of(row: ExportedRow): Cell;
}

const KINDS: Partial<Record<FieldType, CellKind>> = {
  INTEGER: 'NUMBER',
  PERCENT: 'NUMBER',
  DECIMAL: 'NUMBER',
  MONEY: 'NUMBER',
  DATE: 'DAY',
  DATETIME: 'MOMENT',
  BOOLEAN: 'YES_NO',
};

/** The columns of a file: as listed, after the ids where they are wanted. */
export function fileColumns(
  catalog: Catalog,
  { module, shown: { cells } }: { module: Module; shown: ShownCells },
  language: Language,
  withIds: boolean,
): FileColumn[] {
  const listed = cells.resolved.map(
    ({ path, field }, index): FileColumn => ({
      heading: headingOf(catalog, module.name, path, language),
      kind: KINDS[field.type] ?? 'TEXT',
      decimals: field.type === 'MONEY' ? 2 : (field.scale ?? 0),
      of: ({ cells }) => cells[index]!,
    }),
  );
  return withIds ? [ID, ...listed] : listed;
}

const ID: FileColumn = {
  heading: 'ID',
  kind: 'TEXT',
  decimals: 0,
  of: ({ id }) => ({ field: 'id', value: id, label: null, currency: null, hue: null }),
};
