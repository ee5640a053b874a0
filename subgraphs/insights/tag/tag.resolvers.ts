import { requireManager } from '#platform/access/manages.ts';
import { ANY_MODULE } from '#platform/catalog/read-catalog.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { deleteTag, mergeTags, updateTag } from './change-tags.ts';
import { createTag } from './create-tag.ts';
import { taggedRecords } from './tagged-records.ts';
import { listTags, tagByKey } from './tags.ts';
import { tagsOfRecords } from './tags-of-records.ts';

export const tagResolvers: Resolvers = {
  Tag: { module: ({ module }) => (module === ANY_MODULE ? null : module) },
  Record: { tags: ({ id }, _, context) => tagsOfRecords(context).load(id) },
  TaggedRecords: { tag: async ({ key }, _, context) => (await tagByKey(context).load(key))! },
  Query: {
    tags: (_, { module }, context) => listTags(context, module),
    taggedRecords: (_, { query, first }, context) => taggedRecords(context, query, first ?? 8),
  },
  Mutation: {
    createTag: async (_, { input }, context) => {
      const { key, errors } = await context.work(async (tx) => ({ key: await createTag(context, tx, input) }));
      return { tag: key ? await tagByKey(context).load(key) : null, errors };
    },
    updateTag: async (_, { input }, context) => {
      const { errors } = await arrange(context, (tx) => updateTag(tx, input));
      return { tag: errors.length ? null : await tagByKey(context).load(input.key), errors };
    },
    mergeTags: async (_, { input }, context) => {
      const { made, errors } = await arrange(context, (tx) => mergeTags(context, tx, input));
      return { changed: made ?? null, tag: errors.length ? null : await tagByKey(context).load(input.into), errors };
    },
    deleteTag: async (_, { input }, context) => {
      const { made, errors } = await arrange(context, (tx) => deleteTag(context, tx, input));
      return { changed: made ?? null, errors };
    },
  },
};

/** What administrators alone may do. */
function arrange<T>(context: Context, change: (tx: Tx) => Promise<T>) {
  return context.work(async (tx) => {
    await requireManager(tx);
    return { made: await change(tx) };
  });
}
