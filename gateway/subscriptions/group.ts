import { setTimeout as wait } from 'node:timers/promises';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { type Caller, isStream, NOT_BEGUN, type Source, SourceRefused, SourceUnavailable } from '../source.ts';
import type { Told } from './told.ts';

/** Who gets a group's messages. */
export interface Member {
  /** As known now; its claims may change while it listens, its audience may not. */
  readonly caller: Caller | null;
  /** `result` is one execution result as JSON, the same for every member. */
  next(result: string): void;
  fail(errors: readonly GraphQLError[]): void;
  complete(): void;
}

/** What a group knows of a member. */
export interface Place {
  /** In whose name is asked for it. */
  speaker(): Caller | null;
  /** Finds it another group, since it can't be heard in this one. */
  move(): void;
}

export interface GroupOptions {
  /** What may be told again to members who join later. */
  told: Told;
  /** Opens the stream of events, in the name of `caller`. */
  open(caller: Caller | null, signal: AbortSignal): ReturnType<Source['subscribe']>;
  /** Makes a client's result of an event, in the name of `caller`. Never rejects. */
  complete(event: ExecutionResult, caller: Caller | null): Promise<ExecutionResult>;
  cursorOf(event: ExecutionResult): string | null;
  /** Takes note that the subscription depends on the person. */
  isPersonal(): void;
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
  readonly #members = new Map<Member, Place>();
  readonly #abort = new AbortController();
  readonly #options: GroupOptions;

  constructor(options: GroupOptions, onEnd: () => void) {
    this.#options = options;
    // After the first member has been added.
    queueMicrotask(() => void this.#follow().finally(onEnd));
  }

  get size(): number {
    return this.#members.size;
  }

  /** Whether a subscriber who goes on from a cursor, or from now on, misses nothing here. */
  serves(after: string | null): boolean {
    return !this.#abort.signal.aborted && this.#options.told.serves(after);
  }

  /** Takes a member in, and tells it what it has missed. */
  add(member: Member, place: Place, after: string | null): void {
    this.#members.set(member, place);
    for (const result of this.#options.told.behind(after)) member.next(result);
  }

  /** Takes a member out; with the last one the stream ends. */
  remove(member: Member): void {
    this.#members.delete(member);
    if (!this.#members.size) this.#abort.abort();
  }

  /** In whose name the group asks: anyone will do, since all may be shown the same. */
  get #speaker(): Caller | null {
    const [place] = this.#members.values();
    return place?.speaker() ?? null;
  }

  async #follow(): Promise<void> {
    const { signal } = this.#abort;
    let failures = 0;
    while (!signal.aborted) {
      try {
        const stream = await this.#options.open(this.#speaker, signal);
        if (!isStream(stream)) return this.#refused(stream.errors ?? [], false);
        if (failures) return this.#resync(stream);
        for await (const event of stream) {
          const outcome = await this.#tell(event);
          if (outcome === 'ended') return void stream[Symbol.asyncIterator]().return?.();
        }
        return this.#end((member) => member.complete());
      } catch (error) {
        if (signal.aborted) return;
        const errors = error instanceof SourceRefused ? error.errors : [error];
        if (!(error instanceof SourceUnavailable)) return this.#refused(errors, !wereRefused(errors));
        await this.#pause(failures++);
      }
    }
  }

  async #tell(event: ExecutionResult): Promise<'told' | 'ended'> {
    const { complete, cursorOf, told } = this.#options;
    const cursor = cursorOf(event);
    const result = await complete(event, this.#speaker);
    const code = audienceCode(result.errors);
    if (code) {
      this.#restart(code, true);
      return 'ended';
    }
    const text = JSON.stringify(result);
    told.add(cursor, text);
    for (const member of this.#members.keys()) member.next(text);
    return 'told';
  }

  async #pause(failures: number): Promise<void> {
    const { backOff } = this.#options;
    const longest = backOff[Math.min(failures, backOff.length - 1)] ?? 0;
    // Half of the pause is random, so that many gateways do not return at once.
    await wait(longest * (0.5 + Math.random() / 2), undefined, { signal: this.#abort.signal }).catch(() => undefined);
  }

  #resync(stream: AsyncIterable<ExecutionResult>): void {
    void stream[Symbol.asyncIterator]().return?.();
    this.#endWith([resync('The stream was interrupted; subscribe again from the last cursor.')]);
  }

  /** `begun`: whether events may have been lost with it. */
  #refused(errors: readonly unknown[], begun: boolean): void {
    const code = audienceCode(errors);
    if (code) this.#restart(code, begun);
    else this.#endWith(this.#options.mask(errors));
  }

  /** What was asked can't be shared like this: members are heard each by itself, or grouped anew; of lost events they are told. */
  #restart(code: AudienceCode, begun: boolean): void {
    if (code === 'PERSONAL') this.#options.isPersonal();
    if (code === 'PERSONAL' && !begun) this.#end((_, place) => place.move());
    else this.#endWith([resync('What may be seen has changed; read afresh and subscribe again.')]);
  }

  #endWith(errors: GraphQLError[]): void {
    this.#end((member) => member.fail(errors));
  }

  #end(tell: (member: Member, place: Place) => void): void {
    this.#abort.abort();
    const members = [...this.#members];
    this.#members.clear();
    for (const [member, place] of members) tell(member, place);
  }
}

type AudienceCode = 'PERSONAL' | 'AUDIENCE_CHANGED';

/** What a subgraph says where it can't answer for a whole audience; see `Sharing`. */
function audienceCode(errors: readonly unknown[] | undefined): AudienceCode | undefined {
  const codes = errors?.map((error) => (error as Partial<GraphQLError> | undefined)?.extensions?.code);
  return (['PERSONAL', 'AUDIENCE_CHANGED'] as const).find((code) => codes?.includes(code));
}

/** Whether a subgraph over HTTP says that it refused a subscription before it began; see `serveSubgraph`. */
function wereRefused(errors: readonly unknown[]): boolean {
  return errors.every((error) => (error as Partial<GraphQLError> | undefined)?.extensions?.[NOT_BEGUN]);
}

/** Tells a subscriber that it may have missed events. */
export function resync(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RESYNC' } });
}
