/** Values waiting for one reader, at most `limit` of them. */
export class BoundedQueue<T> {
  readonly #values: T[] = [];
  readonly #limit: number;
  #reader: { resolve(result: IteratorResult<T, undefined>): void; reject(fault: Error): void } | undefined;
  #ended = false;
  #fault: Error | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** False where there was no room. */
  push(value: T): boolean {
    if (this.#reader) {
      this.#reader.resolve({ value, done: false });
      this.#reader = undefined;
      return true;
    }
    return !this.#ended && this.#values.length < this.#limit && this.#values.push(value) > 0;
  }

  /** Ends the queue once it is read empty, with a fault if there is one. */
  end(fault?: Error): void {
    this.#ended = true;
    this.#fault = fault;
    if (!this.#reader) return;
    if (fault) this.#reader.reject(fault);
    else this.#reader.resolve({ value: undefined, done: true });
    this.#reader = undefined;
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    if (this.#values.length) return { value: this.#values.shift()!, done: false };
    if (this.#fault) throw this.#fault;
    if (this.#ended) return { value: undefined, done: true };
    return new Promise((resolve, reject) => {
      this.#reader = { resolve, reject };
    });
  }
}
