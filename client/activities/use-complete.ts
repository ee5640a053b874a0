import { useApolloClient } from '@apollo/client/react';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import { type ActivityLineData, COMPLETE_ACTIVITY, REOPEN_ACTIVITY } from './activities.documents.ts';

interface Answer {
  activity?: ActivityLineData | null;
  errors: readonly { message: string }[];
}

/** Marks an activity as done, and offers to take it back; `onChange` is called whenever it has changed. */
export function useComplete(onChange: () => void) {
  const client = useApolloClient();
  const { t } = useTexts('activities');

  const settle = async (sent: Promise<Answer | undefined>): Promise<ActivityLineData | null> => {
    try {
      const { activity = null, errors = [] } = (await sent) ?? {};
      onChange();
      if (!errors.length) return activity;
      tellFailure(errors.map(({ message }) => message).join(' '));
    } catch {
      tellFailure(connectionFailure());
    }
    return null;
  };
  const reopen = ({ id, version }: ActivityLineData, status: string) =>
    settle(
      client
        .mutate({ mutation: REOPEN_ACTIVITY, variables: { input: { id, version, status } } })
        .then(({ data }) => data?.updateActivity),
    );
  return async ({ id, version, subject, status }: ActivityLineData) => {
    const done = await settle(
      client
        .mutate({ mutation: COMPLETE_ACTIVITY, variables: { input: { id, version } } })
        .then(({ data }) => data?.completeActivity),
    );
    if (done && status) offerUndo(t('completed', { subject }), () => void reopen(done, status.value));
  };
}
