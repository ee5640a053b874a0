import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '#client/generated/gql.ts';
import { loadSocket } from '#client/graph/client.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';

const SIGN_OUT = graphql(/* GraphQL */ `
  mutation SignOut {
    signOut {
      ended
    }
  }
`);

/** Ends the session and forgets all that was read in it. */
export function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  return async () => {
    try {
      await client.mutate({ mutation: SIGN_OUT });
    } catch {
      tellFailure(connectionFailure());
      return;
    }
    (await loadSocket()).liveSocket.terminate();
    await navigate({ to: '/sign-in' });
    await client.clearStore();
  };
}
