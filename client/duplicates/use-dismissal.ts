import { useApolloClient } from '@apollo/client/react';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import { DISMISS_DUPLICATES } from './duplicates.documents.ts';

/** Says that records are not one, and offers to take it back; `settle` is told at once, and again where it is not so after all. */
export function useDismissal(settle: (group: string, settled: boolean) => void) {
  const client = useApolloClient();
  const { t } = useTexts('duplicates');
  const write = async (ids: string[], dismissed: boolean): Promise<boolean> => {
    const reason = await client
      .mutate({ mutation: DISMISS_DUPLICATES, variables: { input: { ids, dismissed } } })
      .then(({ data }) => data?.dismissDuplicates.errors[0]?.message)
      .catch(connectionFailure);
    if (reason) tellFailure(reason);
    return !reason;
  };
  return async (group: string, ids: string[]) => {
    settle(group, true);
    if (!(await write(ids, true))) return settle(group, false);
    offerUndo(t('dismissed'), async () => {
      if (await write(ids, false)) settle(group, false);
    });
  };
}
