import { useQuery } from '@apollo/client/react';
import { MAY_CONVERT } from './leads.documents.ts';

/** The title of a lead that the reader may convert; null of others, and until that is known. */
export function useConvertible(id: string): string | null {
  const { data } = useQuery(MAY_CONVERT, { variables: { id } });
  return data?.record?.access?.mayEdit ? (data.record.title ?? '') : null;
}
