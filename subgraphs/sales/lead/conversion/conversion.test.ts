import { beforeAll, describe, expect, it } from 'vitest';
import { toUuid } from '#platform/id.ts';
import { type Graph, openGraph } from '#tests/graph.ts';
import { aPerson, aRole, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';

let world: World;
let ask: Graph;
let aino: Person;
let liisa: Person;
let boss: Person;

beforeAll(async () => {
  world = await openWorld();
  ask = await openGraph(world);
  const seller = await aRole(world.sql, 'Myyjä');
  [aino, liisa] = [
    await aPerson(world.sql, 'Aino A', { role: seller }),
    await aPerson(world.sql, 'Liisa L', { role: seller }),
  ];
  boss = await aPerson(world.sql, 'Boss B', { admin: true });
});

const ERRORS = 'errors { code path message }';
const PLAN = `query ($id: ID!) { conversionPlan(leadId: $id) { deletesLead parts { module makes mayMake match { id }
  values { field value label editable } matches { reasons record { id title } } } } }`;
const BECAME = `lead { id version status { value } record { access { mayEdit } comments { totalCount } }
  conversion { account { id name businessId type { value } } contact { id name account { id } } potential { id name amount { amount } account { id } contact { id } source { value } owner { ... on User { id } } record { comments { totalCount edges { node { text } } } } } undoableUntil } }`;
const CONVERT = `mutation ($input: ConvertLeadInput!) { convertLead(input: $input) { ${BECAME} ${ERRORS} } }`;
const UNDO = `mutation ($input: UndoConversionInput!) { undoConversion(input: $input) { ${BECAME} kept { id } ${ERRORS} } }`;
const RULES = `mutation ($input: SetConversionRulesInput!) { setConversionRules(input: $input) { rules { makesAccount lines { module field source value editable } } ${ERRORS} } }`;

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;

async function mutate(by: Person, source: string, input: object, language: 'fi' | 'en' = 'fi'): Promise<Answer> {
  const { data, errors } = await ask(by.actor, source, { input }, { language });
  expect(errors).toBeUndefined();
  return Object.values(data)[0];
}

async function make(by: Person, type: string, input: object): Promise<string> {
  const name = type.toLowerCase();
  const source = `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${name} { id } ${ERRORS} } }`;
  const made = await mutate(by, source, input);
  expect(made.errors).toEqual([]);
  return made[name].id;
}

const aLead = (input: object = {}, by = aino) =>
  make(by, 'Lead', { company: 'Acme Oy', firstName: 'Maija', lastName: 'Virta', ...input });
const convert = (id: string, more: object = {}, by = aino) => mutate(by, CONVERT, { id, version: 1, ...more });
const undo = (id: string, by = aino) => mutate(by, UNDO, { id });
const planOf = async (id: string, by = aino) => (await ask(by.actor, PLAN, { id })).data.conversionPlan;
const partOf = async (id: string, module: string, by = aino) =>
  (await planOf(id, by)).parts.find((part: { module: string }) => part.module === module);
const comment = (by: Person, recordId: string, text: string) =>
  mutate(by, `mutation ($input: AddCommentInput!) { addComment(input: $input) { ${ERRORS} } }`, { recordId, text });
/** Everything there is, but for what a refusal may leave behind. */
const counts = async () =>
  (
    await world.sql`select (select count(*)::int from catalog.record) as records, (select count(*)::int from sales.conversion) as conversions,
      (select count(*)::int from history.change) as changes, (select count(*)::int from activities.carried) as carried`
  )[0];

describe('a conversion', () => {
  it('makes an account, a contact and a potential that belong together, and takes the discussion along', async () => {
    const id = await aLead({
      company: 'Muunnos Oy',
      businessId: '0112038-9',
      email: 'maija@muunnos.fi',
      expectedAmount: '1500.50',
      source: 'fair',
    });
    await comment(aino, id, 'Soitettu, kiinnostunut');
    const { lead, errors } = await convert(id);
    expect(errors).toEqual([]);
    const { account, contact, potential } = lead.conversion;
    expect(lead).toMatchObject({ status: { value: 'converted' }, record: { access: { mayEdit: false } } });
    expect(account).toMatchObject({ name: 'Muunnos Oy', businessId: '0112038-9', type: { value: 'prospect' } });
    expect(contact).toMatchObject({ name: 'Maija Virta', account: { id: account.id } });
    expect(potential).toMatchObject({
      name: 'Muunnos Oy · Maija Virta',
      amount: { amount: '1500.50' },
      source: { value: 'fair' },
      account: { id: account.id },
      contact: { id: contact.id },
      owner: { id: aino.id },
      record: { comments: { totalCount: 1, edges: [{ node: { text: 'Soitettu, kiinnostunut' } }] } },
    });
    expect(lead.record.comments.totalCount).toBe(0);
    const { data } = await ask(aino.actor, `{ potential(id: "${potential.id}") { lead { id } } }`);
    expect(data.potential.lead.id).toBe(id);
  });

  it('takes followers along, and leaves the lead read-only', async () => {
    const id = await aLead({ company: 'Seuranta Oy' });
    await moduleDefault(world.sql, 'leads', 'READ');
    const FOLLOW = `mutation ($input: FollowRecordInput!) { followRecord(input: $input) { ${ERRORS} } }`;
    expect((await mutate(liisa, FOLLOW, { recordId: id, level: 'ALL' })).errors).toEqual([]);
    const { lead } = await convert(id);
    const [follow] = await world.sql`
      select f.level from activities.follow f join sales.conversion c on c.potential_id = f.record_id
      join sales.lead l on l.id = c.lead_id where l.company = 'Seuranta Oy' and f.user_id = ${liisa.uuid}`;
    expect(follow).toEqual({ level: 'ALL' });
    const UPDATE = `mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { ${ERRORS} } }`;
    const refused = await mutate(aino, UPDATE, { id, version: lead.version, company: 'Toinen Oy' });
    expect(refused.errors).toEqual([
      { code: 'LEAD_CONVERTED', path: ['input', 'id'], message: 'Muunnettua liidiä ei voi muuttaa' },
    ]);
    await world.sql`delete from identity.module_default`;
  });

  it('is done once', async () => {
    const id = await aLead({ company: 'Kerran Oy' });
    expect((await convert(id)).errors).toEqual([]);
    const again = await convert(id, { version: 2 });
    expect(again.errors).toMatchObject([{ code: 'ALREADY_CONVERTED', path: ['input', 'id'] }]);
    expect(again.lead.conversion.account.name).toBe('Kerran Oy');
  });

  it('by two at once is done once', async () => {
    const id = await aLead({ company: 'Yhtäaikaa Oy' });
    const both = await Promise.all([convert(id), convert(id, {}, boss)]);
    expect(both.map(({ errors }) => errors[0]?.code ?? 'OK').sort()).toEqual(['ALREADY_CONVERTED', 'OK']);
    expect(await world.sql`select 1 from sales.account where name = 'Yhtäaikaa Oy'`).toHaveLength(1);
  });

  it('is the only way to the status converted', async () => {
    const id = await aLead({ company: 'Oikotie Oy' });
    const UPDATE = `mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { ${ERRORS} } }`;
    const { errors } = await mutate(aino, UPDATE, { id, version: 1, status: 'converted' });
    expect(errors).toMatchObject([{ code: 'ONLY_BY_CONVERSION', path: ['input', 'status'] }]);
  });

  it('takes values that differ from the plan, and none that the rules fix', async () => {
    const id = await aLead({ company: 'Arvo Oy' });
    await world.sql`update sales.conversion_mapping set editable = false where module = 'accounts' and field = 'name'`;
    const fixed = await convert(id, { account: { make: true, values: [{ field: 'name', value: 'Muu Oy' }] } });
    expect(fixed.errors).toMatchObject([{ code: 'NOT_EDITABLE', path: ['input', 'account', 'values', 'name'] }]);
    await world.sql`update sales.conversion_mapping set editable = true where module = 'accounts' and field = 'name'`;
    const { lead } = await convert(id, {
      account: { values: [{ field: 'name', value: 'Muu Oy' }] },
      contact: { make: false },
      potential: { values: [{ field: 'amount', value: '99.00' }] },
    });
    expect(lead.conversion).toMatchObject({
      account: { name: 'Muu Oy' },
      contact: null,
      potential: { amount: { amount: '99.00' }, contact: null },
    });
  });

  it.each([
    ['account', { make: true, values: [{ field: 'name', value: '' }] }, 'REQUIRED', 'name'],
    [
      'account',
      { make: true, values: [{ field: 'businessId', value: '0112038-8' }] },
      'INVALID_BUSINESS_ID',
      'businessId',
    ],
    ['contact', { make: true, values: [{ field: 'email', value: 'ei' }] }, 'INVALID_EMAIL', 'email'],
    ['potential', { make: true, values: [{ field: 'stage', value: 'quoted' }] }, 'STAGE_REQUIRES', 'amount'],
    ['potential', { make: true, values: [{ field: 'stage', value: 'lost' }] }, 'STAGE_REQUIRES', 'lossReason'],
    ['potential', { make: true, values: [{ field: 'shoeSize', value: '42' }] }, 'UNKNOWN_FIELD', 'shoeSize'],
  ])('with a fault in the %s (%j) makes nothing and says where: %s', async (part, choice, code, field) => {
    const id = await aLead({ company: 'Vika Oy' });
    await comment(aino, id, 'Jää liidille');
    const before = await counts();
    const { lead, errors } = await convert(id, { [part]: choice });
    expect(errors).toMatchObject([{ code, path: ['input', part, 'values', field] }]);
    expect(lead).toMatchObject({ conversion: null, status: { value: 'new' }, record: { comments: { totalCount: 1 } } });
    expect(await counts()).toEqual(before);
  });

  it('makes at least one thing', async () => {
    const id = await aLead();
    const none = { make: false };
    const { errors } = await convert(id, { account: none, contact: none, potential: none });
    expect(errors).toEqual([
      { code: 'NOTHING_TO_MAKE', path: ['input'], message: 'Valitse ainakin yksi, joksi liidi muuttuu' },
    ]);
  });

  it('asks for the name of the account of a lead without a company', async () => {
    const id = await aLead({ company: null, lastName: 'Yksin' });
    const plan = await partOf(id, 'accounts');
    expect(plan.makes).toBe(false);
    const { errors } = await convert(id, { account: { make: true } });
    expect(errors).toMatchObject([{ code: 'REQUIRED', path: ['input', 'account', 'values', 'name'] }]);
  });

  it('deletes the lead where that is asked for, and brings it back when undone', async () => {
    const id = await aLead({ company: 'Pois Oy' });
    expect(await convert(id, { deleteLead: true })).toMatchObject({ lead: null, errors: [] });
    expect(await undo(id)).toMatchObject({
      errors: [],
      kept: [],
      lead: { status: { value: 'new' }, conversion: null },
    });
  });
});

describe('what is there already', () => {
  it('is offered by the domain of a contact, but never by one that everybody can have', async () => {
    const account = await make(aino, 'Account', { name: 'Toimiala Oy' });
    await make(aino, 'Contact', { lastName: 'Tuttu', email: 'tuttu@toimiala.fi', accountId: account });
    await make(aino, 'Contact', { lastName: 'Gmail', email: 'joku@gmail.com', accountId: account });
    const [own, free] = [
      await aLead({ company: 'X', email: 'maija@toimiala.fi' }),
      await aLead({ company: 'Y', email: 'maija@gmail.com' }),
    ];
    expect((await partOf(own, 'accounts')).matches[0]).toEqual({
      reasons: ['DOMAIN'],
      record: { id: account, title: 'Toimiala Oy' },
    });
    expect((await partOf(free, 'accounts')).matches).toEqual([]);
  });

  it.each([
    ['the business id', { businessId: '1234567-1' }, { company: 'Aivan muu', businessId: '1234567-1' }, 'BUSINESS_ID'],
    ['the e-mail', { email: 'info@sama.example' }, { company: 'Aivan muu', email: 'info@sama.example' }, 'EMAIL'],
    ['the name but for form and case', {}, { company: 'SAMA na-me ltd' }, 'NAME'],
  ])('is taken where only one has %s', async (_, account, lead, reason) => {
    const existing = await make(aino, 'Account', { name: `Sama ${reason} Oy`, ...account });
    const id = await aLead(lead);
    const part = await partOf(id, 'accounts');
    expect(part).toMatchObject({ makes: true, match: { id: existing } });
    expect(part.matches[0].reasons[0]).toBe(reason);
    const { lead: converted, errors } = await convert(id);
    expect(errors).toEqual([]);
    expect(converted.conversion.account.id).toBe(existing);
  });

  it('is asked about where several are as sure', async () => {
    const [one] = [
      await make(aino, 'Account', { name: 'Tupla Oy' }),
      await make(aino, 'Account', { name: 'TUPLA Ab' }),
    ];
    const id = await aLead({ company: 'Tupla' });
    expect((await convert(id)).errors).toMatchObject([{ code: 'AMBIGUOUS_MATCH', path: ['input', 'account'] }]);
    const { lead, errors } = await convert(id, { account: { existingId: one } });
    expect(errors).toEqual([]);
    expect(lead.conversion.account.id).toBe(one);
  });

  it('is never offered, nor taken, where the reader may not see it', async () => {
    const hidden = await make(liisa, 'Account', {
      name: 'Salattu Oy',
      email: 'info@salattu.example',
      businessId: '2345678-0',
    });
    await make(liisa, 'Contact', { lastName: 'Piilo', email: 'maija@salattu.example', accountId: hidden });
    const id = await aLead({ company: 'Salattu Oy', email: 'maija@salattu.example', lastName: 'Piilo' });
    const plan = await planOf(id);
    expect(plan.parts.flatMap(({ matches }: Answer) => matches)).toEqual([]);
    expect((await convert(id, { account: { existingId: hidden } })).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'account', 'existingId'] },
    ]);
    const taken = await convert(id, { account: { make: true, values: [{ field: 'businessId', value: '2345678-0' }] } });
    expect(taken.errors).toMatchObject([
      { code: 'DUPLICATE_BUSINESS_ID', path: ['input', 'account', 'values', 'businessId'] },
    ]);
    expect(JSON.stringify(taken.errors)).not.toContain('Salattu');
  });
});

