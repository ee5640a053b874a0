import { setTimeout as delay } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { OutboxEvent } from '#platform/changes/event.ts';
import { followEvents } from '#platform/changes/follow-events.ts';
import { sql } from '#platform/database/drizzle.ts';
import { toUuid } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';

/** That a run has come on, as its event carries it. */
export interface RunProgress {
  cursor: string;
  /** UUID. */
  run: string;
}

const DEBOUNCE_MS = 250;

/**
 * Follows one run, or all of the subscriber's own. Whether it may be seen is decided where the run is read, so that of another's
 * nothing is told but nothing. Rejects with UNAUTHENTICATED, RESYNC.
 */
export async function runProgressed(context: Context, id: string | null | undefined, after: string | null | undefined) {
  const { actor, platform } = context;
  if (!actor) throw new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
  const only = id ? await visibleRun(context, id) : null;
  return followEvents<{ runProgressed: RunProgress }>(platform.bus, {
    after,
    matters: ({ topic, payload }) => topic === 'run' && (id ? payload.run === only : payload.receiver === actor.userId),
    tell: async (events) => {
      await delay(DEBOUNCE_MS);
      return lastOfEach(events).map(({ cursor, payload }) => ({
        runProgressed: { cursor, run: String(payload.run) },
      }));
    },
  });
}

/** The run's UUID where the subscriber may see it; otherwise its stream stays silent. */
async function visibleRun(context: Context, id: string): Promise<string | null> {
  const uuid = toUuid('run', id);
  if (!uuid) return null;
  return context.glance(async (tx) => {
    const [row] = await tx.execute<{ id: string }>(sql`select id from runs.run where id = ${uuid}`);
    return row?.id ?? null;
  });
}

function lastOfEach(events: OutboxEvent[]): OutboxEvent[] {
  const last = new Map<unknown, OutboxEvent>();
  for (const event of events) {
    last.delete(event.payload.run);
    last.set(event.payload.run, event);
  }
  return [...last.values()];
}
