import { pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { moment, recordColumns } from '#platform/database/columns.ts';

export const memberTable = pgSchema('marketing').table('campaign_member', {
  ...recordColumns(),
  campaignId: uuid('campaign_id').notNull(),
  contactId: uuid('contact_id'),
  leadId: uuid('lead_id'),
  status: text('status'),
  source: text('source').notNull(),
  unsubscribedAt: moment('unsubscribed_at'),
  unsubscribedReason: text('unsubscribed_reason'),
  consentedAt: moment('consented_at'),
  consentSource: text('consent_source'),
  callOutcome: text('call_outcome'),
  callAt: moment('call_at'),
  callerId: uuid('caller_id'),
});

export type CampaignMemberRow = typeof memberTable.$inferSelect;