describe('who may convert', () => {
  it('is who may edit the lead, and make what is made', async () => {
    const id = await aLead({ company: 'Oikeus Oy' });
    expect((await convert(id, {}, liisa)).errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    await moduleDefault(world.sql, 'leads', 'READ');
    expect((await convert(id, {}, liisa)).errors).toMatchObject([{ code: 'FORBIDDEN', path: ['input', 'id'] }]);
    await world.sql`delete from identity.module_default`;
    const clerk = await aRole(world.sql, 'Kirjuri');
    await world.sql`insert into identity.permission (role_id, module, may_create) values (${clerk}, 'potentials', false)`;
    const kirsi = await aPerson(world.sql, 'Kirsi K', { role: clerk });
    const own = await aLead({ company: 'Kirjurin Oy' }, kirsi);
    expect(await partOf(own, 'potentials', kirsi)).toMatchObject({ makes: false, mayMake: false });
    const forced = await convert(own, { potential: { make: true } }, kirsi);
    expect(forced.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const { lead, errors } = await convert(own, {}, kirsi);
    expect(errors).toEqual([]);
    expect(lead.conversion.potential).toBeNull();
  });

  it('owns what is made of a lead whose owner’s records are out of sight', async () => {
    const id = await aLead({ company: 'Jaettu Oy' });
    const SHARE = `mutation ($input: ShareRecordInput!) { shareRecord(input: $input) { ${ERRORS} } }`;
    expect((await mutate(aino, SHARE, { recordId: id, withId: liisa.id, level: 'EDIT' })).errors).toEqual([]);
    const { lead, errors } = await convert(id, {}, liisa);
    expect(errors).toEqual([]);
    expect(lead.conversion.potential.owner.id).toBe(liisa.id);
  });

  it('knows nothing of fields that are hidden, nor matches by them', async () => {
    const blind = await aRole(world.sql, 'Näkemätön');
    await world.sql`insert into identity.field_permission values
      (${blind}, 'leads', 'expectedAmount', 'NONE'), (${blind}, 'accounts', 'email', 'NONE'), (${blind}, 'contacts', 'email', 'NONE')`;
    const noora = await aPerson(world.sql, 'Noora N', { role: blind });
    await make(noora, 'Account', { name: 'Piilossa Oy' });
    await world.sql`update sales.account set email = 'info@piilossa.example' where name = 'Piilossa Oy'`;
    const id = await aLead({ company: 'Toinen', email: 'info@piilossa.example' }, noora);
    await world.sql`update sales.lead set expected_amount = 987654 where company = 'Toinen'`;
    const plan = await planOf(id, noora);
    expect(plan.parts[0].matches).toEqual([]);
    expect(JSON.stringify(plan)).not.toContain('987654');
    const { lead, errors } = await mutate(noora, CONVERT, { id, version: 2 });
    expect(errors).toEqual([]);
    expect(lead.conversion.potential.amount).toBeNull();
  });

  it('may give what is made to somebody whose records are out of sight', async () => {
    const id = await aLead({ company: 'Annettu Oy' });
    const owner = [{ field: 'owner', value: liisa.id }];
    const { lead, errors } = await convert(id, {
      account: { make: true, values: owner },
      potential: { make: true, values: owner },
    });
    expect(errors).toEqual([]);
    expect(lead.conversion).toMatchObject({ account: null, potential: null, contact: { name: 'Maija Virta' } });
    const { data } = await ask(
      liisa.actor,
      `{ potentials(filter: { field: "name", operator: STARTS, values: ["Annettu"] }) { edges { node { account { name } } } } }`,
    );
    expect(data.potentials.edges).toEqual([{ node: { account: { name: 'Annettu Oy' } } }]);
  });
});

describe('undoing a conversion', () => {
  it('leaves nothing of it, and the lead as it was', async () => {
    const id = await aLead({ company: 'Peru Oy', businessId: '0357502-9' });
    await comment(aino, id, 'Ennen muuntamista');
    const { lead } = await convert(id);
    expect(Date.parse(lead.conversion.undoableUntil) - Date.now()).toBeGreaterThan(29 * 86_400_000);
    const undone = await undo(id);
    expect(undone).toMatchObject({ errors: [], kept: [] });
    expect(undone.lead).toMatchObject({
      status: { value: 'new' },
      conversion: null,
      record: { access: { mayEdit: true }, comments: { totalCount: 1 } },
    });
    for (const part of ['account', 'contact', 'potential']) {
      expect((await ask(aino.actor, `{ it: ${part}(id: "${lead.conversion[part].id}") { id } }`)).data.it).toBeNull();
    }
    expect((await convert(id, { version: undone.lead.version })).errors).toEqual([]);
  });

  it('brings a disqualified lead back with its reason', async () => {
    const id = await aLead({ company: 'Hylätty Oy', status: 'disqualified', disqualifiedReason: 'no_need' });
    expect((await convert(id)).errors).toEqual([]);
    expect((await undo(id)).lead.status.value).toBe('disqualified');
  });

  it('keeps what somebody has worked on since, and says what', async () => {
    const id = await aLead({ company: 'Pidä Oy' });
    const { lead } = await convert(id);
    const { account, contact, potential } = lead.conversion;
    await comment(aino, potential.id, 'Tästä tulee jotain');
    const { kept, errors } = await undo(id);
    expect(errors).toEqual([]);
    expect(kept.map((record: { id: string }) => record.id).sort()).toEqual(
      [account.id, contact.id, potential.id].sort(),
    );
  });

  it('deletes what nobody touched beside what is kept', async () => {
    const id = await aLead({ company: 'Osa Oy' });
    const { lead } = await convert(id);
    const { account, potential } = lead.conversion;
    const UPDATE = `mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { ${ERRORS} } }`;
    expect((await mutate(aino, UPDATE, { id: account.id, version: 1, description: 'Soita' })).errors).toEqual([]);
    expect((await undo(id)).kept).toEqual([{ id: account.id }]);
    expect((await ask(aino.actor, `{ potential(id: "${potential.id}") { id } }`)).data.potential).toBeNull();
  });

  it('is refused while something is built on what was made, by name where that may be seen', async () => {
    await moduleDefault(world.sql, 'accounts', 'READ');
    const id = await aLead({ company: 'Perusta Oy' });
    const { lead } = await convert(id);
    const hidden = await make(liisa, 'Potential', { name: 'Liisan kauppa', accountId: lead.conversion.account.id });
    const refused = await undo(id);
    expect(refused.errors).toEqual([
      { code: 'BUILT_UPON', path: ['input', 'id'], message: 'Perumisen estää: tietueita, joita et näe' },
    ]);
    await make(aino, 'Potential', { name: 'Ainon kauppa', accountId: lead.conversion.account.id });
    expect((await mutate(aino, UNDO, { id }, 'en')).errors[0].message).toBe(
      'Cannot be undone because of: Ainon kauppa',
    );
    expect(hidden).toMatch(/^pot_/);
    await world.sql`delete from identity.module_default`;
  });

  it('is refused also for what an added field refers to', async () => {
    await world.sql`insert into catalog.field select (jsonb_populate_record(f,
      '{"name": "x_partner", "column_name": "x_partner", "custom": true, "required": false}')).*
      from catalog.field f where module = 'potentials' and name = 'account'`;
    const id = await aLead({ company: 'Kumppani Oy' });
    const { lead } = await convert(id);
    const other = await make(aino, 'Potential', { name: 'Kumppanin kauppa' });
    await world.sql`update sales.potential set custom = jsonb_build_object('x_partner', ${toUuid('acc', lead.conversion.account.id)}::text)
      where id = ${toUuid('pot', other)}`;
    expect((await undo(id)).errors).toMatchObject([
      { code: 'BUILT_UPON', message: 'Perumisen estää: Kumppanin kauppa' },
    ]);
  });

  it('is refused after thirty days, and of what is not converted', async () => {
    const id = await aLead({ company: 'Vanha Oy' });
    expect((await undo(id)).errors).toMatchObject([{ code: 'NOT_CONVERTED', path: ['input', 'id'] }]);
    await convert(id);
    await world.sql`update sales.conversion c set at = at - interval '31 days' from sales.lead l where l.id = c.lead_id and l.company = 'Vanha Oy'`;
    expect((await undo(id)).errors).toEqual([
      { code: 'CONVERSION_TOO_OLD', path: ['input', 'id'], message: 'Muuntamisen voi perua 30 päivän ajan' },
    ]);
  });
});

describe('the rules of conversions', () => {
  const line = (values: object) => ({ lines: [{ module: 'accounts', field: 'name', source: 'company', ...values }] });

  it('are an administrator’s to set, and hold from the next conversion', async () => {
    expect((await mutate(aino, RULES, { makesContact: false })).errors).toMatchObject([
      { code: 'FORBIDDEN', path: ['input'] },
    ]);
    const before = (await ask(boss.actor, '{ conversionRules { lines { module field source value editable } } }')).data
      .conversionRules.lines;
    const { errors, rules } = await mutate(boss, RULES, {
      makesContact: false,
      lines: [
        { module: 'accounts', field: 'name', source: 'company', editable: false },
        { module: 'potentials', field: 'name', source: 'company' },
        { module: 'potentials', field: 'source', value: 'web' },
      ],
    });
    expect(errors).toEqual([]);
    expect(rules.lines).toHaveLength(3);
    const id = await aLead({ company: 'Säännöt Oy', source: 'fair' });
    const { lead } = await convert(id);
    expect(lead.conversion).toMatchObject({
      contact: null,
      potential: { name: 'Säännöt Oy', source: { value: 'web' } },
    });
    expect((await mutate(boss, RULES, { makesContact: true, lines: before })).errors).toEqual([]);
  });

  it.each([
    ['a module that is none of the three', { module: 'leads' }, 'INVALID_OPTION', 'module'],
    ['an unknown field', { field: 'shoeSize' }, 'UNKNOWN_FIELD', 'field'],
    ['a field that is worked out', { module: 'potentials', field: 'weightedAmount' }, 'NOT_WRITABLE', 'field'],
    ['an unknown source', { source: 'shoeSize' }, 'UNKNOWN_FIELD', 'source'],
    ['a source of another type', { field: 'annualRevenue', source: 'company' }, 'INCOMPATIBLE_FIELDS', 'source'],
    ['neither source nor value', { source: null }, 'SOURCE_OR_VALUE', 'source'],
    [
      'a value that the field does not take',
      { field: 'type', source: null, value: 'friend' },
      'INVALID_OPTION',
      'value',
    ],
  ])('refuse %s', async (_, values, code, field) => {
    const { errors } = await mutate(boss, RULES, line(values));
    expect(errors).toMatchObject([{ code, path: ['input', 'lines', '0', field] }]);
  });
});
