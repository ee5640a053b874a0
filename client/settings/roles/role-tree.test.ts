import { describe, expect, it } from 'vitest';
import { roleTree, withSubordinates } from './role-tree.ts';

const role = (id: string, parent: string | null = null) => ({ id, name: id, parent: parent ? { id: parent } : null });
const roles = [
  role('seller', 'lead'),
  role('ceo'),
  role('assistant', 'head'),
  role('head', 'ceo'),
  role('lead', 'head'),
];

describe('the role tree', () => {
  it('puts subordinates below their superior', () => {
    expect(roleTree(roles).map(({ role: { id }, depth }) => `${depth}${id}`)).toEqual([
      '0ceo',
      '1head',
      '2assistant',
      '2lead',
      '3seller',
    ]);
  });

  it('keeps a role whose superior is not known', () => {
    expect(roleTree([role('lost', 'gone')])).toHaveLength(1);
  });

  it('tells who cannot be the superior of a role', () => {
    expect([...withSubordinates(roles, 'head')].sort()).toEqual(['assistant', 'head', 'lead', 'seller']);
  });
});
