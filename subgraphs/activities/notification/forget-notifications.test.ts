import { expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { forgetNotifications } from './forget-notifications.ts';

it('keeps what was read for 180 days and what was not for 365', async () => {
  const world = await openWorld();
  await world.sql`
    insert into activities.notification (receiver_id, kind, record_id, cause, created_at, read_at)
    select uuidv7(), 'CHANGE', uuidv7(), days || ' ' || read, now() - days * interval '1 day', case when read then now() end
    from unnest('{179,181,364,366}'::int[]) days, unnest('{true,false}'::boolean[]) read`;
  await forgetNotifications(world.running.get('activities')!, world.platform);
  const left = await world.sql<
    { cause: string }[]
  >`select cause from activities.notification order by created_at desc, cause`;
  expect(left.map(({ cause }) => cause)).toEqual(['179 false', '179 true', '181 false', '364 false']);
});
