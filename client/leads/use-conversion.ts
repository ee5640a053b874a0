import { useApolloClient } from '@apollo/client/react';
import type { ConvertLeadInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import { CONVERT_LEAD, UNDO_CONVERSION } from './leads.documents.ts';

/** Converts a lead and takes it back; what is on the screen of its discussion is read anew. */
export function useConversion(id: string) {
  const client = useApolloClient();
  const { t } = useTexts('leads');
  const forgetTalk = () => client.cache.evict({ id: `Record:${id}`, fieldName: 'comments' });

  const convert = async (input: ConvertLeadInput) => {
    const { data } = await client.mutate({ mutation: CONVERT_LEAD, variables: { input } });
    if (!data?.convertLead) throw new Error('convertLead was not answered');
    if (!data.convertLead.errors.length) forgetTalk();
    return data.convertLead;
  };
  /** Answers whether it was undone; tells it, or why not. */
  const undo = async (): Promise<boolean> => {
    try {
      const { data } = await client.mutate({ mutation: UNDO_CONVERSION, variables: { input: { id } } });
      const { kept, errors } = data!.undoConversion;
      if (errors.length) {
        tellFailure(t('undoFailed', { reason: errors.map(({ message }) => message).join(' ') }));
        return false;
      }
      forgetTalk();
      const titles = kept.map(({ title }) => title).join(', ');
      tell(titles ? t('undoneKept', { titles }) : t('undone'));
      return true;
    } catch {
      tellFailure(connectionFailure());
      return false;
    }
  };
  return { convert, undo };
}
