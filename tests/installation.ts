import { tmpdir } from 'node:os';
import { createClient } from 'graphql-ws';
import type { Sql } from 'postgres';
import { inject } from 'vitest';
import { WebSocket } from 'ws';
import { readConfig } from '#platform/config.ts';
import { connect } from '#platform/database/connect.ts';
import { hashToken, randomToken } from '#platform/secrets.ts';
import { cloneDatabase, TEST_SECRET } from '#platform/testing/cluster.ts';
import { type System, startSolmu } from '../server/solmu.ts';
import { endWithFile } from './end-with-file.ts';
import type { Person } from './people.ts';
import { startSubgraphServers } from './subgraph-servers.ts';

/** An answer of the graph. Tests look at whatever the operation asked for. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export type Installation = Awaited<ReturnType<typeof openInstallation>>;

/** How an installation is run: all in one process, a server for each subgraph, or each of those in a process that can be killed. */
export type Shape = 'inProcess' | 'http' | 'processes';

/** A whole installation behind HTTP, on a database of its own; ends with the test file. */
export async function openInstallation({
  shape = 'inProcess',
  environment = {},
  system,
}: {
  shape?: Shape;
  environment?: Record<string, string>;
  /** Other than the whole; in one process only. */
  system?: System;
} = {}) {
  const database = await cloneDatabase(inject('clusterUrl'));
  const config = readConfig({
    SOLMU_SECRET: TEST_SECRET,
    SOLMU_DATA: tmpdir(),
    LOG_LEVEL: 'silent',
    PORT: '0',
    SUBGRAPHS: shape === 'inProcess' ? shape : 'http',
    SUBGRAPH_PORT: '0',
    ...environment,
  });
  const solmu = await startSolmu(config, database.url, system, shape === 'http' ? startSubgraphServers : undefined);
  const owner = connect(database.url, { max: 2 });
  const closers: (() => unknown)[] = [];
  endWithFile(async () => {
    for (const close of closers) await close();
    await solmu.close();
    await owner.close();
    await database.drop();
  });
  return {
    url: solmu.url,
    sql: owner.sql,
    databaseUrl: database.url,
    config,
    solmu,
    signIn: (person: Person) => browserOf(solmu.url, owner.sql, person, closers),
  };
}

/** Somebody in a browser: a session, and the graph through it. */
export type Browser = Awaited<ReturnType<typeof browserOf>>;

/** Signs a person in by a session of one day; what it opens is closed by `closers`. */
export async function browserOf(url: string, sql: Sql, person: Person, closers: (() => unknown)[] = []) {
  const token = randomToken();
  await sql`insert into identity.session (user_id, token_hash, expires_at) values (${person.uuid}, ${hashToken(token)}, now() + interval '1 day')`;
  const cookie = `solmu_session=${token}`;
  const graph = async (
    query: string,
    variables: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return response.json() as Promise<Answer>;
  };
  const subscribe = (query: string, variables: Record<string, unknown> = {}) => {
    const stream = listen(url, cookie, query, variables);
    closers.push(stream.close);
    return stream;
  };
  return { person, token, cookie, graph, subscribe };
}

/** A subscription over a socket of its own; events gather until they are asked for. */
export function listen(url: string, cookie: string, query: string, variables: Record<string, unknown>) {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
    lazy: true,
  });
  const events: Answer[] = [];
  const faults: unknown[] = [];
  let wake = () => {};
  let opened = () => {};
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve;
  });
  client.on('message', ({ type }) => {
    if (type === 'connection_ack') opened();
  });
  const take = (into: unknown[], value: unknown) => {
    into.push(value);
    wake();
  };
  const stop = client.subscribe(
    { query, variables },
    { next: (answer) => take(events, answer), error: (error) => take(faults, error), complete: () => wake() },
  );
  return {
    events,
    faults,
    /** Resolves when the server has taken the subscription and begun to listen. */
    async ready() {
      await isOpen;
      await new Promise((resolve) => setTimeout(resolve, 150));
    },
    /** The next event that fits, within `ms`; the ones before it are dropped. */
    async next(fits: (answer: Answer) => boolean = () => true, ms = 15_000): Promise<Answer> {
      const end = performance.now() + ms;
      for (;;) {
        const at = events.findIndex(fits);
        if (at >= 0) return events.splice(0, at + 1).at(-1)!;
        const left = end - performance.now();
        if (left <= 0) throw new Error(`No such event in ${ms} ms; faults: ${JSON.stringify(faults)}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, left);
        });
      }
    },
    close: () => {
      stop();
      return client.dispose();
    },
  };
}
