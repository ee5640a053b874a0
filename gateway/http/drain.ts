import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Readies a server to end: the answer lets it do so as soon as its last answer is sent. Clients keep their connections for later,
 * or open some that they have not used yet; both would hold up `close()` until they time out.
 */
export function drainable(server: Server): () => void {
  const connections = new Set<Socket>();
  server.on('connection', (connection: Socket) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });
  const dropUnused = () => {
    server.closeIdleConnections();
    // Node takes one that has not said a word for one that is about to.
    for (const connection of connections) if (connection.bytesRead === 0) connection.destroy();
  };
  return () => {
    const timer = setInterval(dropUnused, 50);
    server.once('close', () => clearInterval(timer));
  };
}
