import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { type Columns, missingFields, type Values } from '#platform/catalog/check-fields.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { moduleIn } from '#platform/catalog/read-catalog.ts';
import { checkedColumns } from '#platform/catalog/write-record.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { PathOf } from '#platform/errors/database-faults.ts';
import { Refusal } from '#platform/errors/user-error.ts';
import { pathIn, valuesOf } from '#platform/records/write-mutations.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { CreateEventInput, CreateTaskInput } from '../generated/resolvers.ts';
import { activityModule } from './activity.module.ts';
import type { ActivityRow } from './activity.table.ts';
import { activityShape } from './activity-shape.ts';
import { relatedUuids } from './related.ts';

const pathOf = pathIn(activityShape);

/** Creates an activity of a kind; answers its UUID. Refuses like `insertRecord`, and what the rules of activities say. */
export function createActivity(context: Context, kind: ActivityRow['kind'], input: CreateTaskInput | CreateEventInput) {
  return context.work(async (tx) => {
    const catalog = await catalogIn(context, tx);
    const columns = await newColumns(tx, catalog, { ...valuesOf(activityShape, input), kind }, pathOf);
    const related = await relatedUuids(tx, input.relatedIds ?? []);
    return { uuid: await addActivity(tx, { ...columns, related }) };
  }, pathOf);
}

/** Values of a new activity in the form of their columns. Refuses like `insertRecord`. */
export async function newColumns(tx: Tx, catalog: Catalog, values: Values, pathOf: PathOf): Promise<Columns> {
  const module = moduleIn(catalog, activityModule);
  const columns = await checkedColumns(tx, catalog, module, values, pathOf);
  const missing = missingFields(module, values, pathOf);
  if (missing.length) throw new Refusal(missing);
  return columns;
}

/** Makes an activity of its columns and the records that it is about (`related`); answers its UUID. */
export async function addActivity(tx: Tx, row: object): Promise<string> {
  const [made] = await tx.execute<{ ids: string[] }>(
    sql`select activities_public.add_activities(${JSON.stringify([row])}::jsonb) as ids`,
  );
  return made!.ids[0]!;
}
