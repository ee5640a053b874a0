import { useApolloClient } from '@apollo/client/react';
import type { Module } from '#client/catalog/catalog.ts';
import type { MergeRecordsInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import { MERGE_RECORDS, UNDO_MERGE } from './merge.documents.ts';

/** Merges records and takes merges back; what the screen has of their discussion and history is read anew. */
export function useMerge(module: Module) {
  const client = useApolloClient();
  const { t } = useTexts('merge');
  const forget = (id: string) => {
    for (const fieldName of ['comments', 'history', 'participants']) {
      client.cache.evict({ id: `Record:${id}`, fieldName });
    }
    // What is not there, or is there again, is asked for anew.
    client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'record', args: { id } });
  };

  /** Answers whether it was undone; tells it, or why not. */
  const undo = async (mergeId: string): Promise<boolean> => {
    try {
      const { data } = await client.mutate({ mutation: UNDO_MERGE, variables: { id: mergeId } });
      const { record, parts, kept, keptFields, errors } = data!.undoMerge;
      if (errors.length || !record) {
        tellFailure(errors.map(({ message }) => message).join(' '));
        return false;
      }
      for (const { id } of [record, ...parts]) forget(id);
      await client.refetchQueries({ include: ['RecordPage', 'RecordHistory'] });
      const labels = keptFields.map((name) => module.fields.find((field) => field.name === name)?.label ?? name);
      const left = [...labels, ...kept.flatMap(({ title }) => title ?? [])].join(', ');
      tell(left ? t('undoneKept', { kept: left }) : t('undone'));
      return true;
    } catch {
      tellFailure(connectionFailure());
      return false;
    }
  };

  /** Answers what is to be mended; where nothing is, it is done, told, and can be undone from the toast. */
  const merge = async (input: MergeRecordsInput, onUndone?: () => void) => {
    const { data } = await client.mutate({ mutation: MERGE_RECORDS, variables: { input } });
    const { record, merge: made, errors } = data!.mergeRecords;
    if (errors.length || !record || !made) return errors;
    for (const { id } of [input, ...input.parts]) forget(String(id));
    void client.refetchQueries({ include: ['RecordPage', 'RecordHistory'] });
    offerUndo(t('done', { title: record.title }), async () => {
      if (await undo(made.id)) onUndone?.();
    });
    return [];
  };
  return { merge, undo };
}
