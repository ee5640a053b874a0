import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import { sql } from '#platform/database/drizzle.ts';
import type { Actor } from '../actor.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/connect.ts';
import { type ReadSession, reading, type Tx, writing } from '../database/session.ts';
import { faultsOf, type PathOf } from '../errors/database-faults.ts';
import type { Language } from '../errors/texts.ts';
import { toUserError, type UserError } from '../errors/user-error.ts';
import type { Platform } from '../platform.ts';
import { asAudienceError, audienceError } from './audience.ts';

/** What resolvers get: who asks, and the ways to read and write in the asker's name. */
export interface Context {
  /** Who asks. Throws PERSONAL while something is done for all of an audience: then it may not depend on the person. */
  readonly actor: Actor | null;
  /** Whether it is done for all of the actor's audience (`Actor.audience`). */
  readonly shared: boolean;
  language: Language;
  clock: Clock;
  platform: Platform;
  /** The subgraph's own pool, for the rare statement that is a transaction of its own. */
  database: Database;
  clientIp: string;
  userAgent: string;
  /** The operation's read-only transaction. Throws UNAUTHENTICATED when nobody is signed in. */
  read(): Promise<Tx>;
  /** Like `read`, in another's name; for what is open before sign-in. */
  readAs(actor: Actor): Promise<Tx>;
  /** A short read-only transaction of its own in the asker's name: for streams, which outlive the operation. */
  glance<T>(look: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * One transaction: what `change` returns, or `errors` when it was refused, with nothing written.
   * With an Idempotency-Key a retry gets the first outcome. `pathOf` tells where fields stand in the caller's input.
   */
  work<T extends object>(change: (tx: Tx) => Promise<T>, pathOf?: PathOf): Promise<Outcome<T>>;
  /** Like `work`, in another's name, and without idempotency: keys are kept apart by who sent them. */
  workAs<T extends object>(actor: Actor, change: (tx: Tx) => Promise<T>, pathOf?: PathOf): Promise<Outcome<T>>;
  /** The operation's own loader of a kind; see `loader`. */
  loader<K, V>(make: LoaderKind<K, V>): DataLoader<K, V | null>;
  /** From here on the operation goes on in the name of somebody who has just signed in. */
  signInAs(actor: Actor): void;
  /** Sets a cookie in the caller's browser. */
  setCookie(cookie: string): void;
}

/** A payload: the result without errors, or errors without a result. */
export type Outcome<T> = (T & { errors: UserError[] }) | (Partial<T> & { errors: UserError[] });

export interface ContextRequest {
  actor: Actor | null;
  language: Language;
  idempotencyKey?: string;
  clientIp?: string;
  userAgent?: string;
  setCookie?: (cookie: string) => void;
}

/** How many rows are found by key at once; declared once, one DataLoader per operation. */
export interface LoaderKind<K, V> {
  batch(context: Context, keys: readonly K[]): Promise<Map<K, V>>;
}

/** Declares a batched read: `const userById = loader((context, ids) => …Map)`, used as `userById(context).load(id)`. */
export function loader<K, V>(batch: LoaderKind<K, V>['batch']) {
  const kind: LoaderKind<K, V> = { batch };
  return (context: Context) => context.loader(kind);
}

/** Opens the context of one operation; `close` ends its transaction. */
export function openContext(platform: Platform, database: Database, subgraph: string, request: ContextRequest) {
  const sessions = new Map<string, ReadSession>();
  const loaders = new Map<object, DataLoader<unknown, unknown>>();
  let works = 0;
  let changing: Tx | undefined;

  const readAs = (actor: Actor) => {
    const session = sessions.get(actor.userId) ?? reading(database, actor);
    sessions.set(actor.userId, session);
    return session.tx();
  };
  let actor = request.actor;
  const signedIn = () => {
    if (!actor) throw new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
    return actor;
  };
  const perform = async <T extends object>(
    actor: Actor,
    change: (tx: Tx) => Promise<T>,
    { key, pathOf }: { key?: string; pathOf?: PathOf } = {},
  ): Promise<Outcome<T>> => {
    // An operation holds one connection at a time: with two, as many operations as there are connections would wait for each
    // other for ever. What was read until now is done; what is read during the change is read in its transaction.
    await closeAll(sessions);
    try {
      const result = await writing(database, actor, (tx) => {
        changing = tx;
        return key ? once(tx, actor.userId, key, change) : change(tx);
      });
      return { errors: [], ...result };
    } catch (error) {
      const faults = await faultsOf(error, database, pathOf);
      return { errors: faults.map((line) => toUserError(line, request.language)) } as Outcome<T>;
    } finally {
      changing = undefined;
      // What is read from here on must see what was written.
      await closeAll(sessions);
      loaders.clear();
    }
  };

  const context: Context = {
    get actor() {
      if (actor?.audience) throw audienceError('PERSONAL');
      return actor;
    },
    get shared() {
      return actor?.audience !== undefined;
    },
    language: request.language,
    clock: platform.clock,
    platform,
    database,
    clientIp: request.clientIp ?? '',
    userAgent: request.userAgent ?? '',
    read: async () => changing ?? readAs(signedIn()),
    readAs,
    glance: async (look) => {
      const session = reading(database, signedIn());
      try {
        return await look(await session.tx());
      } catch (error) {
        throw asAudienceError(error);
      } finally {
        await session.close();
      }
    },
    work: async (change, pathOf) => {
      const key = request.idempotencyKey && `${subgraph}:${works++}:${request.idempotencyKey}`;
      return perform(signedIn(), change, { key, pathOf });
    },
    workAs: (actor, change, pathOf) => perform(actor, change, { pathOf }),
    loader: <K, V>(kind: LoaderKind<K, V>) => {
      let made = loaders.get(kind) as DataLoader<K, V | null> | undefined;
      if (!made) {
        made = new DataLoader<K, V | null>(async (keys) => {
          const found = await kind.batch(context, keys);
          return keys.map((key) => found.get(key) ?? null);
        });
        loaders.set(kind, made as DataLoader<unknown, unknown>);
      }
      return made;
    },
    signInAs: (person) => {
      actor = person;
    },
    setCookie: request.setCookie ?? (() => {}),
  };
  return { context, close: () => closeAll(sessions) };
}

async function closeAll(sessions: Map<string, ReadSession>) {
  const open = [...sessions.values()];
  sessions.clear();
  await Promise.all(open.map((session) => session.close()));
}

/** Does the change unless this key has been seen; the mark and the effect are one transaction. */
async function once<T extends object>(tx: Tx, actor: string, key: string, change: (tx: Tx) => Promise<T>): Promise<T> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${actor} ${key}`}, 0))`);
  const [seen] = await tx.execute<{ outcome: T }>(
    sql`select outcome from outbox.outcome where actor = ${actor} and key = ${key} and at > now() - interval '24 hours'`,
  );
  if (seen) return seen.outcome;
  const result = await change(tx);
  await tx.execute(sql`
    insert into outbox.outcome (actor, key, outcome) values (${actor}, ${key}, ${JSON.stringify(result)}::jsonb)`);
  return result;
}
