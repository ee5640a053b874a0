import { type ConditionInput, PotentialsPageDocument, type PotentialsPageQuery } from './generated/graphql.ts';
import type { Graph } from './graph.ts';

export type PartnerPotential = NonNullable<PotentialsPageQuery['potentials']>['edges'][number]['node'];

/** Every potential that the token may see, or those that match, oldest first; a hundred are read at a time. */
export async function* allPotentials(graph: Graph, filter?: ConditionInput): AsyncGenerator<PartnerPotential> {
  let after: string | null | undefined;
  do {
    const { potentials } = await graph.ask(PotentialsPageDocument, { filter, after });
    if (!potentials) throw new Error('Potentials cannot be read just now');
    for (const { node } of potentials.edges) yield node;
    after = potentials.pageInfo.hasNextPage ? potentials.pageInfo.endCursor : null;
  } while (after);
}
