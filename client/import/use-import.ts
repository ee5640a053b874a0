import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { followStream } from '#client/graph/follow-stream.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import {
  CANCEL_IMPORT,
  IMPORT_FILE,
  IMPORT_PROGRESSED,
  type ImportFile,
  PREVIEW_IMPORT,
  type Settings,
  START_IMPORT,
  UNDO_IMPORT,
} from './import.documents.ts';

const LOOK_MS = 2_000;

/** A file on its way in, live while a run of it is under way, and what can be done with it. */
export function useImport(id: string) {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(IMPORT_FILE, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const file = data?.import;
  const open = openRun(file);

  useEffect(() => {
    if (!open) return;
    const read = () => void refetch();
    const stop = followStream(client, IMPORT_PROGRESSED, { id: open }, { onEvent: read, onGap: read });
    // A short run may end before the stream has begun.
    const timer = setInterval(read, LOOK_MS);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [client, open, refetch]);

  const attempt = async (act: () => Promise<readonly { message: string }[] | undefined>): Promise<boolean> => {
    try {
      const errors = await act();
      if (errors?.length) tellFailure(errors.map(({ message }) => message).join(' '));
      await refetch();
      return !errors?.length;
    } catch {
      tellFailure(connectionFailure());
      return false;
    }
  };

  return {
    file,
    failed: Boolean(error) && !file,
    gone: data?.import === null,
    retry: () => void refetch(),
    preview: (settings: Settings) =>
      attempt(async () => {
        const variables = { input: { id, settings: asInput(settings) } };
        return (await client.mutate({ mutation: PREVIEW_IMPORT, variables })).data?.previewImport.errors;
      }),
    start: () =>
      attempt(async () => {
        const { data: done } = await client.mutate({ mutation: START_IMPORT, variables: { input: { id } } });
        return done?.startImport.errors;
      }),
    cancel: (run: string) =>
      attempt(async () => {
        const { data: done } = await client.mutate({ mutation: CANCEL_IMPORT, variables: { input: { id: run } } });
        return done?.cancelRun.errors;
      }),
    undo: (run: string) =>
      attempt(async () => {
        const { data: done } = await client.mutate({ mutation: UNDO_IMPORT, variables: { input: { id: run } } });
        return done?.undoRun.errors;
      }),
  };
}

export type ImportActs = ReturnType<typeof useImport>;

/** Whether a run has yet to come to its end. */
export function isOpen(run: { state: string } | null | undefined): boolean {
  return run?.state === 'QUEUED' || run?.state === 'RUNNING';
}

function openRun(file: ImportFile | null | undefined): string | undefined {
  return [file?.run?.undoneBy, file?.run, file?.preview].find(isOpen)?.id;
}

/** Settings as they are sent: without what the cache adds. */
export function asInput({ columns, matchBy, whenFound, whenNew, emptyCells, decimalSign, dateForm }: Settings) {
  return {
    columns: columns.map(({ column, field }) => ({ column, field })),
    matchBy,
    whenFound,
    whenNew,
    emptyCells,
    decimalSign,
    dateForm,
  };
}
