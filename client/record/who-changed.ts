import type { ApolloClient } from '@apollo/client';
import { graphql } from '#client/generated/gql.ts';

const CHANGERS = graphql(/* GraphQL */ `
  query RecordChangers($id: ID!) {
    record(id: $id) {
      id
      history(first: 20) {
        edges {
          node {
            id
            by {
              id
              name
            }
            changes {
              field
            }
          }
        }
      }
    }
  }
`);

/** Who changed a field of a record last; null when it is not among the latest changes. */
export async function whoChanged(client: ApolloClient, id: string, field: string) {
  const { data } = await client.query({ query: CHANGERS, variables: { id }, fetchPolicy: 'no-cache' });
  const entries = data?.record?.history?.edges.map(({ node }) => node) ?? [];
  return entries.find(({ changes }) => changes.some((change) => change.field === field))?.by ?? null;
}
