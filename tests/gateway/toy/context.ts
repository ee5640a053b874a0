import { setTimeout as wait } from 'node:timers/promises';
import type { Caller, SourceRequest } from '../../../gateway/source.ts';

/** What a toy resolver gets, made anew for every subgraph operation. */
export interface ToyContext {
  caller: Caller | null;
  request: SourceRequest;
}

/** Counts what was opened and closed, and which subgraph operations were asked, so that tests can demand both to match. */
export class Ledger {
  opened = 0;
  closed = 0;
  aborted = 0;
  requests: (Pick<SourceRequest, 'query' | 'variables' | 'caller' | 'traceparent'> & { subgraph: string })[] = [];

  open(subgraph: string) {
    return (request: SourceRequest) => {
      this.opened++;
      this.requests.push({ ...request, subgraph });
      request.signal?.addEventListener('abort', () => this.aborted++, { once: true });
      const contextValue: ToyContext = { caller: request.caller, request };
      return {
        contextValue,
        close: async () => {
          this.closed++;
        },
      };
    };
  }

  /** Waits until every context that was opened is closed again. */
  async settled(): Promise<void> {
    for (let i = 0; i < 200 && this.opened !== this.closed; i++) await wait(10);
    if (this.opened !== this.closed) throw new Error(`${this.opened - this.closed} contexts were left open`);
  }
}
