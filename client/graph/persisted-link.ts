import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import type { DocumentNode } from 'graphql';

/**
 * Sends an operation's hash instead of its text; the hash was computed when the client was generated and stands in
 * schema/operations.json, which the gateway knows.
 */
export const persistedLink = new PersistedQueryLink({
  generateHash: (document: DocumentNode & { __meta__?: { hash: string } }) => {
    const hash = document.__meta__?.hash;
    if (!hash) throw new Error('This operation has no hash: write it with graphql(…) and run `npm run generate`.');
    return hash;
  },
});
