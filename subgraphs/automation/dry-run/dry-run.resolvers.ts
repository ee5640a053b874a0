import type { Resolvers } from '../generated/resolvers.ts';
import { dryRun } from './dry-run.ts';

export const dryRunResolvers: Resolvers = {
  Mutation: { dryRunAutomationRule: (_, { input }, context) => dryRun(context, input) },
};
