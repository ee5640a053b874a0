import type { SocketServerLimits } from '../subscriptions/socket-server.ts';

/** How much one client may ask for. */
export interface Limits {
  sockets: SocketServerLimits;
}

export const LIMITS: Limits = {
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
};
