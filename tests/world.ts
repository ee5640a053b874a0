import { tmpdir } from 'node:os';
import { type GraphQLError, graphql } from 'graphql';
import { inject } from 'vitest';
import { type Actor, SYSTEM } from '#platform/actor.ts';
import { readConfig } from '#platform/config.ts';
import { connect } from '#platform/database/connect.ts';
import type { Language } from '#platform/errors/texts.ts';
import { createLog } from '#platform/log.ts';
import { type PlatformOptions, startPlatform } from '#platform/start-platform.ts';
import { cloneDatabase, TEST_SECRET } from '#platform/testing/cluster.ts';
import { subgraphs } from '../subgraphs/all.ts';
import { endWithFile } from './end-with-file.ts';

/** A whole installation on a database of its own; ends with the test file. */
export type World = Awaited<ReturnType<typeof openWorld>>;

/** Opens an installation. `sql` is the owner of the database, beside all rights; for arranging and for looking. */
export async function openWorld(options: Partial<PlatformOptions> = {}) {
  const database = await cloneDatabase(inject('clusterUrl'));
  const config = readConfig({ SOLMU_SECRET: TEST_SECRET, SOLMU_DATA: tmpdir(), LOG_LEVEL: 'silent' });
  const statements: string[] = [];
  const { platform, close } = await startPlatform({
    config,
    databaseUrl: database.url,
    log: createLog('silent'),
    poolSize: 5,
    onStatement: (_, text) => statements.push(text),
    ...options,
  });
  const owner = connect(database.url, { max: 2 });
  const running = new Map(subgraphs.map((definition) => [definition.name, definition.start(platform)]));
  endWithFile(async () => {
    for (const subgraph of running.values()) await subgraph.close();
    await close();
    await owner.close();
    await database.drop();
  });

  /** Runs an operation against one subgraph alone. */
  const ask = async (
    subgraph: string,
    actor: Actor | null,
    source: string,
    variables = {},
    language: Language = 'fi',
  ) => {
    const { schema, open } = running.get(subgraph)!;
    const { context, close: end } = open({ actor, language });
    try {
      const { data, errors } = await graphql({ schema, source, variableValues: variables, contextValue: context });
      // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever the operation asked for
      return { data: data as any, errors: errors as GraphQLError[] | undefined };
    } finally {
      await end();
    }
  };

  return { sql: owner.sql, url: database.url, platform, statements, ask, system: SYSTEM, running };
}
