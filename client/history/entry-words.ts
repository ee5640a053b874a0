import type { HistoryLine } from './history.documents.ts';

/** What was done, by its text. */
export const VERBS = {
  CREATED: 'created',
  CHANGED: 'changed',
  DELETED: 'deleted',
  RESTORED: 'restored',
  MERGED: 'merged',
} as const;

/** Who did it: somebody, a rule, or the system, as that is called. */
export function whoOf({ by, rule }: HistoryLine, system: string): { id: string; name: string } {
  return { id: by?.id ?? rule ?? 'system', name: by?.name ?? rule ?? system };
}

const CAUSES = ['api', 'import', 'merge', 'automation', 'system'] as const;

/** What made it so, where that is told beside who did it; that a merge was one is said by the verb. */
export function toldCause({ cause, kind }: HistoryLine): (typeof CAUSES)[number] | undefined {
  return kind === 'MERGED' ? undefined : CAUSES.find((one) => one === cause);
}
