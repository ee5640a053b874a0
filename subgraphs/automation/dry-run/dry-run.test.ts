import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#tests/world.ts';
import { aWorkshop, type Workshop } from '../testing/workshop.ts';

let world: World;
let shop: Workshop;

beforeAll(async () => {
  world = await openWorld();
  shop = await aWorkshop(world);
});
afterAll(() => shop.stop());

const TRY = `mutation ($input: DryRunAutomationRuleInput!) { dryRunAutomationRule(input: $input) {
  results { record { id } holds actions { kind outcome receivers text values { field value } errors { code path } } } errors { code path } } }`;
const tried = async (input: object) => (await shop.ask('automation', shop.boss, TRY, { input })).dryRunAutomationRule;

const rule = {
  module: 'potentials',
  name: 'Kokeilu',
  trigger: { on: 'CREATED_OR_CHANGED', begins: true },
  where: { field: 'amount', operator: 'GT', values: ['100'] },
  actions: [
    { setFields: [{ field: 'stage', kind: 'VALUE', value: 'lost' }] },
    { setFields: [{ field: 'nextStep', kind: 'VALUE', value: 'Soita' }] },
    { notify: { owner: true, text: '{name}: {nextStep}' } },
    { sendEmail: { owner: true, subject: '{name}', text: 'Hei' } },
  ],
};

describe('a dry run', () => {
  it('tells what an unsaved rule would do to a record, and leaves nothing behind', async () => {
    const record = await shop.deal({ amount: '10' });
    await shop.change(record, { amount: '500' });
    await shop.settled();
    const before = await all();
    const { results, errors } = await tried({ rule, recordId: record });
    expect(errors).toEqual([]);
    expect(results).toEqual([
      {
        record: { id: record },
        holds: true,
        actions: [
          expect.objectContaining({ outcome: 'REFUSED', errors: [{ code: 'STAGE_REQUIRES', path: ['lossReason'] }] }),
          expect.objectContaining({ outcome: 'DONE', values: [{ field: 'nextStep', value: 'Soita' }] }),
          expect.objectContaining({ outcome: 'DONE', receivers: ['Aino Aalto'], text: 'Hissit: Soita' }),
          expect.objectContaining({ outcome: 'DONE', receivers: ['aino.aalto@esimerkki.fi'], text: 'Hissit' }),
        ],
      },
    ]);
    expect(await all()).toEqual(before);
  });

  it('tells of the last changed ones whether the conditions have just begun to hold', async () => {
    const [grown, small] = [await shop.deal({ amount: '10' }), await shop.deal({ amount: '10' })];
    await shop.change(small, { amount: '20' });
    await shop.change(grown, { amount: '500' });
    const longAgo = await shop.deal({ amount: '500' });
    await shop.change(longAgo, { description: 'muuta' });
    const { results } = await tried({ rule, last: 3 });
    expect(results.map(({ record, holds }: { record: { id: string }; holds: boolean }) => [record.id, holds])).toEqual([
      [longAgo, false],
      [grown, true],
      [small, false],
    ]);
  });

  it('tries a saved rule as it is', async () => {
    const id = await shop.rule({ ...rule, enabled: false });
    const record = await shop.deal({ amount: '500' });
    expect((await tried({ id, recordId: record })).results[0].holds).toBe(true);
  });
});

/** What a rule could have touched. */
async function all() {
  const [row] = await world.sql`select
    (select md5(string_agg(t::text, '|' order by id)) from sales.potential t) as potentials,
    (select count(*)::int from automation.rule) as rules, (select count(*)::int from automation.run) as runs,
    (select count(*)::int from automation.mail) as mails, (select count(*)::int from outbox.event) as events`;
  return row;
}
