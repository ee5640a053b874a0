import type { Caller, Source, SourceRequest } from '#gateway/source.ts';
import { localSource } from '#gateway/sources/local.ts';
import type { Actor } from '#platform/actor.ts';
import { type Language, languageOf } from '#platform/errors/texts.ts';
import { withAudienceErrors } from '#platform/subgraph/audience.ts';
import type { ContextRequest } from '#platform/subgraph/context.ts';
import type { Subgraph } from '#platform/subgraph/define.ts';

/** What travels from the gateway to the subgraphs about a caller. */
export interface Claims extends Record<string, unknown> {
  actor: Actor;
  language: Language;
}

export function claimsOf(caller: Caller | null): Claims | undefined {
  return caller?.claims as Claims | undefined;
}

/** A running subgraph as a source in this process. */
export function sourceOf(subgraph: Subgraph): Source {
  return localSource({ schema: subgraph.schema, open: (request) => opened(subgraph, request) });
}

/** Opens a subgraph's context for an operation of the gateway. */
export function opened(subgraph: Subgraph, request: Asked) {
  const { context, close } = subgraph.open(contextRequest(request));
  return { contextValue: context, answered: context.shared ? withAudienceErrors : undefined, close };
}

/** Who asks, and how; what is asked is of no matter here. */
export type Asked = Omit<SourceRequest, 'query'>;

function contextRequest({ caller, language, idempotencyKey, clientIp, userAgent, setCookies }: Asked): ContextRequest {
  const claims = claimsOf(caller);
  return {
    actor: claims?.actor ?? null,
    language: languageFor(caller, language),
    idempotencyKey,
    clientIp,
    userAgent,
    setCookie: setCookies && ((cookie) => setCookies([cookie])),
  };
}

/** People get the language of their settings, apps and strangers the one they ask for. */
function languageFor(caller: Caller | null, asked: string): Language {
  const claims = claimsOf(caller);
  return claims && claims.actor.cause === 'ui' ? claims.language : languageOf(asked);
}
