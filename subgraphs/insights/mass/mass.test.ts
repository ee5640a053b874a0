import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { toId, toUuid } from '#platform/id.ts';
import { workRuns } from '#platform/runs/work-runs.ts';
import { type Graph, openGraph } from '#tests/graph.ts';
import { aGroup, aPerson, aRole, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';
import { massKinds } from './mass.resolvers.ts';

const world = await openWorld();
const { sql, platform } = world;
let ask: Graph;
let aino: Person;
let matti: Person;
let liisa: Person;
const stop = workRuns({ platform, database: world.running.get('insights')!.database }, massKinds);
afterAll(() => stop());

beforeAll(async () => {
  ask = await openGraph(world);
  const role = await aRole(sql, 'Myyjä');
  [aino, matti, liisa] = [
    await aPerson(sql, 'Aino A', { role }),
    await aPerson(sql, 'Matti M', { role }),
    await aPerson(sql, 'Liisa L', { role }),
  ];
  await aGroup(sql, 'Etelä', [aino, matti]);
  await moduleDefault(sql, 'potentials', 'PRIVATE');
});

/** Potentials of somebody, with amounts 1, 2, 3 …; answers their ids in that order. */
async function potentials({ uuid }: Person, names: string, count: number, stage = 'mapping'): Promise<string[]> {
  return sql.begin(async (tx) => {
    await tx`select set_config('solmu.actor', ${uuid}, true), set_config('solmu.cause', 'ui', true)`;
    const rows = await tx<{ id: string }[]>`
      insert into sales.potential (name, owner_id, amount, stage)
      select ${names} || ' ' || n, ${uuid}, n, ${stage} from generate_series(1, ${count}::int) n returning id`;
    return rows.map(({ id }) => toId('pot', id));
  });
}

const inputType = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
const start = async (name: string, input: object, by: Actor = aino.actor) => {
  const source = `mutation ($input: ${inputType(name)}!) { it: ${name}(input: $input) { run { id } errors { code path message } } }`;
  return (await ask(by, source, { input })).data.it;
};
const RUN = `query ($id: ID!, $outcome: RunRowOutcome) { run(id: $id) { kind state total done unchanged refused fields { name label }
  outcomes(first: 200, outcome: $outcome) { edges { node { record { id title } errors { code message } } } } } }`;
/** Starts a run and waits for its end. */
async function run(name: string, input: object, by: Person = aino) {
  const { run, errors } = await start(name, input, by.actor);
  expect(errors).toEqual([]);
  const read = async () => (await ask(by.actor, RUN, { id: run.id, outcome: 'REFUSED' })).data.run;
  await expect.poll(async () => (await read()).state, { timeout: 20_000 }).toBe('DONE');
  const { outcomes, ...rest } = await read();
  return { id: run.id as string, ...rest, refusals: outcomes.edges.map(({ node }: { node: object }) => node) };
}
const edit = (selection: object, values: Record<string, string | null>, by = aino) =>
  run('massEdit', { module: 'potentials', ...selection, values: valuesOf(values) }, by);
const valuesOf = (values: Record<string, string | null>) =>
  Object.entries(values).map(([field, value]) => ({ field, value }));
const rowOf = async (id: string) => {
  const [row] = await sql`select * from sales.potential where id = ${toUuid('pot', id)}`;
  return row!;
};
/** Adds a text field to potentials, as an administrator would. */
const addField = (name: string) => sql`
  insert into catalog.field select (jsonb_populate_record(f, jsonb_build_object('name', ${name}::text, 'column_name', ${name}::text, 'custom', true))).*
  from catalog.field f where module = 'potentials' and name = 'nextStep'`;
const named = (text: string) => ({ where: { field: 'name', operator: 'STARTS', values: [text] } });

describe('a mass edit', () => {
  it('gives the chosen what is said, empties included, and leaves alone what is so already', async () => {
    const ids = await potentials(aino, 'Muokattava', 5);
    await sql`update sales.potential set next_step = 'Soita', type = 'new' where id = ${toUuid('pot', ids[0]!)}`;
    await sql`update sales.potential set description = 'Vanha' where id = any (${ids.map((id) => toUuid('pot', id)!)}::uuid[])`;
    const versions = await Promise.all(ids.map(async (id) => (await rowOf(id)).version));
    const done = await edit({ ids }, { nextStep: 'Soita', type: 'new', description: null });
    expect(done).toMatchObject({ kind: 'records.edit', total: 5, done: 5, unchanged: 0, refused: 0 });
    expect(done.fields.map(({ name }: { name: string }) => name).sort()).toEqual(['description', 'nextStep', 'type']);
    for (const [index, id] of ids.entries()) {
      expect(await rowOf(id)).toMatchObject({
        next_step: 'Soita',
        type: 'new',
        description: null,
        version: versions[index] + 1,
      });
    }
    expect(await edit({ ids }, { nextStep: 'Soita' })).toMatchObject({ total: 5, done: 0, unchanged: 5 });
    const [history] = await sql<{ cause: string; actor: string; changes: object }[]>`
      select cause, actor, changes from history.change where record_id = ${toUuid('pot', ids[1]!)} order by id desc limit 1`;
    expect(history).toEqual({
      cause: 'massEdit',
      actor: aino.uuid,
      changes: { next_step: [null, 'Soita'], type: [null, 'new'], description: ['Vanha', null] },
    });
  });

  it('sets custom fields, lays them over the others, and is taken back', async () => {
    await addField('x_luokka');
    await addField('x_muu');
    const ids = await potentials(aino, 'Oma kenttä', 3);
    const uuids = ids.map((id) => toUuid('pot', id)!);
    await sql`update sales.potential set custom = '{"x_muu": "Jää"}' where id = any (${uuids}::uuid[])`;
    await sql`update sales.potential set custom = '{"x_muu": "Jää", "x_luokka": "Ennen"}' where id = ${uuids[0]!}`;
    const done = await edit({ ids }, { x_luokka: 'Uusi' });
    expect(done).toMatchObject({ done: 3, refused: 0 });
    expect((await rowOf(ids[1]!)).custom).toEqual({ x_muu: 'Jää', x_luokka: 'Uusi' });
    expect(await edit({ ids }, { x_luokka: 'Uusi' })).toMatchObject({ done: 0, unchanged: 3 });
    expect(await run('undoRun', { id: done.id })).toMatchObject({ done: 3, refused: 0 });
    expect((await rowOf(ids[0]!)).custom).toEqual({ x_muu: 'Jää', x_luokka: 'Ennen' });
    expect((await rowOf(ids[1]!)).custom).toEqual({ x_muu: 'Jää', x_luokka: null });
  });

  it('takes all that match, whatever page they are on, but for those left out', async () => {
    const ids = await potentials(aino, 'Sivuttuu', 1_203);
    const done = await edit({ ...named('Sivuttuu'), except: [ids[0], ids[700]] }, { nextStep: 'Kaikille' });
    expect(done).toMatchObject({ total: 1_201, done: 1_201, refused: 0 });
    const [left] = await sql<{ count: number }[]>`
      select count(*)::int as count from sales.potential where name like 'Sivuttuu%' and next_step is null`;
    expect(left!.count).toBe(2);
  });

  it('refuses single records with the rule that they break; the others are changed', async () => {
    const ids = await potentials(aino, 'Sääntö', 30);
    const bare = [ids[3]!, ids[17]!, ids[29]!];
    await sql`update sales.potential set amount = null where id = any (${bare.map((id) => toUuid('pot', id)!)}::uuid[])`;
    const done = await edit({ ids }, { stage: 'quoted' });
    expect(done).toMatchObject({ total: 30, done: 27, refused: 3 });
    expect(done.refusals.map(({ record }: { record: { id: string } }) => record.id).sort()).toEqual(bare.sort());
    expect(done.refusals[0].errors).toEqual([
      { code: 'STAGE_REQUIRES', message: 'Täytä ennen vaihetta ”Tarjous tehty”' },
    ]);
  });

  it('tells apart what may only be read from what is not there, and nothing of what is hidden', async () => {
    const [own] = await potentials(aino, 'Oma', 1);
    const [hidden, readable] = await potentials(liisa, 'SALAISUUS', 2);
    await ask(liisa.actor, 'mutation ($input: ShareRecordInput!) { shareRecord(input: $input) { errors { code } } }', {
      input: { recordId: readable, withId: aino.id, level: 'READ' },
    });
    const never = toId('pot', '0199a000-0000-7000-8000-000000000001');
    const done = await edit({ ids: [own, hidden, readable, never] }, { nextStep: 'Kaapattu' });
    expect(done).toMatchObject({ total: 4, done: 1, refused: 3 });
    const missing = { record: null, errors: [{ code: 'NOT_FOUND', message: 'Ei löydy' }] };
    expect(done.refusals.filter(({ record }: { record: unknown }) => !record)).toEqual([missing, missing]);
    expect(done.refusals.find(({ record }: { record: unknown }) => record)).toMatchObject({
      record: { id: readable },
      errors: [{ code: 'FORBIDDEN' }],
    });
    expect(await edit(named('SALAISUUS'), { nextStep: 'Kaapattu' })).toMatchObject({ total: 1, refused: 1 });
    expect((await rowOf(hidden!)).next_step).toBeNull();
  });

  it('hands records over to somebody whose records one may not see', async () => {
    const ids = await potentials(aino, 'Luovutus', 4);
    expect(await edit({ ids }, { owner: liisa.id })).toMatchObject({ done: 4, refused: 0 });
    expect((await rowOf(ids[0]!)).owner_id).toBe(liisa.uuid);
    const [told] = await sql<{ cause: string; owner_before: string; owner_after: string }[]>`
      select cause, owner_before, owner_after from outbox.event where record_id = ${toUuid('pot', ids[0]!)} order by seq desc limit 1`;
    expect(told).toEqual({ cause: 'massEdit', owner_before: aino.uuid, owner_after: liisa.uuid });
  });

  it('is not for a role that may not, nor for a token that only reads', async () => {
    const role = await aRole(sql, 'Varovainen');
    const careful = await aPerson(sql, 'Ville V', { role });
    await sql`insert into identity.permission (role_id, module, mass_edit) values (${role}, 'potentials', false)`;
    const input = { module: 'potentials', values: valuesOf({ nextStep: 'x' }) };
    const refused = [
      {
        code: 'MASS_EDIT_NOT_ALLOWED',
        path: ['input', 'module'],
        message: 'Roolisi ei salli muuttaa monta tietuetta kerralla',
      },
    ];
    expect((await start('massEdit', input, careful.actor)).errors).toEqual(refused);
    expect((await start('massDelete', { module: 'potentials' }, careful.actor)).errors).toEqual(refused);
    expect((await start('massEdit', input, { ...aino.actor, cause: 'api', scopes: ['read'] })).errors).toEqual(refused);
  });
});

describe('a mass deletion', () => {
  it('moves what may be deleted to the bin, and is taken back whole', async () => {
    const ids = await potentials(aino, 'Poistuva', 6);
    const done = await run('massDelete', { module: 'potentials', ...named('Poistuva') });
    expect(done).toMatchObject({ kind: 'records.delete', total: 6, done: 6 });
    expect((await rowOf(ids[0]!)).deleted_at).not.toBeNull();
    expect(await run('undoRun', { id: done.id })).toMatchObject({ total: 6, done: 6, refused: 0 });
    expect((await rowOf(ids[0]!)).deleted_at).toBeNull();
    const again = await run('massDelete', { module: 'potentials', ids });
    expect(await run('massRestore', { module: 'potentials', ids })).toMatchObject({ done: 6 });
    expect(await run('undoRun', { id: again.id })).toMatchObject({ done: 0, unchanged: 6 });
  });
});

describe('undoing a mass edit', () => {
  it('restores every value, also what rules have set, to the microsecond', async () => {
    const ids = await potentials(aino, 'Palautuva', 10);
    const uuids = ids.map((id) => toUuid('pot', id)!);
    await sql`update sales.potential set probability = 33, next_step = 'Ennen', amount = 12.50 where id = any (${uuids}::uuid[])`;
    const image = () =>
      sql`select to_jsonb(p) - '{version,modified_at,modified_by}'::text[] as image from sales.potential p where id = any (${uuids}::uuid[]) order by id`;
    const before = await image();
    const done = await edit({ ids }, { stage: 'won', nextStep: null, amount: '99.95', owner: liisa.id });
    expect(done).toMatchObject({ done: 10 });
    expect(await image()).not.toEqual(before);
    expect(await run('undoRun', { id: done.id })).toMatchObject({ done: 10, refused: 0 });
    expect(await image()).toEqual(before);
    const [history] = await sql<{ cause: string }[]>`
      select cause from history.change where record_id = ${uuids[0]!} order by id desc limit 1`;
    expect(history).toEqual({ cause: 'undo' });
  });

  it('leaves records that somebody has changed since, and takes those whose other fields were', async () => {
    const [same, other, changed] = await potentials(aino, 'Sittemmin', 3);
    const done = await edit({ ids: [same, other, changed] }, { nextStep: 'Ajosta' });
    await sql`update sales.potential set description = 'Muu kenttä' where id = ${toUuid('pot', other!)}`;
    await sql`update sales.potential set next_step = 'Käsin' where id = ${toUuid('pot', changed!)}`;
    const undone = await run('undoRun', { id: done.id });
    expect(undone).toMatchObject({ total: 3, done: 2, refused: 1 });
    expect(undone.refusals).toEqual([
      {
        record: { id: changed, title: 'Sittemmin 3' },
        errors: [{ code: 'CHANGED_SINCE', message: 'Tietoa on muutettu ajon jälkeen' }],
      },
    ]);
    expect(await rowOf(other!)).toMatchObject({ next_step: null, description: 'Muu kenttä' });
    expect(await rowOf(changed!)).toMatchObject({ next_step: 'Käsin' });
  });
});
