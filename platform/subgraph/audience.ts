import { type ExecutionResult, GraphQLError } from 'graphql';
import { sql } from '#platform/database/drizzle.ts';
import type { Context } from './context.ts';

/**
 * What a subgraph answers instead of a result while it works for an audience (`Actor.audience`): `PERSONAL`, the result would
 * depend on the person; `AUDIENCE_CHANGED`, who may see what has changed, so that it has to be asked anew.
 */
type AudienceCode = 'PERSONAL' | 'AUDIENCE_CHANGED';

const RAISED: Record<string, AudienceCode> = { SLM02: 'AUDIENCE_CHANGED', SLM03: 'PERSONAL' };

export function audienceError(code: AudienceCode): GraphQLError {
  return new GraphQLError(code, { extensions: { code } });
}

/** The event of a subscription's field by which all who hear it for an audience are asked anew; see `FollowOptions`. */
export function audienceChanged<F extends string>({ shared }: Context, field: F): Record<F, never> | undefined {
  // A field's value that is an error becomes the field's error.
  return shared ? ({ [field]: audienceError('AUDIENCE_CHANGED') } as Record<F, never>) : undefined;
}

/**
 * For a stream about records of one module, before it begins: what is not open to all of an audience is each person's own. It would
 * be found out with the first event, which would then be lost to all of them.
 */
export async function refuseClosed(context: Context, module: string): Promise<void> {
  if (!context.shared) return;
  const open = await context.glance(async (tx) => {
    const [row] = await tx.execute<{ open: boolean }>(sql`select access.all_rows(${module}, 'read') as open`);
    return row!.open;
  });
  if (!open) throw audienceError('PERSONAL');
}

/** The same for what PostgreSQL raised for that reason; anything else as it is. */
export function asAudienceError(error: unknown): unknown {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  const code = RAISED[String((cause as { code?: unknown } | undefined)?.code)];
  return code ? audienceError(code) : error;
}

/** A result in which such errors are told by their codes. */
export function withAudienceErrors(result: ExecutionResult): ExecutionResult {
  const errors = result.errors?.map((error) => {
    const known = asAudienceError(error.originalError ?? error);
    return known instanceof GraphQLError
      ? new GraphQLError(known.message, { ...error, extensions: known.extensions })
      : error;
  });
  return errors ? { ...result, errors } : result;
}
