import type { ApolloClient } from '@apollo/client';
import { graphql } from '#client/generated/gql.ts';
import { followStream } from '#client/graph/follow-stream.ts';
import { CATALOG } from './catalog.ts';

const CATALOG_CHANGED = graphql(/* GraphQL */ `
  subscription CatalogChanged($after: String) {
    catalogChanged(after: $after) {
      cursor
    }
  }
`);

/** Reads the catalog again, and the views: now, since it may have changed meanwhile, and whenever it changes, until the returned function is called. */
export function followCatalog(client: ApolloClient): () => void {
  const again = () => void readAgain(client);
  again();
  return followStream(client, CATALOG_CHANGED, {}, { onEvent: again, onGap: again });
}

async function readAgain(client: ApolloClient): Promise<void> {
  await client.query({ query: CATALOG, fetchPolicy: 'network-only' });
  await client.refetchQueries({ include: ['Filters'] });
}
