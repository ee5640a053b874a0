import type { GraphQLError } from 'graphql';

/** The subprotocol that is spoken: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md */
export const SUBPROTOCOL = 'graphql-transport-ws';

export interface SubscribePayload {
  query?: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: Record<string, unknown> | null;
}

export type ClientMessage =
  | { type: 'connection_init'; payload?: Record<string, unknown> }
  | { type: 'ping' | 'pong' }
  | { type: 'subscribe'; id: string; payload: SubscribePayload }
  | { type: 'complete'; id: string };

export const ACK = '{"type":"connection_ack"}';
export const PONG = '{"type":"pong"}';

/** One result for one operation; `result` is JSON, made once for all who get it. */
export function next(id: string, result: string): string {
  return `{"id":${JSON.stringify(id)},"type":"next","payload":${result}}`;
}

/** Ends an operation with errors. */
export function failure(id: string, errors: readonly GraphQLError[]): string {
  return `{"id":${JSON.stringify(id)},"type":"error","payload":${JSON.stringify(errors)}}`;
}

/** Ends an operation. */
export function completion(id: string): string {
  return `{"id":${JSON.stringify(id)},"type":"complete"}`;
}

/** Reads what a client sent; null where it is not in the protocol. */
export function readMessage(text: string): ClientMessage | null {
  const message = parsed(text);
  if (!isRecord(message)) return null;
  switch (message.type) {
    case 'connection_init':
      if (message.payload != null && !isRecord(message.payload)) return null;
      return { type: 'connection_init', payload: (message.payload as Record<string, unknown>) ?? undefined };
    case 'ping':
    case 'pong':
      return { type: message.type };
    case 'complete':
      return isId(message.id) ? { type: 'complete', id: message.id } : null;
    case 'subscribe':
      if (!isId(message.id) || !isSubscribePayload(message.payload)) return null;
      return { type: 'subscribe', id: message.id, payload: message.payload };
    default:
      return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && id.length > 0 && id.length <= 128;
}

function isSubscribePayload(payload: unknown): payload is SubscribePayload {
  if (!isRecord(payload)) return false;
  const { query, operationName, variables, extensions } = payload;
  return (
    (query === undefined || typeof query === 'string') &&
    (operationName == null || typeof operationName === 'string') &&
    (variables == null || isRecord(variables)) &&
    (extensions == null || isRecord(extensions))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
