import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reading } from '#platform/database/session.ts';
import { readVatRates } from '#platform/money/read-vat-rates.ts';
import { rateOf, type VatClass } from '#platform/money/vat-rates.ts';
import { openWorld } from '#tests/world.ts';
import { browse, peopleOf } from '../testing.ts';

const world = await openWorld();
const { aPerson } = peopleOf(world);
const FIELDS = 'name businessId city country language timeZone weekStart fiscalYearStart currency currencies version';
const UPDATE = `mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { company { ${FIELDS} } errors { code path } } }`;
const ERRORS = 'errors { code path message }';

type Someone = Awaited<ReturnType<typeof aPerson>>;
let boss: Someone;
let aino: Someone;

beforeAll(async () => {
  [boss, aino] = [await aPerson('Boss', { admin: true }), await aPerson('Aino')];
});
afterAll(async () => {
  await world.sql`delete from identity.company`;
});

async function ask(source: string, variables: Record<string, unknown> = {}, by = boss) {
  const { data, errors } = await browse(world, by.actor, source, variables);
  expect(errors).toBeUndefined();
  return data;
}
const update = async (input: object, by = boss) => (await ask(UPDATE, { input }, by)).updateCompany;

describe('the company', () => {
  it('is called as an administrator says, for everybody', async () => {
    expect(await update({ name: ' Kone Oyj ' })).toMatchObject({ company: { name: 'Kone Oyj' }, errors: [] });
    expect(await update({ name: 'Oma Oy' }, aino)).toMatchObject({
      company: { name: 'Kone Oyj' },
      errors: [{ code: 'FORBIDDEN', path: ['input'] }],
    });
    const data = await ask('{ company { name } signInOptions { company } }', {}, aino);
    expect(data).toEqual({ company: { name: 'Kone Oyj' }, signInOptions: { company: 'Kone Oyj' } });
  });

  it('is what it is by default, until it is changed by who saw its version; who changed what is kept', async () => {
    const { company: before } = await update({ name: 'Kone Oyj' });
    expect(before).toMatchObject({
      country: 'FI',
      language: 'fi',
      timeZone: 'Europe/Helsinki',
      weekStart: 'MONDAY',
      fiscalYearStart: 1,
      currencies: ['EUR'],
    });
    const input = {
      businessId: '01120389',
      city: ' Espoo ',
      weekStart: 'SUNDAY',
      fiscalYearStart: 7,
      currencies: ['SEK', 'EUR', 'sek'.toUpperCase()],
    };
    const { company, errors } = await update({ ...input, version: before.version });
    expect(errors).toEqual([]);
    expect(company).toMatchObject({
      businessId: '0112038-9',
      city: 'Espoo',
      weekStart: 'SUNDAY',
      fiscalYearStart: 7,
      currencies: ['EUR', 'SEK'],
      version: before.version + 1,
    });
    expect((await update({ city: 'Vantaa', version: before.version })).errors).toMatchObject([
      { code: 'STALE_VERSION', path: ['input', 'version'] },
    ]);
    const CHANGES = '{ company { changes { field before after by { name } } } }';
    const { changes } = (await ask(CHANGES)).company;
    const by = { name: 'Boss' };
    expect(changes).toContainEqual({ field: 'weekStart', before: 'MONDAY', after: 'SUNDAY', by });
    expect(changes).toContainEqual({ field: 'currencies', before: '', after: 'SEK', by });
    expect((await ask(CHANGES, {}, aino)).company.changes).toEqual([]);
  });

  it('says which moments are of today, at once, and tells all who look', async () => {
    // Midnight in Helsinki parts them; on the other side of the world they are of one day, whichever it is.
    await world.sql`
      insert into sales.account (name, owner_id, created_at)
      select 'Päivän ' || name, ${aino.uuid}, (date_trunc('day', now() at time zone 'Europe/Helsinki') + at) at time zone 'Europe/Helsinki'
      from (values ('ensin', interval '1 second'), ('eilen', interval '-1 second')) v (name, at)`;
    const LIST = `query ($where: ConditionInput) { list(input: { module: "accounts", where: $where }, first: 9) { edges { node { cells { value } } } } }`;
    const where = { field: 'createdAt', operator: 'THIS', values: ['day'] };
    const count = async () => {
      const { data, errors } = await world.ask('insights', aino.actor, LIST, { where });
      expect(errors).toBeUndefined();
      return data.list.edges.length;
    };
    expect(await count()).toBe(1);
    const [last] = await world.sql<{ seq: string }[]>`select coalesce(max(seq), 0)::text as seq from outbox.event`;
    await update({ timeZone: 'Pacific/Kiritimati' });
    expect(await count()).not.toBe(1);
    const told = await world.sql`select topic from outbox.event where seq > ${last!.seq} order by topic`;
    expect(told.map(({ topic }) => topic)).toEqual(['catalog', 'rights']);
    await update({ timeZone: 'Europe/Helsinki' });
    expect(await count()).toBe(1);
  });

  it('gives new records its own currency', async () => {
    const made = async () => {
      const [row] = await world.sql<{ currency: string }[]>`
        insert into sales.potential (name, owner_id) values ('Hissi', ${aino.uuid}) returning currency`;
      return row!.currency;
    };
    await update({ currency: 'SEK' });
    expect(await made()).toBe('SEK');
    await update({ currency: 'EUR' });
    expect(await made()).toBe('EUR');
  });
});

