import { randomUUID } from 'node:crypto';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import { InvalidOperation, refusal } from '../graph/invalid-operation.ts';
import type { Operation } from '../graph/operation.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Caller, ClientRequest, SourceRequest } from '../source.ts';
import { resync } from './group.ts';
import type { Groups } from './groups.ts';
import { ACK, completion, failure, next, PONG, readMessage, type SubscribePayload } from './messages.ts';

export interface SocketLimits {
  /** Operations that one socket may have open. */
  operations: number;
  /** Bytes that may wait for a slow receiver. */
  queuedBytes: number;
  /** Messages that may wait for a slow receiver. */
  queuedMessages: number;
  /** Milliseconds within which a client has to introduce itself. */
  initTimeout: number;
}

export type Introduction = Pick<SourceRequest, 'caller' | 'language' | 'clientIp' | 'userAgent'>;

export interface SocketOptions {
  socket: WebSocket;
  limits: SocketLimits;
  /** Says who asks, with what the client sent to introduce itself; null where it has too many sockets open. */
  introduce(payload: Record<string, unknown>): Promise<Introduction | null>;
  /** Throws `InvalidOperation`. */
  prepare(payload: SubscribePayload, caller: Caller | null): { operation: Operation; query: string };
  execute(operation: Operation, request: ClientRequest): Promise<ExecutionResult>;
  groups: Groups;
  metrics: Pick<Metrics, 'resync'>;
  mask(errors: readonly unknown[], about: { requestId: string }): readonly GraphQLError[];
}

/** One client's connection in the graphql-transport-ws protocol. */
export class ClientSocket {
  readonly #options: SocketOptions;
  readonly #running = new Map<string, () => void>();
  #introduced: Introduction | null = null;
  #introducing = false;
  #waiting = 0;

  constructor(options: SocketOptions) {
    this.#options = options;
    const { socket, limits } = options;
    const impatience = setTimeout(() => socket.close(4408, 'Connection initialisation timeout'), limits.initTimeout);
    socket.on('message', (raw) => {
      void this.#receive(String(raw)).finally(() => this.#introduced && clearTimeout(impatience));
    });
    socket.once('close', () => {
      clearTimeout(impatience);
      for (const stop of this.#running.values()) stop();
      this.#running.clear();
    });
  }

  /** Operations that are open. */
  get size(): number {
    return this.#running.size;
  }

  get caller(): Caller | null {
    return this.#introduced?.caller ?? null;
  }

  /** Takes note of who the client's credential stands for now. */
  recognise(caller: Caller | null): void {
    if (!this.#introduced) return;
    if (!caller && this.caller) {
      this.#options.socket.close(4401, 'Unauthorized');
      return;
    }
    const regrouped = caller?.audience !== this.caller?.audience;
    this.#introduced = { ...this.#introduced, caller };
    if (!regrouped) return;
    for (const id of [...this.#running.keys()]) {
      this.#stop(id);
      this.#send(failure(id, [resync('What may be seen has changed; subscribe again.')]));
    }
  }

  async #receive(text: string): Promise<void> {
    const { socket } = this.#options;
    const message = readMessage(text);
    if (!message) return socket.close(4400, 'Not a message of the protocol');
    switch (message.type) {
      case 'connection_init':
        return this.#introduce(message.payload ?? {});
      case 'ping':
        return this.#send(PONG);
      case 'pong':
        return;
      case 'complete':
        return this.#stop(message.id);
      case 'subscribe':
        return this.#start(message.id, message.payload);
    }
  }

  async #introduce(payload: Record<string, unknown>): Promise<void> {
    const { socket, introduce } = this.#options;
    if (this.#introducing) return socket.close(4429, 'Too many initialisation requests');
    this.#introducing = true;
    try {
      this.#introduced = await introduce(payload);
      if (!this.#introduced) return socket.close(4429, 'Too many connections');
      this.#send(ACK);
    } catch {
      socket.close(4500, 'Could not tell who asks');
    }
  }

  async #start(id: string, payload: SubscribePayload): Promise<void> {
    const { socket, limits, prepare, groups, mask } = this.#options;
    if (!this.#introduced) return socket.close(4401, 'Unauthorized');
    if (this.#running.has(id)) return socket.close(4409, `Subscriber for ${id} already exists`);
    const requestId = randomUUID();
    try {
      if (this.#running.size >= limits.operations) throw tooMany(limits.operations);
      const { operation, query } = prepare(payload, this.caller);
      const request: ClientRequest = {
        ...this.#introduced,
        requestId,
        query,
        variables: payload.variables ?? {},
        idempotencyKey: idempotencyKeyOf(payload),
      };
      if (!operation.primary) return await this.#answer(id, operation, request);
      const socketCaller = () => this.caller;
      const leave = groups.join(operation, request, {
        get caller() {
          return socketCaller();
        },
        next: (result) => this.#deliver(id, result),
        fail: (errors) => this.#finish(id, failure(id, errors)),
        complete: () => this.#finish(id, completion(id)),
      });
      this.#running.set(id, leave);
    } catch (error) {
      const errors = error instanceof InvalidOperation ? error.errors : mask([error], { requestId });
      this.#finish(id, failure(id, errors));
    }
  }

  async #answer(id: string, operation: Operation, request: ClientRequest): Promise<void> {
    const abort = new AbortController();
    this.#running.set(id, () => abort.abort());
    const result = await this.#options.execute(operation, { ...request, abort });
    if (!this.#running.has(id)) return;
    this.#send(next(id, JSON.stringify(result)));
    this.#finish(id, completion(id));
  }

  #deliver(id: string, result: string): void {
    const { socket, limits } = this.#options;
    const full = this.#waiting >= limits.queuedMessages || socket.bufferedAmount >= limits.queuedBytes;
    if (full) {
      this.#stop(id);
      this.#options.metrics.resync();
    }
    this.#send(full ? failure(id, [TOO_SLOW]) : next(id, result));
  }

  #stop(id: string): void {
    this.#running.get(id)?.();
    this.#running.delete(id);
  }

  #finish(id: string, message: string): void {
    this.#running.delete(id);
    this.#send(message);
  }

  #send(message: string): void {
    if (this.#options.socket.readyState !== this.#options.socket.OPEN) return;
    this.#waiting++;
    this.#options.socket.send(message, () => this.#waiting--);
  }
}

const TOO_SLOW = resync('The receiver is too slow; subscribe again from the last cursor.');

function idempotencyKeyOf({ extensions }: SubscribePayload): string | undefined {
  const key = extensions?.['Idempotency-Key'];
  return typeof key === 'string' ? key : undefined;
}

function tooMany(limit: number): InvalidOperation {
  return refusal('SUBSCRIPTION_LIMIT', `At most ${limit} operations may be open on one connection.`);
}
