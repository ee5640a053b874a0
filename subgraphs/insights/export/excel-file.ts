import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type excel from 'exceljs';
import { localTime } from '#platform/local-time.ts';
import type { Cell } from '#platform/query/cells.ts';
import type { ExportedRow } from './exported-rows.ts';
import type { CellKind, FileColumn } from './file-columns.ts';

/** Rows of one sheet, its heading among them: a limit of Excel. */
const SHEET_ROWS = 1_048_576;

const WIDTHS: Record<CellKind, number> = { TEXT: 26, NUMBER: 14, DAY: 12, MOMENT: 19, YES_NO: 9 };

/** What its sheets are called, and by whose clocks its moments are. */
interface Workbook {
  title: string;
  timeZone: string;
}

/** A list as an Excel workbook, written while it is read; more rows than a sheet has go on in the next. */
export function excelFile(
  columns: readonly FileColumn[],
  pages: AsyncIterable<ExportedRow[]>,
  sheet: Workbook,
): Readable {
  const stream = new PassThrough();
  write(stream, columns, pages, sheet).catch((error) => stream.destroy(error));
  return stream;
}

async function write(
  stream: PassThrough,
  columns: readonly FileColumn[],
  pages: AsyncIterable<ExportedRow[]>,
  { title, timeZone }: Workbook,
): Promise<void> {
  // A third of all modules that a process would load otherwise, to write no workbook.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  let sheet = addSheet(workbook, columns, title);
  let sheets = 1;
  let inSheet = 1;
  for await (const page of pages) {
    for (const row of page) {
      if (inSheet === SHEET_ROWS) {
        sheet.commit();
        sheet = addSheet(workbook, columns, `${title} ${++sheets}`);
        inSheet = 1;
      }
      sheet.addRow(columns.map((column) => cellValue(column, column.of(row), timeZone))).commit();
      inSheet += 1;
    }
    if (stream.destroyed) throw new Error('The reader has gone');
    await drained(sheet);
  }
  await workbook.commit();
}

function addSheet(workbook: excel.stream.xlsx.WorkbookWriter, columns: readonly FileColumn[], title: string) {
  const sheet = workbook.addWorksheet(title.replaceAll(/[*?:\\/[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map(({ kind, decimals }) => ({
    width: WIDTHS[kind],
    style: { numFmt: formatOf(kind, decimals) },
  }));
  const head = sheet.addRow(columns.map(({ heading }) => heading));
  head.font = { bold: true };
  head.commit();
  return sheet;
}

function formatOf(kind: CellKind, decimals: number): string {
  if (kind === 'NUMBER') return decimals ? `#,##0.${'0'.repeat(decimals)}` : '0';
  if (kind === 'DAY') return 'yyyy-mm-dd';
  return kind === 'MOMENT' ? 'yyyy-mm-dd hh:mm:ss' : '@';
}

/** A number of Excel is a double by its file format; amounts of fourteen digits are exact in it. Its moments know no time zone. */
function cellValue({ kind }: FileColumn, { value, label }: Cell, timeZone: string): excel.CellValue {
  if (value == null) return null;
  if (kind === 'NUMBER') return Number(value);
  if (kind === 'DAY') return new Date(`${value}T00:00:00Z`);
  if (kind === 'MOMENT') return new Date(`${localTime(String(value), timeZone).replace(' ', 'T')}Z`);
  return kind === 'YES_NO' ? Boolean(value) : (label ?? String(value));
}

/** Waits until what was written has gone on: exceljs writes without asking whether anybody reads. */
async function drained(sheet: excel.Worksheet): Promise<void> {
  const { stream } = sheet as unknown as { stream: { pipes: PassThrough[] } };
  for (const pipe of stream.pipes) if (pipe.writableNeedDrain) await once(pipe, 'drain');
}
