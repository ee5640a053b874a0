import { heightOf, PAGE, type Pdf, rule, SIZE, write } from './page.ts';
import type { RowHeadings, SheetRow } from './sheet.ts';

type Column = Exclude<keyof RowHeadings, 'name'>;

const NAME_WIDTH = 196;
const GAP = 6;
const WIDTHS: Record<Column, number> = { quantity: 60, price: 66, discount: 44, vat: 40, net: 75 };
const COLUMNS = Object.keys(WIDTHS) as Column[];
const QUIET = { size: SIZE.small, quiet: true };

/** Columns that say something in any row; an empty one is left out, and names get its room. */
function usedColumns(rows: readonly SheetRow[]): Column[] {
  return COLUMNS.filter((column) => rows.some((row) => row.kind === 'ITEM' && row[column] !== ''));
}

/** Draws rows from `y` on, over as many pages as they take, each with heads; answers where they end. */
export function drawRows(
  pdf: Pdf,
  headings: RowHeadings,
  rows: readonly SheetRow[],
  y: number,
  newPage: () => number,
): number {
  const columns = usedColumns(rows);
  const used = columns.reduce((all, column) => all + WIDTHS[column], 0);
  const nameWidth = Math.max(NAME_WIDTH, PAGE.right - PAGE.left - used) - GAP;
  const head = (from: number) => {
    write(pdf, headings.name, PAGE.left, from, QUIET);
    numbers(pdf, columns, headings, from, QUIET);
    rule(pdf, from + 12);
    return from + 17;
  };
  let at = head(y);
  for (const row of rows) {
    const strong = row.kind === 'HEADING';
    const width = row.kind === 'ITEM' ? nameWidth : PAGE.right - PAGE.left;
    const height =
      heightOf(pdf, row.name, width, { strong }) + (row.more ? heightOf(pdf, row.more, width, QUIET) + 2 : 0);
    if (at + height > PAGE.bottom - 40) at = head(newPage());
    if (row.kind === 'ITEM') numbers(pdf, columns, row, at, {});
    const below = write(pdf, row.name, PAGE.left, at, { width, strong, quiet: row.kind === 'TEXT' });
    at = (row.more ? write(pdf, row.more, PAGE.left, below, { ...QUIET, width }) : below) + 4;
  }
  rule(pdf, at);
  return at + 8;
}

/** What stands at the right, column by column. */
function numbers(pdf: Pdf, columns: Column[], texts: Record<Column, string>, y: number, look: object): void {
  let right = PAGE.right;
  for (const column of columns.toReversed()) {
    write(pdf, texts[column], right - WIDTHS[column] + GAP, y, {
      ...look,
      width: WIDTHS[column] - GAP,
      align: 'right',
    });
    right -= WIDTHS[column];
  }
}
