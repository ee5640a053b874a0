import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { language } from '../texts/texts.ts';
import { createCache } from './cache.ts';
import { persistedLink } from './persisted-link.ts';
import { resumeLink } from './resume-link.ts';

const socket = createClient({
  url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  lazy: true,
  lazyCloseTimeout: 5_000,
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
});

/** The one socket of this window, to tell whether it is open. */
export const liveSocket = socket;

const speaks = new SetContextLink(({ headers }) => ({ headers: { ...headers, 'accept-language': language() } }));

/** A mutation that is sent again must not act twice. */
const once = new ApolloLink((operation, forward) => {
  if (operation.operationType === OperationTypeNode.MUTATION) {
    const key = crypto.randomUUID();
    operation.setContext(({ headers }) => ({ headers: { ...headers, 'idempotency-key': key } }));
  }
  return forward(operation);
});

const overHttp = ApolloLink.from([
  speaks,
  once,
  ...(import.meta.env.PROD ? [persistedLink] : []),
  new HttpLink({ uri: ({ operationName }) => `/graphql?${operationName}`, credentials: 'same-origin' }),
]);
const overSocket = ApolloLink.from([resumeLink, new GraphQLWsLink(socket)]);

export const client = new ApolloClient({
  cache: createCache(),
  link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, overSocket, overHttp),
});
