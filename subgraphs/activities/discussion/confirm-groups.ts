import { refuse } from '#platform/errors/user-error.ts';
import type { MentionedGroup } from './read-body.ts';

const LARGE = 100;

/** Refuses with MENTION_GROUP_LARGE a mention of a group of more than 100 members that has not been confirmed. */
export function confirmGroups(groups: MentionedGroup[], confirmed: boolean | null | undefined): void {
  const large = confirmed ? undefined : groups.find(({ members }) => members > LARGE);
  if (large) {
    refuse('MENTION_GROUP_LARGE', ['input', 'confirmLargeGroup'], { group: large.name, members: large.members });
  }
}
