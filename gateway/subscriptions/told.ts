const MOST_MESSAGES = 500;
const MOST_CHARACTERS = 2_000_000;

/** Whether a cursor stands behind another one of the same subscription. */
export type IsLater = (cursor: string, than: string) => boolean;

/**
 * What a group has told lately, so that it can be joined by subscribers who go on from a cursor. Where the order of cursors is
 * not known, only those can join who go on from where the group began, before it has told anything.
 */
export class Told {
  readonly #messages: { cursor: string; result: string }[] = [];
  readonly #isLater: IsLater | undefined;
  #characters = 0;
  /** All that is behind it has been kept or is yet to come; null while that can't be said. */
  #from: string | null;
  #ordered = true;

  constructor(from: string | null, isLater: IsLater | undefined) {
    this.#from = from;
    this.#isLater = isLater;
  }

  add(cursor: string | null, result: string): void {
    if (!cursor || !this.#isLater) this.#ordered = false;
    if (!cursor || !this.#ordered) return;
    if (this.#from === null) {
      this.#from = cursor;
      return;
    }
    this.#messages.push({ cursor, result });
    this.#characters += result.length;
    while (this.#messages.length > MOST_MESSAGES || this.#characters > MOST_CHARACTERS) {
      const dropped = this.#messages.shift()!;
      this.#characters -= dropped.result.length;
      this.#from = dropped.cursor;
    }
  }

  /** Whether nothing is missing for who goes on from a cursor; null is who wants what comes. */
  serves(after: string | null): boolean {
    if (after === null) return true;
    if (!this.#ordered || this.#from === null) return false;
    return after === this.#from || Boolean(this.#isLater?.(after, this.#from));
  }

  /** What was told behind a cursor. */
  behind(after: string | null): string[] {
    if (after === null) return [];
    return this.#messages.filter(({ cursor }) => this.#isLater!(cursor, after)).map(({ result }) => result);
  }
}
