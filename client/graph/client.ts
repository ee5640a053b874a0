import { ApolloClient, ApolloLink } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { BaseHttpLink } from '@apollo/client/link/http';
import { OperationTypeNode } from 'graphql';
import { from, mergeMap } from 'rxjs';
import { language } from '../texts/texts.ts';
import { untilLoaded } from '../ui/until-loaded.ts';
import { createCache } from './cache.ts';
import { firstPageRead, firstReads } from './first-reads.ts';
import { persistedLink, printed } from './persisted-link.ts';

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
  firstReads,
  speaks,
  once,
  ...(import.meta.env.PROD ? [persistedLink] : []),
  new BaseHttpLink({
    uri: ({ operationName }) => `/graphql?${operationName}`,
    credentials: 'same-origin',
    ...(import.meta.env.PROD && { print: printed }),
  }),
]);

/** Loads what speaks over the socket: with the first subscription, and never in the way of what is to be shown first. */
export const loadSocket = () => firstPageRead.then(() => untilLoaded(() => import('./live-socket.ts')));

const overSocket = new ApolloLink((operation, forward) =>
  from(loadSocket()).pipe(mergeMap(({ socketLink }) => socketLink.request(operation, forward))),
);

export const client = new ApolloClient({
  cache: createCache(),
  link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, overSocket, overHttp),
});
