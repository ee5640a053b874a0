import { useMutation, useQuery } from '@apollo/client/react';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { DocumentRows } from './document-rows.tsx';
import { SALES_ORDER_ROWS, SAVE_SALES_ORDER_ROWS } from './rows.documents.ts';
import { useFresh } from './use-fresh.ts';

/** The rows of a sales order. */
export function SalesOrderRows({ record }: { record: RecordFacts }) {
  const { data, error, refetch } = useQuery(SALES_ORDER_ROWS, {
    variables: { id: record.id },
    fetchPolicy: 'cache-and-network',
  });
  const [save] = useMutation(SAVE_SALES_ORDER_ROWS);
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
