import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { EmailPace, NotificationKind, SetNotificationSettingInput } from '../generated/resolvers.ts';
import { checkScope, NOTIFICATIONS } from '../record/check-scope.ts';

/** How everybody is told by e-mail who has chosen nothing. */
export const DEFAULT_PACE: Record<NotificationKind, EmailPace> = {
  MENTION: 'IMMEDIATELY',
  REPLY: 'HOURLY',
  COMMENT: 'DAILY',
  ASSIGNMENT: 'IMMEDIATELY',
  CHANGE: 'NEVER',
  RUN: 'NEVER',
  AUTOMATION: 'IMMEDIATELY',
  WEBHOOK: 'IMMEDIATELY',
};

/** How somebody is told, kind by kind. */
export async function settingsOf(tx: Tx, user: string) {
  const rows = await tx.execute<{ kind: NotificationKind; email: EmailPace }>(sql`
    select kind, email from activities.notification_setting where user_id = ${user}`);
  const chosen = new Map(rows.map(({ kind, email }) => [kind, email]));
  return Object.entries(DEFAULT_PACE).map(([kind, email]) => ({
    kind: kind as NotificationKind,
    email: chosen.get(kind as NotificationKind) ?? email,
  }));
}

/** Chooses how the actor is told of one kind of thing. Refuses with FORBIDDEN a token that only reads. */
export async function setSetting(tx: Tx, user: string, { kind, email }: SetNotificationSettingInput) {
  await checkScope(tx, NOTIFICATIONS, ['input']);
  await tx.execute(sql`
    insert into activities.notification_setting (user_id, kind, email) values (${user}, ${kind}, ${email})
    on conflict (user_id, kind) do update set email = excluded.email`);
  return {};
}
