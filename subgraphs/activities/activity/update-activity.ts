import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { moduleIn } from '#platform/catalog/read-catalog.ts';
import { updateRecord } from '#platform/catalog/write-record.ts';
import { pathIn, valuesOf } from '#platform/records/write-mutations.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { UpdateActivityInput } from '../generated/resolvers.ts';
import { activityModule } from './activity.module.ts';
import { activityShape } from './activity-shape.ts';
import { relatedUuids, setRelated } from './related.ts';

const pathOf = pathIn(activityShape);

/** Changes an activity, and what it is about where that is given. Refuses like `updateRecord`. */
export function updateActivity(context: Context, input: UpdateActivityInput) {
  const { id, version, relatedIds } = input;
  return context.work(async (tx) => {
    const catalog = await catalogIn(context, tx);
    const values = valuesOf(activityShape, input);
    const related = relatedIds && (await relatedUuids(tx, relatedIds));
    const module = moduleIn(catalog, activityModule);
    const uuid = await updateRecord(tx, catalog, module, { id, version, values }, pathOf);
    if (related) await setRelated(tx, uuid, related);
    return { uuid };
  }, pathOf);
}
