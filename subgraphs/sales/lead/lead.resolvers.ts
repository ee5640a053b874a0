import './lead.texts.ts';
import { addressOf, addressPath, addressValues } from '#platform/records/address.ts';
import { money, optionField, recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId, recordLoader } from '#platform/records/record-loader.ts';
import { createFrom, deleteFrom, type InputShape, plainShape, updateFrom } from '#platform/records/write-mutations.ts';
import type { CreateLeadInput, Resolvers, UpdateLeadInput } from '../generated/resolvers.ts';
import { leads } from './lead.module.ts';
import { type LeadRow, leadTable } from './lead.table.ts';

export const leadById = recordLoader<LeadRow>(leadTable);

const plain = plainShape<Omit<UpdateLeadInput, 'address'>>({ ownerId: 'owner' });

const shape: InputShape<CreateLeadInput | UpdateLeadInput> = {
  toValues: ({ address, ...rest }) => ({
    ...plain.toValues(rest as UpdateLeadInput),
    ...addressValues(address, ''),
  }),
  pathOf: (field) => addressPath(field, '', 'address') ?? plain.pathOf(field),
};

export const leadResolvers: Resolvers = {
  Lead: {
    ...recordFields('lea'),
    __resolveReference: ({ id }, context) => byId(leadById, context, 'lea', id),
    status: optionField('leads', 'status'),
    disqualifiedReason: optionField('leads', 'disqualifiedReason'),
    rating: optionField('leads', 'rating'),
    source: optionField('leads', 'source'),
    industry: optionField('leads', 'industry'),
    address: (lead) => addressOf(lead, ''),
    annualRevenue: ({ annualRevenue, currency }) => money(annualRevenue, currency),
    expectedAmount: ({ expectedAmount, currency }) => money(expectedAmount, currency),
  },
  Query: {
    lead: (_, { id }, context) => byId(leadById, context, 'lea', id),
    leads: (_, page, context, info) => recordList<LeadRow>(context, info, { module: leads, table: leadTable }, page),
  },
  Mutation: {
    createLead: async (_, { input }, context) => {
      const { uuid, errors } = await createFrom(context, leads, shape, input);
      return { lead: uuid ? await leadById(context).load(uuid) : null, errors };
    },
    updateLead: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, leads, shape, input);
      return { lead: await byId(leadById, context, 'lea', input.id), errors };
    },
    deleteLead: (_, { input }, context) => deleteFrom(context, leads, input),
  },
};
