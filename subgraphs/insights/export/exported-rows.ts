import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { toId } from '#platform/id.ts';
import type { Cell } from '#platform/query/cells.ts';
import { nowOf } from '#platform/query/now.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { ExportListInput } from '../generated/resolvers.ts';
import { planExport } from './plan-export.ts';
import { requireExport } from './require-export.ts';

/** Rows that are read together: many, as each page of an order without an index sorts all of them. */
const PAGE = 4_000;

/** A record as a row of a file. */
export interface ExportedRow {
  id: string;
  cells: Cell[];
}

/**
 * All rows of a list, page by page, each in a short transaction of its own: a slow reader holds nothing, and who loses the right
 * half-way gets no more. Refuses like `exportList`.
 */
export async function* exportedRows(context: Context, input: ExportListInput): AsyncGenerator<ExportedRow[]> {
  let after: string | null = null;
  do {
    const page = await context.glance(async (tx) => {
      const catalog = await catalogIn(context, tx);
      const { module, query, shown } = planExport(catalog, input, nowOf(catalog, context));
      await requireExport(tx, module.name);
      const { rows, plan } = await query.page(tx, { first: PAGE, after }, { ...shown, largest: PAGE });
      const page = rows.slice(0, PAGE);
      return {
        rows: page.map((row) => ({
          id: toId(module.prefix, String(row.id)),
          cells: shown.cells.read(row, context.language),
        })),
        next: rows.length > PAGE ? plan.cursorOf(page.at(-1)!) : null,
      };
    });
    if (page.rows.length) yield page.rows;
    after = page.next;
  } while (after);
}
