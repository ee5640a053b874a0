import { refusal } from '../graph/invalid-operation.ts';
import type { Caller } from '../source.ts';

/** Who may ask what, besides the rights that the subgraphs guard. */
export interface Policy {
  /** Whether a document is one of our own client's. */
  isPersisted(query: string): boolean;
  /** Throws `InvalidOperation` where the caller may not ask this. */
  check(operation: { persisted: boolean; introspects: boolean }, caller: Caller | null): void;
}

/**
 * In production, documents other than our own client's are for trusted callers (those with a token) alone, and the schema is shown
 * to those who are signed in. Without a manifest, as in any other graph, every document will do.
 */
export function documentPolicy(production: boolean, manifest?: Readonly<Record<string, string>>): Policy {
  const documents = manifest && new Set(Object.values(manifest));
  return {
    isPersisted: (query) => documents?.has(query) ?? false,
    check({ persisted, introspects }, caller) {
      if (!production) return;
      if (documents && !persisted && !caller?.trusted)
        throw refusal('DOCUMENT_NOT_PERSISTED', 'Only known documents are answered.');
      if (introspects && !caller)
        throw refusal('INTROSPECTION_DISABLED', 'The schema is shown to those who are signed in.');
    },
  };
}
