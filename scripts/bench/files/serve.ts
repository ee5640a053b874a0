import '#platform/gentle-heap.ts';
import { readConfig } from '#platform/config.ts';
import { startSolmu } from '../../../server/solmu.ts';

// An installation in a process of its own, whose memory is measured from outside; it builds no client, which would take more.
const config = readConfig();
const solmu = await startSolmu(config, config.databaseUrl!);
process.send!({ url: solmu.url });
process.on('disconnect', () => process.exit(0));
