import { catalogOf } from '#platform/catalog/catalog-of.ts';
import { and, asc, desc, inArray, isNull, sql } from '#platform/database/drizzle.ts';
import { type Converted, converted, moneyOf } from '#platform/money/rates.ts';
import { mayRead } from '#platform/records/record-fields.ts';
import { recordLoader } from '#platform/records/record-loader.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { type AccountRow, accountTable } from './account/account.table.ts';
import { type ContactRow, contactTable } from './contact/contact.table.ts';
import { type SalesOrderRow, salesOrderTable } from './order/order.table.ts';
import {
  type PotentialRow,
  potentialTable,
  type StageChangeRow,
  stageChangeTable,
} from './potential/potential.table.ts';
import { type QuoteRow, quoteTable } from './quote/quote.table.ts';
import { type PipelineRow, pipelineTable, type StageRow, stageTable } from './stage/stage.table.ts';

export const accountById = recordLoader<AccountRow>(accountTable);
export const contactById = recordLoader<ContactRow>(contactTable);
export const potentialById = recordLoader<PotentialRow>(potentialTable);
export const quoteById = recordLoader<QuoteRow>(quoteTable);
export const salesOrderById = recordLoader<SalesOrderRow>(salesOrderTable);

export const stageById = loader<string, StageRow>(async (context, ids) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(stageTable)
    .where(inArray(stageTable.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
});

export const pipelineById = loader<string, PipelineRow>(async (context, ids) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(pipelineTable)
    .where(inArray(pipelineTable.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
});

export const stagesOfPipeline = loader<string, StageRow[]>(async (context, pipelineIds) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(stageTable)
    .where(and(inArray(stageTable.pipelineId, [...pipelineIds]), isNull(stageTable.removedAt)))
    .orderBy(asc(stageTable.position));
  return Map.groupBy(rows, (row) => row.pipelineId);
});

export async function allPipelines(context: Context): Promise<PipelineRow[]> {
  const tx = await context.read();
  return tx.select().from(pipelineTable).orderBy(asc(pipelineTable.position));
}

const SHOWN_CHANGES = 100;

/** Newest first, a hundred per potential; `daysInStage` counts full days in the stage that was left. */
export const stageHistoryOf = loader<string, StageChangeRow[]>(async (context, potentialIds) => {
  const tx = await context.read();
  const ranked = tx
    .select({
      id: stageChangeTable.id,
      potentialId: stageChangeTable.potentialId,
      fromStage: stageChangeTable.fromStage,
      toStage: stageChangeTable.toStage,
      at: stageChangeTable.at,
      actor: stageChangeTable.actor,
      daysInStage: sql<
        number | null
      >`extract(day from ${stageChangeTable.at} - lag(${stageChangeTable.at}) over (partition by ${stageChangeTable.potentialId} order by ${stageChangeTable.id}))::int`.as(
        'days_in_stage',
      ),
      rank: sql<number>`row_number() over (partition by ${stageChangeTable.potentialId} order by ${stageChangeTable.id} desc)`.as(
        'rank',
      ),
    })
    .from(stageChangeTable)
    .where(inArray(stageChangeTable.potentialId, [...potentialIds]))
    .as('ranked');
  const rows = await tx.select().from(ranked).where(sql`${ranked.rank} <= ${SHOWN_CHANGES}`).orderBy(desc(ranked.id));
  return Map.groupBy(rows, (row) => row.potentialId);
});

interface OpenValue {
  sums: { amount: string; currency: string }[];
  converted: Converted | null;
}

/**
 * Sums of open potentials per account, by currency, where there are several also as one in the company's; none for who may not
 * read what they are made of.
 */
export const openValueOf = loader<string, OpenValue>(async (context, accountIds) => {
  const made = await Promise.all(['amount', 'account'].map((field) => mayRead(context, 'potentials', field)));
  if (made.includes(false)) return new Map();
  const tx = await context.read();
  const rows = await tx.execute<{ account_id: string; amount: string; currency: string }>(sql`
    select p.account_id, p.currency, sum(p.amount)::text as amount
    from sales.potential p join sales.stage s on s.id = p.stage
    where p.account_id = any (${sql.param([...accountIds])}::uuid[]) and s.kind = 'OPEN' and p.amount is not null
    group by p.account_id, p.currency order by p.currency`);
  const byAccount = [...Map.groupBy(rows, (row) => row.account_id)];
  const mixed = byAccount.flatMap(([, sums]) => (sums.length > 1 ? sums.map(({ currency }) => currency) : []));
  const catalog = await catalogOf(context.platform, context.read);
  const money = await moneyOf(tx, catalog, context.clock.now(), mixed);
  return new Map(
    byAccount.map(([id, sums]) => [id, { sums, converted: sums.length > 1 ? converted(money, sums) : null }]),
  );
});
