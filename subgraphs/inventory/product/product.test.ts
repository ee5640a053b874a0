import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson, aRole, type Person } from '#tests/people.ts';
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

const FIELDS: Record<string, string> = {
  Product: `id number version code name kind { value } active unit { value label } salesLot listPrice { amount currency } costPrice { amount }
    vatClass vatReason { value } gtin category { name parent { name } } vendor { name }`,
  ProductCategory:
    'id version name parent { name } products { totalCount edges { node { code } } } parts { totalCount }',
  Vendor: 'id version name businessId vatId iban bic account { id } products { edges { node { code } } }',
};

async function send(act: 'create' | 'update', type: string, input: object, by = aino) {
  const field = type[0]!.toLowerCase() + type.slice(1);
  const source = `mutation ($input: ${act[0]!.toUpperCase()}${act.slice(1)}${type}Input!) {
    it: ${act}${type}(input: $input) { ${field} { ${FIELDS[type]} } errors { code path message } } }`;
  const { data, errors } = await world.ask('inventory', by.actor, source, { input });
  expect(errors).toBeUndefined();
  return { made: data.it[field], errors: data.it.errors };
}
const product = (input: object) => send('create', 'Product', input);

describe('a product', () => {
  it('is goods of the general rate, sold by the piece, when nothing else is said', async () => {
    const { made, errors } = await product({ code: ' NOS-1 ', name: 'Nosturi', listPrice: '1.2345' });
    expect(errors).toEqual([]);
    expect(made).toMatchObject({
      number: expect.stringMatching(/^PRO-\d+$/),
      code: 'NOS-1',
      kind: { value: 'GOODS' },
      active: true,
      unit: { value: 'C62', label: 'kpl' },
      salesLot: '1',
      listPrice: { amount: '1.2345', currency: 'EUR' },
      vatClass: 'GENERAL',
      vatReason: null,
    });
    const { made: changed } = await send('update', 'Product', {
      id: made.id,
      version: 1,
      listPrice: '1.5',
      unit: null,
    });
    expect(changed).toMatchObject({ listPrice: { amount: '1.50' }, unit: { value: 'C62' } });
  });

  it('has a code of its own, however it is written, until it is deleted', async () => {
    const { made } = await product({ code: 'ABC', name: 'Ensimmäinen' });
    const again = { code: 'abc', name: 'Toinen' };
    expect((await product(again)).errors).toEqual([
      { code: 'DUPLICATE_CODE', path: ['input', 'code'], message: 'Tuotekoodi on jo käytössä' },
    ]);
    const DELETE =
      'mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { deletedId errors { code } } }';
    await world.ask('inventory', aino.actor, DELETE, { input: { id: made.id, version: 1 } });
    expect((await product(again)).errors).toEqual([]);
  });

  it('has a reason where there is no tax, and only there', async () => {
    const service = { code: 'VAK', name: 'Vakuutus', kind: 'SERVICE', vatClass: 'ZERO' };
    expect((await product(service)).errors).toMatchObject([
      { code: 'VAT_REASON_REQUIRED', path: ['input', 'vatReason'] },
    ]);
    const { made } = await product({ ...service, vatReason: 'E' });
    expect(made.vatReason).toEqual({ value: 'E' });
    const { made: taxed } = await send('update', 'Product', { id: made.id, version: 1, vatClass: 'REDUCED' });
    expect(taxed).toMatchObject({ vatClass: 'REDUCED', vatReason: null });
  });

  it.each([
    ['6408430000005', []],
    ['6408430000000', [{ code: 'INVALID_GTIN', path: ['input', 'gtin'], message: 'Tarkistusnumeron pitäisi olla 5' }]],
    ['640843000000', [{ code: 'INVALID_GTIN', path: ['input', 'gtin'], message: expect.any(String) }]],
    ['6408', [{ code: 'NOT_A_GTIN', path: ['input', 'gtin'], message: 'Koodissa on 8, 12, 13 tai 14 numeroa' }]],
  ])('with the bar code %s answers %j', async (gtin, errors) => {
    expect((await product({ code: `G${gtin}`, name: 'Viivakoodi', gtin })).errors).toEqual(errors);
  });

  it('as a service comes in no lots and from no vendor', async () => {
    const { made: vendor } = await send('create', 'Vendor', { name: 'Huoltaja Oy' });
    const service = { code: 'HUO', name: 'Huolto', kind: 'SERVICE' };
    expect((await product({ ...service, salesLot: '4' })).errors).toMatchObject([
      { code: 'NOT_OF_SERVICES', path: ['input', 'salesLot'] },
    ]);
    expect((await product({ ...service, vendorId: vendor.id })).errors).toMatchObject([
      { code: 'NOT_OF_SERVICES', path: ['input', 'vendorId'] },
    ]);
  });

  it('is everybody’s to see, as what a company sells is; what it costs us is hidden by field rights', async () => {
    const { made } = await product({ code: 'KAT', name: 'Kate', costPrice: '12' });
    const COST = 'query ($id: ID!) { product(id: $id) { name costPrice { amount } } }';
    const seen = async () => (await world.ask('inventory', liisa.actor, COST, { id: made.id })).data.product;
    expect(await seen()).toEqual({ name: 'Kate', costPrice: { amount: '12.00' } });
    const role = await world.sql<{ id: string }[]>`select role_id as id from identity."user" where id = ${liisa.uuid}`;
    await world.sql`insert into identity.field_permission values (${role[0]!.id}, 'products', 'costPrice', 'NONE')`;
    expect(await seen()).toEqual({ name: 'Kate', costPrice: null });
  });
});

