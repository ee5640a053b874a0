import { defineSubgraph } from '#platform/subgraph/define.ts';

export const sales = defineSubgraph({ name: 'sales', folder: import.meta.dirname, resolvers: [] });
