import { parseArgs } from 'node:util';
import { seedDemo } from './seed/demo.ts';
import { seedScale } from './seed/scale.ts';
import { withDatabase } from './with-database.ts';

const { values } = parseArgs({ options: { scale: { type: 'string' } } });
const count = values.scale === undefined ? null : Number(values.scale);
if (count !== null && !(Number.isInteger(count) && count > 0 && count <= 20_000_000)) {
  throw new Error(`--scale takes how many potentials to make, such as 1000000, not ${values.scale}`);
}

await withDatabase(async (url, { secret }) => {
  if (count !== null) {
    const seconds = await seedScale(url, secret, count);
    console.log(`${count} potentials were made in ${seconds.toFixed(1)} s.`);
    return;
  }
  const seeded = await seedDemo(url, secret);
  console.log(seeded ? 'The demo company is in the database.' : 'The database has users already; nothing was written.');
});
