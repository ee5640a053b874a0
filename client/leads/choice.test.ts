import { describe, expect, it } from 'vitest';
import { proposed, toInput } from './choice.ts';
import type { PlanPart } from './leads.documents.ts';

const part = (more: Partial<PlanPart> = {}): PlanPart => ({
  __typename: 'ConversionPart',
  module: 'accounts',
  makes: true,
  mayMake: true,
  match: null,
  matches: [],
  values: [{ __typename: 'ConversionValue', field: 'name', value: 'Acme Oy', label: null, hue: null, editable: true }],
  ...more,
});
const plan = (one: PlanPart) => ({
  __typename: 'ConversionPlan' as const,
  deletesLead: false,
  lead: { __typename: 'Lead' as const, id: 'lea_1', version: 1 },
  parts: [one],
});

describe('what is proposed', () => {
  it.each([
    ['a new one', part(), 'new'],
    ['the sure match', part({ match: { __typename: 'Record', id: 'acc_1' } }), 'acc_1'],
    ['nothing', part({ makes: false }), 'none'],
  ])('may be %s', (_, one, take) => {
    expect(proposed(plan(one)).accounts?.take).toBe(take);
  });
});

describe('what is sent', () => {
  it('is what differs from the plan', () => {
    const drafts = { name: { value: 'Acme Oy' }, phone: { value: '040' }, email: { value: null } };
    expect(toInput(part(), { take: 'new', drafts })).toEqual({
      make: true,
      values: [{ field: 'phone', value: '040' }],
    });
    const emptied = { name: { value: null } };
    expect(toInput(part(), { take: 'new', drafts: emptied }).values).toEqual([{ field: 'name', value: null }]);
  });

  it('is no value where none is made', () => {
    expect(toInput(part(), { take: 'none', drafts: {} })).toEqual({ make: false });
    expect(toInput(part(), { take: 'acc_1', drafts: {} })).toEqual({ existingId: 'acc_1' });
  });
});
