import { useApolloClient } from '@apollo/client/react';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import { DELETE_RECORDS, RESTORE_RECORDS } from './list.documents.ts';
import type { useListRows } from './use-list-rows.ts';

/** The server takes so many at a time. */
const AT_A_TIME = 200;

type List = Pick<ReturnType<typeof useListRows>, 'remove' | 'reload' | 'refreshTotals'>;

/** Deletes rows at once from what is shown, then on the server; what it refuses comes back with the reason. */
export function useDeleteRows({ remove, reload, refreshTotals }: List): (ids: string[]) => Promise<void> {
  const client = useApolloClient();
  const { t } = useTexts('list');

  const restore = async (ids: string[]) => {
    try {
      let restored = 0;
      for (const some of parts(ids)) {
        const { data } = await client.mutate({ mutation: RESTORE_RECORDS, variables: { input: { ids: some } } });
        restored += data?.restoreRecords.records.length ?? 0;
        const [error] = data?.restoreRecords.errors ?? [];
        if (error) tellFailure(error.message);
      }
      if (restored) tell(t('restored', { count: restored }));
    } catch {
      tellFailure(connectionFailure());
    }
    await reload();
  };

  return async (ids) => {
    if (!ids.length) return;
    remove(ids);
    const deleted: string[] = [];
    const reasons = new Set<string>();
    try {
      for (const some of parts(ids)) {
        const { data } = await client.mutate({ mutation: DELETE_RECORDS, variables: { input: { ids: some } } });
        deleted.push(...(data?.deleteRecords.deletedIds ?? []));
        for (const { message } of data?.deleteRecords.errors ?? []) reasons.add(message);
      }
    } catch {
      reasons.add(connectionFailure());
    }
    if (reasons.size) {
      tellFailure([...reasons].join(' '));
      await reload();
    }
    if (deleted.length) offerUndo(t('deleted', { count: deleted.length }), () => void restore(deleted));
    refreshTotals().catch(() => undefined);
  };
}

function parts(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_A_TIME) }, (_, index) =>
    ids.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  );
}
