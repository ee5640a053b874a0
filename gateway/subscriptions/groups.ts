import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Operation } from '../graph/operation.ts';
import type { Source, SourceRequest } from '../source.ts';
import { stableJson } from '../stable-json.ts';
import { Group, type Member } from './group.ts';

export interface GroupsOptions {
  sources: Record<string, Source>;
  /** Completes an event with what other subgraphs know, in the name of `request.caller`. */
  complete(operation: Operation, request: SourceRequest, event: ExecutionResult): Promise<ExecutionResult>;
  mask(errors: readonly unknown[], about: { requestId: string; operation?: string }): GraphQLError[];
  backOff: readonly number[];
}

/** Finds the group that a subscriber belongs to: same operation, variables, language and audience. */
export function groups({ sources, complete, mask, backOff }: GroupsOptions) {
  const open = new Map<string, Group>();

  function start(key: string, operation: Operation, request: SourceRequest, first: Member): Group {
    const primary = operation.primary!;
    const about = { requestId: request.requestId, operation: operation.name };
    const group: Group = new Group(
      {
        backOff,
        open: (caller, signal) =>
          sources[primary.serviceName]!.subscribe({
            ...request,
            caller,
            signal,
            query: primary.operation,
            operationName: primary.operationName,
            variables: pick(request.variables, primary.variableUsages),
          }),
        complete: async (event, caller, signal) =>
          JSON.stringify(await complete(operation, { ...request, caller, signal }, event)),
        mask: (errors) => mask(errors, about),
      },
      first,
      () => {
        if (open.get(key) === group) open.delete(key);
      },
    );
    open.set(key, group);
    return group;
  }

  return {
    get size() {
      return open.size;
    },
    /** Lets a member hear a subscription; call what is returned to leave. */
    join(operation: Operation, request: SourceRequest, member: Member): () => void {
      const key = keyOf(operation, request);
      const known = open.get(key);
      const group = known && !known.ended ? known : start(key, operation, request, member);
      group.add(member);
      return () => group.remove(member);
    },
  };
}

export type Groups = ReturnType<typeof groups>;

function keyOf(operation: Operation, { variables, caller, language }: SourceRequest): string {
  return stableJson([operation.key, variables ?? {}, caller?.audience ?? null, language]);
}

function pick(variables: Record<string, unknown> = {}, names: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
  );
}
