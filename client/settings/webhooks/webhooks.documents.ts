import { graphql } from '#client/generated/gql.ts';
import type { WebhookDeliveriesQuery, WebhookEndpointLineFragment } from '#client/generated/graphql.ts';

export type Endpoint = WebhookEndpointLineFragment;
export type Delivery = NonNullable<WebhookDeliveriesQuery['webhookDeliveries']>['edges'][number]['node'];

export const WEBHOOK_ENDPOINTS = graphql(/* GraphQL */ `
  query WebhookEndpoints {
    webhookEndpoints {
      ...WebhookEndpointLine
    }
  }

  fragment WebhookEndpointLine on WebhookEndpoint {
    id
    name
    url
    modules
    events
    enabled
    offReason
    owner {
      id
      name
    }
    failingSince
    oldSecretUntil
    pendingCount
    failedCount
    version
  }
`);

export const CREATE_WEBHOOK_ENDPOINT = graphql(/* GraphQL */ `
  mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) {
      secret
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UPDATE_WEBHOOK_ENDPOINT = graphql(/* GraphQL */ `
  mutation UpdateWebhookEndpoint($input: UpdateWebhookEndpointInput!) {
    updateWebhookEndpoint(input: $input) {
      endpoint {
        ...WebhookEndpointLine
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const DELETE_WEBHOOK_ENDPOINT = graphql(/* GraphQL */ `
  mutation DeleteWebhookEndpoint($input: DeleteWebhookEndpointInput!) {
    deleteWebhookEndpoint(input: $input) {
      deletedId
      errors {
        code
        path
        message
      }
    }
  }
`);

export const ROTATE_WEBHOOK_SECRET = graphql(/* GraphQL */ `
  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) {
      secret
      errors {
        code
        path
        message
      }
    }
  }
`);

export const PING_WEBHOOK_ENDPOINT = graphql(/* GraphQL */ `
  mutation PingWebhookEndpoint($input: PingWebhookEndpointInput!) {
    pingWebhookEndpoint(input: $input) {
      delivery {
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

export const RESEND_WEBHOOK_DELIVERY = graphql(/* GraphQL */ `
  mutation ResendWebhookDelivery($input: ResendWebhookDeliveryInput!) {
    resendWebhookDelivery(input: $input) {
      delivery {
        id
        state
        nextAttemptAt
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const RESEND_FAILED_WEBHOOK_DELIVERIES = graphql(/* GraphQL */ `
  mutation ResendFailedWebhookDeliveries($input: ResendFailedWebhookDeliveriesInput!) {
    resendFailedWebhookDeliveries(input: $input) {
      count
      errors {
        code
        path
        message
      }
    }
  }
`);

export const WEBHOOK_DELIVERIES = graphql(/* GraphQL */ `
  query WebhookDeliveries($endpointId: ID, $state: WebhookDeliveryState, $after: String) {
    webhookDeliveries(endpointId: $endpointId, state: $state, first: 30, after: $after) {
      edges {
        node {
          id
          type
          state
          attemptCount
          nextAttemptAt
          createdAt
          endpoint {
            id
            name
            enabled
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const WEBHOOK_DELIVERY = graphql(/* GraphQL */ `
  query WebhookDelivery($id: ID!) {
    webhookDelivery(id: $id) {
      id
      type
      state
      recordId
      nextAttemptAt
      createdAt
      body
      endpoint {
        id
        name
        enabled
      }
      attempts {
        at
        status
        durationMs
        fault
        response
      }
    }
  }
`);
