import { createHash } from 'node:crypto';
import { BoundedCache } from '../bounded-cache.ts';
import { refusal } from '../graph/invalid-operation.ts';

/** A longer document is answered, but not kept. */
const LONGEST = 32 << 10;

/** Documents by the SHA-256 of their text: our own client's for ever, those that others register while there is room. */
export function persistedDocuments(manifest: Readonly<Record<string, string>> = {}, room = 2_000) {
  const own = new Map(Object.entries(manifest));
  const registered = new BoundedCache<string, string>(room);

  return {
    get: (hash: string): string | undefined => own.get(hash) ?? registered.get(hash),
    set(hash: string, document: string): void {
      if (!own.has(hash) && document.length <= LONGEST) registered.set(hash, document);
    },
    /** Finds the document of a message, in which it may stand or be named by its hash. Throws `InvalidOperation`. */
    resolve({ query, extensions }: { query?: string; extensions?: Record<string, unknown> | null }): string {
      const hash = hashIn(extensions);
      if (hash === undefined) {
        if (query) return query;
        throw refusal('BAD_REQUEST', 'There is no query.');
      }
      if (!query) {
        const document = this.get(hash);
        if (document !== undefined) return document;
        throw refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
      }
      if (createHash('sha256').update(query).digest('hex') !== hash) {
        throw refusal('BAD_REQUEST', 'The hash is not that of the query.');
      }
      this.set(hash, query);
      return query;
    },
  };
}

export type PersistedDocuments = ReturnType<typeof persistedDocuments>;

function hashIn(extensions: Record<string, unknown> | null | undefined): string | undefined {
  const persisted = extensions?.persistedQuery as { sha256Hash?: unknown } | undefined;
  return typeof persisted?.sha256Hash === 'string' ? persisted.sha256Hash : undefined;
}
