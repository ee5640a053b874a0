import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { insertRecord, moduleOfId, setDeleted, updateRecord } from '#platform/catalog/write-record.ts';
import { toId } from '#platform/id.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { moduleNamed } from '../scope.ts';
import { type Act, eachRecord } from './each-record.ts';
import { inValues, valuesOf } from './field-values.ts';

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
      const { done, errors } = await eachRecord(context, input.ids, intoBin(true));
      return { deletedIds: done, errors };
    },
    restoreRecords: async (_, { input }, context) => {
      const { done, errors } = await eachRecord(context, input.ids, intoBin(false));
      return { records: done.map((id) => ({ id })), errors };
    },
  },
};

function intoBin(gone: boolean): Act {
  return async ({ tx, module }, id) => {
    await setDeleted(tx, module, id, gone);
  };
}
