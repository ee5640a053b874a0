import { useApolloClient } from '@apollo/client/react';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { CANCEL_RUN, type Run, UNDO_RUN } from './runs.documents.ts';

/** Stopping and undoing a run; why that is not possible is told. */
export function useRunActs() {
  const client = useApolloClient();
  const told = (errors: readonly { message: string }[]) => {
    if (errors.length) tellFailure(errors.map(({ message }) => message).join(' '));
  };
  return {
    async cancel(id: string): Promise<void> {
      try {
        const { data } = await client.mutate({ mutation: CANCEL_RUN, variables: { input: { id } } });
        told(data!.cancelRun.errors);
      } catch {
        tellFailure(connectionFailure());
      }
    },
    /** Answers the run that undoes it, or null. */
    async undo(id: string): Promise<Run | null> {
      try {
        const { data } = await client.mutate({ mutation: UNDO_RUN, variables: { input: { id } } });
        told(data!.undoRun.errors);
        return data!.undoRun.run ?? null;
      } catch {
        tellFailure(connectionFailure());
        return null;
      }
    },
  };
}
