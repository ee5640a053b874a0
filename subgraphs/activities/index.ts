import { defineSubgraph } from '#platform/subgraph/define.ts';
import { activityModule } from './activity/activity.module.ts';
import { activityResolvers } from './activity/activity.resolvers.ts';
import { discussionResolvers } from './discussion/discussion.resolvers.ts';
import { followResolvers } from './follow/follow.resolvers.ts';
import { followMany } from './follow/follow-many.ts';
import { forgetPurged } from './forget-purged.ts';
import { notificationJobs } from './notification/jobs.ts';
import { notificationResolvers } from './notification/notification.resolvers.ts';
import { tellOfRecords } from './notification/tell-of-records.ts';
import { tellOfRules } from './notification/tell-of-rules.ts';
import { tellOfRuns } from './notification/tell-of-runs.ts';
import { tellOfWebhooks } from './notification/tell-of-webhooks.ts';

/** What people do about records: events and tasks, discussion, notifications, following. */
export const activities = defineSubgraph({
  name: 'activities',
  folder: import.meta.dirname,
  modules: [activityModule],
  resolvers: [activityResolvers, discussionResolvers, notificationResolvers, followResolvers],
  consumers: [tellOfRecords, tellOfRuns, tellOfRules, tellOfWebhooks, forgetPurged],
  jobs: notificationJobs,
  runs: [followMany],
});
