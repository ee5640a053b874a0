import { expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { browse, peopleOf } from '../testing.ts';

const world = await openWorld();
const { aPerson } = peopleOf(world);
const UPDATE =
  'mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { company { name } errors { code path } } }';

it('is called as an administrator says, for everybody', async () => {
  const [boss, aino] = [await aPerson('Boss', { admin: true }), await aPerson('Aino')];
  const renamed = await browse(world, boss.actor, UPDATE, { input: { name: ' Kone Oyj ' } });
  expect(renamed.data.updateCompany).toEqual({ company: { name: 'Kone Oyj' }, errors: [] });
  const refused = await browse(world, aino.actor, UPDATE, { input: { name: 'Oma Oy' } });
  expect(refused.data.updateCompany).toEqual({
    company: { name: 'Kone Oyj' },
    errors: [{ code: 'FORBIDDEN', path: ['input'] }],
  });
  const { data } = await browse(world, aino.actor, '{ company { name } signInOptions { company } }');
  expect(data).toEqual({ company: { name: 'Kone Oyj' }, signInOptions: { company: 'Kone Oyj' } });
});
