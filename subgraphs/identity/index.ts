import { defineSubgraph } from '#platform/subgraph/define.ts';

export const identity = defineSubgraph({ name: 'identity', folder: import.meta.dirname, resolvers: [] });
