import { insertRecord, moduleOfId, setDeleted, updateRecord } from '#platform/catalog/write-record.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toId } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { catalogIn, moduleNamed } from '../scope.ts';
import { inValues, valuesOf } from './field-values.ts';

const MOST_RECORDS = 200;

export const writeResolvers: Resolvers = {
  Mutation: {
    createRecord: async (_, { input }, context) => {
      const { id, errors } = await context.work(async (tx) => {
        const catalog = await catalogIn(context, tx);
        const module = moduleNamed(catalog, input.module);
        const uuid = await insertRecord(tx, catalog, module, valuesOf(input.values), inValues);
        return { id: toId(module.prefix, uuid) };
      }, inValues);
      return { record: id ? { id } : null, errors };
    },
    updateRecord: async (_, { input: { id, version, values } }, context) => {
      const { errors } = await context.work(async (tx) => {
        const catalog = await catalogIn(context, tx);
        await updateRecord(tx, catalog, moduleOfId(catalog, id), { id, version, values: valuesOf(values) }, inValues);
        return {};
      }, inValues);
      const gone = errors.some(({ code }) => code === 'NOT_FOUND');
      return { record: gone ? null : { id }, errors };
    },
    deleteRecords: async (_, { input }, context) => {
      const { done, errors } = await eachRecord(context, input.ids, true);
      return { deletedIds: done, errors };
    },
    restoreRecords: async (_, { input }, context) => {
      const { done, errors } = await eachRecord(context, input.ids, false);
      return { records: done.map((id) => ({ id })), errors };
    },
  },
};

/** Each record in a transaction of its own: one that is refused does not stop the others. */
async function eachRecord(context: Context, ids: readonly string[], gone: boolean) {
  if (ids.length > MOST_RECORDS) {
    const { errors } = await context.work(async () => refuse('TOO_MANY', ['input', 'ids'], { max: MOST_RECORDS }));
    return { done: [], errors };
  }
  const outcomes = [];
  for (const [index, id] of ids.entries()) {
    const { errors } = await context.work(async (tx) => {
      const catalog = await catalogIn(context, tx);
      await setDeleted(tx, moduleOfId(catalog, id), id, gone);
      return {};
    });
    outcomes.push({ id, errors: errors.map((error) => ({ ...error, path: ['input', 'ids', String(index)] })) });
  }
  return {
    done: outcomes.filter(({ errors }) => !errors.length).map(({ id }) => id),
    errors: outcomes.flatMap(({ errors }) => errors),
  };
}