describe('rates', () => {
  const SET = `mutation ($input: SetCurrencyRatesInput!) { setCurrencyRates(input: $input) { count ${ERRORS} } }`;
  const IMPORT = `mutation ($input: ImportCurrencyRatesInput!) { importCurrencyRates(input: $input) { count ${ERRORS} } }`;
  const DELETE = `mutation ($input: DeleteCurrencyRateInput!) { deleteCurrencyRate(input: $input) { deletedId ${ERRORS} } }`;
  const RATES = `query ($currency: Currency, $first: Int, $after: String) { currencyRates(currency: $currency, first: $first, after: $after) {
    edges { node { id base currency day rate source enteredBy { name } } } pageInfo { hasNextPage endCursor } } }`;
  const rates = async (variables: Record<string, unknown> = {}) =>
    (await ask(RATES, variables, aino)).currencyRates.edges.map(({ node }: { node: object }) => node);
  const bring = async (csv: string) => (await ask(IMPORT, { input: { csv, source: 'EKP' } })).importCurrencyRates;

  it('are set once for a currency and a day, told with their source, and removed', async () => {
    const rate = { currency: 'SEK', day: '2026-11-24', rate: '11.05' };
    const set = async (input: object) => (await ask(SET, { input })).setCurrencyRates;
    expect(await set({ rates: [rate], source: 'Käsin' })).toEqual({ count: 1, errors: [] });
    expect(await set({ rates: [rate], source: 'Käsin' })).toEqual({ count: 0, errors: [] });
    expect(await set({ rates: [{ ...rate, rate: '11.1' }], source: 'EKP' })).toEqual({ count: 1, errors: [] });
    const [one, ...more] = await rates();
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      ...rate,
      base: 'EUR',
      rate: '11.10000000',
      source: 'EKP',
      enteredBy: { name: 'Boss' },
    });
    expect((await ask(DELETE, { input: { id: one.id } })).deleteCurrencyRate.deletedId).toBe(one.id);
    expect(await rates()).toEqual([]);
  });

  it('come from lines of a file as people write them, with or without a heading', async () => {
    expect(await bring('Päivä;Valuutta;Kurssi\n24.11.2026;SEK;11,05\n2026-11-23;usd;1.0912\n')).toEqual({
      count: 2,
      errors: [],
    });
    expect(await bring('2026-11-22,SEK,11.01')).toEqual({ count: 1, errors: [] });
    expect(await rates({ currency: 'SEK' })).toMatchObject([
      { day: '2026-11-24', rate: '11.05000000' },
      { day: '2026-11-22', rate: '11.01000000' },
    ]);
    const { pageInfo } = (await ask(RATES, { first: 1 })).currencyRates;
    expect(pageInfo.hasNextPage).toBe(true);
    expect(await rates({ first: 5, after: pageInfo.endCursor })).toHaveLength(2);
  });

  it('come from the table of the European Central Bank, as far as they are in use', async () => {
    await update({ currencies: ['SEK'] });
    const table = 'Date,USD,JPY,SEK,\n2026-11-20,1.09,170.1,11.2,\n2026-11-19,1.08,170.2,N/A,\n';
    expect(await bring(table)).toEqual({ count: 1, errors: [] });
    expect(await rates({ currency: 'SEK', first: 1, after: null })).toMatchObject([{ day: '2026-11-24' }]);
    expect(await rates({ currency: 'JPY' })).toEqual([]);
  });

  it('of a file with a slip are all left out, and the line is named', async () => {
    const before = await rates();
    const { count, errors } = await bring('2026-11-25;SEK;11,05\n2026-11-26;SEK;paljon');
    expect([count, errors]).toEqual([
      0,
      [{ code: 'RATES_LINE', path: ['input', 'csv'], message: 'Rivi 2: paljon ei kelpaa' }],
    ]);
    expect(await rates()).toEqual(before);
  });
});

