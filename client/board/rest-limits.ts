import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { firstPageRead } from '#client/graph/first-reads.ts';
import { untilLoaded } from '#client/ui/until-loaded.ts';

/** Days that a card may rest in a column, by the column's value; only stages of a pipeline have such a limit. */
export function useRestLimits(): ReadonlyMap<string, number> {
  const client = useApolloClient();
  const [limits, setLimits] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let gone = false;
    // A decoration: cards are drawn before it is known.
    const read = async () => {
      await firstPageRead;
      const { STAGE_LIMITS } = await untilLoaded(() => import('./board-later.ts'));
      const { data } = await client.query({ query: STAGE_LIMITS });
      const stages = data?.pipelines?.flatMap((pipeline) => pipeline.stages) ?? [];
      const limited = stages.flatMap(({ id, rottingDays }) =>
        rottingDays == null ? [] : [[id, rottingDays] as const],
      );
      if (!gone) setLimits(new Map(limited));
    };
    read().catch(() => {});
    return () => {
      gone = true;
    };
  }, [client]);
  return limits;
}

/** Whole days since `moment`. */
export function daysSince(moment: string, now = Date.now()): number {
  return Math.floor((now - Date.parse(moment)) / 86_400_000);
}
