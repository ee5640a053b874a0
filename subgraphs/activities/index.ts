import { defineSubgraph } from '#platform/subgraph/define.ts';

export const activities = defineSubgraph({ name: 'activities', folder: import.meta.dirname, resolvers: [] });
