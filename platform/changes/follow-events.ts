import { GraphQLError } from 'graphql';
import type { EventBus } from './bus.ts';
import { changesRights, type OutboxEvent } from './event.ts';
import { fromCursor } from './outbox.ts';

export interface FollowOptions<T> {
  /** Cursor of the last event that the subscriber has; what came after it is told first. */
  after?: string | null;
  /** Whether an event can matter to the subscriber at all: cheap, by its plain values. */
  matters(event: OutboxEvent): boolean;
  /**
   * What the subscriber gets for events that matter, in their order: as many as have gathered since the last call, so that
   * rights are asked once for all of them, and several changes of one thing may become one. Read through
   * `context.glance`: the subscription's own context is closed once the stream exists.
   */
  tell(events: OutboxEvent[]): Promise<T[]> | T[];
  /**
   * For a stream that all of an audience hear (`Context.shared`): what is told instead of events by which somebody may have won
   * or lost a right. Everybody is then asked anew what they may see.
   */
  audienceChanged?: T;
  /** How many events may wait for a slow subscriber before it is told to begin anew. */
  most?: number;
}

/**
 * Events of the bus as a stream for one subscriber: what was missed first, then what comes, each event once. Rejects with
 * `RESYNC` when the cursor is too old to tell what was missed; the stream fails with it when its subscriber is too slow.
 * Ends at once, also while idle, by `return()`.
 */
export async function followEvents<T>(bus: EventBus, options: FollowOptions<T>): Promise<AsyncIterableIterator<T>> {
  const stream = new EventStream(bus, options);
  if (options.after) await stream.replay(bus, options.after);
  return stream;
}

const MOST_WAITING = 1_000;

class EventStream<T> implements AsyncIterableIterator<T> {
  readonly #options: FollowOptions<T>;
  readonly #stop: () => void;
  /** Up to where the outbox has been read. */
  #position = '0.0';
  #waiting: OutboxEvent[] = [];
  #told: T[] = [];
  #wake: () => void = () => {};
  #overrun = false;
  #ended = false;

  constructor(bus: EventBus, options: FollowOptions<T>) {
    this.#options = options;
    this.#stop = bus.listen((events) => this.#take(events));
  }

  /** Puts what was missed in front of what has been heard meanwhile. */
  async replay(bus: EventBus, after: string): Promise<void> {
    try {
      const missed = (await bus.since(after)) ?? fail();
      // The bus may be behind the outbox, and tell later what has just been read from there.
      this.#position = missed.at(-1)?.cursor ?? after;
      const heard = this.#waiting.filter((event) => this.#isNew(event));
      this.#waiting = [...missed.filter(this.#options.matters), ...heard];
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    try {
      while (!this.#ended) {
        if (this.#told.length) return { value: this.#told.shift()!, done: false };
        if (this.#overrun) fail();
        if (this.#waiting.length) this.#told = await this.#tell(this.#waiting.splice(0));
        else await this.#heard();
      }
      return { value: undefined, done: true };
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  async #tell(events: OutboxEvent[]): Promise<T[]> {
    const { audienceChanged, tell } = this.#options;
    // It ends the stream for all who hear it, so nothing is told behind it.
    return audienceChanged !== undefined && events.some(changesRights) ? [audienceChanged] : tell(events);
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.#end();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  #take(events: OutboxEvent[]): void {
    const { matters, most = MOST_WAITING } = this.#options;
    this.#waiting.push(...events.filter((event) => this.#isNew(event) && matters(event)));
    if (this.#waiting.length > most) {
      this.#overrun = true;
      this.#waiting = [];
      this.#stop();
    }
    this.#wake();
  }

  #isNew({ cursor }: OutboxEvent): boolean {
    return isLater(cursor, this.#position);
  }

  #heard(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #end(): void {
    this.#ended = true;
    this.#stop();
    this.#waiting = [];
    this.#told = [];
    this.#wake();
  }
}

/** Whether a cursor stands behind another. */
export function isLater(cursor: string, than: string): boolean {
  const [one, other] = [fromCursor(cursor)!, fromCursor(than)!];
  const [oneXid, otherXid] = [BigInt(one.xid), BigInt(other.xid)];
  return oneXid === otherXid ? BigInt(one.seq) > BigInt(other.seq) : oneXid > otherXid;
}

/** Tells a subscriber that it may have missed events. */
function fail(): never {
  throw new GraphQLError('Events may have been missed: read afresh and subscribe again', {
    extensions: { code: 'RESYNC' },
  });
}
