import { catalogOf } from '#platform/catalog/catalog-of.ts';
import { selectAll } from '#platform/database/columns.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type PageInput, planPage, type SortKey, toConnection } from '#platform/query/keyset.ts';
import { readableRows } from '#platform/records/readable-rows.ts';
import { mayRead } from '#platform/records/record-fields.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { type ActivityRow, activityTable } from './activity.table.ts';

/** A page of what one record is the subject of; `open` narrows it to what is to be done, or to what is not. */
export interface ActivitiesRequest extends PageInput {
  record: string;
  open?: boolean | null;
}

type ActivityPage = ReturnType<typeof toConnection<Record<string, unknown>, ActivityRow>>;

/** What is to be done comes with the next first, all else with the last. */
const order = (open: boolean): SortKey[] => [
  { expression: sql`t.day`, cast: 'date', descending: !open, nullable: true },
  { expression: sql`t.id`, cast: 'uuid', descending: !open, nullable: false },
];

/** Pages of activities that records are the subject of: one statement for all that are asked for alike. */
export const activitiesOf = loader<ActivitiesRequest, ActivityPage>(async (context, requests) => {
  const ways = await readableWays(context);
  const tx = await context.read();
  const alike = Map.groupBy(requests, ({ record: _, ...rest }) => JSON.stringify(rest));
  const catalog = await catalogOf(context.platform, context.read);
  const pages = await Promise.all([...alike.values()].map((group) => pagesOf(tx, ways, group)));
  return new Map(
    pages.flat().map(({ request, rows, plan }) => {
      const readable = readableRows(catalog, activityTable, rows);
      return [request, toConnection(readable, plan, request, (row) => row as unknown as ActivityRow)];
    }),
  );
});

async function pagesOf(tx: Tx, ways: SQL, requests: ActivitiesRequest[]) {
  const { open, ...page } = requests[0]!;
  const plan = planPage(order(open === true), page, `activities ${open ?? 'all'}`);
  const records = [...new Set(requests.map(({ record }) => record))];
  const rows = await tx.execute<Record<string, unknown> & { about: string }>(sql`
    select r.id as about, t.* from unnest(${sql.param(records)}::uuid[]) r (id) cross join lateral (
      select ${selectAll(activityTable, 't')}, ${plan.keys} from activities.activity t
      where t.id in (${ways}) and ${stateIs(open)} and ${plan.beyond}
      order by ${plan.orderBy} limit ${plan.size + 1}) t`);
  const byRecord = Map.groupBy(rows, ({ about }) => about);
  return requests.map((request) => ({ request, rows: byRecord.get(request.record) ?? [], plan }));
}

function stateIs(open: boolean | null | undefined): SQL {
  if (open === null || open === undefined) return sql`true`;
  return open ? sql`t.state = 'OPEN'` : sql`t.state <> 'OPEN'`;
}

/** How many activities records are the subject of. */
export const activityCount = loader<Omit<ActivitiesRequest, keyof PageInput>, number>(async (context, requests) => {
  const ways = await readableWays(context);
  const tx = await context.read();
  const counts = new Map<(typeof requests)[number], number>();
  for (const alike of Map.groupBy(requests, ({ open }) => open).values()) {
    const records = alike.map(({ record }) => record);
    const rows = await tx.execute<{ about: string; count: number }>(sql`
      select r.id as about, (select count(*)::int from activities.activity t
        where t.id in (${ways}) and ${stateIs(alike[0]!.open)}) as count
      from unnest(${sql.param([...new Set(records)])}::uuid[]) r (id)`);
    const byRecord = new Map(rows.map(({ about, count }) => [about, count]));
    for (const request of alike) counts.set(request, byRecord.get(request.record) ?? 0);
  }
  return counts;
});

/** The ways from a record (`r.id`) to its activities, but for those by fields that are hidden from the reader. */
async function readableWays(context: Context): Promise<SQL> {
  const fields = { account: sql`account_id`, contact: sql`contact_id` };
  const ways = [sql`select l.activity_id from activities.link l where l.record_id = r.id`];
  for (const [field, column] of Object.entries(fields)) {
    if (await mayRead(context, 'activities', field)) {
      ways.push(sql`select a.id from activities.activity a where a.${column} = r.id`);
    }
  }
  return sql.join(ways, sql` union all `);
}
