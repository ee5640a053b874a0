import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { preferredLanguage } from '../http/language.ts';
import type { Credentials } from '../http/routes.ts';
import { quota } from '../limits/quota.ts';
import type { Caller } from '../source.ts';
import { ClientSocket, type Introduction, type SocketLimits, type SocketOptions } from './client-socket.ts';
import { credentialWatch } from './credential-watch.ts';
import { credentialsOf } from './credentials.ts';
import { heartbeat } from './heartbeat.ts';
import { SUBPROTOCOL } from './messages.ts';

export interface SocketServerOptions extends Omit<SocketOptions, 'socket' | 'introduce'> {
  path: string;
  limits: SocketServerLimits;
  authenticate(credentials: Credentials): Promise<Caller | null>;
  authenticateAll(credentials: readonly Credentials[]): Promise<(Caller | null)[]>;
}

export interface SocketServerLimits extends SocketLimits {
  /** Bytes of one message from a client. */
  messageBytes: number;
  /** Sockets that one caller may have open. */
  perCaller: number;
  /** Milliseconds between pings. */
  heartbeat: number;
  /** Milliseconds after which a credential is asked for again. */
  recheck: number;
}

/** Serves GraphQL over sockets on the upgrades of one path. */
export function socketServer(options: SocketServerOptions) {
  const { path, limits, authenticate, authenticateAll } = options;
  const watch = credentialWatch(authenticateAll, limits.recheck);
  const open = quota(limits.perCaller);
  const clients = new Set<ClientSocket>();
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) => offered.has(SUBPROTOCOL) && SUBPROTOCOL,
  });

  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    socket.on('error', () => socket.terminate());
    if (socket.protocol !== SUBPROTOCOL) return socket.close(4406, 'Subprotocol not acceptable');
    heartbeat(socket, limits.heartbeat);
    const client = new ClientSocket({ ...options, socket, introduce });
    clients.add(client);
    socket.once('close', () => clients.delete(client));

    async function introduce(payload: Record<string, unknown>): Promise<Introduction | null> {
      const credentials = credentialsOf(request, payload);
      const caller = await authenticate(credentials);
      const giveBack = caller ? open.take(caller.subject) : () => undefined;
      if (!giveBack) return null;
      const unwatch = watch.watch(credentials, caller, (now) => client.recognise(now));
      socket.once('close', () => {
        giveBack();
        unwatch();
      });
      const language = typeof payload.language === 'string' ? payload.language : request.headers['accept-language'];
      return {
        caller,
        clientIp: credentials.ip,
        language: preferredLanguage(language),
        userAgent: request.headers['user-agent'],
      };
    }
  });

  return {
    load() {
      const sockets = [...server.clients];
      return {
        sockets: sockets.length,
        subscriptions: [...clients].reduce((sum, { size }) => sum + size, 0),
        queuedBytes: sockets.reduce((sum, { bufferedAmount }) => sum + bufferedAmount, 0),
      };
    },
    attach(http: Server): void {
      http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        if (new URL(request.url ?? '/', 'http://localhost').pathname !== path) return;
        server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
      });
    },
    /** Says good-bye to every socket and waits until they are gone, at most `patience` milliseconds. */
    async close(patience = 2_000): Promise<void> {
      watch.close();
      for (const socket of server.clients) socket.close(1001, 'Going away');
      for (const end = Date.now() + patience; server.clients.size && Date.now() < end; ) await wait(10);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
