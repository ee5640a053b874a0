import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { unguarded } from '#platform/csv/csv-text.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { FileRow } from '../import.table.ts';
import { LONGEST_CELL } from './limits.ts';

/** The rows of a CSV file, the heading first. Refuses with NOT_A_TABLE what is none. */
export async function* readCsv(path: string, encoding: string, delimiter: string): AsyncGenerator<FileRow> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // A quote that never ends would take the rest of the file for one cell.
    max_record_size: 4 * 1024 * 1024,
  });
  const text = Readable.from(decoded(path, encoding));
  text.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of text.pipe(parser)) {
      // A record ends on that line; it began as many lines before as its cells hold ends of lines.
      const line = info.lines - (record.join('').match(/\n/g)?.length ?? 0);
      yield { line, ...kept(record) };
    }
  } catch (error) {
    if (error instanceof CsvError) refuse('NOT_A_TABLE', ['file']);
    throw error;
  } finally {
    text.destroy();
  }
}

/** Cells without the blanks around them and the guard of an export; what is too long is not kept. */
function kept(record: string[]): Omit<FileRow, 'line'> {
  const cells = record.map((cell) => unguarded(cell.trim()));
  if (!cells.some((cell) => cell.length > LONGEST_CELL)) return { cells };
  return { cells: cells.map((cell) => cell.slice(0, 200)), fault: 'IMPORT_CELL_TOO_LONG' };
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  // PostgreSQL cannot store the null character.
  for await (const chunk of createReadStream(path))
    yield decoder.decode(chunk, { stream: true }).replaceAll('\u0000', '');
  yield decoder.decode();
}
