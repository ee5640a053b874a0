import { readConfig } from '#platform/config.ts';
import { runSolmu } from '../../../server/run.ts';

await runSolmu(readConfig());
