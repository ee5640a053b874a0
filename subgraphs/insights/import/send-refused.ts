import { Readable } from 'node:stream';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { BYTE_ORDER_MARK, csvText, guarded } from '#platform/csv/csv-text.ts';
import { sql } from '#platform/database/drizzle.ts';
import { type Language, text } from '#platform/errors/texts.ts';
import type { Fault } from '#platform/errors/user-error.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { FileAnswer, FileRoute } from '#platform/files/file-route.ts';
import { toUuid } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { type FileRow, type ImportRow, importTable } from './import.table.ts';
import { STORED_TOGETHER } from './take-file.ts';

/** `GET /files/import/:id/refused`: the refused rows as they were, each with its line and the reason. */
export const sendRefused: FileRoute = {
  method: 'GET',
  path: '/import/:id/refused',
  answer: (context, { id }) => send(context, id),
};

const HEADINGS: Record<Language, string[]> = { fi: ['Rivi', 'Syy'], en: ['Line', 'Reason'] };

async function send(context: Context, id: string): Promise<FileAnswer> {
  const uuid = toUuid('imp', id) ?? refuse('NOT_FOUND', ['id']);
  const file = await context.glance(async (tx) => {
    const [row] = await tx
      .select()
      .from(importTable)
      .where(sql`${importTable.id} = ${uuid} and ${importTable.run} is not null`);
    return row ?? refuse('NOT_FOUND', ['id']);
  });
  const name = `${file.fileName.replace(/\.\w{1,5}$/, '')} ${context.language === 'fi' ? 'hylätyt' : 'refused'}.csv`;
  return { type: 'text/csv; charset=utf-8', name, body: Readable.from(refusedRows(context, file)) };
}

/** The file goes on to be imported again once it is mended: its own columns come first, under their names. */
async function* refusedRows(context: Context, file: ImportRow): AsyncGenerator<string> {
  const { language } = context;
  const labels = await context.glance(async (tx) => {
    const module = (await catalogIn(context, tx)).byName.get(file.module);
    return new Map(module?.fields.map(({ name, label }) => [name, label[language]]));
  });
  const heading = [...file.columns.map(({ name }) => name), ...HEADINGS[language]];
  yield BYTE_ORDER_MARK + csvText([heading.map(guarded)], ';');
  for (let from = 0; from < file.rows!; from += STORED_TOGETHER * 4) {
    const rows = await context.glance((tx) =>
      tx.execute<{ row: FileRow; faults: Fault[] }>(sql`
        select p.rows -> (o.place - p.place) as row, o.faults
        from runs.outcome o join insights.import_rows p
          on p.import_id = ${file.id} and o.place >= p.place and o.place < p.place + jsonb_array_length(p.rows)
        where o.run_id = ${file.run} and o.outcome = 'REFUSED' and o.place >= ${from} and o.place < ${from + STORED_TOGETHER * 4}
        order by o.place`),
    );
    const lines = rows.map(({ row, faults }) =>
      [...row.cells, String(row.line), faults.map((one) => reasonOf(one, labels, language)).join(' ')].map(guarded),
    );
    if (lines.length) yield csvText(lines, ';');
  }
}

/** `Y-tunnus: Y-tunnuksen tarkistusmerkki on väärä.` */
function reasonOf({ key, path, values }: Fault, labels: Map<string, string>, language: Language): string {
  const field = labels.get(path.at(-1) ?? '');
  return `${field ? `${field}: ` : ''}${text(key, language, values)}.`;
}
