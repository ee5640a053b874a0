import type { ExecutionResult } from 'graphql';
import { isStream } from '#gateway/source.ts';
import { localSource } from '#gateway/sources/local.ts';
import type { Actor } from '#platform/actor.ts';
import type { World } from '#tests/world.ts';

/** A subscription of somebody's, as the gateway has it: a context per event. Ended by `stop`. */
export async function listen(
  world: World,
  actor: Actor | null,
  query: string,
  variables: Record<string, unknown> = {},
) {
  const { schema, open } = world.running.get('activities')!;
  const source = localSource({
    schema,
    open: () => {
      const { context, close } = open({ actor, language: 'fi' });
      return { contextValue: context, close };
    },
  });
  const answer = await source.subscribe({ query, variables, caller: null, language: 'fi', requestId: 'test' });
  if (!isStream(answer)) return { errors: answer.errors ?? [], next: never, waiting: never, stop: async () => {} };
  const events = answer[Symbol.asyncIterator]();
  let pending: Promise<IteratorResult<ExecutionResult>> | undefined;
  const take = () => {
    pending ??= events.next();
    return pending;
  };
  return {
    errors: [],
    /** The next event's only root field. */
    // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever the operation asked for
    next: async (): Promise<any> => {
      const { value, done } = await take();
      pending = undefined;
      if (done) throw new Error('The stream has ended');
      if (value.errors?.length) throw value.errors[0];
      return Object.values(value.data ?? {})[0];
    },
    /** Whether nothing comes within a while. */
    waiting: async (milliseconds = 150): Promise<boolean> => {
      const timer = new Promise<'waiting'>((resolve) => {
        setTimeout(resolve, milliseconds, 'waiting');
      });
      return (await Promise.race([take(), timer])) === 'waiting';
    },
    stop: async () => {
      await events.return?.();
    },
  };
}

async function never(): Promise<never> {
  throw new Error('The subscription was refused');
}
