import { userReference } from '#platform/records/principal-reference.ts';
import { mayRead, money, optionField, recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { createFrom, deleteFrom, plainShape, updateFrom } from '#platform/records/write-mutations.ts';
import type {
  CreatePotentialInput,
  MovePotentialInput,
  Resolvers,
  UpdatePotentialInput,
} from '../generated/resolvers.ts';
import { accountById, contactById, potentialById, stageById, stageHistoryOf } from '../loaders.ts';
import { potentials } from './potential.module.ts';
import { type PotentialRow, potentialTable } from './potential.table.ts';

// The rules of stages (probability, required fields, closing) are the table's own: see migrations/0001_sales.sql.
const shape = plainShape<CreatePotentialInput | UpdatePotentialInput | MovePotentialInput>({
  ownerId: 'owner',
  accountId: 'account',
  contactId: 'contact',
  stageId: 'stage',
});

export const potentialResolvers: Resolvers = {
  Potential: {
    ...recordFields('pot'),
    __resolveReference: ({ id }, context) => byId(potentialById, context, 'pot', id),
    account: ({ accountId }, _, context) => (accountId ? accountById(context).load(accountId) : null),
    contact: ({ contactId }, _, context) => (contactId ? contactById(context).load(contactId) : null),
    stage: ({ stage }, _, context) => (stage ? stageById(context).load(stage) : null),
    amount: ({ amount, currency }) => money(amount, currency),
    weightedAmount: ({ weightedAmount, currency }) => money(weightedAmount, currency),
    lossReason: optionField('potentials', 'lossReason'),
    type: optionField('potentials', 'type'),
    source: optionField('potentials', 'source'),
    product: optionField('potentials', 'product'),
    stageHistory: async ({ id }, _, context) =>
      (await mayRead(context, 'potentials', 'stage')) ? ((await stageHistoryOf(context).load(id)) ?? []) : [],
  },
  StageChange: {
    from: ({ fromStage }, _, context) => (fromStage ? stageById(context).load(fromStage) : null),
    to: async ({ toStage }, _, context) => (await stageById(context).load(toStage))!,
    by: ({ actor }) => userReference(actor),
  },
  Query: {
    potential: (_, { id }, context) => byId(potentialById, context, 'pot', id),
    potentials: (_, page, context, info) =>
      recordList<PotentialRow>(context, info, { module: potentials, table: potentialTable }, page),
  },
  Mutation: {
    createPotential: async (_, { input }, context) => {
      const { uuid, errors } = await createFrom(context, potentials, shape, input);
      return { potential: uuid ? await potentialById(context).load(uuid) : null, errors };
    },
    updatePotential: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, potentials, shape, input);
      return { potential: await byId(potentialById, context, 'pot', input.id), errors };
    },
    movePotential: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, potentials, shape, input);
      return { potential: await byId(potentialById, context, 'pot', input.id), errors };
    },
    deletePotential: (_, { input }, context) => deleteFrom(context, potentials, input),
  },
};
