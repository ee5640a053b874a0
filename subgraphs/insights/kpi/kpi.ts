import type { Converted } from '#platform/money/rates.ts';
import type { Condition } from '#platform/query/condition.ts';

/** A figure that stands above a view, as stored. */
export interface Kpi {
  name: string;
  mode: 'NUMBER' | 'COMPARE' | 'SHARE' | 'TARGET' | 'BREAKDOWN';
  function: 'COUNT' | 'SUM' | 'AVERAGE' | 'MINIMUM' | 'MAXIMUM';
  field: string | null;
  where: Condition | null;
  against: Condition | null;
  by: string | null;
  target: string | null;
  shape: 'PIE' | 'BARS';
}

export interface KpiFigure {
  value: string | null;
  currency: string | null;
  count: number;
}

export interface KpiSlice {
  value: string | null;
  label: string;
  hue: string | null;
  rest: boolean;
  figure: KpiFigure;
  percent: string | null;
  /** Which of the KPI's records it is made of. */
  part: Condition;
}

/** What a KPI comes to. */
export interface KpiResult {
  kpi: Kpi;
  figures: KpiFigure[];
  converted: Converted | null;
  against: KpiFigure[];
  againstConverted: Converted | null;
  difference: string | null;
  percent: string | null;
  slices: KpiSlice[];
}

/** The same with the conditions of the records that each figure is made of. */
export interface ShownKpi extends Omit<KpiResult, 'slices'> {
  where: Condition | null;
  againstWhere: Condition | null;
  slices: (KpiSlice & { where: Condition | null })[];
}
