import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '#client/generated/gql.ts';
import type { SignInInput } from '#client/generated/graphql.ts';
import { connectionFailure } from '#client/ui/tell.ts';

const SIGN_IN = graphql(/* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        user {
          id
        }
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

/** Tries to sign in; tells what stood in the way, and whether a one-time code is asked for. */
export function useSignIn(onEntered: () => Promise<void>) {
  const [signIn] = useMutation(SIGN_IN);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [asksCode, setAsksCode] = useState(false);
  return {
    busy,
    fault,
    asksCode,
    /** Goes back from the code to e-mail and password. */
    startOver() {
      setFault(null);
      setAsksCode(false);
    },
    async attempt(input: SignInInput) {
      setBusy(true);
      setFault(null);
      try {
        const { data } = await signIn({ variables: { input } });
        const [error] = data?.signIn.errors ?? [];
        if (!error) return await onEntered();
        if (error.code === 'TOTP_REQUIRED') setAsksCode(true);
        else setFault(error.message);
      } catch {
        setFault(connectionFailure());
      } finally {
        setBusy(false);
      }
    },
  };
}
