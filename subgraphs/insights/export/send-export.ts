import { Readable } from 'node:stream';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { FileAnswer, FileRoute } from '#platform/files/file-route.ts';
import { toUuid } from '#platform/id.ts';
import { localTime } from '#platform/local-time.ts';
import { nowOf } from '#platform/query/now.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { csvFile } from './csv-file.ts';
import { excelFile } from './excel-file.ts';
import { type ExportRow, exportTable } from './export.table.ts';
import { fileNameOf } from './export-list.ts';
import { type ExportedRow, exportedRows } from './exported-rows.ts';
import { fileColumns } from './file-columns.ts';
import { planExport } from './plan-export.ts';
import { requireExport } from './require-export.ts';

/** `GET /files/export/:id`: a list that `exportList` made ready, to whoever asked for it. */
export const sendExport: FileRoute = {
  method: 'GET',
  path: '/export/:id',
  answer: (context, { id }) => send(context, id),
};

async function send(context: Context, id: string): Promise<FileAnswer> {
  const { row, title, columns, timeZone } = await context.glance(async (tx) => {
    const uuid = toUuid('exp', id) ?? refuse('NOT_FOUND', ['id']);
    const [found] = await tx
      .select()
      .from(exportTable)
      .where(sql`${exportTable.id} = ${uuid} and ${exportTable.ownerId} = access.me()`);
    const asked = found ?? refuse('NOT_FOUND', ['id']);
    if (Date.parse(asked.expiresAt) < context.clock.now().getTime()) refuse('NOT_FOUND', ['id']);
    const catalog = await catalogIn(context, tx);
    const plan = planExport(catalog, asked.input, nowOf(catalog, context));
    await requireExport(tx, asked.module);
    return {
      row: asked,
      timeZone: catalog.organisation.timeZone,
      title: plan.module.label[context.language],
      columns: fileColumns(catalog, plan, context.language, asked.input.withIds ?? false),
    };
  });
  const pages = exportedRows(context, row.input);
  const name = fileNameOf(title, row.format, localTime(row.at, timeZone));
  const noted = (rows: number) => note(context, row, rows);
  if (row.format === 'CSV') {
    const body = Readable.from(csvFile(columns, counted(pages, noted), { language: context.language, timeZone }));
    return { type: 'text/csv; charset=utf-8', name, body };
  }
  return { type: EXCEL, name, body: excelFile(columns, counted(pages, noted), { title, timeZone }) };
}

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function* counted(
  pages: AsyncIterable<ExportedRow[]>,
  done: (rows: number) => Promise<void>,
): AsyncGenerator<ExportedRow[]> {
  let rows = 0;
  for await (const page of pages) {
    rows += page.length;
    yield page;
  }
  await done(rows);
}

async function note(context: Context, { id }: ExportRow, rows: number): Promise<void> {
  await context.work(async (tx) => {
    await tx.update(exportTable).set({ rows, finishedAt: sql`now()` }).where(sql`${exportTable.id} = ${id}`);
    return {};
  });
}
