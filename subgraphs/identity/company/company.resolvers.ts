import type { Resolvers } from '../generated/resolvers.ts';
import { companyOf, updateCompany } from './update-company.ts';

export const companyResolvers: Resolvers = {
  Query: { company: (_, __, context) => companyOf(context) },
  Mutation: { updateCompany: (_, { input }, context) => updateCompany(context, input) },
};
