import { connect, createServer, type Socket } from 'node:net';
import { endWithFile } from '../end-with-file.ts';

/** A wire between browsers and a server that can be cut. */
export interface Wire {
  url: string;
  /** Breaks what is connected, and lets nothing through until it is mended. */
  cut(): void;
  mend(): void;
}

/** Lays a wire to a server on this machine; ends with the test file. */
export async function layWire(to: string): Promise<Wire> {
  const port = Number(new URL(to).port);
  const ends = new Set<Socket>();
  let whole = true;
  const server = createServer((here) => {
    if (!whole) return here.destroy();
    const there = connect(port, '127.0.0.1');
    for (const [end, other] of [
      [here, there],
      [there, here],
    ] as const) {
      ends.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
    return here;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as { port: number };
  const breakAll = () => {
    for (const end of ends) end.destroy();
  };
  endWithFile(() => {
    breakAll();
    server.close();
  });
  return {
    url: `http://localhost:${address.port}`,
    cut: () => {
      whole = false;
      breakAll();
    },
    mend: () => {
      whole = true;
    },
  };
}
