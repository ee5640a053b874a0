import { useEffect } from 'react';
import type { RecordFacts } from '#client/record/record.documents.ts';

/** Reads anew what belongs to a record when the record has become newer, by whomever. */
export function useFresh({ version }: RecordFacts, held: number | undefined, refetch: () => Promise<unknown>): void {
  useEffect(() => {
    if (held === undefined || version == null || version <= held) return;
    // What did not come is asked for again with the next change, or by hand.
    refetch().catch(() => {});
  }, [version, held, refetch]);
}
