import { describe, expect, it } from 'vitest';
import { type DraftGroup, moveField, stepField, stepGroup } from './move-field.ts';

const group = (id: string, ...fields: string[]): DraftGroup => ({ id, key: id, fi: id, en: id, fields });
const groups = [group('a', 'one', 'two', 'three'), group('b', 'four'), group('c')];
const fieldsOf = (of: DraftGroup[]) => of.map(({ fields }) => fields.join());

describe('laying out fields', () => {
  it('takes a field to a place in its own group or another', () => {
    expect(fieldsOf(moveField(groups, 'one', 'a', 1))).toEqual(['two,one,three', 'four', '']);
    expect(fieldsOf(moveField(groups, 'one', 'b', 0))).toEqual(['two,three', 'one,four', '']);
    expect(fieldsOf(moveField(groups, 'one', 'c', 9))).toEqual(['two,three', 'four', 'one']);
  });

  it('steps through a group and on into the next, and stays at the ends', () => {
    expect(fieldsOf(stepField(groups, 'one', 1))).toEqual(['two,one,three', 'four', '']);
    expect(fieldsOf(stepField(groups, 'three', 1))).toEqual(['one,two', 'three,four', '']);
    expect(fieldsOf(stepField(groups, 'four', -1))).toEqual(['one,two,three,four', '', '']);
    expect(fieldsOf(stepField(groups, 'one', -1))).toEqual(['one,two,three', 'four', '']);
    expect(fieldsOf(stepField(groups, 'nowhere', 1))).toEqual(['one,two,three', 'four', '']);
  });

  it('steps whole groups', () => {
    expect(stepGroup(groups, 'a', 1).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(stepGroup(groups, 'a', -1).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(stepGroup(groups, 'c', 1).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
