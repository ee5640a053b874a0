/** A broadcast within one process: each reader gets what is sent while it reads. */
export class Channel<T> {
  #readers = new Set<(value: T) => void>();

  get readers(): number {
    return this.#readers.size;
  }

  send(value: T): void {
    for (const read of this.#readers) read(value);
  }

  /** Reads from now on, also what is sent before the first `next()`. Not a generator: an idle one could not be ended from outside. */
  read(keep: (value: T) => boolean = () => true): AsyncIterableIterator<T> {
    const waiting: T[] = [];
    let wake: ((result: IteratorResult<T>) => void) | undefined;
    let done = false;
    const reader = (value: T) => {
      if (!keep(value)) return;
      if (!wake) return void waiting.push(value);
      wake({ value, done: false });
      wake = undefined;
    };
    this.#readers.add(reader);
    const end = () => {
      done = true;
      this.#readers.delete(reader);
      wake?.({ value: undefined, done: true });
      return Promise.resolve({ value: undefined, done: true as const });
    };
    return {
      next: () => {
        if (waiting.length) return Promise.resolve({ value: waiting.shift()!, done: false });
        if (done) return Promise.resolve({ value: undefined, done: true });
        return new Promise((resolve) => {
          wake = resolve;
        });
      },
      return: end,
      throw: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
