import type { WebSocket } from 'ws';

/** Pings every `interval` milliseconds and cuts a connection whose other end has not answered by the next. */
export function heartbeat(socket: WebSocket, interval: number): void {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, interval);
  socket.once('close', () => clearInterval(timer));
}
