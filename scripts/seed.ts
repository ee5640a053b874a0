import { seedDemo } from './seed/demo.ts';
import { withDatabase } from './with-database.ts';

await withDatabase(async (url, { secret }) => {
  const seeded = await seedDemo(url, secret);
  console.log(seeded ? 'The demo company is in the database.' : 'The database has users already; nothing was written.');
});
