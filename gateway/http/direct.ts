import type { FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { InvalidOperation } from '../graph/invalid-operation.ts';
import type { PersistedDocuments } from '../persisted/documents.ts';
import { isObject } from '../plan/json.ts';
import type { ClientRequest } from '../source.ts';
import type { Circumstances } from './apollo.ts';
import { acceptedType } from './media-type.ts';

/** An operation as a JSON body has it. */
interface Posted {
  query?: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: Record<string, unknown> | null;
}

/** A request that needs none of Apollo Server's judgement: a well-formed operation in JSON, for an answer in JSON. */
export interface Direct {
  posted: Posted;
  contentType: string;
}

/** Recognises such a request; null for every other. */
export function direct({ method, body, headers }: FastifyRequest): Direct | null {
  if (method !== 'POST' || !isOperation(body)) return null;
  const contentType = acceptedType(headers.accept);
  return contentType ? { posted: body, contentType } : null;
}

export interface DirectOptions {
  documents: PersistedDocuments;
  execute(request: ClientRequest): Promise<ExecutionResult>;
}

/** Answers it. */
export async function answerDirect(
  { query: text, operationName, variables, extensions }: Posted,
  circumstances: Circumstances,
  { documents, execute }: DirectOptions,
): Promise<ExecutionResult> {
  let query: string;
  try {
    query = documents.resolve({ query: text, extensions });
  } catch (error) {
    if (error instanceof InvalidOperation) return { errors: error.errors };
    throw error;
  }
  return execute({
    ...circumstances,
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
  });
}

function isOperation(body: unknown): body is Posted {
  if (!isObject(body)) return false;
  const { query, operationName, variables, extensions } = body;
  return (
    (typeof query === 'string' || (query === undefined && isObject(extensions))) &&
    (operationName == null || typeof operationName === 'string') &&
    (variables == null || isObject(variables)) &&
    (extensions == null || isObject(extensions))
  );
}
