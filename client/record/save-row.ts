import type { ApolloClient } from '@apollo/client';
import { RECORD } from './record.documents.ts';
import { type Change, type Saved, saveValues } from './save-values.ts';

/** Saves a change made in a row, which is a view of a record under a list's columns; judged by the record itself. */
export async function saveRow(client: ApolloClient, change: Change): Promise<Saved> {
  await client.query({ query: RECORD, variables: { id: change.id }, fetchPolicy: 'network-only' });
  return saveValues(client, change);
}
