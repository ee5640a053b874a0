import { readConfig } from '#platform/config.ts';
import { prepareDatabase } from '#platform/start-platform.ts';
import { openDatabase } from '../server/database.ts';
import { subgraphs } from '../subgraphs/all.ts';

const config = readConfig();
const database = await openDatabase(config);
const applied = await prepareDatabase(database.url, subgraphs, config.secret);
console.log(applied.length ? applied.map((name) => `ran ${name}`).join('\n') : 'up to date');
await database.stop();