describe('rates of value added tax', () => {
  const SET = `mutation ($input: SetVatRateInput!) { setVatRate(input: $input) { vatRate { id rate } ${ERRORS} } }`;
  const DELETE = `mutation ($input: DeleteVatRateInput!) { deleteVatRate(input: $input) { deletedId ${ERRORS} } }`;
  const general = async () => {
    const { vatRates } = await ask('{ vatRates { id class from rate source enteredBy { name } } }', {}, aino);
    return vatRates.filter((rate: { class: string }) => rate.class === 'GENERAL');
  };

  it('come with the product, and a new law adds one', async () => {
    expect(await general()).toMatchObject([
      { from: '2024-09-01', rate: '25.5', source: 'AVL 84 §', enteredBy: null },
      { from: '2013-01-01', rate: '24' },
    ]);
    const input = { class: 'GENERAL', from: '2027-01-01', rate: '26', source: 'HE 1/2026' };
    const { setVatRate } = await ask(SET, { input });
    expect(setVatRate).toMatchObject({ vatRate: { rate: '26' }, errors: [] });
    const again = (await ask(SET, { input: { ...input, rate: '26.5' } })).setVatRate;
    expect(again.vatRate).toEqual({ id: setVatRate.vatRate.id, rate: '26.5' });
    expect((await general())[0]).toMatchObject({ from: '2027-01-01', rate: '26.5', enteredBy: { name: 'Boss' } });
    const { deleteVatRate } = await ask(DELETE, { input: { id: again.vatRate.id } });
    expect(deleteVatRate).toEqual({ deletedId: again.vatRate.id, errors: [] });
    expect(await general()).toHaveLength(2);
  });

  it('are those of the law on each day', async () => {
    const session = reading(world.running.get('sales')!.database, aino.actor);
    const rates = await readVatRates(await session.tx());
    await session.close();
    const days = ['2024-08-31', '2024-09-01', '2025-12-31', '2026-01-01'];
    const held = (vatClass: VatClass) => days.map((day) => rateOf(rates, vatClass, day));
    expect(held('GENERAL')).toEqual(['24', '25.5', '25.5', '25.5']);
    expect(held('REDUCED')).toEqual(['14', '14', '14', '13.5']);
    expect(held('TEN')).toEqual(['10', '10', '10', '10']);
    expect(held('ZERO')).toEqual(['0', '0', '0', '0']);
  });

  it('leave no class without one', async () => {
    const { vatRates } = await ask('{ vatRates { id class } }');
    const { id } = vatRates.find((rate: { class: string }) => rate.class === 'TEN');
    expect((await ask(DELETE, { input: { id } })).deleteVatRate).toEqual({
      deletedId: null,
      errors: [{ code: 'LAST_VAT_RATE', path: ['input', 'id'], message: 'Luokalla on oltava verokanta' }],
    });
  });
});
