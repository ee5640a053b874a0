import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toId, toUuid } from '#platform/id.ts';
import { type Graph, openGraph } from '#tests/graph.ts';
import { aPerson, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';

let world: World;
let ask: Graph;
let aino: Person;
let liisa: Person;
let boss: Person;

beforeAll(async () => {
  world = await openWorld();
  ask = await openGraph(world);
  [aino, liisa] = [await aPerson(world.sql, 'Aino A'), await aPerson(world.sql, 'Liisa L')];
  boss = await aPerson(world.sql, 'Boss B', { admin: true });
});

const ERRORS = 'errors { code path message }';
const MERGE = `mutation ($input: MergeRecordsInput!) { mergeRecords(input: $input) {
  record { id title cells { field value label } } merge { id parts { id title } taken { field from { title } } } ${ERRORS} } }`;
const UNDO = `mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { record { title } parts { id title } keptFields kept { title } ${ERRORS} } }`;

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;

async function mutate(by: Person, source: string, input: object): Promise<Answer> {
  const { data, errors } = await ask(by.actor, source, { input });
  expect(errors).toBeUndefined();
  return Object.values(data)[0];
}

async function make(by: Person, type: string, input: object): Promise<string> {
  const name = type.toLowerCase();
  const made = await mutate(
    by,
    `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${name} { id } ${ERRORS} } }`,
    input,
  );
  expect(made.errors).toEqual([]);
  return made[name].id;
}

const account = (input: object, by = aino) => make(by, 'Account', input);
const merge = (id: string, parts: string[], more: object = {}, by = aino) =>
  mutate(by, MERGE, { id, version: 1, parts: parts.map((part) => ({ id: part, version: 1 })), ...more });
const undo = (id: string, by = aino) => mutate(by, UNDO, { id });
const one = async (source: string, by = aino) => Object.values((await ask(by.actor, source)).data)[0] as Answer;

describe('a merge', () => {
  it('keeps one record with what belonged to all, and its own values before the others’', async () => {
    const [kept, lost] = [
      await account({ name: 'Kone Oy', phone: '+358401111111' }),
      await account({ name: 'KONE', phone: '+358402222222', email: 'info@kone.example', businessId: '0112038-9' }),
    ];
    const contact = await make(aino, 'Contact', { lastName: 'Virta', accountId: lost });
    const potential = await make(aino, 'Potential', { name: 'Hissit', accountId: lost });
    await mutate(aino, `mutation ($input: AddCommentInput!) { addComment(input: $input) { ${ERRORS} } }`, {
      recordId: lost,
      text: 'Soitettu',
    });
    const { record, merge: made, errors } = await merge(kept, [lost]);
    expect(errors).toEqual([]);
    const cell = (name: string) => record.cells.find(({ field }: Answer) => field === name).value;
    expect(['name', 'phone', 'email', 'businessId'].map(cell)).toEqual([
      'Kone Oy',
      '+358401111111',
      'info@kone.example',
      '0112038-9',
    ]);
    expect(made.parts).toEqual([{ id: lost, title: 'KONE' }]);
    expect(made.taken.map(({ field }: Answer) => field).sort()).toEqual(['businessId', 'email', 'vatId']);
    expect(await one(`{ contact(id: "${contact}") { account { id } } }`)).toEqual({ account: { id: kept } });
    expect(await one(`{ potential(id: "${potential}") { account { id } } }`)).toEqual({ account: { id: kept } });
    expect(await one(`{ record(id: "${kept}") { comments { totalCount } } }`)).toEqual({ comments: { totalCount: 1 } });
    expect(await one(`{ record(id: "${lost}") { id } }`)).toBeNull();
    expect(await one(`{ mergedInto(id: "${lost}") { id } }`)).toEqual({ id: kept });
    expect((await one(`{ deletedRecords { edges { node { id } } } }`)).edges).toEqual([]);
  });

  it('has the values that were chosen, also empty ones', async () => {
    const [kept, lost] = [
      await account({ name: 'Yksi', phone: '+358401111111', description: 'pois' }),
      await account({ name: 'Kaksi', phone: '+358402222222' }),
    ];
    const values = ['name', 'phone', 'description'].map((field) => ({ field, from: lost }));
    const { record } = await merge(kept, [lost], { values });
    const cell = (name: string) => record.cells.find(({ field }: Answer) => field === name).value;
    expect(['name', 'phone', 'description'].map(cell)).toEqual(['Kaksi', '+358402222222', null]);
  });

  it('never mixes amounts of two currencies', async () => {
    const [kept, lost] = [
      await account({ name: 'Eurot' }),
      await account({ name: 'Kruunut', annualRevenue: '100.00', currency: 'SEK' }),
    ];
    const [rich] = [await account({ name: 'Rikas', annualRevenue: '5.00' })];
    expect((await merge(rich, [lost], { values: [{ field: 'currency', from: lost }] })).errors).toMatchObject([
      { code: 'CURRENCIES_DIFFER', path: ['input', 'values', 'annualRevenue'] },
    ]);
    const { record } = await merge(kept, [lost]);
    const cell = (name: string) => record.cells.find(({ field }: Answer) => field === name).value;
    expect(['annualRevenue', 'currency'].map(cell)).toEqual([null, 'EUR']);
  });

  it('leaves no record to be its own parent, and points what others own at the one that stays', async () => {
    const lost = await account({ name: 'Emo' });
    const kept = await account({ name: 'Tytär', parentId: lost });
    const sister = await account({ name: 'Sisar', parentId: lost });
    expect((await merge(kept, [lost])).errors).toEqual([]);
    expect(await one(`{ account(id: "${kept}") { parent { id } } }`)).toEqual({ parent: null });
    expect(await one(`{ account(id: "${sister}") { parent { id } } }`)).toEqual({ parent: { id: kept } });
  });

  it('tells who still has a merged record open what became of it', async () => {
    const [kept, lost] = [await account({ name: 'Auki' }), await account({ name: 'Kiinni' })];
    await merge(kept, [lost]);
    const update = `mutation ($input: UpdateRecordInput!) { updateRecord(input: $input) { ${ERRORS} } }`;
    const input = { id: lost, version: 1, values: [{ field: 'name', value: 'X' }] };
    expect((await mutate(aino, update, input)).errors).toEqual([
      { code: 'MERGED', path: ['input', 'id'], message: 'Yhdistetty tietueeseen Auki' },
    ]);
    expect((await mutate(liisa, update, input)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const restore = `mutation ($input: RestoreRecordsInput!) { restoreRecords(input: $input) { ${ERRORS} } }`;
    expect((await mutate(aino, restore, { ids: [lost] })).errors).toMatchObject([{ code: 'MERGED' }]);
    const [other] = [await account({ name: 'Kolmas' })];
    expect((await merge(other, [lost])).errors).toMatchObject([
      { code: 'MERGED', path: ['input', 'parts', '0', 'id'] },
    ]);
  });

  it('shows the history of all under the one that stayed', async () => {
    const [kept, lost] = [
      await account({ name: 'Historia' }),
      await account({ name: 'Menneisyys', phone: '0401234567' }),
    ];
    const { merge: made } = await merge(kept, [lost]);
    const { history } = await one(`{ record(id: "${kept}") { history { edges { node {
      kind of { title } merge { id taken { field from { title } } } } } } } }`);
    const lines = history.edges.map(({ node }: Answer) => node);
    expect(lines.map(({ kind, of }: Answer) => [kind, of?.title ?? null])).toEqual([
      ['MERGED', null],
      ['DELETED', 'Menneisyys'],
      ['CREATED', 'Menneisyys'],
      ['CREATED', null],
    ]);
    expect(lines[0].merge).toEqual({ id: made.id, taken: [{ field: 'phone', from: { title: 'Menneisyys' } }] });
  });

  it('carries what the one who merges may not see along with its record', async () => {
    await moduleDefault(world.sql, 'accounts', 'READ');
    const [kept, lost] = [await account({ name: 'Näkyvä' }), await account({ name: 'Näkyvä 2' })];
    const hidden = await make(liisa, 'Potential', { name: 'Piilossa', accountId: lost });
    const { merge: made } = await merge(kept, [lost]);
    expect(await one(`{ potential(id: "${hidden}") { account { id } } }`, liisa)).toEqual({ account: { id: kept } });
    expect(await undo(made.id)).toMatchObject({ errors: [], kept: [] });
    expect(await one(`{ potential(id: "${hidden}") { account { id } } }`, liisa)).toEqual({ account: { id: lost } });
    await moduleDefault(world.sql, 'accounts', 'PRIVATE');
  });

  it('shares the record that stays with whom the others were shared', async () => {
    const [kept, lost] = [await account({ name: 'Jaettu' }), await account({ name: 'Jaettu 2' })];
    const share = `mutation ($input: ShareRecordInput!) { shareRecord(input: $input) { ${ERRORS} } }`;
    await mutate(aino, share, { recordId: lost, withId: liisa.id, level: 'EDIT' });
    await mutate(aino, share, { recordId: kept, withId: liisa.id, level: 'READ' });
    const { merge: made } = await merge(kept, [lost]);
    const access = `{ record(id: "${kept}") { access { mayEdit } } }`;
    expect(await one(access, liisa)).toEqual({ access: { mayEdit: true } });
    await undo(made.id);
    expect(await one(access, liisa)).toEqual({ access: { mayEdit: false } });
    expect(await one(`{ record(id: "${lost}") { access { mayEdit } } }`, liisa)).toEqual({ access: { mayEdit: true } });
  });

  it('is refused where it would go over rights: editing all, deleting those that go', async () => {
    const [kept, lost] = [await account({ name: 'Oma' }), await account({ name: 'Toisen' }, liisa)];
    const input = { parts: [{ id: lost, version: 1 }] };
    expect((await merge(kept, [], input)).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'parts', '0', 'id'] },
    ]);
    await moduleDefault(world.sql, 'accounts', 'READ');
    expect((await merge(kept, [], input)).errors).toMatchObject([
      { code: 'FORBIDDEN', path: ['input', 'parts', '0', 'id'] },
    ]);
    await moduleDefault(world.sql, 'accounts', 'PRIVATE');
  });
});

