import type { Faker } from '@faker-js/faker';
import type { CommentRow } from './discussions.ts';
import type { PotentialRow } from './potentials.ts';

export interface NotificationRow {
  receiver_id: string;
  kind: 'MENTION' | 'REPLY' | 'COMMENT' | 'ASSIGNMENT';
  record_id: string;
  comment_id: string | null;
  cause: string;
  actor_id: string;
  created_at: Date;
  read_at: Date | null;
  mailed_at: Date;
}

const HOUR = 3_600_000;

/** What people have been told of discussions and of deals given to them; what is older than five days has been read. */
export function makeNotifications(
  faker: Faker,
  { comments, potentials, directorId }: { comments: CommentRow[]; potentials: PotentialRow[]; directorId: string },
  now: Date,
): NotificationRow[] {
  const ownerOf = new Map(potentials.map(({ id, owner_id }) => [id, owner_id]));
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const ofComments = comments.flatMap((comment) =>
    [...receiversOf(comment, byId, ownerOf)].map(([receiver, kind]) =>
      line(faker, now, { receiver, kind, comment, cause: `comment:${comment.id}`, actor: comment.author_id }),
    ),
  );
  const given = potentials.filter(({ stage, owner_id, created_by }) => stage === 'mapping' && owner_id === created_by);
  const ofDeals = given.slice(-18).map((deal) =>
    line(faker, now, {
      receiver: deal.owner_id,
      kind: 'ASSIGNMENT',
      deal,
      cause: `demo:${deal.id}`,
      actor: directorId,
    }),
  );
  return [...ofComments, ...ofDeals];
}

/** Whom a comment concerns, each by the strongest reason. */
function receiversOf(comment: CommentRow, byId: Map<string, CommentRow>, ownerOf: Map<string, string>) {
  const receivers = new Map<string, NotificationRow['kind']>();
  const owner = ownerOf.get(comment.record_id);
  const answered = comment.parent_id ? byId.get(comment.parent_id)?.author_id : undefined;
  if (owner) receivers.set(owner, 'COMMENT');
  if (answered) receivers.set(answered, 'REPLY');
  for (const mentioned of comment.mentions) receivers.set(mentioned, 'MENTION');
  receivers.delete(comment.author_id);
  return receivers;
}

interface Telling {
  receiver: string;
  kind: NotificationRow['kind'];
  comment?: CommentRow;
  deal?: PotentialRow;
  cause: string;
  actor: string;
}

function line(faker: Faker, now: Date, { receiver, kind, comment, deal, cause, actor }: Telling): NotificationRow {
  const at = comment?.created_at ?? deal!.created_at;
  const isOld = now.getTime() - at.getTime() > 120 * HOUR;
  return {
    receiver_id: receiver,
    kind,
    record_id: comment?.record_id ?? deal!.id,
    comment_id: comment?.id ?? null,
    cause,
    actor_id: actor,
    created_at: at,
    read_at: isOld || faker.number.float() < 0.25 ? new Date(Math.min(now.getTime(), at.getTime() + 3 * HOUR)) : null,
    // As if mailed: nobody is to get mail about what never happened.
    mailed_at: at,
  };
}
