import { assemble } from '#platform/subgraph/define.ts';
import { composeSupergraph } from '../../scripts/compose-supergraph.ts';
import type { System } from '../../server/solmu.ts';
import { subgraphs } from '../../subgraphs/all.ts';
import { harbour } from './boats/index.ts';

/** The whole system with the harbour's boats beside it. */
export function systemWithBoats(): System {
  const all = assemble([...subgraphs, harbour]);
  return { subgraphs: all, supergraphSdl: composeSupergraph(all).supergraphSdl };
}
