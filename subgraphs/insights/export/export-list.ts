import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toId } from '#platform/id.ts';
import { localTime } from '#platform/local-time.ts';
import { nowOf } from '#platform/query/now.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { ExportListInput } from '../generated/resolvers.ts';
import { exportTable } from './export.table.ts';
import { planExport } from './plan-export.ts';
import { requireExport } from './require-export.ts';

/** How long a file can be fetched: its rows are those of the moment of fetching. */
const OPEN_MS = 10 * 60_000;

/** Notes a list that is to be taken away, and says where. Refuses with EXPORT_NOT_ALLOWED and what is wrong with the list. */
export async function exportList(context: Context, input: ExportListInput) {
  const { row, errors } = await context.work(async (tx) => {
    const catalog = await catalogIn(context, tx);
    const { module } = planExport(catalog, input, nowOf(catalog, context));
    const [reach] = await tx.execute<{ readable: boolean }>(
      sql`select access.reach(${module.name}, 'read') <> 'NONE' as readable`,
    );
    if (!reach!.readable) refuse('NOT_FOUND', ['input', 'module']);
    await requireExport(tx, module.name);
    const expiresAt = new Date(context.clock.now().getTime() + OPEN_MS).toISOString();
    const [made] = await tx
      .insert(exportTable)
      .values({
        id: sql`uuidv7()`,
        ownerId: context.actor!.userId,
        module: module.name,
        format: input.format,
        input,
        at: sql`now()`,
        expiresAt,
      })
      .returning({ id: exportTable.id });
    const fileName = fileNameOf(
      module.label[context.language],
      input.format,
      localTime(context.clock.now(), catalog.organisation.timeZone),
    );
    return { row: { id: toId('exp', made!.id), fileName, expiresAt } };
  });
  return { export: row ? { ...row, url: `/files/export/${row.id}` } : null, errors };
}

/** `Asiakkaat 2026-11-25.xlsx`, by the company's clock. */
export function fileNameOf(label: string, format: ExportListInput['format'], at: string): string {
  return `${label} ${at.slice(0, 10)}.${format === 'CSV' ? 'csv' : 'xlsx'}`;
}
