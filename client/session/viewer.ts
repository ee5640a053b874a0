import { graphql } from '#client/generated/gql.ts';
import { useLoaded } from '#client/graph/use-loaded.ts';

/** The signed-in person: asked once before the frame is drawn, then from the cache. */
export const VIEWER = graphql(/* GraphQL */ `
  query Viewer {
    viewer {
      ...SignedIn
    }
  }

  fragment SignedIn on Viewer {
    language
    theme
    totpEnabled
    permissions {
      module
      create
      read
      edit
      delete
      massEdit
      export
      import
    }
    user {
      id
      name
      email
      title
      admin
    }
  }
`);

/** The signed-in person. Only below the frame, which is not drawn for anybody else. */
export function useViewer() {
  const { viewer } = useLoaded(VIEWER);
  if (!viewer) throw new Error('This part of the page needs a signed-in viewer.');
  return viewer;
}
