import { useApolloClient } from '@apollo/client/react';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import { RECORD, type RecordFacts } from './record.documents.ts';

/** Loaded with the first act. */
const mutations = () => import('./record-changes.documents.ts');

type Named = Pick<RecordFacts, 'id' | 'title'>;

/** Moves a record to the recycle bin and offers to take it back; `leave` takes the reader away from it at once. */
export function useDeleteRecord(leave: () => void) {
  const client = useApolloClient();
  const { t } = useTexts('record');

  const restore = async ({ id, title }: Named) => {
    try {
      const { data } = await client.mutate({ mutation: (await mutations()).RESTORE_RECORD, variables: { id } });
      const reason = data?.restoreRecords.errors[0]?.message;
      if (reason) return tellFailure(reason);
      await client.query({ query: RECORD, variables: { id }, fetchPolicy: 'network-only' });
      tell(t('restored', { title }));
    } catch {
      tellFailure(connectionFailure());
    }
  };
  return async ({ id, title }: Named) => {
    leave();
    try {
      const { data } = await client.mutate({ mutation: (await mutations()).DELETE_RECORD, variables: { id } });
      const reason = data?.deleteRecords.errors[0]?.message;
      if (reason) return tellFailure(t('deleteFailed', { reason }));
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'record', args: { id } });
      offerUndo(t('deleted', { title }), () => restore({ id, title }));
    } catch {
      tellFailure(connectionFailure());
    }
  };
}
