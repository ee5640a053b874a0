import { type DocumentTree, isBlank, readDocument } from './document/document-tree.ts';

/** Where a text is being written: a record's id, or that with the comment that is answered or changed. */
export type DraftPlace = string;

const key = (place: DraftPlace) => `solmu.draft.${place}`;

/** The text that was left unsent at this place, if any. Kept in this browser only. */
export function readDraft(place: DraftPlace): DocumentTree | null {
  const kept = localStorage.getItem(key(place));
  if (!kept) return null;
  try {
    const draft = readDocument(JSON.parse(kept));
    return isBlank(draft) ? null : draft;
  } catch {
    return null;
  }
}

/** Keeps an unsent text; a blank one is forgotten. */
export function keepDraft(place: DraftPlace, draft: DocumentTree): void {
  if (isBlank(draft)) localStorage.removeItem(key(place));
  else localStorage.setItem(key(place), JSON.stringify(draft));
}

export function forgetDraft(place: DraftPlace): void {
  localStorage.removeItem(key(place));
}
