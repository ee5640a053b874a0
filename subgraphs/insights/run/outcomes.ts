import { selectAll } from '#platform/database/columns.ts';
import { sql } from '#platform/database/drizzle.ts';
import { toUserError } from '#platform/errors/user-error.ts';
import { type PageInput, planPage, type SortKey, toConnection } from '#platform/query/keyset.ts';
import { columnOf } from '#platform/query/source.ts';
import { recordReference } from '#platform/records/record-reference.ts';
import { type OutcomeRow, outcomeTable, type RunRow } from '#platform/runs/run.table.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { RunRowOutcome } from '../generated/resolvers.ts';
import { catalogFor } from '../scope.ts';

/** What became of a row, with the module of its record: that of its run, unless the run is about records of several. */
export interface RunOutcomeRow extends OutcomeRow {
  module: string;
  /** Whether the record is the reader's to see. */
  visible: boolean;
}

interface Asked {
  run: RunRow;
  page: PageInput & { outcome?: RunRowOutcome | null };
}

type Page = ReturnType<typeof toConnection<RunOutcomeRow & Record<string, unknown>, RunOutcomeRow>>;

/** A page of what became of a run's rows; batched. */
export async function outcomesOf(context: Context, run: RunRow, page: Asked['page']): Promise<Page | null> {
  return pages(context).load({ run, page });
}

const IN_ORDER: SortKey[] = [{ expression: columnOf('o', 'place'), cast: 'int', descending: false, nullable: false }];

/** One statement for all runs of which the same page is asked. */
const pages = loader<Asked, Page>(async (context, all) => {
  const found = new Map<Asked, Page>();
  for (const alike of Map.groupBy(all, ({ page }) => JSON.stringify(page)).values()) {
    const [{ page }] = alike as [Asked];
    const plan = planPage(IN_ORDER, page, 'outcomes');
    const wanted = page.outcome ? sql`o.outcome = ${page.outcome}` : sql`true`;
    const tx = await context.read();
    const rows = await tx.execute<RunOutcomeRow & Record<string, unknown>>(sql`
      select row_of.*, c.id is not null as visible, c.module
      from unnest(${sql.param(alike.map(({ run }) => run.id))}::uuid[]) r (id) cross join lateral (
        select ${selectAll(outcomeTable, 'o')}, ${plan.keys} from runs.outcome o
        where o.run_id = r.id and ${wanted} and ${plan.beyond} order by ${plan.orderBy} limit ${plan.size + 1}
      ) row_of left join catalog.record c on c.id = row_of."recordId" order by row_of.place`);
    const rowsOf = Map.groupBy(rows, ({ runId }) => runId);
    for (const asked of alike) {
      const node = (row: RunOutcomeRow): RunOutcomeRow => ({ ...row, module: row.module ?? asked.run.module });
      found.set(asked, toConnection(rowsOf.get(asked.run.id) ?? [], plan, page, node));
    }
  }
  return found;
});

/** The record that a row is about, where the reader may see it. */
export async function recordOfOutcome(context: Context, { recordId, module, visible }: RunOutcomeRow) {
  return recordId && visible ? recordReference(await catalogFor(context), module, recordId) : null;
}

/** Why a row was refused, in the reader's language. */
export function errorsOfOutcome({ language }: Context, { faults }: RunOutcomeRow) {
  return (faults ?? []).map((fault) => toUserError(fault, language));
}
