import type { Field } from '#client/catalog/catalog.ts';
import { asGroup } from '#client/filter-bar/condition-list.ts';
import { type TypeOf, wholePart } from '#client/filter-bar/operators.ts';
import type { ConditionInput, KpiInput, ListedFilterFragment } from '#client/generated/graphql.ts';

/** A KPI as it is being edited. */
export interface KpiDraft extends Omit<KpiInput, 'where' | 'against'> {
  mode: NonNullable<KpiInput['mode']>;
  function: NonNullable<KpiInput['function']>;
  shape: NonNullable<KpiInput['shape']>;
  where: ConditionInput;
  against: ConditionInput;
}

export const MOST_KPIS = 3;
const NONE: ConditionInput = { all: [] };
const NUMBERS: readonly Field['type'][] = ['INTEGER', 'DECIMAL', 'MONEY', 'PERCENT'];
const GROUPED: readonly Field['type'][] = ['PICKLIST', 'TAGS', 'BOOLEAN', 'PRINCIPAL', 'USER', 'RELATION'];

export function freshDraft(): KpiDraft {
  return { name: '', mode: 'NUMBER', function: 'COUNT', shape: 'PIE', where: NONE, against: NONE };
}

export function draftsOf({ kpis }: ListedFilterFragment): KpiDraft[] {
  return kpis.map(({ __typename: _, where, against, ...rest }) => ({
    ...rest,
    where: asGroup(where as ConditionInput | null),
    against: asGroup(against as ConditionInput | null),
  }));
}

/** What is saved: only what the mode asks for. */
export function inputOf(draft: KpiDraft, typeOf: TypeOf): KpiInput {
  const { name, mode, shape } = draft;
  const [where, against] = [wholePart(draft.where, typeOf), wholePart(draft.against, typeOf)];
  const made = functionsFor(mode).includes(draft.function) ? draft.function : 'COUNT';
  return {
    name: name.trim(),
    mode,
    function: made,
    shape,
    field: made === 'COUNT' ? null : draft.field,
    where,
    against: mode === 'COMPARE' ? against : null,
    by: mode === 'BREAKDOWN' ? draft.by : null,
    target: mode === 'TARGET' ? draft.target : null,
  };
}

/** Whether everything that the mode asks for is there. */
export function isWhole(draft: KpiDraft, typeOf: TypeOf): boolean {
  const { name, mode, function: made, field, by, target, where, against } = inputOf(draft, typeOf);
  if (!name || (made !== 'COUNT' && !field)) return false;
  if (mode === 'BREAKDOWN') return Boolean(by);
  if (mode === 'TARGET') return Boolean(target);
  return mode === 'COMPARE' ? Boolean(where && against) : mode !== 'SHARE' || Boolean(where);
}

/** The parts of averages make no whole. */
export function functionsFor(mode: KpiDraft['mode']): readonly KpiDraft['function'][] {
  const parts = mode === 'SHARE' || mode === 'BREAKDOWN';
  return parts ? ['COUNT', 'SUM'] : ['COUNT', 'SUM', 'AVERAGE', 'MINIMUM', 'MAXIMUM'];
}

export function numberFields(fields: readonly Field[]): Field[] {
  return fields.filter(({ type }) => NUMBERS.includes(type));
}

export function groupFields(fields: readonly Field[]): Field[] {
  return fields.filter(({ type }) => GROUPED.includes(type));
}
