import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';

/** What a query answered that the route has read before it draws anything; kept up to date by the cache. */
export function useLoaded<Data>(query: TypedDocumentNode<Data, Record<string, never>>): Data {
  const { data, previousData } = useQuery(query);
  const known = data ?? previousData;
  if (!known) throw new Error('This part of the page is drawn below a route that reads its data first.');
  return known as Data;
}
