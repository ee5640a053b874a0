import { setTimeout as wait } from 'node:timers/promises';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { type Caller, isStream, type Source, SourceRefused, SourceUnavailable } from '../source.ts';

/** Who gets a group's messages. */
export interface Member {
  /** As known now; its claims may change while it listens, its audience may not. */
  readonly caller: Caller | null;
  /** `result` is one execution result as JSON, the same for every member. */
  next(result: string): void;
  fail(errors: readonly GraphQLError[]): void;
  complete(): void;
}

export interface GroupOptions {
  /** Opens the stream of events, in the name of `caller`. */
  open(caller: Caller | null, signal: AbortSignal): ReturnType<Source['subscribe']>;
  /** Makes a client's result of an event, in the name of `caller`. Never rejects. */
  complete(event: ExecutionResult, caller: Caller | null): Promise<string>;
  mask(errors: readonly unknown[]): GraphQLError[];
  /** The pauses between attempts to reach a subgraph, in milliseconds; the last one repeats. */
  backOff: readonly number[];
}

/**
 * Subscribers who may be shown the same: one stream of events, one execution and one serialisation for all of them.
 *
 * When the stream is lost, members hear nothing until the subgraph can be reached again, and then get `RESYNC`: events may have
 * been missed, so subscribe anew, from the last cursor. It comes when that can succeed, so no client needs to poll.
 */
export class Group {
  readonly #members = new Set<Member>();
  #told = false;
  readonly #abort = new AbortController();
  readonly #options: GroupOptions;

  constructor(options: GroupOptions, first: Member, onEnd: () => void) {
    this.#options = options;
    this.#members.add(first);
    void this.#follow().finally(onEnd);
  }

  get size(): number {
    return this.#members.size;
  }

  get ended(): boolean {
    return this.#abort.signal.aborted;
  }

  /** In whose name the group asks: anyone will do, since all may be shown the same. */
  get #speaker(): Caller | null {
    const [member] = this.#members;
    return member?.caller ?? null;
  }

  /** Whether events have been told: who joins now has missed them. */
  get hasTold(): boolean {
    return this.#told;
  }

  add(member: Member): void {
    this.#members.add(member);
  }

  /** Takes a member out; with the last one the stream ends. */
  remove(member: Member): void {
    this.#members.delete(member);
    if (!this.#members.size) this.#abort.abort();
  }

  async #follow(): Promise<void> {
    const { signal } = this.#abort;
    let failures = 0;
    while (!signal.aborted) {
      try {
        const stream = await this.#options.open(this.#speaker, signal);
        if (!isStream(stream)) return this.#fail(new SourceRefused(stream.errors ?? []));
        if (failures) return this.#resync(stream);
        for await (const event of stream) {
          this.#publish(await this.#options.complete(event, this.#speaker));
        }
        return this.#end((member) => member.complete());
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof SourceUnavailable)) return this.#fail(error);
        await this.#pause(failures++);
      }
    }
  }

  async #pause(failures: number): Promise<void> {
    const { backOff } = this.#options;
    const longest = backOff[Math.min(failures, backOff.length - 1)] ?? 0;
    // Half of the pause is random, so that many gateways do not return at once.
    await wait(longest * (0.5 + Math.random() / 2), undefined, { signal: this.#abort.signal }).catch(() => undefined);
  }

  #publish(result: string): void {
    this.#told = true;
    for (const member of this.#members) member.next(result);
  }

  #resync(stream: AsyncIterable<ExecutionResult>): void {
    void stream[Symbol.asyncIterator]().return?.();
    this.#end((member) => member.fail([resync('The stream was interrupted; subscribe again from the last cursor.')]));
  }

  #fail(error: unknown): void {
    this.#end((member, errors) => member.fail(errors), error instanceof SourceRefused ? error.errors : [error]);
  }

  #end(tell: (member: Member, errors: GraphQLError[]) => void, errors: readonly unknown[] = []): void {
    this.#abort.abort();
    const shown = this.#options.mask(errors);
    for (const member of this.#members) tell(member, shown);
    this.#members.clear();
  }
}

/** Tells a subscriber that it may have missed events. */
export function resync(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RESYNC' } });
}
