import { type ExecutionResult, type GraphQLError, Kind } from 'graphql';
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
        complete: async (event, caller) => JSON.stringify(await complete(operation, { ...request, caller }, event)),
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
      const joinable = known && !known.ended && !(known.hasTold && resumes(operation, request));
      const group = joinable ? known : start(key, operation, request, member);
      group.add(member);
      return () => group.remove(member);
    },
  };
}

export type Groups = ReturnType<typeof groups>;

/**
 * Whether a subscriber goes on from a cursor: by convention, the argument `after` of the subscription's field. It must hear the
 * events from there on, so it cannot join a group that has told some of them already.
 */
function resumes({ definition }: Operation, { variables }: SourceRequest): boolean {
  return definition.selectionSet.selections.some((field) => {
    const after = field.kind === Kind.FIELD && field.arguments?.find(({ name }) => name.value === 'after')?.value;
    if (!after || after.kind === Kind.NULL) return false;
    return after.kind !== Kind.VARIABLE || (variables?.[after.name.value] ?? null) !== null;
  });
}

function keyOf(operation: Operation, { variables, caller, language }: SourceRequest): string {
  return stableJson([operation.key, variables ?? {}, caller?.audience ?? null, language]);
}

function pick(variables: Record<string, unknown> = {}, names: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
  );
}
