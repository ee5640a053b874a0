import { graphql } from '#client/generated/gql.ts';
import type { ActivityLineFragment } from '#client/generated/graphql.ts';

/** An activity as one line among others. */
export type ActivityLineData = ActivityLineFragment;

export const RECORD_ACTIVITIES = graphql(/* GraphQL */ `
  query RecordActivities($id: ID!, $open: Boolean!, $first: Int!, $after: String) {
    record(id: $id) {
      id
      activities(open: $open, first: $first, after: $after) {
        totalCount
        edges {
          node {
            ...ActivityLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }

  fragment ActivityLine on Activity {
    id
    version
    kind
    subject
    type {
      label
      hue
    }
    status {
      value
      label
    }
    startsAt
    startDate
    dueDate
    dueTime
    overdue
    doneAt
    owner {
      __typename
      ... on User {
        id
        name
      }
      ... on Group {
        id
        name
      }
    }
    record {
      id
      access {
        mayEdit
      }
    }
  }
`);

export const ACTIVITY_ABOUT = graphql(/* GraphQL */ `
  query ActivityAbout($id: ID!) {
    activity(id: $id) {
      id
      related {
        id
        module
        title
      }
    }
  }
`);

export const ACTIVITIES_CHANGED = graphql(/* GraphQL */ `
  subscription ActivitiesChanged($after: String) {
    listChanged(module: "activities", after: $after) {
      cursor
      resync
    }
  }
`);

export const COMPLETE_ACTIVITY = graphql(/* GraphQL */ `
  mutation CompleteActivity($input: CompleteActivityInput!) {
    completeActivity(input: $input) {
      activity {
        ...ActivityLine
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const REOPEN_ACTIVITY = graphql(/* GraphQL */ `
  mutation ReopenActivity($input: UpdateActivityInput!) {
    updateActivity(input: $input) {
      activity {
        ...ActivityLine
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const CREATE_TASK = graphql(/* GraphQL */ `
  mutation CreateTask($input: CreateTaskInput!) {
    createTask(input: $input) {
      activity {
        id
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const CREATE_EVENT = graphql(/* GraphQL */ `
  mutation CreateEvent($input: CreateEventInput!) {
    createEvent(input: $input) {
      activity {
        id
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
