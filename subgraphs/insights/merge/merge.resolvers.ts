import './merge.texts.ts';
import { sql } from '#platform/database/drizzle.ts';
import { isoOf } from '#platform/graph/scalars.ts';
import { toId, toUuid } from '#platform/id.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { catalogFor, recordOf } from '../scope.ts';
import { mergeById, mergeOfChange, partLine } from './merge-loaders.ts';
import { mergeRecords } from './merge-records.ts';
import { UNDO_DAYS, undoMerge } from './undo-merge.ts';

const DAY_MS = 86_400_000;

export const mergeResolvers: Resolvers = {
  HistoryEntry: {
    merge: ({ kind, id }, _, context) => (kind === 'MERGED' ? mergeOfChange(context).load(toUuid('his', id)!) : null),
    of: ({ part }) => part,
  },
  Merge: {
    id: ({ id }) => toId('mrg', id),
    at: ({ at }) => isoOf(at),
    by: ({ actor }) => userReference(actor),
    record: ({ module, masterId }) => ({ id: toId(module.prefix, masterId) }),
    parts: ({ module, partIds }) => partIds.map((uuid) => ({ id: toId(module.prefix, uuid) })),
    taken: ({ module, taken }) =>
      module.fields.flatMap((field) => {
        const from = taken[field.name];
        return from ? [{ field, from: { id: toId(module.prefix, from) } }] : [];
      }),
    undoableUntil: ({ at }) => new Date(Date.parse(isoOf(at)) + UNDO_DAYS * DAY_MS).toISOString(),
    undoneAt: ({ undoneAt }) => undoneAt && isoOf(undoneAt),
  },
  MergedRecord: {
    title: async ({ id }, _, context) => (await partLine(context).load(id))?.title ?? null,
    number: async ({ id }, _, context) => (await partLine(context).load(id))?.number ?? null,
  },
  TakenField: {
    field: ({ field }) => field.name,
    label: ({ field }, _, { language }) => field.label[language],
  },
  Query: {
    mergedInto: async (_, { id }, context) => {
      const record = recordOf(await catalogFor(context), id);
      if (!record) return null;
      const tx = await context.read();
      const [row] = await tx.execute<{ id: string }>(sql`
        select r.id from catalog.record r
        where r.id = catalog.merged_into(${record.uuid}) and r.module = ${record.module.name} and catalog.holder_of(${record.uuid}) is not null`);
      return row ? { id: toId(record.module.prefix, row.id) } : null;
    },
  },
  Mutation: {
    mergeRecords: async (_, { input }, context) => {
      const { id, errors } = await context.work((tx) => mergeRecords(tx, context, input));
      return {
        record: id ? { id: input.id } : null,
        merge: id ? await mergeById(context).load(toUuid('mrg', id)!) : null,
        errors,
      };
    },
    undoMerge: async (_, { input }, context) => {
      const {
        record = null,
        parts = [],
        kept = [],
        keptFields = [],
        errors,
      } = await context.work((tx) => undoMerge(tx, context, input.id));
      return { record, parts, kept, keptFields, errors };
    },
  },
};
