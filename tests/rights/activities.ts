import type { Probe } from './operations.ts';

const ACTIVITY = `activity { id number subject description type { value } day account { name } contact { name } related { id title }
  follows { id } owner { __typename } record { title comments(first: 2) { totalCount } history(first: 2) { edges { node { id } } } } }`;
const ERRORS = 'errors { code path message }';

/** Events and tasks, and what they are about. */
export const ACTIVITY_PROBES: Record<string, Probe> = {
  'Query.activity': {
    document: `query ($id: ID!) { ${ACTIVITY.replace('activity', 'activity(id: $id)')} }`,
    variables: ({ activity }) => ({ id: activity }),
  },
  'Query.activities': {
    document: `{ activities(first: 5, filter: { field: "subject", operator: CONTAINS, values: ["SALAISUUS"] }) {
      totalCount edges { node { id subject account { name } related { title } } } } }`,
    variables: () => ({}),
  },
  'Mutation.createTask': {
    document: `mutation ($input: CreateTaskInput!) { createTask(input: $input) { ${ACTIVITY} ${ERRORS} } }`,
    variables: ({ account, potential }) => ({
      input: { subject: 'Urkinta', accountId: account, relatedIds: [potential] },
    }),
  },
  'Mutation.createEvent': {
    document: `mutation ($input: CreateEventInput!) { createEvent(input: $input) { ${ACTIVITY} ${ERRORS} } }`,
    variables: ({ contact }) => ({
      input: { subject: 'Urkinta', type: 'call', allDay: true, startDate: '2027-02-01', contactId: contact },
    }),
  },
  'Mutation.updateActivity': {
    document: `mutation ($input: UpdateActivityInput!) { updateActivity(input: $input) { ${ACTIVITY} ${ERRORS} } }`,
    variables: ({ activity }) => ({ input: { id: activity, version: 1, subject: 'vallattu' } }),
  },
  'Mutation.completeActivity': {
    document: `mutation ($input: CompleteActivityInput!) { completeActivity(input: $input) { ${ACTIVITY} followUp { id } ${ERRORS} } }`,
    variables: ({ activity }) => ({ input: { id: activity, version: 1, followUp: { dueDate: '2027-03-01' } } }),
  },
  'Mutation.deleteActivity': {
    document: `mutation ($input: DeleteActivityInput!) { deleteActivity(input: $input) { deletedId ${ERRORS} } }`,
    variables: ({ activity }) => ({ input: { id: activity, version: 1 } }),
  },
};
