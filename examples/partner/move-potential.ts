import { MovePotentialDocument, type MovePotentialMutation } from './generated/graphql.ts';
import { type Graph, GraphError } from './graph.ts';

export type Moved = MovePotentialMutation['movePotential'];

const ATTEMPTS = 3;

/**
 * Moves a potential to another stage. Tries again with the same key when there was no answer: it is moved once, whichever of
 * the requests got through. `errors` in the answer tell what to mend; STALE_VERSION that somebody has been quicker.
 */
export async function movePotential(
  graph: Graph,
  input: { id: string; version: number; stageId: string; amount?: string; lossReason?: string },
  idempotencyKey: string = crypto.randomUUID(),
): Promise<Moved> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { movePotential } = await graph.ask(MovePotentialDocument, { input }, { idempotencyKey });
      return movePotential;
    } catch (error) {
      if (error instanceof GraphError || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt));
    }
  }
}
