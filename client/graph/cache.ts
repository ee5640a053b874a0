import { InMemoryCache } from '@apollo/client';
import { possibleTypes } from '../generated/possible-types.ts';

/**
 * Everything with an id is kept once. Types that have no id of their own, or whose id is another's, say here what
 * identifies them, so that a change shows wherever they stand.
 */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Module: { keyFields: ['name'] },
      ModuleSettings: { keyFields: ['module'] },
      // The viewer is one, and so is the company; a change of language or theme shows everywhere.
      Viewer: { keyFields: [] },
      Company: { keyFields: [] },
      // A row and a card are views of a record under one list's columns: never shared between lists.
      ListRow: { keyFields: false },
      Card: { keyFields: false },
      Board: { keyFields: false },
      RecordAccess: { merge: true },
    },
  });
}
