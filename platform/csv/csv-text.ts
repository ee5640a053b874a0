import { stringify } from 'csv-stringify/sync';

/** A cell that a spreadsheet would take for a formula is made a text: OWASP, CSV injection. */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The same text without that guard. */
export function unguarded(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** Lines of a CSV file (RFC 4180). Cells are written as they are: see `guarded`. */
export function csvText(rows: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  return stringify(rows as string[][], { delimiter, record_delimiter: 'windows' });
}

/** Begins a file that spreadsheets are to read as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';
