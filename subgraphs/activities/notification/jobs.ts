import type { Job } from '#platform/jobs/jobs.ts';
import { forgetNotifications } from './forget-notifications.ts';
import { sendMails } from './mail/send-mails.ts';

/** What is done about notifications by the clock. */
export const notificationJobs: Job[] = [
  {
    name: 'activities.mailImmediately',
    schedule: '* * * * *',
    run: (subgraph, platform) => sendMails(subgraph, platform, 'IMMEDIATELY'),
  },
  {
    name: 'activities.mailHourly',
    schedule: '0 * * * *',
    run: (subgraph, platform) => sendMails(subgraph, platform, 'HOURLY'),
  },
  {
    name: 'activities.mailDaily',
    schedule: '0 7 * * *',
    run: (subgraph, platform) => sendMails(subgraph, platform, 'DAILY'),
  },
  { name: 'activities.forgetNotifications', schedule: '30 3 * * *', run: forgetNotifications },
];
