import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What is answered to a request; nothing leaves it hanging. */
export type Behaviour = (response: ServerResponse, request: Received) => void;

export const answering =
  (status: number, body = '', headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response.writeHead(status, headers).end(body);
export const hangingUp: Behaviour = (response) => void response.socket?.destroy();
export const silent: Behaviour = () => {};

/** A server that takes webhooks, on this machine, with faults on demand. */
export async function openReceiver() {
  const received: Received[] = [];
  const receiver = {
    url: '',
    received,
    /** How it answers from now on. */
    behave: answering(204),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer(async (incoming, response) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const request = { path: incoming.url!, headers: incoming.headers, body: Buffer.concat(parts).toString() };
    received.push(request);
    receiver.behave(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return receiver;
}
