import { describe, expect, it } from 'vitest';
import { aField, aModule } from './a-module.ts';
import { fieldAt, pathLabel } from './field-path.ts';

const modules = [
  aModule('accounts', [aField('name'), aField('parent', 'RELATION', { relatedModule: 'accounts' })]),
  aModule('potentials', [aField('account', 'RELATION', { relatedModule: 'accounts', label: 'Asiakas' })]),
];

describe('paths of fields', () => {
  it('crosses relations, also back into the same module', () => {
    const at = fieldAt(modules, 'potentials', 'account.parent.name');
    expect(at?.field.name).toBe('name');
    expect(at && pathLabel(at)).toBe('Asiakas: parent: name');
  });

  it('ends at a field that the reader does not have', () => {
    expect(fieldAt(modules, 'potentials', 'account.secret')).toBeNull();
    expect(fieldAt(modules, 'potentials', 'account.name.more')).toBeNull();
    expect(fieldAt(modules, 'nowhere', 'name')).toBeNull();
  });
});
