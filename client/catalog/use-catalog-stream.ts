import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
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

/** Reads the catalog again when an administrator has changed it, or what the reader may know of it; views too. */
export function useCatalogStream(): void {
  const client = useApolloClient();
  useEffect(() => {
    const again = () => void readAgain(client);
    return followStream(client, CATALOG_CHANGED, {}, { onEvent: again, onGap: again });
  }, [client]);
}

async function readAgain(client: ApolloClient): Promise<void> {
  await client.query({ query: CATALOG, fetchPolicy: 'network-only' });
  await client.refetchQueries({ include: ['Filters'] });
}
