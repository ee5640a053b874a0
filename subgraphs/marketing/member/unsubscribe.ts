import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { ResubscribeCampaignMemberInput, UnsubscribeCampaignMemberInput } from '../generated/resolvers.ts';
import { campaignMembers } from './campaign-member.module.ts';

const LONGEST = 200;

/** Notes that a member has unsubscribed. Refuses TOO_LONG, NOT_FOUND, FORBIDDEN, STALE_VERSION, ALREADY_UNSUBSCRIBED. */
export async function unsubscribe(tx: Tx, { id, version, reason }: UnsubscribeCampaignMemberInput) {
  checkLength(reason ?? '', 'reason');
  const member = await memberIn(tx, id);
  if (member.unsubscribed) refuse('ALREADY_UNSUBSCRIBED', ['input', 'id']);
  return change(tx, member.uuid, version, {
    unsubscribed_at: 'now',
    unsubscribed_reason: reason?.trim() || null,
    unsubscribed_of: null,
  });
}

/** Takes a member back. Refuses CONSENT_REQUIRED, REQUIRED, TOO_LONG, NOT_FOUND, FORBIDDEN, STALE_VERSION, NOT_UNSUBSCRIBED. */
export async function resubscribe(tx: Tx, { id, version, newConsent, consentSource }: ResubscribeCampaignMemberInput) {
  if (!newConsent) refuse('CONSENT_REQUIRED', ['input', 'newConsent']);
  const from = checkedConsent(consentSource);
  const member = await memberIn(tx, id);
  if (!member.unsubscribed) refuse('NOT_UNSUBSCRIBED', ['input', 'id']);
  return change(tx, member.uuid, version, {
    unsubscribed_at: null,
    unsubscribed_reason: null,
    unsubscribed_of: null,
    consented_at: 'now',
    consent_source: from,
  });
}

/** Where a new consent is from. Refuses REQUIRED and TOO_LONG. */
export function checkedConsent(source: string | null | undefined): string {
  const from = source?.trim() ?? '';
  if (!from) refuse('REQUIRED', ['input', 'consentSource']);
  checkLength(from, 'consentSource');
  return from;
}

function checkLength({ length }: string, field: string): void {
  if (length > LONGEST) refuse('TOO_LONG', ['input', field], { max: LONGEST, length });
}

async function memberIn(tx: Tx, id: string): Promise<{ uuid: string; unsubscribed: boolean }> {
  const uuid = toUuid(campaignMembers.prefix, id);
  const [row] = uuid
    ? await tx.execute<{ unsubscribed: boolean }>(
        sql`select unsubscribed_at is not null as unsubscribed from marketing.campaign_member where id = ${uuid}`,
      )
    : [];
  return row ? { uuid: uuid!, ...row } : refuse('NOT_FOUND', ['input', 'id']);
}

async function change(tx: Tx, uuid: string, version: number, changes: Record<string, string | null>) {
  await tx.execute(
    sql`select marketing_public.update_campaign_member(${uuid}, ${version}, ${JSON.stringify(changes)}::jsonb)`,
  );
  return {};
}
