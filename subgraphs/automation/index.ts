import { defineSubgraph } from '#platform/subgraph/define.ts';
import { dryRunResolvers } from './dry-run/dry-run.resolvers.ts';
import { sendMails } from './mail/send-mails.ts';
import { ruleResolvers } from './rule/rule.resolvers.ts';
import { actOnChanges } from './run/act-on-changes.ts';
import { actOnDates } from './run/act-on-dates.ts';
import { forgetPurged, forgetRuns } from './run/forget-runs.ts';
import { runResolvers } from './run/run.resolvers.ts';
import { forgetDeliveries } from './webhook/delivery/forget-deliveries.ts';
import { queueWebhooks } from './webhook/delivery/queue.ts';
import { sendWebhooks } from './webhook/send/send-webhooks.ts';
import { webhookResolvers } from './webhook/webhook.resolvers.ts';

/** What happens by itself: rules that act when records change or a date comes. */
export const automation = defineSubgraph({
  name: 'automation',
  folder: import.meta.dirname,
  resolvers: [ruleResolvers, runResolvers, dryRunResolvers, webhookResolvers],
  consumers: [actOnChanges, queueWebhooks, forgetPurged],
  workers: [sendWebhooks],
  jobs: [actOnDates, sendMails, forgetRuns, forgetDeliveries],
});
