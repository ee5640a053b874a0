import { GraphQLError } from 'graphql';
import type { Language } from './texts.ts';
import { Refusal, toUserError } from './user-error.ts';

/**
 * For queries, whose faults are the developer's: a refusal becomes a GraphQL error with `extensions.code`, `path` and a
 * localised message.
 */
export async function refusable<T>(language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, path, message } = toUserError(error.faults[0]!, language);
    throw new GraphQLError(message, { extensions: { code, argument: path } });
  }
}
