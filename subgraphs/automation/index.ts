import { defineSubgraph } from '#platform/subgraph/define.ts';
import { ruleResolvers } from './rule/rule.resolvers.ts';

/** What happens by itself: rules that act when records change or a date comes. */
export const automation = defineSubgraph({
  name: 'automation',
  folder: import.meta.dirname,
  resolvers: [ruleResolvers],
});
