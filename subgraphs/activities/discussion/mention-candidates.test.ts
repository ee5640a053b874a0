import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';
import { aCompany, type Company } from '../testing/company.ts';

let company: Company;

beforeAll(async () => {
  company = await aCompany(await openWorld());
});

const CANDIDATES = `query ($recordId: ID!, $query: String!, $first: Int) {
  mentionCandidates(recordId: $recordId, query: $query, first: $first) { ... on User { id } ... on Group { id } } }`;

async function offered(by: Person, recordId: string, query = '', first = 8): Promise<string[]> {
  const { mentionCandidates } = await company.ask(by, CANDIDATES, { recordId, query, first });
  return mentionCandidates.map(({ id }: { id: string }) => id);
}

describe('completion after @', () => {
  it('offers users and groups who may see the record, and nobody else', async () => {
    const { aino, matti, cecilia, south, deal } = company;
    const record = await deal();
    expect(new Set(await offered(aino, record))).toEqual(new Set([south, aino.id, matti.id, cecilia.id]));
    expect(await offered(aino, record, 'lii')).toEqual([]);
    expect(await offered(aino, record, 'poh')).toEqual([]);
  });
});
