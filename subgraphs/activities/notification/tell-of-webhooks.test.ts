import { expect, it } from 'vitest';
import { consume } from '#platform/changes/consume.ts';
import { aPerson } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';
import { tellOfWebhooks } from './tell-of-webhooks.ts';

it('tells the owner and every administrator once that a webhook was switched off', async () => {
  const world = await openWorld();
  const { sql, platform } = world;
  const [boss, owner] = [await aPerson(sql, 'Bo B', { admin: true }), await aPerson(sql, 'Omistaja O')];
  const gone = await aPerson(sql, 'Lähtenyt L', { admin: true });
  await aPerson(sql, 'Muu M');
  await sql`update identity."user" set active = false where id = ${gone.uuid}`;
  const { database } = world.running.get('activities')!;
  const { stop } = await consume({ database, platform }, tellOfWebhooks);
  const payload = JSON.stringify({ endpoint: boss.uuid, name: 'Verkkokauppa', owner: owner.uuid });
  await sql`select outbox.emit('webhook', null, null, 'SWITCHED_OFF', ${payload}::text::jsonb)`;
  const told = () => sql`select receiver_id, kind, subject from activities.notification order by receiver_id`;
  const line = { kind: 'WEBHOOK', subject: 'Verkkokauppa' };
  const receivers = [boss.uuid, owner.uuid].sort().map((receiver_id) => ({ receiver_id, ...line }));
  await expect.poll(told, { timeout: 5_000 }).toEqual(receivers);
  await stop();
  const news = await world.ask(
    'activities',
    owner.actor,
    '{ notifications { edges { node { kind subject record { id } } } } }',
  );
  expect(news.data.notifications.edges).toEqual([{ node: { ...line, record: null } }]);
});
