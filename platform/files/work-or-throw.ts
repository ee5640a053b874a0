import type { Tx } from '../database/session.ts';
import { Refusal } from '../errors/user-error.ts';
import type { Context } from '../subgraph/context.ts';

/** A unit of work of a file route: what `change` returns; what it refuses is thrown, for the route to tell. */
export async function workOrThrow<T>(context: Context, change: (tx: Tx) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  let refused: Refusal | undefined;
  await context.work(async (tx) => {
    try {
      result = { value: await change(tx) };
    } catch (error) {
      if (error instanceof Refusal) refused = error;
      throw error;
    }
    return {};
  });
  if (refused) throw refused;
  return result!.value;
}
