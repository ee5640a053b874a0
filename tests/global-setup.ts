import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '#platform/start-platform.ts';
import { makeTemplate, startTestCluster, TEST_SECRET } from '#platform/testing/cluster.ts';
import { subgraphs } from '../subgraphs/all.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    clusterUrl: string;
  }
}

/** One PostgreSQL per run, with a template that every test file clones. */
export default async function setup(project: TestProject) {
  const cluster = await startTestCluster();
  await makeTemplate(cluster.url, (url) => prepareDatabase(url, subgraphs, TEST_SECRET));
  project.provide('clusterUrl', cluster.url);
  return () => cluster.stop();
}
