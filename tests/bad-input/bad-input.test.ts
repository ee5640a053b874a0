import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import type { Language } from '#platform/errors/texts.ts';
import { activitiesCases } from './activities.ts';
import { automationCases } from './automation.ts';
import { billingCases } from './billing.ts';
import type { Case } from './case.ts';
import { digestOf } from './digest.ts';
import { documentCases } from './documents.ts';
import { fileCases } from './files.ts';
import { given, inputType } from './given.ts';
import { identityCases, WITHOUT_FAULTS } from './identity.ts';
import { insightsCases } from './insights.ts';
import { inventoryCases } from './inventory.ts';
import { marketingCases } from './marketing.ts';
import { mergingCases } from './merging.ts';
import { salesCases } from './sales.ts';
import { settingsCases } from './settings.ts';
import { viewCases } from './views.ts';
import { webhookCases } from './webhooks.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/api.graphql'), 'utf8'));
const there = await given();
const { ask, actors, world } = there;
await tenFavourites();
const digest = await digestOf(world.sql);
const untouched = await digest();
const cases = [
  ...salesCases(there),
  ...inventoryCases(there),
  ...documentCases(there),
  ...billingCases(there),
  ...insightsCases(there),
  ...viewCases(there),
  ...marketingCases(there),
  ...mergingCases(there),
  ...fileCases(there),
  ...activitiesCases(there),
  ...identityCases(there),
  ...automationCases(there),
  ...settingsCases(),
  ...webhookCases(there),
];

interface UserError {
  code: string;
  path: string[];
  message: string;
}

async function errorsOf({ mutation, by, input }: Case, language: Language): Promise<UserError[]> {
  const source = input
    ? `mutation ($input: ${inputType(mutation)}!) { it: ${mutation}(input: $input) { errors { code path message } } }`
    : `mutation { it: ${mutation} { errors { code path message } } }`;
  const actor: Actor | null = actors[by];
  const { data, errors } = await ask(actor, source, input ? { input } : {}, { language });
  expect(errors).toBeUndefined();
  return data.it.errors;
}

describe('bad input', () => {
  it('is tried on every mutation there is', () => {
    const tried = new Set([...cases.map(({ mutation }) => mutation), ...WITHOUT_FAULTS]);
    const mutations = Object.keys(schema.getMutationType()!.getFields());
    expect(mutations.filter((mutation) => !tried.has(mutation))).toEqual([]);
  });

  describe.each(Object.entries(Object.groupBy(cases, ({ mutation }) => mutation)))('of %s', (_, lines) => {
    it.each(lines!)('refuses $why', async (line) => {
      const [fi, en] = [await errorsOf(line, 'fi'), await errorsOf(line, 'en')];
      const [one, other] = [fi, en].map((errors) => errors.map(({ code, path }) => ({ code, path: path.join('.') })));
      expect(one).toEqual([{ code: line.code, path: line.path }]);
      expect(other).toEqual(one);
      expect(fi[0]!.path[0]).toBe('input');
      for (const [{ message }] of [fi, en] as [UserError][]) expect(message).not.toMatch(/^[A-Z_]*$|\{|undefined|null/);
      expect(fi[0]!.message).not.toBe(en[0]!.message);
    });

    it('and what was refused has left nothing behind', async () => {
      expect(await digest()).toBe(untouched);
    });
  });
});

/** Aino's favourites are as many as can be. */
async function tenFavourites() {
  const { aino } = there.people;
  await world.sql`insert into insights.filter_use (user_id, module, filter_id, is_favourite)
    select ${aino.uuid}, 'potentials', uuidv7(), true from generate_series(1, 10)`;
}
