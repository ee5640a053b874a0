import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';

const world = await openWorld();
const SEARCH = `query ($query: String!, $modules: [String!], $first: Int) {
  search(query: $query, modules: $modules, first: $first) { id title module } }`;

let maija: Person;
let timo: Person;

beforeAll(async () => {
  maija = await aPerson(world.sql, 'Maija M');
  timo = await aPerson(world.sql, 'Timo T');
  const mine = { owner_id: maija.uuid };
  await world.sql`insert into sales.account ${world.sql([
    { ...mine, name: 'Rakennus Aalto Oy', business_id: '0100012-6', phone: '+358401234567', email: 'info@aalto.fi' },
    { ...mine, name: 'Aalto', business_id: null, phone: null, email: null },
    { ...mine, name: 'Aaltoliike Ky', business_id: null, phone: null, email: null },
    { ...mine, name: 'Siemenkauppa Öhman', business_id: null, phone: null, email: null },
  ])}`;
  await world.sql`insert into sales.contact ${world.sql([
    { ...mine, first_name: 'Matti', last_name: 'Virtanen', email: 'matti.virtanen@posti.fi' },
    { ...mine, first_name: 'Liisa', last_name: 'Virtanen', email: null },
  ])}`;
  await world.sql`insert into sales.potential ${world.sql([
    { ...mine, name: 'Yritysten verkkokauppa' },
    { ...mine, name: 'Building permits' },
    { owner_id: timo.uuid, name: 'Aallon salainen hanke' },
  ])}`;
});

async function titlesOf(
  query: string,
  { by = maija, ...rest }: { by?: Person; modules?: string[]; first?: number } = {},
) {
  const { data, errors } = await world.ask('insights', by.actor, SEARCH, { query, ...rest });
  expect(errors).toBeUndefined();
  return data.search.map(({ title }: { title: string }) => title);
}

describe('search', () => {
  it('puts the whole title first, then what begins so, then what has such a word', async () => {
    expect(await titlesOf('aalto')).toEqual(['Aalto', 'Aaltoliike Ky', 'Rakennus Aalto Oy']);
  });

  it('finds by the beginnings of words in any order', async () => {
    expect(await titlesOf('virt mat')).toEqual(['Matti Virtanen']);
    expect(await titlesOf('öhm')).toEqual(['Siemenkauppa Öhman']);
    expect(await titlesOf('ohman')).not.toContain('Rakennus Aalto Oy');
  });

  it('finds one form of a word by another, in Finnish and in English', async () => {
    expect(await titlesOf('verkkokaupan')).toEqual(['Yritysten verkkokauppa']);
    expect(await titlesOf('building permit')).toEqual(['Building permits']);
  });

  it('finds by telephone number, business id, e-mail and number, however they are typed', async () => {
    for (const typed of [
      '+358 40 123 4567',
      '040 1234567',
      '0401234',
      '00358401234567',
      '0100012-6',
      '01000126',
      'info@aalto',
    ])
      expect(await titlesOf(typed), typed).toEqual(['Rakennus Aalto Oy']);
    const [row] = await world.sql`select number from sales.account where name = 'Aalto'`;
    expect(await titlesOf(row!.number)).toEqual(['Aalto']);
    expect(await titlesOf(row!.number.toLowerCase())).toEqual(['Aalto']);
  });

  it('finds what was meant when a letter is wrong, behind what was typed', async () => {
    expect((await titlesOf('virtnaen')).toSorted()).toEqual(['Liisa Virtanen', 'Matti Virtanen']);
    expect(await titlesOf('matti virtannen')).toEqual(['Matti Virtanen']);
    expect(await titlesOf('rakenus')).toEqual(['Rakennus Aalto Oy']);
  });

  it('finds nothing of what is not the reader’s, and nothing for nothing', async () => {
    expect(await titlesOf('aallon')).not.toContain('Aallon salainen hanke');
    expect(await titlesOf('aalto', { by: timo })).toEqual(['Aallon salainen hanke']);
    for (const typed of ['', '   ', '!?', "'; drop table", '& | !', '\\']) expect(await titlesOf(typed)).toEqual([]);
  });

  it('finds by words that very many have, too, the rarest first', async () => {
    await world.sql`select catalog.renew_words()`;
    const counted =
      await world.sql`select word, records from catalog.word where word in ('virtanen', '~virtan') order by word`;
    expect(counted).toEqual([
      { word: 'virtanen', records: 2 },
      { word: '~virtan', records: 2 },
    ]);
    await world.sql`update catalog.word set records = 1000000`;
    expect((await titlesOf('virt')).toSorted()).toEqual(['Liisa Virtanen', 'Matti Virtanen']);
    expect(await titlesOf('virtanen matti')).toEqual(['Matti Virtanen']);
    await world.sql`update catalog.word set records = 1 where word = 'matti'`;
    expect(await titlesOf('virtanen matti')).toEqual(['Matti Virtanen']);
  });

  it('keeps to modules and to the number asked for', async () => {
    expect(await titlesOf('aalto', { modules: ['contacts'] })).toEqual([]);
    expect(await titlesOf('aalto', { first: 1 })).toEqual(['Aalto']);
  });

  it('follows changes, and forgets words that no record has', async () => {
    await world.sql`update sales.account set name = 'Merituuli', phone = '+358501112222' where name = 'Siemenkauppa Öhman'`;
    expect(await titlesOf('merit')).toEqual(['Merituuli']);
    expect(await titlesOf('0501112222')).toEqual(['Merituuli']);
    expect(await titlesOf('siemenkauppa')).toEqual([]);
    const words = async () =>
      (await world.sql`select word from catalog.word where word in ('öhman', 'merituuli') order by word`).map(
        ({ word }) => word,
      );
    expect(await words()).toEqual(['merituuli', 'öhman']);
    await world.sql`select catalog.renew_words()`;
    expect(await words()).toEqual(['merituuli']);
  });
});