describe('a category', () => {
  it('is part of another, five levels deep at most, and never of itself', async () => {
    const ids: string[] = [];
    for (const name of ['Taso 1', 'Taso 2', 'Taso 3', 'Taso 4', 'Taso 5']) {
      ids.push((await send('create', 'ProductCategory', { name, parentId: ids.at(-1) ?? null })).made.id);
    }
    const faultOf = async (input: object, act: 'create' | 'update' = 'create') =>
      (await send(act, 'ProductCategory', input)).errors.map(({ code, path }: { code: string; path: string[] }) => [
        code,
        path.join('.'),
      ]);
    expect(await faultOf({ name: 'Taso 6', parentId: ids[4] })).toEqual([['TOO_DEEP', 'input.parentId']]);
    expect(await faultOf({ id: ids[0], version: 1, parentId: ids[4] }, 'update')).toEqual([
      ['CYCLE', 'input.parentId'],
    ]);
    // One above would push the lowest of them too deep.
    const { made: top } = await send('create', 'ProductCategory', { name: 'Ylin' });
    expect(await faultOf({ id: ids[0], version: 1, parentId: top.id }, 'update')).toEqual([
      ['TOO_DEEP', 'input.parentId'],
    ]);
    const { made } = await product({ code: 'TASO', name: 'Syvällä', categoryId: ids[1] });
    expect(made.category).toEqual({ name: 'Taso 2', parent: { name: 'Taso 1' } });
  });
});

describe('a vendor', () => {
  it('has its numbers checked, and knows what it sells us', async () => {
    const vendor = { name: 'Tukku Oy', businessId: '01120389', iban: 'fi21 1234 5600 0007 85', bic: 'ndeafihh' };
    const { made, errors } = await send('create', 'Vendor', vendor);
    expect(errors).toEqual([]);
    expect(made).toMatchObject({
      businessId: '0112038-9',
      vatId: 'FI01120389',
      iban: 'FI2112345600000785',
      bic: 'NDEAFIHH',
    });
    await product({ code: 'TUK', name: 'Tukkutavara', vendorId: made.id });
    const { made: now } = await send('update', 'Vendor', { id: made.id, version: 1, deliveryTerm: 'DAP' });
    expect(now.products.edges).toEqual([{ node: { code: 'TUK' } }]);
    expect((await send('create', 'Vendor', { name: 'Toinen Oy', businessId: '0112038-9' })).errors).toMatchObject([
      { code: 'DUPLICATE_VENDOR', path: ['input', 'businessId'] },
    ]);
    expect((await send('create', 'Vendor', { name: 'Kolmas Oy', iban: 'FI2112345600000786' })).errors).toMatchObject([
      { code: 'INVALID_IBAN', path: ['input', 'iban'] },
    ]);
  });
});
