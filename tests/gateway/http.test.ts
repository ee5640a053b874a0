import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startToy } from './toy/start.ts';

let toy: Running;
beforeAll(async () => {
  toy = await startToy('inProcess');
});
afterAll(() => toy.close());

describe('the audit suite of GraphQL over HTTP', () => {
  it.each(serverAudits({ url: 'x' }).map(({ name }, index) => [name, index] as const))('%s', async (_, index) => {
    const result = await serverAudits({ url: toy.url })[index]!.fn();
    // A notice tells of what a server may do and this one does not: answer what a page of another site can send without asking.
    if (result.status !== 'ok' && result.status !== 'notice') throw new Error(`${result.status}: ${result.reason}`);
  });
});

const headers = { 'content-type': 'application/json' };

it('prevents requests that another site’s page can forge', async () => {
  const forged = await fetch(toy.url, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"query":"mutation { countUp }"}',
  });
  expect(forged.status).toBe(400);
  const url = `${toy.url}?query=${encodeURIComponent('{ __typename }')}`;
  expect((await fetch(url)).status).toBe(400);
  expect((await fetch(url, { headers: { 'apollo-require-preflight': '1' } })).status).toBe(200);
});

it('changes nothing by GET', async () => {
  const url = `${toy.url}?query=${encodeURIComponent('mutation { countUp }')}`;
  const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
});

it('answers with the media type that is accepted', async () => {
  const ask = (accept: string) =>
    fetch(toy.url, { method: 'POST', headers: { ...headers, accept }, body: '{"query":"{ nothing }"}' });
  const modern = await ask('application/graphql-response+json');
  expect([modern.status, modern.headers.get('content-type')]).toEqual([
    400,
    'application/graphql-response+json; charset=utf-8',
  ]);
  const legacy = await ask('application/json');
  expect([legacy.status, legacy.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  expect((await ask('image/png')).status).toBe(406);
});

describe('a direct answer is the one that Apollo Server would give', () => {
  const unknown = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
  const named = 'query A { user(id: "u1") { name } } query B { __typename }';
  it.each<[string, Record<string, unknown>]>([
    ['data', { query: 'query ($id: ID!) { user(id: $id) { name } }', variables: { id: 'u1' } }],
    ['data with errors', { query: '{ user(id: "u1") { broken } }' }],
    ['one of several operations', { query: named, operationName: 'B' }],
    ['none of several operations', { query: named }],
    ['no such operation', { query: named, operationName: 'C' }],
    ['a fault of grammar', { query: '{ user(' }],
    ['a field that is not there', { query: '{ nothing }' }],
    ['a variable of the wrong type', { query: 'query ($id: ID!) { user(id: $id) { name } }', variables: { id: {} } }],
    ['a document that is not known', { extensions: unknown }],
    ['a hash of something else', { query: '{ __typename }', extensions: unknown }],
    ['the schema', { query: '{ __schema { queryType { name } } }' }],
  ])('%s', async (_, operation) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const asked = { ...headers, accept };
      const parameters = Object.entries(operation).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]);
      const direct = await fetch(toy.url, { method: 'POST', headers: asked, body: JSON.stringify(operation) });
      const apollos = await fetch(`${toy.url}?${new URLSearchParams(parameters)}`, { headers: asked });
      expect(await answerOf(direct)).toEqual(await answerOf(apollos));
    }
  });

  async function answerOf(response: Response) {
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    const codes = errors?.map(({ extensions }) => extensions.code);
    return { status: response.status, type: response.headers.get('content-type'), data, codes };
  }
});

it('refuses subscriptions over HTTP, typed', async () => {
  const { errors } = await toy.post('subscription { counter(to: 1) }');
  expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
});

it('says under which id a request is in the log', async () => {
  const response = await fetch(toy.url, {
    method: 'POST',
    headers,
    body: '{"query":"{ user(id: \\"u1\\") { broken } }"}',
  });
  const { errors } = (await response.json()) as { errors: { extensions: { requestId: string } }[] };
  expect(response.headers.get('x-request-id')).toBe(errors[0]?.extensions.requestId);
});

it('shows browsers a console under a policy that allows it alone', async () => {
  const response = await fetch(toy.url, { headers: { accept: 'text/html,application/xhtml+xml' } });
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[\w+/]{43}='/);
  expect(await response.text()).toContain('YogaGraphiQL.renderYogaGraphiQL(');
});

it('tells whether it lives, whether it is ready, and what it did', async () => {
  const get = async (path: string) => (await fetch(new URL(path, toy.url))).text();
  expect(JSON.parse(await get('/healthz'))).toEqual({ status: 'ok' });
  expect(JSON.parse(await get('/readyz'))).toEqual({
    status: 'ready',
    subgraphs: { people: true, reviews: true, shop: true },
  });
  await toy.post('query Named { user(id: "u1") { name } }');
  const metrics = await get('/metrics');
  expect(metrics).toMatch(/solmu_gateway_operation_seconds_count\{operation="Named",kind="query",outcome="ok"\} 1\n/);
  expect(metrics).toMatch(/solmu_gateway_subgraph_seconds_count\{subgraph="people",outcome="ok"\} \d+\n/);
  expect(metrics).toMatch(/solmu_gateway_sockets 0\n/);
  expect(metrics).toMatch(/solmu_gateway_cached_plans \d+\n/);
});
