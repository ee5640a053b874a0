import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { persistedDocuments } from '../../gateway/persisted/documents.ts';
import type { Caller } from '../../gateway/source.ts';
import { type Running, startToy } from './toy/start.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const OURS = 'query Ours($id: ID!) { user(id: $id) { name } }';
const THEIRS = '{ users(first: 1) { name } }';
const INTROSPECTION = '{ __schema { queryType { name } } }';
const named = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

describe('documents in production', () => {
  let toy: Running;
  beforeAll(async () => {
    const introspection = { [sha256(INTROSPECTION)]: INTROSPECTION };
    toy = await startToy('inProcess', {
      production: true,
      persisted: { [sha256(OURS)]: OURS, ...introspection },
      authenticate: async ({ authorization: name }): Promise<Caller | null> =>
        name ? { subject: name, audience: name, claims: {}, trusted: name === 'app' } : null,
    });
  });
  afterAll(() => toy.close());

  async function ask(body: object, authorization = ''): Promise<{ status: number; data?: object; code?: string }> {
    const response = await fetch(toy.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify(body),
    });
    const { data, errors } = (await response.json()) as { data?: object; errors?: { extensions: { code: string } }[] };
    return { status: response.status, data, code: errors?.[0]?.extensions.code };
  }

  it('of our own are answered by hash and by text, to anybody', async () => {
    const variables = { id: 'u1' };
    const answer = { status: 200, data: { user: { name: 'User 1' } }, code: undefined };
    expect(await ask({ extensions: named(sha256(OURS)), variables })).toEqual(answer);
    expect(await ask({ query: OURS, variables })).toEqual(answer);
    const [overSocket] = await Array.fromAsync(
      toy.client().iterate({ query: '', extensions: named(sha256(OURS)), variables }),
    );
    expect(overSocket).toEqual({ data: answer.data });
  });

  it('of others are for those with a token alone', async () => {
    expect(await ask({ query: THEIRS })).toMatchObject({ status: 403, code: 'DOCUMENT_NOT_PERSISTED' });
    expect(await ask({ query: THEIRS }, 'person')).toMatchObject({ status: 403, code: 'DOCUMENT_NOT_PERSISTED' });
    expect(await ask({ query: THEIRS }, 'app')).toMatchObject({ status: 200 });
    // Also once it is known and planned.
    expect(await ask({ query: THEIRS })).toMatchObject({ status: 403, code: 'DOCUMENT_NOT_PERSISTED' });
  });

  it('may be registered and then named by their hash', async () => {
    const query = '{ users(first: 2) { id } }';
    const extensions = named(sha256(query));
    expect(await ask({ extensions }, 'app')).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await ask({ query, extensions: named(sha256('other')) }, 'app')).toMatchObject({ status: 400 });
    expect(await ask({ query, extensions }, 'app')).toMatchObject({ status: 200 });
    expect(await ask({ extensions }, 'app')).toMatchObject({ data: { users: [{ id: 'u0' }, { id: 'u1' }] } });
  });

  it('show the schema to those who are signed in', async () => {
    expect(await ask({ query: INTROSPECTION })).toMatchObject({ status: 403, code: 'INTROSPECTION_DISABLED' });
    expect(await ask({ query: INTROSPECTION }, 'person')).toMatchObject({ status: 200 });
  });
});

describe('registered documents', () => {
  it('give way to newer ones, our own never', () => {
    const documents = persistedDocuments({ [sha256(OURS)]: OURS }, 2);
    for (const text of ['a', 'b', 'c']) documents.set(sha256(text), text);
    documents.set(sha256(OURS), 'forged');
    expect(['a', 'b', 'c'].map((text) => documents.get(sha256(text)))).toEqual([undefined, 'b', 'c']);
    expect(documents.get(sha256(OURS))).toBe(OURS);
  });

  it('are not kept when they are long', () => {
    const documents = persistedDocuments();
    documents.set('hash', 'x'.repeat(40_000));
    expect(documents.get('hash')).toBeUndefined();
  });
});
