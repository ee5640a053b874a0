import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '#platform/start-platform.ts';
import { makeTemplate, startTestCluster, TEST_SECRET } from '#platform/testing/cluster.ts';
import { buildClient } from '../server/build-client.ts';
import { subgraphs } from '../subgraphs/all.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    clusterUrl: string;
  }
}

/** One PostgreSQL per run, with a template that every test file clones; meanwhile the client is built that browsers get. */
export default async function setup(project: TestProject) {
  const [cluster] = await Promise.all([startCluster(), buildClient()]);
  project.provide('clusterUrl', cluster.url);
  return () => cluster.stop();
}

async function startCluster() {
  const cluster = await startTestCluster();
  await makeTemplate(cluster.url, (url) => prepareDatabase(url, subgraphs, TEST_SECRET));
  return cluster;
}
