import { GraphQLError } from 'graphql';
import type { Language } from '#platform/errors/texts.ts';
import { Refusal, toUserError, type UserError } from '#platform/errors/user-error.ts';
import type { FileResponse } from './file-server.ts';

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  EXPORT_NOT_ALLOWED: 403,
  IMPORT_NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  LOGO_TOO_LARGE: 413,
};

/** Tells why a file was refused, as JSON in the form of a payload; what is no refusal is thrown on. */
export function refusedFile(error: unknown, language: Language): FileResponse {
  const errors = errorsIn(error, language);
  return {
    status: STATUS[errors[0]?.code ?? ''] ?? 422,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ errors }),
  };
}

function errorsIn(error: unknown, language: Language): UserError[] {
  if (error instanceof Refusal) return error.faults.map((fault) => toUserError(fault, language));
  if (error instanceof GraphQLError && typeof error.extensions.code === 'string') {
    return [{ code: error.extensions.code, path: [], message: error.message }];
  }
  throw error;
}
