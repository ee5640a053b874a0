import { SYSTEM } from '#platform/actor.ts';
import type { Database } from '#platform/database/connect.ts';
import { sql } from '#platform/database/drizzle.ts';
import { writing } from '#platform/database/session.ts';
import { toId } from '#platform/id.ts';
import type { Worker } from '#platform/jobs/worker.ts';
import type { Platform } from '#platform/platform.ts';
import { secretsOf } from '../endpoint/secrets.ts';
import { type Claimed, claimDue } from './claim.ts';
import { forgetUntold } from './forget-untold.ts';
import { type Attempt, markAttempt } from './mark.ts';
import { post } from './post.ts';
import { targetOf } from './safe-target.ts';
import { signedHeaders } from './sign.ts';
import { writeBodies } from './write-bodies.ts';

/** Sends what is due to endpoints: woken as soon as something is queued. */
export const sendWebhooks: Worker = {
  name: 'automation.sendWebhooks',
  topics: ['webhook'],
  work: async ({ database }, platform) => {
    while (await sendDue(database, platform));
  },
};

/** How long an endpoint has to answer. */
const TIMEOUT_MS = 10_000;

/**
 * Sends what is due now; whether there was any. A delivery is marked after its request: should the process die in between, it is sent
 * again under the same id.
 */
export async function sendDue(database: Database, platform: Platform): Promise<boolean> {
  const claimed = await claimDue(database, platform.clock.now());
  const bodies = await bodiesOf(database, platform, claimed);
  await Promise.all(
    claimed.map(async (delivery) => {
      const body = bodies.get(delivery.id);
      if (body === undefined) return;
      const attempt = await send(platform, delivery, body);
      await markAttempt(database, delivery, attempt, platform.clock.now());
    }),
  );
  return claimed.length > 0;
}

/** Bodies by delivery: as they were sent before, or written now and kept, so that each attempt says the same. */
async function bodiesOf(database: Database, platform: Platform, claimed: Claimed[]): Promise<Map<string, string>> {
  const bodies = new Map(claimed.flatMap(({ id, body }): [string, string][] => (body === null ? [] : [[id, body]])));
  const unwritten = claimed.filter(({ body }) => body === null);
  for (const [owner, some] of Map.groupBy(unwritten, ({ ownerId }) => ownerId)) {
    const written = await writeBodies(platform, database, owner, some);
    await keep(
      database,
      written,
      some.filter(({ id }) => !written.has(id)).map(({ id }) => id),
    );
    for (const [id, body] of written) bodies.set(id, body);
  }
  return bodies;
}

/** Keeps what is sent; what is nothing to its owner is forgotten. */
async function keep(database: Database, written: ReadonlyMap<string, string>, nothing: string[]): Promise<void> {
  const [ids, bodies] = [[...written.keys()], [...written.values()]];
  await writing(database, SYSTEM, async (tx) => {
    await tx.execute(sql`
      update automation.webhook_delivery d set body = w.body
      from unnest(${sql.param(ids)}::uuid[], ${sql.param(bodies)}::text[]) w (id, body) where d.id = w.id`);
    await forgetUntold(tx, nothing);
  });
}

async function send({ config, clock }: Platform, delivery: Claimed, body: string): Promise<Attempt> {
  const at = clock.now();
  const started = performance.now();
  const attempt = (answer: Pick<Attempt, 'status' | 'fault' | 'response'>): Attempt => ({
    at,
    durationMs: Math.round(performance.now() - started),
    ...answer,
  });
  const target = await targetOf(delivery.url, { loopback: config.webhookLoopback });
  if (typeof target === 'string') return attempt({ status: null, fault: target, response: null });
  const id = toId('whd', delivery.id);
  const headers = signedHeaders({ id, at, body }, secretsOf(config.secret, delivery, at));
  const answer = await post(target, headers, body, TIMEOUT_MS);
  const redirected = answer.status !== null && answer.status >= 300 && answer.status < 400;
  return attempt({ ...answer, fault: redirected ? 'REDIRECT' : answer.fault });
}
