import type { Draft } from './draft-rows.ts';

/** What has been written and not saved, by document: it stays while other pages and tabs are looked at. */
const drafts = new Map<string, { draft: Draft; version: number }>();

export function unsavedOf(id: string) {
  return drafts.get(id) ?? null;
}

export function keepUnsaved(id: string, unsaved: { draft: Draft; version: number } | null): void {
  if (unsaved) drafts.set(id, unsaved);
  else drafts.delete(id);
}
