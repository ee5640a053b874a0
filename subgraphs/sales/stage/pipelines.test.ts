import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';

let world: World;
let aino: Person;
let boss: Person;

beforeAll(async () => {
  world = await openWorld();
  aino = await aPerson(world.sql, 'Aino A');
  boss = await aPerson(world.sql, 'Boss B', { admin: true });
});

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;

const PIPELINE = 'pipeline { id name stages { id name kind probability rottingDays requiredFields } }';
const ERRORS = 'errors { code path message }';

async function change(mutation: string, input: object, by = boss): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const fields = mutation === 'deletePipeline' ? 'deletedId' : PIPELINE;
  const source = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${fields} ${ERRORS} } }`;
  const { data, errors } = await world.ask('sales', by.actor, source, { input });
  expect(errors).toBeUndefined();
  return data.it;
}

async function pipelines(by = boss): Promise<Answer[]> {
  return (await world.ask('sales', by.actor, '{ pipelines { id name names { fi en } stages { id name kind } } }')).data
    .pipelines;
}

async function aPotential(values: object = {}, by = aino): Promise<Answer> {
  const source = `mutation ($input: CreatePotentialInput!) { createPotential(input: $input) { potential { id version stage { id } } ${ERRORS} } }`;
  const { data } = await world.ask('sales', by.actor, source, { input: { name: 'Kauppa', ...values } });
  return data.createPotential;
}

const names = (text: string) => ({ fi: text, en: `${text} (en)` });
const aPipeline = async (name: string) => (await change('createPipeline', { names: names(name) })).pipeline;

describe('a pipeline', () => {
  it('begins with a stage of each kind, and its stages can be chosen at once', async () => {
    const { pipeline, errors } = await change('createPipeline', { names: names('Projektit') });
    expect(errors).toEqual([]);
    expect(pipeline.stages.map(({ kind }: Answer) => kind)).toEqual(['OPEN', 'WON', 'LOST']);
    const { potential } = await aPotential({ stageId: pipeline.stages[0].id });
    expect(potential.stage.id).toBe(pipeline.stages[0].id);
    const [option] = await world.sql`select label from catalog.option where value = ${pipeline.stages[0].id}`;
    expect(option!.label).toEqual({ fi: 'Kartoitus · Projektit', en: 'Mapping · Projektit (en)' });
  });

  it('is renamed and moved, and what stands in it stays', async () => {
    const { id, stages } = await aPipeline('Huolto');
    const { potential } = await aPotential({ stageId: stages[0].id });
    const renamed = await change('updatePipeline', { id, names: names('Huoltosopimukset'), position: 1 });
    expect(renamed.pipeline.name).toBe('Huoltosopimukset');
    expect((await pipelines())[0].id).toBe(id);
    expect((await aPotential()).potential.stage.id).toBe(stages[0].id);
    await change('updatePipeline', { id, position: 3 });
    expect((await aPotential()).potential.stage.id).toBe('mapping');
    const { data } = await world.ask('sales', aino.actor, `{ potential(id: "${potential.id}") { stage { id } } }`);
    expect(data.potential.stage.id).toBe(stages[0].id);
  });

  it('is taken away while nothing stands in it, and not the last', async () => {
    const { id, stages } = await aPipeline('Tyhjä');
    const { potential } = await aPotential({ stageId: stages[0].id });
    expect((await change('deletePipeline', { id })).errors).toMatchObject([
      { code: 'PIPELINE_IN_USE', path: ['input', 'id'] },
    ]);
    const MOVE = `mutation ($input: MovePotentialInput!) { movePotential(input: $input) { ${ERRORS} } }`;
    await world.ask('sales', aino.actor, MOVE, { input: { id: potential.id, version: 1, stageId: 'mapping' } });
    expect(await change('deletePipeline', { id })).toEqual({ deletedId: id, errors: [] });
    const { data } = await world.ask(
      'sales',
      aino.actor,
      `{ potential(id: "${potential.id}") { stageHistory { from { name } to { name } } } }`,
    );
    expect(data.potential.stageHistory[0]).toEqual({ from: { name: 'Kartoitus' }, to: { name: 'Kartoitus' } });
  });

  it('is an administrator’s to change', async () => {
    const [first] = await pipelines();
    for (const [mutation, input] of [
      ['createPipeline', { names: names('Oma') }],
      ['updatePipeline', { id: first.id, names: names('Oma') }],
      ['deletePipeline', { id: first.id }],
      ['createStage', { pipelineId: first.id, names: names('Oma') }],
      ['updateStage', { id: 'won', probability: 1 }],
      ['deleteStage', { id: 'quoted', moveToId: 'mapping' }],
    ] as const) {
      expect((await change(mutation, input, aino)).errors).toMatchObject([{ code: 'FORBIDDEN', path: ['input'] }]);
    }
  });
});

describe('a stage', () => {
  it('comes after the open ones, and is moved among them', async () => {
    const { id } = await aPipeline('Vaiheet');
    const { pipeline } = await change('createStage', { pipelineId: id, names: names('Demo'), probability: 60 });
    expect(pipeline.stages.map(({ name }: Answer) => name)).toEqual(['Kartoitus', 'Demo', 'Voitettu', 'Hävitty']);
    const moved = await change('updateStage', { id: pipeline.stages[1].id, position: 1 });
    expect(moved.pipeline.stages.map(({ name }: Answer) => name)).toEqual(['Demo', 'Kartoitus', 'Voitettu', 'Hävitty']);
  });

  it('asks for any field to be filled on entry', async () => {
    const { stages } = await aPipeline('Vaatimus');
    const { errors } = await change('updateStage', { id: stages[0].id, requiredFields: ['nextStep', 'source'] });
    expect(errors).toEqual([]);
    expect((await aPotential({ stageId: stages[0].id, source: 'web' })).errors).toMatchObject([
      { code: 'STAGE_REQUIRES', path: ['input', 'nextStep'] },
    ]);
    expect((await aPotential({ stageId: stages[0].id, source: 'web', nextStep: 'Soita' })).errors).toEqual([]);
  });

  it('asks for a field that administrators added, as for any other', async () => {
    await world.sql`insert into catalog.field select (jsonb_populate_record(f,
      '{"name": "x_budget", "column_name": "x_budget", "custom": true}')).* from catalog.field f where module = 'potentials' and name = 'nextStep'`;
    const { stages } = await aPipeline('Oma kenttä');
    const { errors } = await change('updateStage', { id: stages[0].id, requiredFields: ['x_budget'] });
    expect(errors).toEqual([]);
    expect((await aPotential({ stageId: stages[0].id })).errors).toMatchObject([{ code: 'STAGE_REQUIRES' }]);
    const [made] = await world.sql.begin(async (tx) => {
      await tx`select set_config('solmu.actor', ${aino.uuid}, true)`;
      const given = { name: 'Täytetty', stage: stages[0].id, custom: { x_budget: '5' } };
      return tx`select sales_public.insert_potential(${JSON.stringify(given)}::jsonb) as id`;
    });
    expect(made!.id).toBeTruthy();
  });

  it('where things are lost asks for the reason whatever it requires', async () => {
    const { stages } = await aPipeline('Häviöt');
    const lost = stages.find(({ kind }: Answer) => kind === 'LOST').id;
    await change('updateStage', { id: lost, requiredFields: [] });
    expect((await aPotential({ stageId: lost })).errors).toMatchObject([
      { code: 'STAGE_REQUIRES', path: ['input', 'lossReason'] },
    ]);
  });

  it('gives new potentials its probability, and leaves those that stand in it', async () => {
    const { stages } = await aPipeline('Todennäköisyys');
    const { potential } = await aPotential({ stageId: stages[0].id });
    await change('updateStage', { id: stages[0].id, probability: 35, names: names('Uusi nimi') });
    const probabilityOf = async (id: string) =>
      (await world.ask('sales', aino.actor, `{ potential(id: "${id}") { probability stage { name } } }`)).data
        .potential;
    expect(await probabilityOf(potential.id)).toEqual({ probability: 10, stage: { name: 'Uusi nimi' } });
    expect((await probabilityOf((await aPotential({ stageId: stages[0].id })).potential.id)).probability).toBe(35);
  });

  it('keeps its kind while something stands in it, and a pipeline one of each', async () => {
    const { stages } = await aPipeline('Lajit');
    expect((await change('updateStage', { id: stages[0].id, kind: 'WON' })).errors).toMatchObject([
      { code: 'LAST_OF_KIND', path: ['input', 'kind'] },
    ]);
    await aPotential({ stageId: stages[0].id });
    expect((await change('updateStage', { id: stages[0].id, kind: 'WON' })).errors).toMatchObject([
      { code: 'STAGE_IN_USE', path: ['input', 'kind'] },
    ]);
    expect((await change('deleteStage', { id: stages[0].id, moveToId: 'mapping' })).errors).toMatchObject([
      { code: 'LAST_OF_KIND', path: ['input', 'id'] },
    ]);
  });

  it('is taken away with all that stands in it going elsewhere, also what nobody here sees', async () => {
    const { id } = await aPipeline('Poisto');
    const { pipeline } = await change('createStage', { pipelineId: id, names: names('Väliaikainen') });
    const stage = pipeline.stages[1].id;
    const { potential } = await aPotential({ stageId: stage });
    expect((await change('deleteStage', { id: stage })).errors).toMatchObject([
      { code: 'REQUIRED', path: ['input', 'moveToId'] },
    ]);
    const { errors } = await change('deleteStage', { id: stage, moveToId: 'quoted' });
    expect(errors).toEqual([]);
    const source = `{ potential(id: "${potential.id}") { stage { id } stageHistory { from { name } to { id } by { id } } } }`;
    expect((await world.ask('sales', aino.actor, source)).data.potential).toMatchObject({
      stage: { id: 'quoted' },
      stageHistory: [{ from: { name: 'Väliaikainen' }, to: { id: 'quoted' } }, {}],
    });
    expect((await aPotential({ stageId: stage })).errors).toMatchObject([
      { code: 'INVALID_OPTION', path: ['input', 'stageId'] },
    ]);
  });
});

describe('the statistics of a stage', () => {
  it('count of what the reader sees: who stands, for how long, how many are won', async () => {
    const { stages } = await aPipeline('Luvut');
    const [open, won, lost] = stages.map(({ id }: Answer) => id);
    const MOVE = `mutation ($input: MovePotentialInput!) { movePotential(input: $input) { ${ERRORS} } }`;
    const close = async (stageId: string, more: object = {}) => {
      const { potential } = await aPotential({ stageId: open });
      await world.sql`update sales.stage_change set at = at - interval '4 days' where to_stage = ${open}`;
      await world.ask('sales', aino.actor, MOVE, { input: { id: potential.id, version: 1, stageId, ...more } });
    };
    await close(won);
    await close(lost, { lossReason: 'price' });
    await close(lost, { lossReason: 'price' });
    await aPotential({ stageId: open });
    const STATISTICS = '{ pipelines { stages { id statistics { standing age passed daysInStage winRate } } } }';
    const of = async (by: Person) => {
      const { data } = await world.ask('sales', by.actor, STATISTICS);
      return data.pipelines.flatMap(({ stages }: Answer) => stages).find(({ id }: Answer) => id === open).statistics;
    };
    expect(await of(aino)).toEqual({ standing: 1, age: '0.0', passed: 3, daysInStage: '8.0', winRate: 33 });
    const liisa = await aPerson(world.sql, 'Liisa L');
    expect(await of(liisa)).toEqual({ standing: 0, age: null, passed: 0, daysInStage: null, winRate: null });
  });
});
