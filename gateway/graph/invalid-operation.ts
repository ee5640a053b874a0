import { GraphQLError } from 'graphql';

/** An operation that is refused before anything is executed; `errors` are fit for the client. */
export class InvalidOperation extends Error {
  override name = 'InvalidOperation';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

/** A refusal for one reason. */
export function refusal(code: string, message: string): InvalidOperation {
  return new InvalidOperation([new GraphQLError(message, { extensions: { code } })]);
}
