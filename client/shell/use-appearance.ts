import { useMutation } from '@apollo/client/react';
import type { MantineColorScheme } from '@mantine/core';
import { CATALOG } from '#client/catalog/catalog.ts';
import { graphql } from '#client/generated/gql.ts';
import { useViewer } from '#client/session/viewer.ts';
import { type Language, showIn } from '#client/texts/texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { schemeOf } from './use-shown-theme.ts';

const UPDATE_APPEARANCE = graphql(/* GraphQL */ `
  mutation UpdateAppearance($input: UpdateViewerInput!) {
    updateViewer(input: $input) {
      viewer {
        language
        theme
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

/** Theme and language: shown at once, saved for the person's other windows and machines. */
export function useAppearance() {
  const viewer = useViewer();
  const [update, { client }] = useMutation(UPDATE_APPEARANCE);
  const theme = schemeOf(viewer.theme);

  const save = async (change: { theme?: string; language?: string }) => {
    try {
      const optimistic = { ...viewer, ...change };
      await update({
        variables: { input: change },
        optimisticResponse: {
          updateViewer: {
            __typename: 'UpdateViewerPayload',
            viewer: { __typename: 'Viewer', language: optimistic.language, theme: optimistic.theme },
            errors: [],
          },
        },
      });
    } catch {
      tellFailure(connectionFailure());
    }
  };

  return {
    theme,
    setTheme: (next: MantineColorScheme) => save({ theme: next }),
    language: (viewer.language === 'en' ? 'en' : 'fi') as Language,
    async setLanguage(next: Language) {
      await Promise.all([showIn(next), save({ language: next })]);
      // Labels come from the server in the reader's language.
      await client.refetchQueries({ include: [CATALOG] });
      await client.reFetchObservableQueries();
    },
  };
}
