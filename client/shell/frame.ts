import { graphql } from '#client/generated/gql.ts';
import { useLoaded } from '#client/graph/use-loaded.ts';

export const FRAME = graphql(/* GraphQL */ `
  query Frame {
    signInOptions {
      company
      logo
    }
    unreadCount
    favouriteFilters {
      id
      name
      module
      presentation
    }
  }
`);

/** What the frame shows beside the modules: company, unread count, favourite views. */
export function useFrame() {
  const { signInOptions, unreadCount, favouriteFilters } = useLoaded(FRAME);
  return {
    company: signInOptions?.company ?? '',
    logo: signInOptions?.logo,
    unreadCount: unreadCount ?? 0,
    favourites: favouriteFilters ?? [],
  };
}
