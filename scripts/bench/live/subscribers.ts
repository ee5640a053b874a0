import { WebSocket } from 'ws';

/** What the crowd is asked to do: subscribe, then say what it has received. */
export interface Crowd {
  url: string;
  cookies: string[];
  query: string;
  variables: Record<string, unknown>;
}

/** When transactions, by the part of an event's cursor that names them, were begun, in milliseconds since the epoch. */
export type Begun = Record<string, number>;

export interface Received {
  /** Milliseconds to receipt: median, 99th percentile, worst. */
  p50: number;
  p99: number;
  worst: number;
  /** Receipts that did not come. */
  lost: number;
  /** What was heard beside events. */
  faults: string[];
}

const AT_ONCE = 100;
/** Enough of a message to know it by: it is the receiver's time too that is measured. */
const BEGINNING = 160;

// A process of its own, so that receiving does not hold up what is measured: one socket for each person.
const receipts = new Map<string, Float64Array>();
const faults: string[] = [];
let people = 0;

process.on('message', async (message: { subscribe: Crowd } | { account: Begun }) => {
  if ('subscribe' in message) {
    await subscribeAll(message.subscribe);
    process.send?.('ready');
  } else {
    process.send?.(accountOf(message.account), () => process.exit(0));
  }
});

async function subscribeAll({ url, cookies, query, variables }: Crowd): Promise<void> {
  const message = JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } });
  people = cookies.length;
  let next = 0;
  const work = async () => {
    while (next < people) await subscribe(url, next, cookies[next++]!, message);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function subscribe(url: string, person: number, cookie: string, message: string): Promise<void> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers: { cookie }, perMessageDeflate: false });
  socket.once('open', () => socket.send('{"type":"connection_init"}'));
  return new Promise((resolve) => {
    const fault = (what: string) => {
      faults.push(what);
      resolve();
    };
    socket.on('close', (code) => fault(`closed with ${code}`));
    socket.on('error', (error) => fault(error.message));
    socket.on('message', (raw: Buffer) => {
      const now = performance.timeOrigin + performance.now();
      const text = raw.toString('latin1', 0, BEGINNING);
      const transaction = /"cursor":"(\d+)\./.exec(text)?.[1];
      if (transaction) note(transaction, person, now);
      else if (text.includes('"connection_ack"')) socket.send(message, () => resolve());
      else if (text.includes('"ping"')) socket.send('{"type":"pong"}');
      else fault(text);
    });
  });
}

function note(transaction: string, person: number, at: number): void {
  const times = receipts.get(transaction) ?? new Float64Array(people);
  receipts.set(transaction, times);
  times[person] ||= at;
}

function accountOf(begun: Begun): Received {
  const delays: number[] = [];
  let lost = 0;
  for (const [transaction, since] of Object.entries(begun)) {
    const times = receipts.get(transaction) ?? new Float64Array(people);
    for (const time of times) {
      if (time) delays.push(time - since);
      else lost++;
    }
  }
  delays.sort((a, b) => a - b);
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), worst: at(1), lost, faults: faults.slice(0, 5) };
}
