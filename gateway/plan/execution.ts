import type { Source, SourceRequest } from '../source.ts';
import type { JsonObject } from './json.ts';

/** One run of a plan. */
export interface Execution {
  request: SourceRequest;
  sources: Record<string, Source>;
  /** As the client sent them. */
  variables: Record<string, unknown>;
  /** The same with their defaults, for what decides what is included. */
  conditions: Record<string, unknown>;
  /** What is known so far; subgraphs' answers are merged into it. */
  data: JsonObject;
  errors: unknown[];
}

/** A compiled node of a plan; it works on the entities at its place in the data. */
export type Step = (execution: Execution, entities: readonly JsonObject[]) => Promise<void>;
