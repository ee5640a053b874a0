import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGateway } from '#gateway/create.ts';
import type { Actor } from '#platform/actor.ts';
import type { Language } from '#platform/errors/texts.ts';
import { PUBLIC_CODES } from '../server/public-codes.ts';
import { sourceOf } from '../server/sources.ts';
import type { Answer } from './installation.ts';
import type { World } from './world.ts';

const SUPERGRAPH = readFileSync(join(import.meta.dirname, '../schema/supergraph.graphql'), 'utf8');

export interface AskOptions {
  language?: Language;
  idempotencyKey?: string;
}

/** The whole graph of a test world, as a client sees it, without HTTP. */
export type Graph = Awaited<ReturnType<typeof openGraph>>;

/** Puts the gateway in front of a world's subgraphs; its statements are counted with those of `world`. */
export async function openGraph({ running }: World) {
  const gateway = await createGateway({
    supergraphSdl: SUPERGRAPH,
    sources: Object.fromEntries([...running].map(([name, subgraph]) => [name, sourceOf(subgraph)])),
    authenticate: async () => null,
    publicCodes: PUBLIC_CODES,
  });
  /** Runs an operation in somebody's name; answers what a client would get. */
  return async (
    actor: Actor | null,
    query: string,
    variables: Record<string, unknown> = {},
    { language = 'fi', idempotencyKey }: AskOptions = {},
  ): Promise<Answer> => {
    const caller = actor && {
      subject: actor.userId,
      audience: actor.userId,
      budget: 1_000_000,
      claims: { actor, language },
    };
    const result = await gateway.execute({
      query,
      variables,
      caller,
      language,
      idempotencyKey,
      requestId: crypto.randomUUID(),
      clientIp: '192.0.2.1',
      setCookies: () => {},
    });
    return JSON.parse(JSON.stringify(result));
  };
}
