import type { ExecutionResult, GraphQLError } from 'graphql';
import { BoundedCache } from '../bounded-cache.ts';
import type { Operation } from '../graph/operation.ts';
import type { Caller, Source, SourceRequest } from '../source.ts';
import { stableJson } from '../stable-json.ts';
import { Group, type Member } from './group.ts';
import { type IsLater, Told } from './told.ts';

/** How far different callers may share the execution of a subscription. Without it, callers of one `Caller.audience` do. */
export interface Sharing {
  /**
   * The caller as one of all who may be shown the same: its `audience` is theirs, and its claims let subgraphs know that they
   * answer for all of them. A subgraph that can't says so by an error with the code `PERSONAL`, or `AUDIENCE_CHANGED` where the
   * audience is no longer what it was; then each is asked for anew. Null where the caller is only itself.
   */
  shared(caller: Caller): Promise<Caller | null>;
  /** Orders the cursors of a subscription. */
  isLater: IsLater;
}

export interface GroupsOptions {
  sources: Record<string, Source>;
  sharing?: Sharing;
  /** Completes an event with what other subgraphs know, in the name of `request.caller`. */
  complete(operation: Operation, request: SourceRequest, event: ExecutionResult): Promise<ExecutionResult>;
  mask(errors: readonly unknown[], about: { requestId: string; operation?: string }): GraphQLError[];
  backOff: readonly number[];
}

/** Finds the group that a subscriber belongs to: same operation, variables, language and audience. */
export function groups({ sources, sharing, complete, mask, backOff }: GroupsOptions) {
  const open = new Map<string, Group>();
  /** Subscriptions of which a subgraph has said that they depend on the person. */
  const personal = new BoundedCache<string, true>(2_000);

  function start(key: string, { operation, request, what, after }: Asked): Group {
    const primary = operation.primary!;
    const about = { requestId: request.requestId, operation: operation.name };
    const group: Group = new Group(
      {
        told: new Told(after, sharing?.isLater),
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
        complete: (event, caller) => complete(operation, { ...request, caller }, event),
        cursorOf: ({ data }) => operation.resumption?.cursor(data) ?? null,
        isPersonal: () => personal.set(what, true),
        mask: (errors) => mask(errors, about),
      },
      () => {
        if (open.get(key) === group) open.delete(key);
      },
    );
    open.set(key, group);
    return group;
  }

  function subjectOf({ key, resumption }: Operation, { variables = {}, language }: SourceRequest): string {
    // Who goes on from different places may still hear the same.
    const { [sharing ? (resumption?.variable ?? '') : '']: _, ...rest } = variables;
    return stableJson([key, rest, language]);
  }

  return {
    get size() {
      return open.size;
    },
    /** Lets a member hear a subscription; call what is returned to leave. */
    join(operation: Operation, request: SourceRequest, member: Member): () => void {
      const what = subjectOf(operation, request);
      const after = operation.resumption?.after(request.variables) ?? null;
      let group: Group | undefined;
      let left = false;

      function enter(shared: Caller | null): void {
        if (left) return;
        const key = `${(shared ?? member.caller)?.audience ?? ''} ${what}`;
        const known = open.get(key);
        group = known?.serves(after) ? known : start(key, { operation, request, what, after });
        group.add(member, { speaker: () => shared ?? member.caller, move: find }, after);
      }

      function find(): void {
        const alone = !sharing || !member.caller || personal.get(what);
        if (alone) enter(null);
        else sharing.shared(member.caller!).then(enter, fail);
      }

      function fail(error: unknown): void {
        if (!left) member.fail(mask([error], { requestId: request.requestId, operation: operation.name }));
      }

      find();
      return () => {
        left = true;
        group?.remove(member);
      };
    },
  };
}

/** What a group is opened for. */
interface Asked {
  operation: Operation;
  request: SourceRequest;
  /** Names what is heard, whoever hears it and from wherever on. */
  what: string;
  after: string | null;
}

export type Groups = ReturnType<typeof groups>;

function pick(variables: Record<string, unknown> = {}, names: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
  );
}
