import './filter.texts.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toId, toUuid } from '#platform/id.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { favouritesOf, filterById, filtersOf, filterUse, manages } from './filters.ts';
import { namesOf, problemWords } from './problem-words.ts';
import { createFilter, deleteFilter, updateFilter } from './save-filter.ts';
import { useFilter } from './use-filter.ts';

export const filterResolvers: Resolvers = {
  Query: {
    filters: (_, { module }, context) => filtersOf(context, module),
    favouriteFilters: (_, __, context) => favouritesOf(context),
    filter: (_, { id }, context) => filterById(context, id),
  },
  Filter: {
    __resolveReference: ({ id }, context) => filterById(context, id),
    id: ({ id }) => toId('flt', id),
    where: ({ conditions }) => conditions,
    owner: ({ ownerId }) => userReference(ownerId),
    sharedWith: ({ groupId }) => (groupId ? { id: toId('grp', groupId) } : null),
    // Whoever sees a view that is not theirs sees it because it is shared.
    mayEdit: (filter, _, context) => !filter.system && (filter.sharedRight === 'EDIT' || manages(context, filter)),
    mayManage: (filter, _, context) => !filter.system && manages(context, filter),
    isDefault: async ({ id }, _, context) => (await filterUse(context).load(id))?.isDefault ?? false,
    isFavourite: async ({ id }, _, context) => (await filterUse(context).load(id))?.isFavourite ?? false,
  },
  FilterProblem: {
    count: ({ parts }) => parts.length,
    names: (problem, _, context) => namesOf(problem, context),
    message: (problem, _, context) => problemWords(problem, context),
  },
  Mutation: {
    createFilter: async (_, { input }, context) => {
      const { uuid, errors } = await context.work(async (tx) => ({ uuid: await createFilter(context, tx, input) }));
      return { filter: uuid ? await filterById(context, toId('flt', uuid)) : null, errors };
    },
    updateFilter: async (_, { input }, context) => {
      const { errors } = await context.work(async (tx) => ({ uuid: await updateFilter(context, tx, input) }));
      return { filter: await filterById(context, input.id), errors };
    },
    deleteFilter: async (_, { input }, context) => {
      const { errors } = await context.work(async (tx) => {
        await deleteFilter(context, tx, input.id);
        return {};
      });
      return { deletedId: errors.length ? null : input.id, errors };
    },
    setFilterUse: async (_, { input }, context) => {
      const filter = toUuid('flt', input.filterId) ? await filterById(context, input.filterId) : null;
      const { errors } = await context.work(async (tx) => {
        await useFilter(tx, context.actor!.userId, filter ?? refuse('NOT_FOUND', ['input', 'filterId']), input);
        return {};
      });
      return { filter: filter && (await filterById(context, input.filterId)), errors };
    },
  },
};
