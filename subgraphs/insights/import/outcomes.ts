import { sql } from '#platform/database/drizzle.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { ImportOutcomesArgs } from '../generated/resolvers.ts';
import { outcomesOf, type RunOutcomeRow } from '../run/outcomes.ts';
import { runByUuid } from '../run/runs.ts';
import type { FileRow, ImportRow } from './import.table.ts';

/** What becomes of a row, with the row itself. */
export interface ImportOutcomeRow extends RunOutcomeRow {
  line: number;
  cells: string[];
}

/** The run that tells: the one that brings the file in, else the preview. */
const telling = ({ run, previewRun }: ImportRow) => run ?? previewRun;

/** How many rows come to what. Of a run that is told to have ended, all: it is read before they are counted. */
export async function countsOf(context: Context, file: ImportRow) {
  const uuid = telling(file);
  if (uuid) await runByUuid(context).load(uuid);
  const tx = await context.read();
  const rows = await tx.execute<{ outcome: string; count: number }>(sql`
    select outcome, count(*)::int as count from runs.outcome where run_id = ${uuid} group by 1`);
  const count = (outcome: string) => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  return {
    created: count('CREATED'),
    changed: count('CHANGED'),
    unchanged: count('UNCHANGED'),
    refused: count('REFUSED'),
  };
}

/** A page of outcomes; one statement more than those of a run. */
export async function outcomesOfFile(context: Context, file: ImportRow, page: Partial<ImportOutcomesArgs>) {
  const uuid = telling(file);
  const run = uuid ? await runByUuid(context).load(uuid) : null;
  const found = run && (await outcomesOf(context, run, page));
  if (!found) return null;
  const rows = await rowsAt(
    context,
    file.id,
    found.edges.map(({ node }) => node.place),
  );
  const edges = found.edges.map(({ cursor, node }) => {
    const { line = 0, cells = [] } = rows.get(node.place) ?? {};
    return { cursor, node: { ...node, line, cells } };
  });
  return { edges, pageInfo: found.pageInfo };
}

async function rowsAt(context: Context, file: string, places: number[]): Promise<Map<number, FileRow>> {
  const tx = await context.read();
  const rows = await tx.execute<{ place: number; row: FileRow }>(sql`
    select o.place, p.rows -> (o.place - p.place) as row from unnest(${sql.param(places)}::int[]) o (place)
    join lateral (select r.place, r.rows from insights.import_rows r
      where r.import_id = ${file} and r.place <= o.place order by r.place desc limit 1) p on true`);
  return new Map(rows.map(({ place, row }) => [place, row]));
}
