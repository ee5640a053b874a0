import { ApolloClient, ApolloLink } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { BaseHttpLink } from '@apollo/client/link/http';
import { OperationTypeNode } from 'graphql';
import { from, mergeMap } from 'rxjs';
import { language } from '../texts/texts.ts';
import { createCache } from './cache.ts';
import { persistedLink } from './persisted-link.ts';
import { quietLink, whenQuiet } from './quiet-link.ts';

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
  quietLink,
  speaks,
  once,
  ...(import.meta.env.PROD ? [persistedLink] : []),
  new BaseHttpLink({ uri: ({ operationName }) => `/graphql?${operationName}`, credentials: 'same-origin' }),
]);
let loading: Promise<typeof import('./live-socket.ts')> | undefined;

/** Loads what speaks over the socket: after what the page shows first, for none of that comes over it. */
export function loadSocket() {
  loading ??= whenQuiet().then(() => import('./live-socket.ts'));
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

const overSocket = new ApolloLink((operation, forward) =>
  from(loadSocket()).pipe(mergeMap(({ socketLink }) => socketLink.request(operation, forward))),
);

export const client = new ApolloClient({
  cache: createCache(),
  link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, overSocket, overHttp),
});
