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

/** What is known of steps that are stages of pipelines. */
interface Stages {
  /** Those at which nothing comes of it: they are no further along than the others. */
  lost: ReadonlySet<string>;
  /** Whether a step belongs to another pipeline than the one where a record stands. */
  isElsewhere: (step: string, now: unknown) => boolean;
}

export function useStages(): Stages {
  const { data } = useQuery(STAGE_KINDS);
  return useMemo(() => {
    const pipelines = data?.pipelines ?? [];
    const pipelineOf = new Map(pipelines.flatMap(({ id, stages }) => stages.map((stage) => [stage.id, id] as const)));
    const lost = pipelines.flatMap(({ stages }) => stages.filter(({ kind }) => kind === 'LOST').map(({ id }) => id));
    return {
      lost: new Set(lost),
      isElsewhere: (step, now) => {
        const here = pipelineOf.get(String(now));
        return here !== undefined && pipelineOf.get(step) !== here;
      },
    };
  }, [data]);
}
