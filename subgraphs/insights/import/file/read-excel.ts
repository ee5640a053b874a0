import { createReadStream } from 'node:fs';
import type excel from 'exceljs';
import { Refusal, refuse } from '#platform/errors/user-error.ts';
import type { FileRow } from '../import.table.ts';
import { checkZip } from './check-zip.ts';
import { LONGEST_CELL, MOST_COLUMNS } from './limits.ts';

/** The rows of a workbook's first sheet, the heading first. Refuses with NOT_A_TABLE what is none, ZIP_TOO_LARGE. */
export async function* readExcel(path: string): AsyncGenerator<FileRow> {
  await checkZip(path);
  // Loaded when there is a workbook, see excel-file.ts.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookReader(createReadStream(path), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  });
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        const values = row.values as excel.CellValue[];
        // Beyond the last column that may be used, one is enough to tell that there are too many.
        const cells = Array.from({ length: Math.min(values.length - 1, MOST_COLUMNS + 1) }, (_, index) =>
          textOf(values[index + 1]),
        );
        if (!cells.some(Boolean)) continue;
        const long = cells.some((cell) => cell.length > LONGEST_CELL);
        yield long
          ? { line: row.number, cells: cells.map((cell) => cell.slice(0, 200)), fault: 'IMPORT_CELL_TOO_LONG' }
          : { line: row.number, cells };
      }
      return;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // What exceljs throws at is no workbook: whatever else can fail here has been read before.
    refuse('NOT_A_TABLE', ['file']);
  }
}

function textOf(value: excel.CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOrMoment(value);
  if (typeof value !== 'object') return typeof value === 'number' ? plainNumber(value) : String(value).trim();
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if ('text' in value) return textOf(value.text as excel.CellValue);
  if ('result' in value) return textOf(value.result as excel.CellValue);
  return '';
}

/** Excel keeps doubles: fifteen digits are what was typed, the rest is of the double. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) >= 1e15 || (rounded !== 0 && Math.abs(rounded) < 1e-6)
    ? rounded.toFixed(6)
    : String(rounded);
}

/** A moment of Excel knows no time zone: it is by the clock on the wall. */
function dayOrMoment(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const text = new Date(Math.round(value.getTime() / 1_000) * 1_000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
