import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson, aRole, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';

let world: World;
let aino: Person;
let liisa: Person;

beforeAll(async () => {
  world = await openWorld();
  const seller = await aRole(world.sql, 'Myyjä');
  [aino, liisa] = [
    await aPerson(world.sql, 'Aino A', { role: seller }),
    await aPerson(world.sql, 'Liisa L', { role: seller }),
  ];
});

const FIELDS = `id number version name company status { value label } statusEnteredAt disqualifiedReason { value label }
  email phone address { postcode city } expectedAmount { amount currency } owner { ... on User { id } }`;
const CREATE = `mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { ${FIELDS} } errors { code path message } } }`;
const UPDATE = `mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { ${FIELDS} } errors { code path message } } }`;

const create = async (input: object, by = aino) =>
  (await world.ask('sales', by.actor, CREATE, { input })).data.createLead;
const update = async (input: object, by = aino) =>
  (await world.ask('sales', by.actor, UPDATE, { input })).data.updateLead;

describe('a lead', () => {
  it('is called by its company and its person, and begins as new, owned by whoever made it', async () => {
    const { lead, errors } = await create({
      company: 'Acme Oy',
      firstName: 'Maija',
      lastName: 'Virta',
      email: 'Maija@Acme.fi',
      phone: '040 123 4567',
      expectedAmount: '1500.50',
      address: { postcode: '00100', city: 'Helsinki', country: 'FI' },
    });
    expect(errors).toEqual([]);
    expect(lead).toMatchObject({
      number: expect.stringMatching(/^LEAD-\d+$/),
      name: 'Acme Oy · Maija Virta',
      status: { value: 'new', label: 'Uusi' },
      email: 'maija@acme.fi',
      phone: '+358401234567',
      address: { postcode: '00100', city: 'Helsinki' },
      expectedAmount: { amount: '1500.50', currency: 'EUR' },
      owner: { id: aino.id },
    });
  });

  it.each([
    [{ company: 'Acme Oy' }, 'Acme Oy'],
    [{ lastName: 'Virta' }, 'Virta'],
    [{ company: 'Acme Oy', firstName: 'Maija' }, 'Acme Oy · Maija'],
  ])('of %j is called %s', async (values, name) => {
    expect((await create(values)).lead.name).toBe(name);
  });

  it('is of a company or of a person', async () => {
    expect(await create({ firstName: 'Maija' })).toEqual({
      lead: null,
      errors: [{ code: 'COMPANY_OR_PERSON', path: ['input', 'company'], message: 'Anna yritys tai sukunimi' }],
    });
  });

  it('is disqualified for a reason, which goes when it comes back', async () => {
    const { lead } = await create({ company: 'Hylky Oy' });
    const refused = await update({ id: lead.id, version: 1, status: 'disqualified' });
    expect(refused.errors).toEqual([
      { code: 'STAGE_REQUIRES', path: ['input', 'disqualifiedReason'], message: 'Täytä ennen vaihetta ”Hylätty”' },
    ]);
    const gone = await update({ id: lead.id, version: 1, status: 'disqualified', disqualifiedReason: 'no_need' });
    expect(gone.lead.disqualifiedReason).toEqual({ value: 'no_need', label: 'Ei tarvetta' });
    const back = await update({ id: lead.id, version: 2, status: 'contacted' });
    expect(back.lead).toMatchObject({ disqualifiedReason: null, status: { value: 'contacted' } });
    expect(Date.parse(back.lead.statusEnteredAt)).toBeGreaterThan(Date.parse(lead.statusEnteredAt));
  });

  it('is seen by its owner, and by others as the module’s default says', async () => {
    const { lead } = await create({ company: 'Oma Oy' });
    const seen = async () =>
      (await world.ask('sales', liisa.actor, 'query ($id: ID!) { lead(id: $id) { name } }', { id: lead.id })).data.lead;
    expect(await seen()).toBeNull();
    await moduleDefault(world.sql, 'leads', 'READ');
    expect(await seen()).toEqual({ name: 'Oma Oy' });
    const refused = await update({ id: lead.id, version: 1, company: 'Viety Oy' }, liisa);
    expect(refused.errors).toMatchObject([{ code: 'FORBIDDEN', path: ['input', 'id'] }]);
  });
});
