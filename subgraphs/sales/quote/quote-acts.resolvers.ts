import { byId } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { quoteById } from '../loaders.ts';
import { acceptQuote, rejectQuote, reviseQuote, type SeenQuote, sendQuote } from './act-upon-quote.ts';
import { actsOf } from './acts-of-quotes.ts';
import { makeQuote } from './make-quote.ts';

/** Does something with a quote; the payload has it as it then is. */
const acted =
  (act: typeof sendQuote) =>
  async (_: unknown, { input }: { input: SeenQuote }, context: Context) => {
    const { errors } = await context.work((tx) => act(tx, context, input));
    return { quote: await byId(quoteById, context, 'quo', input.id), errors };
  };

export const quoteActResolvers: Resolvers = {
  Quote: { acts: (quote, _, context) => actsOf(context, quote) },
  Mutation: {
    makeQuote: async (_, { input }, context) => {
      const { uuid, errors } = await context.work(
        (tx) => makeQuote(tx, context, input.potentialId),
        () => ['input', 'potentialId'],
      );
      return { quote: uuid ? await quoteById(context).load(uuid) : null, errors };
    },
    sendQuote: acted(sendQuote),
    acceptQuote: acted(acceptQuote),
    rejectQuote: acted(rejectQuote),
    reviseQuote: async (_, { input }, context) => {
      const { uuid, errors } = await context.work((tx) => reviseQuote(tx, context, input));
      const [quote, previous] = await Promise.all([
        uuid ? quoteById(context).load(uuid) : null,
        byId(quoteById, context, 'quo', input.id),
      ]);
      return { quote, previous, errors };
    },
  },
};
