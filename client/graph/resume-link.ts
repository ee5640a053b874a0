import { ApolloLink } from '@apollo/client';
import { tap } from 'rxjs';
import { cursorOf } from './follow-stream.ts';

/**
 * Keeps `after` of a running subscription at the last cursor received. When the socket is lost, graphql-ws sends the
 * same operation object again, and so asks for what was missed meanwhile. Stands right before the socket's link.
 */
export const resumeLink = new ApolloLink((operation, forward) => {
  const variables = { ...operation.variables };
  operation.variables = variables;
  return forward(operation).pipe(
    tap(({ data }) => {
      const cursor = cursorOf(data);
      if (cursor) variables.after = cursor;
    }),
  );
});
