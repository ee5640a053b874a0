import { useMutation, useQuery } from '@apollo/client/react';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { DocumentRows } from '#client/rows/document-rows.tsx';
import { useFresh } from '#client/rows/use-fresh.ts';
import { INVOICE_ROWS, SAVE_INVOICE_ROWS } from './invoices.documents.ts';

/** The rows of an invoice. */
export function InvoiceRows({ record }: { record: RecordFacts }) {
  const { data, error, refetch } = useQuery(INVOICE_ROWS, {
    variables: { id: record.id },
    fetchPolicy: 'cache-and-network',
  });
  const [save] = useMutation(SAVE_INVOICE_ROWS);
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
