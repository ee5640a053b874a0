import { addressOf, addressPath, addressValues } from '#platform/records/address.ts';
import { optionField, recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { createFrom, deleteFrom, type InputShape, plainShape, updateFrom } from '#platform/records/write-mutations.ts';
import type { CreateBillingCompanyInput, Resolvers, UpdateBillingCompanyInput } from '../generated/resolvers.ts';
import { companyById } from '../loaders.ts';
import { billingCompanies } from './company.module.ts';
import { type BillingCompanyRow, companyTable } from './company.table.ts';

const plain = plainShape<Omit<UpdateBillingCompanyInput, 'address'>>({ ownerId: 'owner' });

const shape: InputShape<CreateBillingCompanyInput | UpdateBillingCompanyInput> = {
  toValues: ({ address, ...rest }) => ({
    ...plain.toValues(rest as UpdateBillingCompanyInput),
    ...addressValues(address, ''),
  }),
  pathOf: (field) => addressPath(field, '', 'address') ?? plain.pathOf(field),
};

export const companyResolvers: Resolvers = {
  BillingCompany: {
    ...recordFields('bco'),
    __resolveReference: ({ id }, context) => byId(companyById, context, 'bco', id),
    address: (company) => addressOf(company, ''),
    referenceType: optionField('billingCompanies', 'referenceType'),
  },
  Query: {
    billingCompany: (_, { id }, context) => byId(companyById, context, 'bco', id),
    billingCompanies: (_, page, context, info) =>
      recordList<BillingCompanyRow>(context, info, { module: billingCompanies, table: companyTable }, page),
  },
  Mutation: {
    createBillingCompany: async (_, { input }, context) => {
      const { uuid, errors } = await createFrom(context, billingCompanies, shape, input);
      return { billingCompany: uuid ? await companyById(context).load(uuid) : null, errors };
    },
    updateBillingCompany: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, billingCompanies, shape, input);
      return { billingCompany: await byId(companyById, context, 'bco', input.id), errors };
    },
    deleteBillingCompany: (_, { input }, context) => deleteFrom(context, billingCompanies, input),
  },
};
