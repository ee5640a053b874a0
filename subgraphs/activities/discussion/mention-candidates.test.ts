import { beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { aGroup, aPerson, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { aCompany, type Company } from '../testing/company.ts';

let world: World;
let company: Company;

beforeAll(async () => {
  world = await openWorld();
  company = await aCompany(world);
});

const CANDIDATES = `query ($recordId: ID!, $query: String!, $first: Int) {
  mentionCandidates(recordId: $recordId, query: $query, first: $first) { ... on User { id } ... on Group { id } } }`;

async function offered(by: Person, recordId: string, query = '', first = 8): Promise<string[]> {
  const { mentionCandidates } = await company.ask(by, CANDIDATES, { recordId, query, first });
  return mentionCandidates.map(({ id }: { id: string }) => id);
}

describe('completion after @', () => {
  it('offers users and groups who may see the record, and nobody else', async () => {
    const { aino, matti, liisa, cecilia, south, deal } = company;
    const record = await deal();
    expect(new Set(await offered(aino, record))).toEqual(new Set([south, aino.id, matti.id, cecilia.id]));
    expect(await offered(aino, record, 'lii')).toEqual([]);
    expect(await offered(aino, record, 'poh')).toEqual([]);
    expect(await offered(liisa, record)).toEqual([]);
    expect(await offered(aino, 'kissa')).toEqual([]);
  });

  it('offers who took part last first, then the owner, then by name', async () => {
    const { aino, matti, cecilia, south, deal, comment } = company;
    const record = await deal();
    expect(await offered(aino, record)).toEqual([south, aino.id, cecilia.id, matti.id]);
    await comment(matti, record, 'ensin');
    await comment(aino, record, `@[${cecilia.id}] sitten`);
    await comment(matti, record, 'viimeksi');
    expect((await offered(aino, record))[0]).toBe(matti.id);
    expect((await offered(aino, record))[3]).toBe(south);
  });

  it('finds the beginning of any word of a name, whatever the case', async () => {
    const { aino, matti, deal } = company;
    const record = await deal();
    for (const query of ['mat', 'MEIKÄ', 'matti mei', ' meikä', 'meika\u0308']) {
      expect(await offered(aino, record, query)).toEqual([matti.id]);
    }
    for (const query of ['atti', 'ikä', 'mattimei', 'x']) expect(await offered(aino, record, query)).toEqual([]);
  });

  it('tells å, ä and ö from a and o, and takes other accents for what they are on', async () => {
    const { aino, south, deal } = company;
    const names = ['Åsa Öberg', 'Ärlig Ek', 'Olga Sedláček', 'Anne-Marie Kärki', 'René Müller'];
    const people: Record<string, string> = {};
    for (const name of names) {
      const person = await aPerson(world.sql, name);
      people[name] = person.id;
      await world.sql`insert into identity.group_member (group_id, user_id)
        select g.id, ${person.uuid} from identity."group" g where g.name = 'Etelä'`;
    }
    const record = await deal();
    const found = async (query: string) => {
      const ids = await offered(aino, record, query);
      return names.filter((name) => ids.includes(people[name]!));
    };
    expect(await found('å')).toEqual(['Åsa Öberg']);
    expect(await found('ö')).toEqual(['Åsa Öberg']);
    expect(await found('ä')).toEqual(['Ärlig Ek']);
    expect(await found('a')).toEqual(['Anne-Marie Kärki']);
    expect(await found('o')).toEqual(['Olga Sedláček']);
    expect(await found('sedlacek')).toEqual(['Olga Sedláček']);
    expect(await found('Sedláč')).toEqual(['Olga Sedláček']);
    expect(await found('marie')).toEqual(['Anne-Marie Kärki']);
    expect(await found('rene mul')).toEqual(['René Müller']);
    const byName = (await offered(aino, record, '', 20)).filter((id) => id !== south);
    const inOrder = ['Anne-Marie Kärki', 'Olga Sedláček', 'René Müller', 'Åsa Öberg', 'Ärlig Ek'].map(
      (name) => people[name],
    );
    expect(byName.filter((id) => inOrder.includes(id))).toEqual(inOrder);
  });

  it('takes what is typed for letters, and offers 20 at most', async () => {
    const { aino, deal } = company;
    const record = await deal();
    for (const query of ['%', '_', '\\', '%%%', 'a'.repeat(10_000)]) {
      expect(await offered(aino, record, query)).toEqual([]);
    }
    for (let index = 0; index < 25; index++) await aGroup(world.sql, `Ryhmä ${index}`, [aino]);
    expect(await offered(aino, record, 'ryhmä', 1_000)).toHaveLength(20);
    expect(await offered(aino, record, 'ryhmä', -1)).toEqual([]);
  });

  it('leaves out who is disabled', async () => {
    const { aino, deal } = company;
    const gone = await aPerson(world.sql, 'Zacharias Z');
    const record = await deal({ ownerId: toId('grp', await aGroup(world.sql, 'Itä', [aino, gone])) });
    expect(await offered(aino, record, 'zach')).toEqual([gone.id]);
    await world.sql`update identity."user" set active = false where id = ${gone.uuid}`;
    expect(await offered(aino, record, 'zach')).toEqual([]);
  });
});
