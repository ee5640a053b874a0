import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { BoundedCache } from '../bounded-cache.ts';
import type { Source, SourceRequest } from '../source.ts';
import { withoutRecursiveInputs } from './recursive-inputs.ts';

/** What a subgraph operation runs in; `close` is always called, once, when the operation has answered. */
export interface Opened {
  contextValue: object;
  /** May put what was answered in other words, such as errors in codes. */
  answered?(result: ExecutionResult): ExecutionResult;
  close(): Promise<void>;
}

export interface LocalOptions {
  schema: GraphQLSchema;
  /**
   * Opens a context for one subgraph operation. A subscription opens one to start its stream, closed as soon as the
   * stream exists (what the stream needs later must not come from it), and one for each event's selection.
   */
  open(request: SourceRequest): Opened | Promise<Opened>;
}

/** A subgraph in this process: each query text is compiled once by graphql-jit, each operation runs in a context of its own. */
export function localSource({ schema, open }: LocalOptions): Source {
  const compiled = new BoundedCache<string, Compiled>(2_000);

  function compile(request: SourceRequest): Compiled {
    const key = `${request.operationName ?? ''} ${request.query}`;
    const known = compiled.get(key);
    if (known) return known;
    const made = compileOperation(schema, request);
    compiled.set(key, made);
    return made;
  }

  return {
    async execute(request) {
      const operation = compile(request);
      if (operation.refused) return operation.refused;
      return inContext(open, request, (contextValue) => operation.run(undefined, contextValue, request.variables));
    },
    async subscribe(request) {
      const operation = compile(request);
      if (operation.refused) return operation.refused;
      const stream = await inContext(open, request, (contextValue) =>
        createSourceEventStream({
          schema,
          document: operation.document,
          contextValue,
          variableValues: request.variables,
          operationName: request.operationName,
        }),
      );
      if (!(Symbol.asyncIterator in stream)) return stream;
      return eachEvent(stream, request.signal, (event) =>
        inContext(open, request, (contextValue) => operation.run(event, contextValue, request.variables)),
      );
    },
    ready: async () => true,
    close: async () => compiled.clear(),
  };
}

interface Compiled {
  document: DocumentNode;
  refused?: ExecutionResult;
  run(
    root: unknown,
    contextValue: unknown,
    variables?: Record<string, unknown>,
  ): ExecutionResult | Promise<ExecutionResult>;
}

function compileOperation(schema: GraphQLSchema, { query, operationName }: SourceRequest): Compiled {
  const document = parse(query, { noLocation: true });
  const errors = validate(schema, document);
  if (errors.length) return { document, refused: { errors }, run: () => ({ errors }) };
  const prepared = withoutRecursiveInputs(schema, document, operationName);
  const compiled =
    prepared &&
    compileQuery(schema, prepared.document, operationName, {
      disablingCapturingStackErrors: true,
      useExperimentalPathBasedSkipInclude: true,
    });
  if (compiled && isCompiledQuery(compiled)) {
    return {
      document,
      run: (root, contextValue, variables) => {
        const ready = prepared.coerce(variables ?? {});
        if ('errors' in ready) return { errors: ready.errors };
        return compiled.query(root, contextValue, ready.variables) as ExecutionResult;
      },
    };
  }
  // What the compiler does not know, the reference executor does.
  return {
    document,
    run: (rootValue, contextValue, variableValues) =>
      execute({ schema, document, rootValue, contextValue, variableValues, operationName }),
  };
}

async function inContext<T extends ExecutionResult | AsyncIterable<unknown>>(
  open: LocalOptions['open'],
  request: SourceRequest,
  work: (contextValue: object) => T | Promise<T>,
): Promise<T | ExecutionResult> {
  const opened = await open(request);
  try {
    const result = await work(opened.contextValue);
    return opened.answered && !(Symbol.asyncIterator in result) ? opened.answered(result) : result;
  } finally {
    await opened.close();
  }
}

/** Maps events to results; ends at once, also while idle, when returned or aborted. */
function eachEvent(
  events: AsyncIterable<unknown>,
  signal: AbortSignal | undefined,
  map: (event: unknown) => Promise<ExecutionResult>,
): AsyncIterableIterator<ExecutionResult> {
  const iterator = events[Symbol.asyncIterator]();
  const end = async () => {
    signal?.removeEventListener('abort', end);
    await iterator.return?.();
    return { value: undefined, done: true as const };
  };
  signal?.addEventListener('abort', end, { once: true });
  if (signal?.aborted) void end();
  return {
    async next() {
      const { value, done } = await iterator.next();
      return done ? end() : { value: await map(value), done: false };
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
