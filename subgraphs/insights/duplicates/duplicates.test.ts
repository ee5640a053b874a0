import { beforeAll, describe, expect, it } from 'vitest';
import { toUuid } from '#platform/id.ts';
import { type Graph, openGraph } from '#tests/graph.ts';
import { aPerson, aRole, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';

let world: World;
let ask: Graph;
let aino: Person;
let liisa: Person;

beforeAll(async () => {
  world = await openWorld();
  ask = await openGraph(world);
  [aino, liisa] = [await aPerson(world.sql, 'Aino A'), await aPerson(world.sql, 'Liisa L')];
});

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;

async function answer(by: Person, source: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { data, errors } = await ask(by.actor, source, variables);
  expect(errors).toBeUndefined();
  return Object.values(data)[0];
}

async function make(by: Person, type: string, input: object): Promise<string> {
  const name = type.toLowerCase();
  const source = `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${name} { id } errors { code } } }`;
  const made = await answer(by, source, { input });
  expect(made.errors).toEqual([]);
  return made[name].id;
}

const MATCH = 'score signs { reason fields } record { id title }';
const ofRecord = (id: string, by = aino) =>
  answer(by, `query ($id: ID!) { duplicatesOf(recordId: $id) { ${MATCH} } }`, { id });
const ofValues = (module: string, values: Record<string, string>, by = aino, except?: string) =>
  answer(by, `query ($input: DuplicatesOfInput!) { duplicatesOf(input: $input) { ${MATCH} } }`, {
    input: { module, except, values: Object.entries(values).map(([field, value]) => ({ field, value })) },
  });
const GROUPS = `query ($module: String!, $first: Int, $after: String) { duplicates(module: $module, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { record { id title } matches { ${MATCH} } } } } }`;
const groups = async (module: string, by = aino, page: object = {}) => answer(by, GROUPS, { module, ...page });
const titles = (connection: Answer) =>
  connection.edges.map(({ node }: Answer) => [
    node.record.title,
    ...node.matches.map((one: Answer) => one.record.title),
  ]);
const dismiss = (ids: string[], dismissed = true) =>
  answer(aino, 'mutation ($input: DismissDuplicatesInput!) { dismissDuplicates(input: $input) { errors { code } } }', {
    input: { ids, dismissed },
  });

describe('a record', () => {
  it.each([
    ['the name but for form, case, accents and spaces', { name: 'Hämeen Kone Oy' }, { name: 'HAMEENKONE ab' }, 'NAME'],
    ['the e-mail', { name: 'Eka', email: 'Info@Kone.example' }, { name: 'Toka', email: 'info@kone.example' }, 'EMAIL'],
    ['the telephone', { name: 'Puh', phone: '040 123 4567' }, { name: 'Luuri', phone: '+358401234567' }, 'PHONE'],
    ['nearly the name', { name: 'Rakennus Virtanen Oy' }, { name: 'Rakenus Virtanen' }, 'SIMILAR_NAME'],
  ])('is found by %s', async (_, one, other, reason) => {
    const [first, second] = [await make(aino, 'Account', one), await make(aino, 'Account', other)];
    const [match] = await ofRecord(first);
    expect(match).toMatchObject({ record: { id: second }, signs: [{ reason }] });
    expect(match.score).toBeGreaterThanOrEqual(50);
  });

  it('is more likely the more speaks for it', async () => {
    const id = await make(aino, 'Contact', { firstName: 'Maija', lastName: 'Mallikas', email: 'maija@m.example' });
    await make(aino, 'Contact', { firstName: 'Mallikas', lastName: 'Maija' });
    const sure = await make(aino, 'Contact', { firstName: 'Maija', lastName: 'Mallikas', email: 'maija@m.example' });
    const matches = await ofRecord(id);
    expect(matches.map(({ score }: Answer) => score)).toEqual([94, 60]);
    expect(matches[0]).toMatchObject({ record: { id: sure }, signs: [{ reason: 'EMAIL' }, { reason: 'NAME' }] });
  });

  it('is not found by what everybody can have, nor by one’s own values', async () => {
    await make(aino, 'Account', { name: 'Yksi Gmail', email: 'yksi@gmail.com' });
    const id = await make(aino, 'Account', { name: 'Muu Posti', email: 'muu@gmail.com' });
    expect(await ofRecord(id)).toEqual([]);
    expect(await ofValues('accounts', { name: 'Muu Posti' }, aino, id)).toEqual([]);
    expect(await ofValues('accounts', { name: 'Muu Posti' })).toHaveLength(1);
  });

  it('is found while it is written, in whatever form', async () => {
    const account = await make(aino, 'Account', { name: 'Työnantaja' });
    await make(aino, 'Contact', { lastName: 'Kirjoittaja', mobile: '+358501112222', accountId: account });
    const [match] = await ofValues('contacts', { mobile: '050-1112222', account, email: 'not yet@' });
    expect(match.signs).toEqual([
      { reason: 'PHONE', fields: ['mobile'] },
      { reason: 'ACCOUNT', fields: ['account'] },
    ]);
  });

  it('is no longer found once it is deleted or merged, and is again when it is back', async () => {
    const [one, other] = [
      await make(aino, 'Account', { name: 'Palaava' }),
      await make(aino, 'Account', { name: 'Palaava' }),
    ];
    const write = (verb: string) =>
      answer(
        aino,
        `mutation ($input: ${verb}RecordsInput!) { ${verb.toLowerCase()}Records(input: $input) { errors { code } } }`,
        {
          input: { ids: [other] },
        },
      );
    await write('Delete');
    expect(await ofRecord(one)).toEqual([]);
    await write('Restore');
    expect(await ofRecord(one)).toHaveLength(1);
  });

  it('of another is never found, nor told of', async () => {
    const hidden = await make(liisa, 'Account', { name: 'Piilossa', businessId: '2345678-0' });
    const own = await make(aino, 'Account', { name: 'Piilossa' });
    expect(await ofRecord(own)).toEqual([]);
    expect(await ofValues('accounts', { businessId: '2345678-0' })).toEqual([]);
    expect(await ofRecord(hidden)).toBeNull();
    expect(titles(await groups('accounts')).flat()).not.toContain('Piilossa');
  });

  it('is not found by a field that one may not read', async () => {
    const role = await aRole(world.sql, 'Vajaa');
    const half = await aPerson(world.sql, 'Vajaa V', { role });
    await world.sql`insert into identity.field_permission (role_id, module, field, level) values (${role}, 'accounts', 'email', 'NONE')`;
    const id = await make(half, 'Account', { name: 'Ensimmäinen Kenttä' });
    const other = await make(half, 'Account', { name: 'Aivan toinen' });
    await world.sql`update sales.account set email = 'sama@kentta.example' where id in (${toUuid('acc', id)!}, ${toUuid('acc', other)!})`;
    expect(await ofRecord(id, half)).toEqual([]);
    expect((await groups('accounts', half)).totalCount).toBe(0);
  });
});

describe('the groups of a module', () => {
  it('hold what is likely one, the likeliest first, until they are dismissed', async () => {
    const lead = (input: object) => make(aino, 'Lead', input);
    const [one, other, third] = [
      await lead({ company: 'Ryhmä Oy', email: 'a@ryhma.example' }),
      await lead({ company: 'Ryhmä', email: 'a@ryhma.example' }),
      await lead({ company: 'RYHMÄ ltd' }),
    ];
    await lead({ company: 'Pari', phone: '0401112233' });
    await lead({ company: 'Toinen', phone: '0401112233' });
    await lead({ company: 'Yksin' });
    const found = await groups('leads');
    expect(titles(found)).toEqual([
      ['Ryhmä Oy', 'Ryhmä', 'RYHMÄ ltd'],
      ['Pari', 'Toinen'],
    ]);
    expect(found.totalCount).toBe(2);
    expect((await dismiss([one, other, third])).errors).toEqual([]);
    expect(titles(await groups('leads'))).toEqual([['Pari', 'Toinen']]);
    expect(await ofRecord(one)).toEqual([]);
    await dismiss([one, other], false);
    expect(titles(await groups('leads'))[0]).toEqual(['Ryhmä Oy', 'Ryhmä']);
  });

  it('come page by page, each once, in as many statements however many there are', async () => {
    await world.sql`insert into sales.contact (last_name, email, owner_id)
      select 'Sivu ' || n, 'sivu' || (n % 60) || '@s.example', ${aino.uuid} from generate_series(1, 120) n`;
    const seen: string[] = [];
    const counts: number[] = [];
    let after: string | null = null;
    for (const first of [1, 50, 50]) {
      world.statements.length = 0;
      const page: Answer = await groups('contacts', aino, { first, after });
      counts.push(world.statements.length);
      expect(page.edges.every(({ node }: Answer) => node.matches.length >= 1)).toBe(true);
      seen.push(...page.edges.map(({ node }: Answer) => node.record.id));
      after = page.pageInfo.endCursor;
    }
    const { totalCount } = await groups('contacts', aino, { first: 1 });
    expect([seen.length, new Set(seen).size]).toEqual([totalCount, totalCount]);
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
  });

  it('tell nothing by what very many share', async () => {
    const before = (await groups('accounts')).totalCount;
    await world.sql`insert into sales.account (name, phone, owner_id)
      select 'Vaihde ' || md5(n::text), '+358201234567', ${aino.uuid} from generate_series(1, 40) n`;
    expect((await groups('accounts')).totalCount).toBe(before);
  });
});
