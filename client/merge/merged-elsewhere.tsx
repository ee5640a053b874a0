import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Late } from '#client/ui/late.tsx';
import { MERGED_INTO } from './merge.documents.ts';

interface Props {
  id: string;
  /** What is shown where it has not become part of another. */
  children: ReactNode;
}

/** In the place of a record that is not there: leads on to what it has become part of. */
export default function MergedElsewhere({ id, children }: Props) {
  const { data, error } = useQuery(MERGED_INTO, { variables: { id }, fetchPolicy: 'network-only' });
  if (!data && !error) {
    return (
      <Late>
        <Skeleton height={14} width={260} m={20} />
      </Late>
    );
  }
  const master = data?.mergedInto;
  if (!master) return children;
  return <Navigate to="/$module/$id" params={{ module: master.module, id: master.id }} replace />;
}
