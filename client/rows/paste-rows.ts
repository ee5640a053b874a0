import { readNumber } from '#client/form/read-number.ts';
import { CELLS, type CellName, type DraftRow, newRow } from './draft-rows.ts';

/** The cells of a table as a spreadsheet puts it on the clipboard: tabs between cells, quotes around those with line breaks. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text
    .replace(/\r\n?/g, '\n')
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    row.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

const NUMBERS = new Set<CellName>(['quantity', 'unitPrice', 'discountPercent']);

/** Rows with a table laid over them from a cell on; more rows are made where there are too few. */
export function pasteRows(
  rows: readonly DraftRow[],
  table: readonly string[][],
  at: { row: number; column: CellName },
  { vat, groups }: { vat: string; groups: ',' | ' ' },
): DraftRow[] {
  const pasted = [...rows];
  const first = CELLS.indexOf(at.column);
  for (const [offset, cells] of table.entries()) {
    const index = at.row + offset;
    const row = { ...(pasted[index] ?? newRow('ITEM', vat)) };
    for (const [place, text] of cells.entries()) {
      const column = CELLS[first + place];
      if (column) row[column] = cellValue(column, text, row, groups);
    }
    pasted[index] = row;
  }
  return pasted;
}

/** A cell as it is kept: numbers with a point and without signs of money. */
function cellValue(column: CellName, text: string, row: DraftRow, groups: ',' | ' '): string {
  if (column !== 'vat' && !NUMBERS.has(column)) return text;
  const number = readNumber(text.replaceAll(/[€$£%]|EUR/g, ''), groups) ?? '';
  if (column !== 'vat') return number;
  return number && Number(number) > 0 ? `S ${Number(number)}` : row.vat;
}
