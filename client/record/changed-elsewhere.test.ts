import { describe, expect, it } from 'vitest';
import { changedElsewhere } from './changed-elsewhere.ts';
import type { RecordCell } from './record.documents.ts';

const cell = (field: string, value: unknown): RecordCell => ({
  __typename: 'Cell',
  field,
  value,
  label: null,
  hue: null,
  currency: null,
});
const seen = [cell('name', 'Kone'), cell('amount', '10.00'), cell('active', true), cell('phone', null)];

describe('a change on top of a newer version', () => {
  it('goes through when other fields changed', () => {
    const now = [cell('name', 'Kone'), cell('amount', '12.00'), cell('active', true), cell('phone', null)];
    expect(changedElsewhere(seen, now, { name: { value: 'Kone Oyj' } })).toBeUndefined();
  });

  it('meets the other value of the same field', () => {
    const now = [cell('name', 'Valio'), cell('amount', '10.00')];
    expect(changedElsewhere(seen, now, { name: { value: 'Kone Oyj' } })).toEqual(cell('name', 'Valio'));
  });

  it('is no conflict when both meant the same', () => {
    expect(changedElsewhere(seen, [cell('active', false)], { active: { value: 'false' } })).toBeUndefined();
    expect(changedElsewhere(seen, [cell('name', null)], { name: { value: null } })).toBeUndefined();
  });

  it('sees that an empty field was filled meanwhile', () => {
    expect(changedElsewhere(seen, [cell('phone', '+358')], { phone: { value: '+46' } })).toEqual(cell('phone', '+358'));
  });

  it('has nothing to say of fields that were not seen', () => {
    expect(changedElsewhere([], [cell('name', 'Valio')], { name: { value: 'Kone' } })).toBeUndefined();
  });
});
