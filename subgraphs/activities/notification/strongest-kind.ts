import type { FollowLevel, NotificationKind } from '../generated/resolvers.ts';

/** What ties somebody who may see a record to a comment on it. */
export type Tie = {
  /** By name. */
  mentioned: boolean;
  /** As a member of a mentioned group. */
  inGroup: boolean;
  /** Wrote what is answered. */
  answered: boolean;
  /** Has commented, or was mentioned by name, before. */
  participates: boolean;
  owns: boolean;
  /** How closely the record is followed; NONE when following was stopped, null when nothing was said. */
  level: FollowLevel | 'NONE' | null;
};

/**
 * Why somebody is told of a comment, or null when not: the strongest reason counts. A mention by name comes through
 * whatever was chosen; nothing else reaches those who have muted the record, and mentions alone those who chose so.
 */
export function strongestKind({
  mentioned,
  inGroup,
  answered,
  participates,
  owns,
  level,
}: Tie): NotificationKind | null {
  if (mentioned) return 'MENTION';
  if (level === 'MUTED') return null;
  if (inGroup) return 'MENTION';
  if (level === 'MENTIONS') return null;
  if (answered) return 'REPLY';
  return participates || follows(level, owns) ? 'COMMENT' : null;
}

/** Whether somebody follows a record's every turn: who owns it does, unless they said otherwise. */
function follows(level: Tie['level'], owns: boolean): boolean {
  return level === 'ALL' || (level === null && owns);
}
