import '../webhook/webhook.texts.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import { toId, toUuid } from '#platform/id.ts';
import { queueDeliveries } from '../webhook/delivery/queue.ts';
import type { ActionKind } from './action-kind.ts';

/** Tells an endpoint of records: queued here with the run's mark, and sent by `webhook/send` once that is committed. */
export const callWebhook: ActionKind<'callWebhook'> = {
  name: 'callWebhook',
  check: async ({ tx }, { endpointId }, path) => {
    if (tx && !(await endpointIn(tx, endpointId))) refuse('NOT_FOUND', [...path, 'endpointId']);
    return { endpointId };
  },
  perform: async ({ tx, platform, module, rule, index }, { endpointId }, records) => {
    const endpoint = await endpointIn(tx, endpointId);
    if (!endpoint?.enabled) throw new Refusal([fault(endpoint ? 'ENDPOINT_OFF' : 'NOT_FOUND', ['endpointId'])]);
    const at = platform.clock.now().toISOString();
    const told = { rule: { id: toId('rul', rule.id), name: rule.name } };
    const tellings = records.map(({ run, record, actor }) => ({
      key: `${run}:${index}`,
      told,
      about: { module: module.name, record, actor, cause: 'automation' },
    }));
    const queued = await queueDeliveries(tx, endpoint.id, 'rule', tellings, at);
    return new Map(
      records.map(({ run, record }) => [
        record,
        { outcome: 'DONE', faults: [], receivers: [endpoint.name], delivery: queued.get(`${run}:${index}`) },
      ]),
    );
  },
};

type Endpoint = { id: string; name: string; enabled: boolean };

async function endpointIn(tx: Tx, id: string): Promise<Endpoint | undefined> {
  const uuid = toUuid('whe', id);
  if (!uuid) return undefined;
  const [endpoint] = await tx.execute<Endpoint>(
    sql`select id, name, enabled from automation.webhook_endpoint where id = ${uuid}`,
  );
  return endpoint;
}
