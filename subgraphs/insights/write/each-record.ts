import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { WritePlace } from '#platform/catalog/write-apart.ts';
import { moduleOfId } from '#platform/catalog/write-record.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';

const MOST_RECORDS = 200;

/** What is done to one record, by its id. */
export type Act = (place: WritePlace, id: string) => Promise<void>;

/**
 * Each record in a transaction of its own: one that is refused does not stop the others. Answers the ids of those it was done
 * to, and errors with the path to the id of the others.
 */
export async function eachRecord(context: Context, ids: readonly string[], act: Act) {
  if (ids.length > MOST_RECORDS) {
    const { errors } = await context.work(async () => refuse('TOO_MANY', ['input', 'ids'], { max: MOST_RECORDS }));
    return { done: [], errors };
  }
  const outcomes = [];
  for (const [index, id] of ids.entries()) {
    const { errors } = await context.work(async (tx) => {
      const module = moduleOfId(await catalogIn(context, tx), id);
      await act({ tx, database: context.database, module }, id);
      return {};
    });
    outcomes.push({ id, errors: errors.map((error) => ({ ...error, path: ['input', 'ids', String(index)] })) });
  }
  return {
    done: outcomes.filter(({ errors }) => !errors.length).map(({ id }) => id),
    errors: outcomes.flatMap(({ errors }) => errors),
  };
}
