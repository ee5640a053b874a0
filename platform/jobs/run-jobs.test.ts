import { expect, it } from 'vitest';
import { createLog } from '#platform/log.ts';
import { TEST_SECRET } from '#platform/testing/cluster.ts';
import { openWorld } from '#tests/world.ts';
import { roleUrl } from '../database/connect.ts';
import { JOBS_ROLE } from '../database/migrate.ts';
import { readOrganisation } from '../organisation.ts';
import { runJobs } from './run-jobs.ts';

it('keeps jobs to the company’s clock as it is now, not as it was at start', async () => {
  const { sql, url, platform, running } = await openWorld();
  await sql`insert into identity.company (name, time_zone) values ('Aalto', 'Europe/Helsinki')`;
  const { database } = running.get('identity')!;
  const stop = await runJobs(
    roleUrl(url, JOBS_ROLE, TEST_SECRET),
    [{ name: 'test.nightly', schedule: '0 3 * * *', run: async () => {} }],
    { bus: platform.bus, timeZone: async () => (await database.use(({ db }) => readOrganisation(db))).timeZone },
    createLog('silent'),
  );
  const zone = async () => (await sql`select timezone from pgboss.schedule where name = 'test.nightly'`)[0]!.timezone;
  expect(await zone()).toBe('Europe/Helsinki');
  await sql`update identity.company set time_zone = 'America/New_York'`;
  await expect.poll(zone, { timeout: 5_000 }).toBe('America/New_York');
  await stop();
});
