const key = (recordId: string) => `solmu.seen.${recordId}`;

/** Time of the newest comment of the record that was on this screen at the last visit; null at the first. */
export function seenUntil(recordId: string): string | null {
  return localStorage.getItem(key(recordId));
}

/** Notes that comments up to this time have been on the screen. */
export function noteSeen(recordId: string, until: string): void {
  const before = seenUntil(recordId);
  if (!before || before < until) localStorage.setItem(key(recordId), until);
}

/** Id of the first comment that somebody else wrote since the last visit; null when there is none. */
export function firstUnseen(
  comments: readonly { id: string; createdAt: string; author?: { id: string } | null }[],
  since: string | null,
  viewerId: string,
): string | null {
  if (!since) return null;
  return comments.find(({ createdAt, author }) => createdAt > since && author?.id !== viewerId)?.id ?? null;
}
