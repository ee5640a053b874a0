import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateClient } from '../client/codegen.ts';
import { generatePartner } from '../examples/partner/codegen.ts';
import { subgraphs } from '../subgraphs/all.ts';
import { composeSupergraph } from './compose-supergraph.ts';
import { generateResolverTypes } from './generate-resolver-types.ts';

const root = join(import.meta.dirname, '..');

const { supergraphSdl, apiSdl } = composeSupergraph(subgraphs);
writeFileSync(join(root, 'schema/supergraph.graphql'), supergraphSdl);
writeFileSync(join(root, 'schema/api.graphql'), apiSdl);
for (const { name, typeDefs } of subgraphs) await generateResolverTypes(join(root, 'subgraphs', name), typeDefs);
await generateClient();
await generatePartner();
