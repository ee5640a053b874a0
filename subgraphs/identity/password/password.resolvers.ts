import type { Resolvers } from '../generated/resolvers.ts';
import { changePassword } from './change-password.ts';
import './password.texts.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { setPassword } from './set-password.ts';

export const passwordResolvers: Resolvers = {
  Mutation: {
    requestPasswordReset: (_, { input }, context) => requestPasswordReset(context, input),
    setPassword: (_, { input }, context) => setPassword(context, input),
    changePassword: (_, { input }, context) => changePassword(context, input),
  },
};
