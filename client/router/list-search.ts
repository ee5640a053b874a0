import type { ConditionInput, SortInput } from '#client/generated/graphql.ts';

/**
 * The state of a list or a board in its address. What is left out is as the filter says; so a link shows what its
 * sender saw, and an untouched view has a short address.
 */
export interface ListSearch {
  /** Id of the filter. */
  view?: string;
  /** Quick search. */
  q?: string;
  /** Conditions in place of the filter's; null for none. */
  where?: ConditionInput | null;
  /** Order in place of the filter's. */
  sort?: SortInput[];
  /** Columns in place of the filter's. */
  columns?: string[];
  /** The record open in the side panel. */
  peek?: string;
}

export function readListSearch(search: Record<string, unknown>): ListSearch {
  const read: ListSearch = {};
  if (typeof search.view === 'string') read.view = search.view;
  if (typeof search.q === 'string' && search.q) read.q = search.q;
  if (search.where === null || isCondition(search.where)) read.where = search.where;
  if (Array.isArray(search.sort) && search.sort.every(isSort)) read.sort = search.sort;
  if (Array.isArray(search.columns) && search.columns.every((path) => typeof path === 'string')) {
    read.columns = search.columns;
  }
  if (typeof search.peek === 'string') read.peek = search.peek;
  return read;
}

/** Of the form alone: whether its fields are there, and take such values, the server says. */
function isCondition(value: unknown): value is ConditionInput {
  if (!isObject(value)) return false;
  if (value.all !== undefined) return Array.isArray(value.all) && value.all.every(isCondition);
  if (value.any !== undefined) return Array.isArray(value.any) && value.any.every(isCondition);
  if (isObject(value.related)) {
    const { relation, where } = value.related;
    return typeof relation === 'string' && (where === undefined || where === null || isCondition(where));
  }
  if (isObject(value.changed)) return typeof value.changed.field === 'string';
  return typeof value.field === 'string' && typeof value.operator === 'string';
}

function isSort(value: unknown): value is SortInput {
  return (
    isObject(value) && typeof value.field === 'string' && (value.direction === 'ASC' || value.direction === 'DESC')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
