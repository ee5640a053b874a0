import { mayRead } from '#platform/records/record-fields.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { allPipelines, pipelineById, stageById, stagesOfPipeline } from '../loaders.ts';

export const stageResolvers: Resolvers = {
  Pipeline: {
    __resolveReference: ({ id }, context) => pipelineById(context).load(id),
    name: ({ name }, _, { language }) => name[language],
    stages: async ({ id }, _, context) => (await stagesOfPipeline(context).load(id)) ?? [],
  },
  Stage: {
    __resolveReference: ({ id }, context) => stageById(context).load(id),
    name: ({ name }, _, { language }) => name[language],
    requiredFields: async ({ requiredFields }, _, context) => {
      const readable = await Promise.all(requiredFields.map((field) => mayRead(context, 'potentials', field)));
      return requiredFields.filter((_, index) => readable[index]);
    },
    pipeline: async ({ pipelineId }, _, context) => (await pipelineById(context).load(pipelineId))!,
  },
  Query: {
    pipelines: (_, __, context) => allPipelines(context),
  },
};
