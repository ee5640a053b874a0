import type { SocketServerLimits } from '../subscriptions/socket-server.ts';
import type { OperationLimits } from './refuse.ts';

/** How much one client may ask for. */
export interface Limits {
  operation: OperationLimits;
  /** Bytes of one request's body. */
  bodyBytes: number;
  /** Milliseconds within which a request's body has to be here. */
  bodyTimeout: number;
  /** Milliseconds that an operation may take. */
  timeout: number;
  sockets: SocketServerLimits;
  /** The pauses between attempts to reach a lost subgraph, in milliseconds; the last one repeats. */
  backOff: readonly number[];
}

const LIMITS: Limits = {
  operation: {
    tokens: 6_000,
    depth: 16,
    nesting: 40,
    aliases: 60,
    fields: 2_500,
    breadth: 250,
    rootFields: 30,
    cost: 20_000,
  },
  bodyBytes: 256 << 10,
  bodyTimeout: 10_000,
  timeout: 30_000,
  sockets: {
    operations: 100,
    queuedBytes: 1 << 20,
    queuedMessages: 1_000,
    initTimeout: 5_000,
    messageBytes: 256 << 10,
    perCaller: 50,
    heartbeat: 30_000,
    recheck: 4_000,
  },
  backOff: [100, 250, 500, 1_000, 2_000, 5_000],
};

/** Limits of which some are said. */
export type SomeLimits = Partial<Omit<Limits, 'operation' | 'sockets'>> & {
  operation?: Partial<OperationLimits>;
  sockets?: Partial<SocketServerLimits>;
};

/** The usual limits, where nothing else is said. */
export function withDefaults(said: SomeLimits = {}): Limits {
  return {
    ...LIMITS,
    ...said,
    operation: { ...LIMITS.operation, ...said.operation },
    sockets: { ...LIMITS.sockets, ...said.sockets },
  };
}
