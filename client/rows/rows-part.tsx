import type { TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { DocumentRows, type RowsInput } from './document-rows.tsx';
import type { SavedDocument } from './rows.documents.ts';
import { useFresh } from './use-fresh.ts';

type Read = TypedDocumentNode<{ document: SavedDocument | null }, { id: string }>;
type Save = TypedDocumentNode<
  { saved: { errors: { code: string; path: string[]; message: string }[] } },
  { input: RowsInput }
>;

/** The rows of a document on its page, by the operations that read and write those of its kind. */
export function RowsPart({ record, read, write }: { record: RecordFacts; read: Read; write: Save }) {
  const { data, error, refetch } = useQuery(read, { variables: { id: record.id }, fetchPolicy: 'cache-and-network' });
  const [save] = useMutation(write);
  useFresh(record, data?.document?.version, refetch);
  return (
    <DocumentRows
      record={record}
      document={data?.document}
      failed={Boolean(error) && !data}
      onRetry={() => void refetch()}
      onSave={async (input) => (await save({ variables: { input } })).data!.saved.errors}
    />
  );
}
