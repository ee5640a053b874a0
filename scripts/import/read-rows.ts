import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { type Fault, fault } from '#platform/errors/user-error.ts';
import type { Cells } from './evaluate.ts';
import type { Mapping, Step } from './mapping.ts';

/** A line of a file. */
export interface Row {
  line: number;
  cells: Cells;
  /** What is wrong with the line itself. */
  fault?: Fault;
}

/** A file that cannot be read. */
export class FileError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FileError';
  }
}

type Csv = Mapping['csv'];

/** The columns that a file names in its first line. Throws `FileError` when there is no such file, or nothing in it. */
export async function columnsOfFile(folder: string, file: string, csv: Csv): Promise<string[]> {
  for await (const { record } of linesOf(folder, file, csv)) return record.map((name) => name.trim());
  throw new FileError(`${file} is empty`);
}

/** The rows of a file, `size` at a time; no more of it is held. Throws `FileError` where the file is no CSV. */
export async function* readRows(
  folder: string,
  { file, columns }: Step,
  csv: Csv,
  size: number,
): AsyncGenerator<Row[]> {
  let header: string[] | null = null;
  let batch: Row[] = [];
  for await (const { record, info } of linesOf(folder, file, csv)) {
    if (!header) {
      header = record.map((name) => name.trim());
      continue;
    }
    // A record ends on that line; it began as many lines before as its cells hold ends of lines.
    const line = info.lines - (record.join('').match(/\n/g)?.length ?? 0);
    batch.push(rowOf(header, record, line, columns, csv));
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}

function rowOf(header: string[], record: string[], line: number, columns: Step['columns'], { encoding }: Csv): Row {
  const cells: Cells = new Map();
  header.forEach((name, place) => {
    const text = record[place]?.trim() ?? '';
    const table = columns[name]?.translate;
    cells.set(name, table && Object.hasOwn(table, text) ? table[text]! : text);
  });
  if (record.length !== header.length) {
    return {
      line,
      cells,
      fault: fault('INVALID_VALUE', [], { found: record.length, expected: header.length }, 'IMPORT_COLUMNS'),
    };
  }
  const unreadable = header.find((name) => cells.get(name)!.includes('\ufffd'));
  return unreadable === undefined
    ? { line, cells }
    : { line, cells, fault: fault('INVALID_VALUE', [unreadable], { encoding }, 'IMPORT_ENCODING') };
}

async function* linesOf(
  folder: string,
  file: string,
  { delimiter, encoding }: Csv,
): AsyncGenerator<{ record: string[]; info: { lines: number } }> {
  const path = join(folder, file);
  if (!existsSync(path)) throw new FileError(`There is no file ${file} in ${folder}`);
  const parser = parse({
    delimiter,
    encoding,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const stream = createReadStream(path);
  stream.on('error', (error) => parser.destroy(error));
  try {
    yield* stream.pipe(parser);
  } catch (error) {
    if (error instanceof CsvError) throw new FileError(`${file} is no CSV: ${error.message}`, { cause: error });
    throw error;
  } finally {
    stream.destroy();
  }
}
