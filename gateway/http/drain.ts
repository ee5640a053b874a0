import type { Server } from 'node:http';

/**
 * Lets a server that is about to close do so as soon as its last answer is sent: clients keep their connections for later, and
 * those that fall idle after `close()` would hold it up until they time out.
 */
export function drain(server: Server): void {
  const timer = setInterval(() => server.closeIdleConnections(), 50);
  server.once('close', () => clearInterval(timer));
}
