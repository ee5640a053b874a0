import { useApolloClient } from '@apollo/client/react';
import type { ConditionInput, FieldValueInput } from '#client/generated/graphql.ts';
import { showRun } from '#client/runs/run-toast.tsx';
import { connectionFailure } from '#client/ui/tell.ts';
import { MASS_DELETE, MASS_EDIT, MASS_FOLLOW, MASS_TAG } from './mass.documents.ts';

/** Which records a mass act is about: these, or all that match but for a few. */
export interface Chosen {
  module: string;
  ids?: string[];
  where?: ConditionInput | null;
  search?: string | null;
  except?: string[];
}

type Started = { run?: { id: string } | null; errors: { code: string; path: string[]; message: string }[] };

const UNANSWERED = () => [{ code: 'UNANSWERED', path: [], message: connectionFailure() }];

/** Begins runs over the chosen; each answers what is to be mended, or shows its run in a toast. */
export function useMass(chosen: Chosen) {
  const client = useApolloClient();
  const begun = async (start: () => Promise<Started | undefined>): Promise<Started['errors']> => {
    const started = await start().catch(() => undefined);
    if (!started) return UNANSWERED();
    if (started.run) showRun(started.run.id);
    return started.errors;
  };
  return {
    edit: (values: FieldValueInput[]) =>
      begun(async () => {
        const { data } = await client.mutate({ mutation: MASS_EDIT, variables: { input: { ...chosen, values } } });
        return data?.massEdit;
      }),
    tag: (add: string[], remove: string[]) =>
      begun(async () => {
        const { data } = await client.mutate({ mutation: MASS_TAG, variables: { input: { ...chosen, add, remove } } });
        return data?.massTag;
      }),
    remove: () =>
      begun(async () => {
        const { data } = await client.mutate({ mutation: MASS_DELETE, variables: { input: chosen } });
        return data?.massDelete;
      }),
    follow: () =>
      begun(async () => {
        const { data } = await client.mutate({
          mutation: MASS_FOLLOW,
          variables: { input: { ...chosen, level: 'ALL' } },
        });
        return data?.massFollow;
      }),
  };
}
