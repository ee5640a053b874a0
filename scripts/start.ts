import { readConfig } from '#platform/config.ts';
import { buildClient } from '../server/build-client.ts';
import { runSolmu } from '../server/run.ts';

await runSolmu(readConfig(), buildClient());
