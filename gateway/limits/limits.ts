import type { SocketServerLimits } from '../subscriptions/socket-server.ts';

/** How much one client may ask for. */
export interface Limits {
  sockets: SocketServerLimits;
  /** The pauses between attempts to reach a lost subgraph, in milliseconds; the last one repeats. */
  backOff: readonly number[];
}

const LIMITS: Limits = {
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
export type SomeLimits = Partial<Omit<Limits, 'sockets'>> & { sockets?: Partial<SocketServerLimits> };

/** The usual limits, where nothing else is said. */
export function withDefaults(said: SomeLimits = {}): Limits {
  return { ...LIMITS, ...said, sockets: { ...LIMITS.sockets, ...said.sockets } };
}
