import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLInputObjectType, getNullableType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph } from '../graph.ts';
import { aPerson, type Person } from '../people.ts';
import { openWorld } from '../world.ts';
import { digestOf } from './digest.ts';
import { inputType } from './given.ts';
import { spoiltInputs } from './spoilt.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/api.graphql'), 'utf8'));
const mutations = Object.values(schema.getMutationType()!.getFields()).filter(({ args }) => args.length);

let ask: Graph;
let aino: Person;
let digest: () => Promise<string>;
let untouched: string;

beforeAll(async () => {
  const world = await openWorld();
  ask = await openGraph(world);
  aino = await aPerson(world.sql, 'Aino A', { admin: true });
  digest = await digestOf(world.sql);
  untouched = await digest();
});

describe('an input that has not the form that the schema tells', () => {
  it.each(mutations)('is refused by $name, with the name of what is wrong, and nothing is done', async (mutation) => {
    const type = getNullableType(mutation.args[0]!.type) as GraphQLInputObjectType;
    const source = `mutation ($input: ${inputType(mutation.name)}!) { it: ${mutation.name}(input: $input) { errors { code } } }`;
    expect(type.name).toBe(inputType(mutation.name));
    for (const { field, input } of spoiltInputs(type)) {
      const { data, errors } = await ask(aino.actor, source, { input });
      const [error, ...more] = errors ?? [];
      const about = JSON.stringify(input);
      expect([about, data ?? null, error?.extensions.code, more]).toEqual([about, null, 'BAD_USER_INPUT', []]);
      expect(error!.message).toMatch(new RegExp(`\\b${field}\\b`));
      expect(error!.message).not.toMatch(/subgraph|node_modules|at Object/);
    }
    expect(await digest()).toBe(untouched);
  });

  it('is refused as a document, when it stands there literally', async () => {
    for (const [input, name] of [
      ['name: 7', 'String'],
      ['name: "x", probability: "x"', 'Int'],
      ['nam: "x"', 'nam'],
      ['name: "x", stageId: [', 'Syntax'],
    ]) {
      const { errors } = await ask(aino.actor, `mutation { createPotential(input: { ${input} }) { errors { code } } }`);
      expect(errors![0]!.extensions.code).toMatch(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/);
      expect(errors![0]!.message).toContain(name);
    }
  });
});
