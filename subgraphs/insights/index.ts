import { defineSubgraph } from '#platform/subgraph/define.ts';

export const insights = defineSubgraph({ name: 'insights', folder: import.meta.dirname, resolvers: [] });
