import { requireManager } from '#platform/access/manages.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { newSecret } from '../send/sign.ts';
import { withSecret } from './create-endpoint.ts';
import { lockedEndpoint } from './endpoints.ts';
import { sealSecret } from './secrets.ts';

/** How long requests also bear the signature of the secret before: time for receivers to change it. */
const OVERLAP_HOURS = 24;

/** Gives an endpoint a new secret. Errors: FORBIDDEN, NOT_FOUND. */
export async function rotateSecret(context: Context, id: string) {
  const { uuid, errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const { id: endpoint } = await lockedEndpoint(tx, id);
    const until = new Date(context.clock.now().getTime() + OVERLAP_HOURS * 3_600_000).toISOString();
    const secret = sealSecret(context.platform.config.secret, endpoint, newSecret());
    await tx.execute(sql`
      update automation.webhook_endpoint set old_secret = secret, old_secret_until = ${until}::timestamptz, secret = ${secret},
        version = version + 1 where id = ${endpoint}`);
    return { uuid: endpoint };
  });
  return withSecret(context, uuid, errors);
}