describe('the undoing of a merge', () => {
  it('keeps what has changed since, and tells of it', async () => {
    const [kept, lost, third] = [
      await account({ name: 'Pysyvä' }),
      await account({ name: 'Poistuva', phone: '0401234567', email: 'a@b.example' }),
      await account({ name: 'Kolmas' }),
    ];
    const [moved, left] = [
      await make(aino, 'Contact', { lastName: 'Siirtyy', accountId: lost }),
      await make(aino, 'Contact', { lastName: 'Palaa', accountId: lost }),
    ];
    const { merge: made } = await merge(kept, [lost]);
    const update = `mutation ($input: UpdateRecordInput!) { updateRecord(input: $input) { ${ERRORS} } }`;
    await mutate(aino, update, { id: kept, version: 2, values: [{ field: 'phone', value: '0409999999' }] });
    await mutate(aino, update, { id: moved, version: 2, values: [{ field: 'account', value: third }] });
    const undone = await undo(made.id);
    expect(undone).toMatchObject({ errors: [], keptFields: ['phone'], kept: [{ title: 'Siirtyy' }] });
    expect(await one(`{ account(id: "${kept}") { phone email } }`)).toEqual({ phone: '+358409999999', email: null });
    expect(await one(`{ contact(id: "${left}") { account { id } } }`)).toEqual({ account: { id: lost } });
    expect((await undo(made.id)).errors).toMatchObject([{ code: 'ALREADY_UNDONE', path: ['input', 'id'] }]);
  });

  it('is refused after thirty days, and to whom it is not', async () => {
    const [kept, lost] = [await account({ name: 'Vanha' }), await account({ name: 'Vanhempi' })];
    const { merge: made } = await merge(kept, [lost]);
    expect((await undo(made.id, liisa)).errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    await world.sql`update insights.merge set at = now() - interval '31 days' where id = ${toUuid('mrg', made.id)}`;
    expect((await undo(made.id)).errors).toMatchObject([{ code: 'MERGE_TOO_OLD', path: ['input', 'id'] }]);
  });

  it('unravels merges of merges from the last', async () => {
    const [a, b, c] = [await account({ name: 'A' }), await account({ name: 'B' }), await account({ name: 'C' })];
    const first = (await merge(b, [a])).merge.id;
    const second = (await merge(c, [], { parts: [{ id: b, version: 2 }] })).merge.id;
    expect(await one(`{ mergedInto(id: "${a}") { id } }`)).toEqual({ id: c });
    expect((await undo(first)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await undo(second)).errors).toEqual([]);
    expect((await undo(first)).errors).toEqual([]);
    expect(
      (
        await one(
          '{ accounts(filter: { any: [{ field: "name", operator: IS, values: ["A"] }, { field: "name", operator: IS, values: ["B"] }] }) { totalCount } }',
        )
      ).totalCount,
    ).toBe(2);
  });

  it('gives back every value, relation, comment, follower and share, whatever they were', async () => {
    const text = fc.option(fc.string({ minLength: 1, maxLength: 12 }).map((some) => `x${some.replace(/[^\w ]/g, '')}`));
    const row = fc.record({
      phone: fc.option(fc.constantFrom('+358401111111', '+358402222222')),
      email: fc.option(fc.constantFrom('a@b.example', 'c@d.example')),
      description: text,
      industry: fc.option(fc.constantFrom('trade', 'it')),
      annual_revenue: fc.option(fc.integer({ min: 0, max: 10_000 }).map((cents) => (cents / 100).toFixed(2))),
      currency: fc.constantFrom('EUR', 'SEK'),
      parent: fc.option(fc.nat(4)),
      contacts: fc.nat(2),
      comments: fc.nat(2),
      follows: fc.boolean(),
      share: fc.option(fc.constantFrom('READ', 'EDIT')),
    });
    const FIELDS = ['name', 'phone', 'email', 'description', 'industry'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 2, maxLength: 5 }),
        fc.array(fc.tuple(fc.constantFrom(...FIELDS), fc.nat(4)), { maxLength: 4 }),
        async (rows, picks) => {
          const ids = await given(rows);
          const before = await everything();
          const values = picks.map(([field, index]) => ({ field, from: ids[index % ids.length]! }));
          const [master, ...parts] = ids as [string, ...string[]];
          const versions = await world.sql<{ id: string; version: number }[]>`select id, version from sales.account`;
          const versionOf = (id: string) => versions.find((line) => line.id === toUuid('acc', id))!.version;
          const merged = await mutate(boss, MERGE, {
            id: master,
            version: versionOf(master),
            parts: parts.map((id) => ({ id, version: versionOf(id) })),
            values,
          });
          const codes = merged.errors.map(({ code }: Answer) => code);
          if (!merged.merge) {
            // A module's own rule, or two currencies: then nothing is other than before.
            expect(['CURRENCIES_DIFFER', 'CYCLE']).toContain(codes[0]);
            expect(await everything()).toEqual(before);
            return;
          }
          expect(await undo(merged.merge.id, boss)).toMatchObject({ errors: [], kept: [], keptFields: [] });
          expect(await everything()).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  type Given = {
    parent: number | null;
    contacts: number;
    comments: number;
    follows: boolean;
    share: string | null;
  } & Record<string, unknown>;

  /** Accounts of Aino's with what belongs to them; parents are earlier ones. */
  async function given(rows: Given[]): Promise<string[]> {
    const uuids: string[] = [];
    for (const [index, { parent, contacts, comments, follows, share, ...columns }] of rows.entries()) {
      const line = { ...columns, name: `Rivi ${index}`, owner_id: aino.uuid, parent_id: uuids[parent ?? 9] ?? null };
      const [made] = await world.sql<
        { id: string }[]
      >`insert into sales.account ${world.sql(line as never)} returning id`;
      const id = made!.id;
      uuids.push(id);
      await world.sql`insert into sales.contact (last_name, owner_id, account_id) select 'N ' || n, ${liisa.uuid}, ${id} from generate_series(1, ${contacts}::int) n`;
      await world.sql`insert into activities.comment (record_id, author_id, body, text)
        select ${id}, ${aino.uuid}, '{"type": "doc", "content": []}', 'K' || n from generate_series(1, ${comments}::int) n`;
      if (follows)
        await world.sql`insert into activities.follow (user_id, record_id, level) values (${liisa.uuid}, ${id}, 'ALL')`;
      if (share)
        await world.sql`insert into identity.share (module, record_id, principal_id, level) values ('accounts', ${id}, ${liisa.uuid}, ${share})`;
    }
    return uuids.map((uuid) => toId('acc', uuid));
  }

  /** All that a merge touches, as text; without what counts savings. */
  async function everything() {
    const tables = [
      'sales.account',
      'sales.contact',
      'activities.comment',
      'activities.follow',
      'identity.share',
      'catalog.record',
      'catalog.trait',
    ];
    const texts = [];
    for (const table of tables) {
      texts.push(
        await world.sql`
        select (to_jsonb(t) - 'version' - 'modified_at' - 'modified_by')::text as line from ${world.sql(table)} t order by 1`,
      );
    }
    return texts;
  }
});

it('leads from a lead to what the records that it became have been merged into, and back', async () => {
  const lead = await make(aino, 'Lead', { company: 'Muunnettu Oy', lastName: 'Virta' });
  const becomes = 'conversion { account { id } potential { id lead { id } } }';
  const { lead: converted } = await mutate(
    aino,
    `mutation ($input: ConvertLeadInput!) { convertLead(input: $input) { lead { ${becomes} } ${ERRORS} } }`,
    { id: lead, version: 1 },
  );
  const [master, deal] = [await account({ name: 'Oikea Oy' }), await make(aino, 'Potential', { name: 'Oikea' })];
  expect((await merge(master, [converted.conversion.account.id])).errors).toEqual([]);
  // Merging the account has pointed the potential at its master: it is at its second version.
  const part = { id: converted.conversion.potential.id, version: 2 };
  expect((await mutate(aino, MERGE, { id: deal, version: 1, parts: [part] })).errors).toEqual([]);
  expect(await one(`{ lead(id: "${lead}") { ${becomes} } }`)).toEqual({
    conversion: { account: { id: master }, potential: { id: deal, lead: { id: lead } } },
  });
});

it('takes as many statements for one reference as for many', async () => {
  const counts = [];
  for (const references of [1, 60]) {
    const [kept, lost] = [await account({ name: 'Laskettu' }), await account({ name: 'Laskettu 2' })];
    await world.sql`insert into sales.contact (last_name, owner_id, account_id) select 'N', ${aino.uuid}, ${toUuid('acc', lost)} from generate_series(1, ${references}::int) n`;
    world.statements.length = 0;
    expect((await merge(kept, [lost])).errors).toEqual([]);
    counts.push(world.statements.length);
  }
  expect(counts[1]).toBe(counts[0]);
});
