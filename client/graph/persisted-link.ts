import { ApolloLink } from '@apollo/client';
import type { ASTNode, DocumentNode, FormattedExecutionResult } from 'graphql';
import { from, mergeMap, of } from 'rxjs';

/**
 * Sends an operation's hash instead of its text; the hash was computed when the client was generated and stands in
 * schema/operations.json, which the gateway knows. A gateway of another release may not know it: then the text follows.
 */
export const persistedLink = new ApolloLink((operation, forward) => {
  const { __meta__ } = operation.query as DocumentNode & { __meta__?: { hash: string } };
  if (!__meta__) throw new Error('This operation has no hash: write it with graphql(…) and run `npm run generate`.');
  operation.extensions.persistedQuery = { version: 1, sha256Hash: __meta__.hash };
  const ask = (includeQuery: boolean) => {
    operation.setContext(({ http }) => ({ http: { ...http, includeQuery, includeExtensions: true } }));
    return forward(operation);
  };
  return ask(false).pipe(
    mergeMap((result) =>
      isUnknown(result as FormattedExecutionResult) ? from(loadPrinter()).pipe(mergeMap(() => ask(true))) : of(result),
    ),
  );
});

/** Prints what `persistedLink` sends as text, which is seldom: the printer is loaded for it. */
export const printed = (document: ASTNode) => print!(document);

let print: ((document: ASTNode) => string) | undefined;

async function loadPrinter(): Promise<void> {
  print ??= (await import('./printer.ts')).print;
}

function isUnknown({ errors }: FormattedExecutionResult): boolean {
  return errors?.some(({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') ?? false;
}
