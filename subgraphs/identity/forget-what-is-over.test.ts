import { expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { forgetWhatIsOver } from './forget-what-is-over.ts';
import { peopleOf } from './testing.ts';

const world = await openWorld();

it('forgets sessions, links and tries that are over, and no others', async () => {
  const { uuid } = await peopleOf(world).aPerson('Aino');
  const { sql } = world;
  for (const [name, hours] of [
    ['over', -25],
    ['lasting', 1],
  ] as const) {
    const at = new Date(Date.now() + hours * 3_600_000).toISOString();
    await sql`insert into identity.session (user_id, token_hash, expires_at, user_agent) values (${uuid}, ${name}::bytea, ${at}, ${name})`;
    await sql`insert into identity.password_link (user_id, token_hash, expires_at) values (${uuid}, ${name}::bytea, ${at})`;
    await sql`insert into identity.attempt (key, at) values (${name}, ${at})`;
  }
  await forgetWhatIsOver.run(world.running.get('identity')!, world.platform);
  const left = await sql`
    select 'session' as what, user_agent as name from identity.session
    union all select 'link', convert_from(token_hash, 'UTF8') from identity.password_link
    union all select 'attempt', key from identity.attempt`;
  expect([...left]).toEqual([
    { what: 'session', name: 'lasting' },
    { what: 'link', name: 'lasting' },
    { what: 'attempt', name: 'lasting' },
  ]);
});
