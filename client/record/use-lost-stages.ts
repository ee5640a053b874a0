import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '#client/generated/gql.ts';

const STAGE_KINDS = graphql(/* GraphQL */ `
  query StageKinds {
    pipelines {
      id
      stages {
        id
        kind
      }
    }
  }
`);

/** Values of steps at which nothing comes of it: they are no further along than the others. */
export function useLostStages(): ReadonlySet<string> {
  const { data } = useQuery(STAGE_KINDS);
  return useMemo(() => {
    const stages = data?.pipelines?.flatMap((pipeline) => pipeline.stages) ?? [];
    return new Set(stages.filter(({ kind }) => kind === 'LOST').map(({ id }) => id));
  }, [data]);
}
