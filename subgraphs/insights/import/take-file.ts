import { open } from 'node:fs/promises';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { FileAnswer, FileRequest, FileRoute } from '#platform/files/file-route.ts';
import { workOrThrow } from '#platform/files/work-or-throw.ts';
import { toId } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { moduleNamed } from '../scope.ts';
import { detectDelimiter, detectEncoding } from './file/detect-csv.ts';
import { columnsOf } from './file/file-columns.ts';
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from './file/limits.ts';
import { readCsv } from './file/read-csv.ts';
import { readExcel } from './file/read-excel.ts';
import { spooled } from './file/spool.ts';
import { type FileForm, type FileRow, importTable } from './import.table.ts';
import { requireImport } from './require-import.ts';

/** `POST /files/import?module=…&name=…`: takes a file in, row by row; `encoding` and `delimiter` overrule what is detected. */
export const takeFile: FileRoute = { method: 'POST', path: '/import', limit: MOST_BYTES, answer: take };

const ENCODINGS = new Set(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
const DELIMITERS = new Set([',', ';', '\t', '|']);
/** Rows that are stored as one line; a step of a run takes as many. */
export const STORED_TOGETHER = 500;
/** Rows whose cells columns are known by. */
const SAMPLED = 200;

async function take(context: Context, { parameters, body }: FileRequest): Promise<FileAnswer> {
  const name = (parameters.get('name') ?? '').trim().slice(0, 200) || 'import';
  const uuid = await begun(context, parameters.get('module') ?? '', name);
  try {
    await spooled(body, async (path) => {
      const form = await formOf(path, parameters);
      await store(
        context,
        uuid,
        form,
        form.kind === 'EXCEL' ? readExcel(path) : readCsv(path, form.encoding!, form.delimiter!),
      );
    });
  } catch (error) {
    await workOrThrow(
      context,
      async (tx) => void (await tx.delete(importTable).where(sql`${importTable.id} = ${uuid}`)),
    );
    throw error;
  }
  return { type: 'application/json', body: JSON.stringify({ import: { id: toId('imp', uuid) }, errors: [] }) };
}

/** Notes that a file comes. Refuses with NOT_FOUND, IMPORT_NOT_ALLOWED. */
function begun(context: Context, moduleName: string, fileName: string): Promise<string> {
  return workOrThrow(context, async (tx) => {
    const module = moduleNamed(await catalogIn(context, tx), moduleName, ['module']);
    await requireImport(tx, module.name, ['module']);
    const [row] = await tx
      .insert(importTable)
      .values({
        id: sql`uuidv7()`,
        ownerId: context.actor!.userId,
        module: module.name,
        fileName,
        format: { kind: 'CSV', encoding: null, delimiter: null },
        columns: [],
        repeated: {},
        at: sql`now()`,
      })
      .returning({ id: importTable.id });
    return row!.id;
  });
}

async function formOf(path: string, parameters: URLSearchParams): Promise<FileForm> {
  if (await isZip(path)) return { kind: 'EXCEL', encoding: null, delimiter: null };
  const encoding = parameters.get('encoding') || (await detectEncoding(path));
  if (!ENCODINGS.has(encoding)) refuse('INVALID_VALUE', ['encoding']);
  const delimiter = parameters.get('delimiter') || (await detectDelimiter(path, encoding));
  if (!DELIMITERS.has(delimiter)) refuse('INVALID_VALUE', ['delimiter']);
  return { kind: 'CSV', encoding, delimiter };
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1') === 'PK\x03\x04';
  } finally {
    await file.close();
  }
}

/** Each batch is a transaction: a long one would hold up everybody's events. Only a file that is there in full has its number of rows. */
async function store(context: Context, uuid: string, format: FileForm, rows: AsyncIterable<FileRow>): Promise<void> {
  let heading: string[] | null = null;
  let sampled: string[][] = [];
  let batch: FileRow[] = [];
  let place = 0;
  const flush = async () => {
    const full = batch;
    batch = [];
    await workOrThrow(context, (tx) => storeRows(tx, uuid, place, full));
    place += full.length;
  };
  for await (const row of rows) {
    if (!heading) {
      heading = row.cells;
      if (heading.length > MOST_COLUMNS) refuse('TOO_MANY_COLUMNS', ['file'], { max: MOST_COLUMNS });
      continue;
    }
    if (place + batch.length >= MOST_ROWS) refuse('TOO_MANY_ROWS', ['file'], { max: MOST_ROWS });
    batch.push(fitting(row, heading.length));
    if (sampled.length < SAMPLED) sampled = [...sampled, row.cells];
    if (batch.length === STORED_TOGETHER) await flush();
  }
  if (!heading) refuse('NOT_A_TABLE', ['file']);
  if (batch.length) await flush();
  if (!place) refuse('NO_ROWS', ['file']);
  await workOrThrow(context, async (tx) => {
    await tx
      .update(importTable)
      .set({ format, rows: place, columns: columnsOf(heading!, sampled) })
      .where(sql`${importTable.id} = ${uuid}`);
  });
}

/** Spreadsheets leave out empty cells at the end; cells beyond the heading belong to no column. */
function fitting(row: FileRow, columns: number): FileRow {
  const beyond = row.cells.slice(columns).some(Boolean);
  const cells = Array.from({ length: columns }, (_, index) => row.cells[index] ?? '');
  return beyond ? { ...row, cells, fault: row.fault ?? 'IMPORT_COLUMNS_BEYOND' } : { ...row, cells };
}

async function storeRows(tx: Tx, uuid: string, place: number, rows: FileRow[]): Promise<void> {
  await tx.execute(sql`
    insert into insights.import_rows (import_id, place, rows) values (${uuid}, ${place}, ${JSON.stringify(rows)}::jsonb)`);
}
