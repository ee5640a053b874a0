import type { Field, Module } from '#platform/catalog/define-module.ts';
import { type Fault, fault } from '#platform/errors/user-error.ts';

/** What is known of the values of a record that is to be merged. */
export interface Holder {
  uuid: string;
  /** Columns that have a value; added fields by their names. */
  filled: ReadonlySet<string>;
  currency: string | null;
}

/** Whose value each field has that does not keep the master's own: {column: record}. */
export interface MergedValues {
  sources: Map<Field, string>;
  faults: Fault[];
}

/**
 * Says whose values the merged record has: those chosen; where nothing is, the master's, else those of the first part that has one.
 * The master comes first. An amount goes with its currency: it is not taken unasked from a record in another one.
 */
export function mergedValues(
  module: Module,
  holders: readonly Holder[],
  chosen: ReadonlyMap<string, string>,
): MergedValues {
  const [master, ...parts] = holders as [Holder, ...Holder[]];
  const sources = new Map<Field, string>();
  const currencyOf = (uuid: string) => holders.find((one) => one.uuid === uuid)?.currency ?? null;
  const amounts = module.fields.filter(({ type }) => type === 'MONEY');
  const chosenAmount = amounts.find(({ name }) => chosen.has(name));
  const currencyFrom = chosen.get('currency') ?? (chosenAmount && chosen.get(chosenAmount.name)) ?? master.uuid;
  const fits = (uuid: string) => currencyOf(uuid) === currencyOf(currencyFrom);
  for (const field of module.fields) {
    const { name, type, column, writable } = field;
    if (!writable) continue;
    const wanted = name === 'currency' ? currencyFrom : chosen.get(name);
    const may = (one: Holder) => one.filled.has(column) && (type !== 'MONEY' || fits(one.uuid));
    const source = wanted ?? (master.filled.has(column) ? master : (parts.find(may) ?? master)).uuid;
    if (source !== master.uuid) sources.set(field, source);
  }
  const unfit = amounts.find((field) => {
    const from = holders.find(({ uuid }) => uuid === (sources.get(field) ?? master.uuid))!;
    return from.filled.has(field.column) && !fits(from.uuid);
  });
  return { sources, faults: unfit ? [fault('CURRENCIES_DIFFER', ['input', 'values', unfit.name])] : [] };
}
