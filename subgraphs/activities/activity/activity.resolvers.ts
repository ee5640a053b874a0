import './activity.texts.ts';
import { catalogOf } from '#platform/catalog/catalog-of.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { selects } from '#platform/graph/selects.ts';
import { nowOf } from '#platform/query/now.ts';
import { optionField, recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId, recordLoader } from '#platform/records/record-loader.ts';
import { deleteFrom } from '#platform/records/write-mutations.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { recordByUuid, visibleRecord } from '../record/record-reference.ts';
import { activitiesOf, activityCount } from './activities-of.ts';
import { activityModule } from './activity.module.ts';
import { type ActivityRow, activityTable } from './activity.table.ts';
import { completeActivity } from './complete-activity.ts';
import { createActivity } from './create-activity.ts';
import { isOverdue } from './is-overdue.ts';
import { relatedTo } from './related.ts';
import { updateActivity } from './update-activity.ts';

const activityById = recordLoader<ActivityRow>(activityTable);

export const activityResolvers: Resolvers = {
  Activity: {
    ...recordFields('act'),
    __resolveReference: ({ id }, context) => byId(activityById, context, 'act', id),
    type: optionField('activities', 'type'),
    status: optionField('activities', 'status'),
    priority: optionField('activities', 'priority'),
    outcome: optionField('activities', 'outcome'),
    account: ({ accountId }, _, context) => seen(context, accountId),
    contact: ({ contactId }, _, context) => seen(context, contactId),
    related: async ({ id }, _, context) => (await relatedTo(context).load(id)) ?? [],
    follows: ({ followsId }, _, context) => (followsId ? activityById(context).load(followsId) : null),
    overdue: async (activity, _, context) =>
      isOverdue(activity, nowOf(await catalogOf(context.platform, context.read), context)),
  },
  Record: {
    activities: async ({ id }, { open, ...page }, context, info) => {
      const record = await visibleRecord(context, id);
      if (!record) return null;
      return refusable(context.language, async () => {
        const [connection, totalCount] = await Promise.all([
          activitiesOf(context).load({ record: record.uuid, open, ...page }),
          selects(info, 'totalCount') ? activityCount(context).load({ record: record.uuid, open }) : 0,
        ]);
        return { ...connection!, totalCount: totalCount ?? 0 };
      });
    },
  },
  Query: {
    activity: (_, { id }, context) => byId(activityById, context, 'act', id),
    activities: (_, page, context, info) =>
      recordList<ActivityRow>(context, info, { module: activityModule, table: activityTable }, page),
  },
  Mutation: {
    createTask: async (_, { input }, context) => made(context, await createActivity(context, 'TASK', input)),
    createEvent: async (_, { input }, context) => made(context, await createActivity(context, 'EVENT', input)),
    updateActivity: async (_, { input }, context) => {
      const { errors } = await updateActivity(context, input);
      return { activity: await byId(activityById, context, 'act', input.id), errors };
    },
    completeActivity: async (_, { input }, context) => {
      const { followUp, errors } = await completeActivity(context, input);
      return {
        activity: await byId(activityById, context, 'act', input.id),
        followUp: followUp ? await activityById(context).load(followUp) : null,
        errors,
      };
    },
    deleteActivity: (_, { input }, context) => deleteFrom(context, activityModule, input),
  },
};

async function made<Errors>(context: Context, { uuid, errors }: { uuid?: string; errors: Errors }) {
  return { activity: uuid ? await activityById(context).load(uuid) : null, errors };
}

/** A record of another subgraph, where the reader sees it. */
async function seen(context: Context, uuid: string | null): Promise<{ id: string } | null> {
  return uuid ? recordByUuid(context).load(uuid) : null;
}
