import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '#client/generated/gql.ts';

const STAGE_LIMITS = graphql(/* GraphQL */ `
  query StageRestLimits {
    pipelines {
      id
      stages {
        id
        rottingDays
      }
    }
  }
`);

/** Days that a card may rest in a column, by the column's value; only stages of a pipeline have such a limit. */
export function useRestLimits(): ReadonlyMap<string, number> {
  const { data } = useQuery(STAGE_LIMITS);
  return useMemo(() => {
    const stages = data?.pipelines?.flatMap(({ stages }) => stages) ?? [];
    return new Map(stages.flatMap(({ id, rottingDays }) => (rottingDays == null ? [] : [[id, rottingDays]])));
  }, [data]);
}

/** Whole days since `moment`. */
export function daysSince(moment: string, now = Date.now()): number {
  return Math.floor((now - Date.parse(moment)) / 86_400_000);
}
