import './stage.texts.ts';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Tx } from '#platform/database/session.ts';
import { mayRead } from '#platform/records/record-fields.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { allPipelines, pipelineById, stageById, stagesOfPipeline } from '../loaders.ts';
import { createPipeline, deletePipeline, updatePipeline } from './change-pipelines.ts';
import { createStage, deleteStage, updateStage } from './change-stages.ts';
import { passageThrough, standingIn } from './stage-statistics.ts';

export const stageResolvers: Resolvers = {
  Pipeline: {
    __resolveReference: ({ id }, context) => pipelineById(context).load(id),
    name: ({ name }, _, { language }) => name[language],
    names: ({ name }) => name,
    stages: async ({ id }, _, context) => (await stagesOfPipeline(context).load(id)) ?? [],
  },
  Stage: {
    __resolveReference: ({ id }, context) => stageById(context).load(id),
    name: ({ name }, _, { language }) => name[language],
    names: ({ name }) => name,
    statistics: async ({ id }, _, context) => ((await mayRead(context, 'potentials', 'stage')) ? { id } : null),
    requiredFields: async ({ requiredFields }, _, context) => {
      const readable = await Promise.all(requiredFields.map((field) => mayRead(context, 'potentials', field)));
      return requiredFields.filter((_, index) => readable[index]);
    },
    pipeline: async ({ pipelineId }, _, context) => (await pipelineById(context).load(pipelineId))!,
  },
  StageStatistics: {
    standing: async ({ id }, _, context) => (await standingIn(context).load(id))?.count ?? 0,
    age: async ({ id }, _, context) => (await standingIn(context).load(id))?.age ?? null,
    passed: async ({ id }, _, context) => (await passageThrough(context).load(id))?.count ?? 0,
    daysInStage: async ({ id }, _, context) => (await passageThrough(context).load(id))?.days ?? null,
    winRate: async ({ id }, _, context) => (await passageThrough(context).load(id))?.rate ?? null,
  },
  Query: {
    pipelines: (_, __, context) => allPipelines(context),
  },
  Mutation: {
    createPipeline: (_, { input }, context) => changed(context, (tx) => createPipeline(tx, input)),
    updatePipeline: (_, { input }, context) => changed(context, (tx) => updatePipeline(tx, input)),
    deletePipeline: async (_, { input: { id } }, context) => {
      const { errors } = await context.work(async (tx) => {
        await deletePipeline(tx, id);
        return {};
      });
      return { deletedId: errors.length ? null : id, errors };
    },
    createStage: (_, { input }, context) =>
      changed(context, async (tx) => createStage(tx, await catalogIn(context, tx), input)),
    updateStage: (_, { input }, context) =>
      changed(context, async (tx) => updateStage(tx, await catalogIn(context, tx), input)),
    deleteStage: (_, { input }, context) => changed(context, (tx) => deleteStage(tx, input)),
  },
};

/** Does a change; answers the pipeline as it then is. */
async function changed(context: Context, change: (tx: Tx) => Promise<string>) {
  const { id, errors } = await context.work(async (tx) => ({ id: await change(tx) }));
  return { pipeline: id ? await pipelineById(context).load(id) : null, errors };
}
