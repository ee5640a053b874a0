import { buildSubgraphSchema } from '@apollo/subgraph';
import type { DocumentNode, GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Module } from '../catalog/define-module.ts';
import type { Consumer } from '../changes/consume.ts';
import type { Database } from '../database/connect.ts';
import type { FileRoute } from '../files/file-route.ts';
import { scalars } from '../graph/scalars.ts';
import { readSdl } from '../graph/sdl.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Worker } from '../jobs/worker.ts';
import type { Platform } from '../platform.ts';
import type { RunKind } from '../runs/run-kind.ts';
import { type Context, type ContextRequest, openContext } from './context.ts';

/** One domain of the system, declared; `start` brings it to life on a platform. */
export interface SubgraphDefinition {
  name: string;
  typeDefs: DocumentNode;
  modules: Module[];
  /** Its folder: the SQL files anywhere below are its migrations. */
  folder: string;
  jobs: Job[];
  /** What it does about events, by whoever runs jobs. */
  consumers: Consumer[];
  /** What it does whenever there is some of it to do, by whoever runs jobs. */
  workers: Worker[];
  /** What long work it does in the background, by whoever runs jobs. */
  runs: RunKind[];
  /** The same as part of a system that has these modules; see `Declaration.sdlOf`. */
  among(modules: Module[]): SubgraphDefinition;
  /** Files that go in or out beside the graph. */
  files: FileRoute[];
  start(platform: Platform): Subgraph;
}

/** A running subgraph. */
export interface Subgraph {
  name: string;
  schema: GraphQLSchema;
  database: Database;
  /** Opens the context of one operation. */
  open(request: ContextRequest): { context: Context; close(): Promise<void> };
  close(): Promise<void>;
}

type ResolverMap = Record<string, Record<string, GraphQLFieldResolver<unknown, Context>>>;

interface Declaration {
  name: string;
  /** The subgraph's folder: its `*.graphql` and `*.sql` are found there, also within its slices. */
  folder: string;
  modules?: Module[];
  /** More of its contract, which follows from the modules of the whole system. */
  sdlOf?: (modules: Module[]) => string;
  resolvers: object[];
  jobs?: Job[];
  consumers?: Consumer[];
  workers?: Worker[];
  runs?: RunKind[];
  files?: FileRoute[];
}

/** Declares a subgraph from its folder and its slices' resolvers. */
export function defineSubgraph(declaration: Declaration): SubgraphDefinition {
  return define(declaration, null);
}

/** The subgraphs of one system: each knows the modules of all. */
export function assemble(definitions: SubgraphDefinition[]): SubgraphDefinition[] {
  const modules = definitions.flatMap((definition) => definition.modules);
  return definitions.map((definition) => definition.among(modules));
}

function define(declaration: Declaration, allModules: Module[] | null): SubgraphDefinition {
  const {
    name,
    folder,
    modules = [],
    sdlOf,
    resolvers,
    jobs = [],
    consumers = [],
    workers = [],
    runs = [],
    files = [],
  } = declaration;
  const typeDefs = readSdl(folder, allModules && sdlOf ? sdlOf(allModules) : '');
  return {
    name,
    typeDefs,
    modules,
    jobs,
    consumers,
    workers,
    runs,
    files,
    folder,
    among: (all) => define(declaration, all),
    start: (platform) => {
      const schema = buildSubgraphSchema([{ typeDefs, resolvers: merge([scalars, ...resolvers]) }]);
      const database = platform.databaseOf(name);
      return {
        name,
        schema,
        database,
        open: (request) => openContext(platform, database, name, request),
        close: () => database.close(),
      };
    },
  };
}

/** Joins slices' resolvers type by type; two slices may add to one type, never to one field. */
function merge(parts: object[]): ResolverMap {
  const all: Record<string, object> = {};
  for (const part of parts) {
    for (const [type, fields] of Object.entries(part)) {
      const before = all[type];
      const twice = before && Object.keys(fields).find((field) => field in before);
      if (twice) throw new Error(`${type}.${twice} has two resolvers`);
      all[type] = before ? { ...before, ...fields } : fields;
    }
  }
  return all as ResolverMap;
}
