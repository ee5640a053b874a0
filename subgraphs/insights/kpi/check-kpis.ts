import { refuse } from '#platform/errors/user-error.ts';
import { compileCondition, type Now } from '#platform/query/condition.ts';
import { familyOf } from '#platform/query/operators.ts';
import type { Source } from '#platform/query/source.ts';
import type { KpiInput } from '../generated/resolvers.ts';
import type { Kpi } from './kpi.ts';

const MOST = 3;
const LONGEST_NAME = 100;
const GROUPED = new Set(['option', 'boolean', 'person', 'relation', 'tags']);

/** KPIs as they came in, with what was left out. */
export function kpisOf(inputs: readonly KpiInput[]): Kpi[] {
  return inputs.map(({ name, mode, function: made, field, where, against, by, target, shape }) => ({
    name: name.trim(),
    mode: mode ?? 'NUMBER',
    function: made ?? 'COUNT',
    field: field ?? null,
    where: where ?? null,
    against: against ?? null,
    by: by ?? null,
    target: target ?? null,
    shape: shape ?? 'PIE',
  }));
}

/** Refuses KPIs that could not be worked out: a fourth, unknown fields, a sum of what is no number, a comparison with nothing. */
export function checkKpis(source: Source, kpis: readonly Kpi[], now: Now): void {
  if (kpis.length > MOST) refuse('TOO_MANY_KPIS', ['input', 'kpis', String(MOST)], { max: MOST });
  for (const [index, kpi] of kpis.entries()) checkKpi(source, kpi, now, ['input', 'kpis', String(index)]);
}

function checkKpi(source: Source, kpi: Kpi, now: Now, path: string[]): void {
  const at = (step: keyof Kpi) => [...path, step];
  const { name, mode, field, where, against, by, target } = kpi;
  if (!name) refuse('REQUIRED', at('name'));
  if (name.length > LONGEST_NAME) refuse('TOO_LONG', at('name'), { max: LONGEST_NAME, length: name.length });
  const made = field ? source.resolve(field, at('field')).field : null;
  if (kpi.function !== 'COUNT') {
    if (!made) refuse('REQUIRED', at('field'));
    else if (familyOf(made.type) !== 'number') refuse('INVALID_VALUE', at('field'));
  }
  if (where) compileCondition(source, where, now, at('where'));
  if (against) compileCondition(source, against, now, at('against'));
  if ((mode === 'COMPARE' || mode === 'SHARE') && !where) refuse('REQUIRED', at('where'));
  if (mode === 'COMPARE' && !against) refuse('REQUIRED', at('against'));
  if (mode === 'TARGET' && !target) refuse('REQUIRED', at('target'));
  if (mode === 'TARGET' && Number(target) <= 0) refuse('OUT_OF_RANGE', at('target'), { minimum: '0', maximum: '∞' });
  if (mode !== 'BREAKDOWN' && mode !== 'SHARE') return;
  // Parts of averages make no whole.
  if (kpi.function !== 'COUNT' && kpi.function !== 'SUM') refuse('INVALID_VALUE', at('function'));
  if (mode === 'SHARE') return;
  const grouped = source.resolve(by ?? refuse('REQUIRED', at('by')), at('by')).field.type;
  if (!GROUPED.has(familyOf(grouped))) refuse('INVALID_VALUE', at('by'));
}
