import type { Resolvers } from '../generated/resolvers.ts';
import { confirmTotp } from './confirm-totp.ts';
import { disableTotp } from './disable-totp.ts';
import { startTotp } from './start-totp.ts';
import './totp.texts.ts';

export const totpResolvers: Resolvers = {
  Mutation: {
    startTotp: (_, __, context) => startTotp(context),
    confirmTotp: (_, { input }, context) => confirmTotp(context, input),
    disableTotp: (_, { input }, context) => disableTotp(context, input),
  },
};
