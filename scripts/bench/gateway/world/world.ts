import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, parse, printSchema } from 'graphql';
import {
  accountById,
  type accounts,
  commentsOf,
  potentialById,
  potentials,
  potentialsOf,
  userById,
  users,
} from './rows.ts';

type Account = (typeof accounts)[number];
type Potential = (typeof potentials)[number];
type Owned = { ownerId: string };
type Id = { id: string };

const first = <T>(rows: T[] | undefined, count: number) => (rows ?? []).slice(0, count);

/** What every server resolves, whoever it is: from the rows, without waiting. */
const sales = {
  Query: {
    potential: (_: unknown, { id }: Id) => potentialById.get(id),
    potentials: (_: unknown, args: { first: number }) => ({
      nodes: first(potentials, args.first),
      totalCount: potentials.length,
    }),
    account: (_: unknown, { id }: Id) => accountById.get(id),
  },
  Account: {
    potentials: ({ id }: Account, args: { first: number }) => first(potentialsOf.get(id), args.first),
  },
  Potential: {
    amount: ({ amount, currency }: Potential) => ({ amount, currency }),
    account: ({ accountId }: Potential) => accountById.get(accountId),
  },
};
const directory = { Query: { users: () => users } };
const discussion = {
  Potential: {
    comments: ({ id }: Id, args: { first: number }) => first(commentsOf.get(id), args.first),
    commentCount: ({ id }: Id) => commentsOf.get(id)?.length ?? 0,
  },
};

/** What a subgraph adds: entities by their keys, and references to what others own. */
const reference = (key: 'ownerId' | 'authorId') => (row: Record<string, string>) => ({ id: row[key] });
const federated = {
  directory: { ...directory, User: { __resolveReference: ({ id }: Id) => userById.get(id) } },
  sales: {
    ...sales,
    Account: {
      ...sales.Account,
      __resolveReference: ({ id }: Id) => accountById.get(id),
      owner: reference('ownerId'),
    },
    Potential: {
      ...sales.Potential,
      __resolveReference: ({ id }: Id) => potentialById.get(id),
      owner: reference('ownerId'),
    },
  },
  discussion: { ...discussion, Comment: { author: reference('authorId') } },
};

export const SUBGRAPHS = ['directory', 'sales', 'discussion'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** The executable schema of one subgraph. */
export function subgraphSchema(name: SubgraphName): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: sdl(name), resolvers: federated[name] as never }]);
}

/** The composed graph, each subgraph where `urlOf` says. */
export function supergraph(urlOf: (name: SubgraphName) => string = (name) => `http://${name}.invalid`): string {
  const composed = composeServices(SUBGRAPHS.map((name) => ({ name, url: urlOf(name), typeDefs: sdl(name) })));
  if (composed.errors) throw new AggregateError(composed.errors, composed.errors.map(String).join('\n'));
  return composed.supergraphSdl;
}

/** The same graph in one schema, for a server that knows no federation. */
export function monolith() {
  return {
    typeDefs: printSchema(Supergraph.build(supergraph()).apiSchema().toGraphQLJSSchema()),
    resolvers: {
      Query: { ...sales.Query, ...directory.Query },
      Account: { ...sales.Account, owner: ({ ownerId }: Owned) => userById.get(ownerId) },
      Potential: {
        ...sales.Potential,
        ...discussion.Potential,
        owner: ({ ownerId }: Owned) => userById.get(ownerId),
      },
      Comment: { author: ({ authorId }: { authorId: string }) => userById.get(authorId) },
    },
  };
}

function sdl(name: SubgraphName): DocumentNode {
  return parse(readFileSync(join(import.meta.dirname, `${name}.graphql`), 'utf8'));
}
