import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReceiver, silent } from '../testing/receiver.ts';
import { post } from './post.ts';

let receiver: Awaited<ReturnType<typeof openReceiver>>;
beforeAll(async () => {
  receiver = await openReceiver();
});
afterAll(() => receiver.close());

const to = (url = receiver.url) => ({ url: new URL(url), address: '127.0.0.1', family: 4 as const });

it('waits no longer than it is told to, neither for an answer nor for all of it', async () => {
  receiver.behave = silent;
  expect(await post(to(), {}, '{}', 150)).toEqual({ status: null, fault: 'TIMEOUT', response: null });
  receiver.behave = (response) => response.writeHead(200).write('alku');
  expect(await post(to(), {}, '{}', 150)).toEqual({ status: 200, fault: null, response: 'alku' });
});

it('connects to the address that was judged, whatever the name leads to', async () => {
  receiver.behave = (response, { headers }) => response.writeHead(200).end(headers.host);
  const url = receiver.url.replace('127.0.0.1', 'hooks.example');
  expect(await post(to(url), {}, '{}', 1_000)).toMatchObject({ status: 200, response: new URL(url).host });
});

it('tells of a connection that is refused', async () => {
  expect(await post(to('http://127.0.0.1:1/'), {}, '{}', 1_000)).toMatchObject({ status: null, fault: 'CONNECTION' });
});
