import type { Temporal } from 'temporal-polyfill';
import { type Changed, changeRecords } from '#platform/catalog/change-records.ts';
import { checkFields, type Values } from '#platform/catalog/check-fields.ts';
import type { Field } from '#platform/catalog/define-module.ts';
import { ownField } from '#platform/catalog/find-field.ts';
import { checkedColumns } from '#platform/catalog/write-record.ts';
import { type Fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import { dayOf } from '#platform/query/period.ts';
import type { RuleValueInput } from '../generated/resolvers.ts';
import type { RuleValue } from '../rule/rule.table.ts';
import type { Acting, ActionKind, ActionOutcome, ActPlace, CheckPlace } from './action-kind.ts';
import { peopleOf } from './people-of.ts';

const MOST = 30;
const MOST_DAYS = 3_660;

/** Sets fields of the record, by the module's own rules. */
export const setFields: ActionKind<'setFields'> = {
  name: 'setFields',
  check: async (place, given, path) => {
    if (!given.length) refuse('REQUIRED', path);
    if (given.length > MOST) refuse('TOO_MANY', path, { max: MOST });
    for (const [index, value] of given.entries()) {
      const at = [...path, String(index)];
      checkKind(place, value, at);
      if (given.findIndex(({ field }) => field === value.field) < index) refuse('CONFLICT', [...at, 'field']);
      // Whom a rule finds at its time is not known yet; what it gives itself is.
      const known = { VALUE: value.value ?? null, EMPTY: null, TODAY: undefined, OWNER: undefined, ACTOR: undefined };
      await checkGiven(place, { [value.field]: known[value.kind] }, [...at, value.kind === 'VALUE' ? 'value' : 'kind']);
    }
    return given.map(({ field, kind, value, days }) => ({
      field,
      kind,
      value: kind === 'VALUE' ? (value ?? null) : null,
      days: kind === 'TODAY' ? (days ?? 0) : null,
    }));
  },
  perform: async (place, values, records) => {
    const outcomes = new Map<string, ActionOutcome>();
    const people = await peopleOf(place, values, records);
    const alike = Map.groupBy(records, (record) => JSON.stringify(valuesFor(place, values, people(record))));
    for (const [key, some] of alike) {
      const given: Record<string, string | null> = JSON.parse(key);
      const set = Object.entries(given).map(([field, value]) => ({ field, value }));
      const changed = await change(place, given, some);
      for (const { record } of some) outcomes.set(record, { ...outcomeOf(changed.get(record)!), values: set });
    }
    return outcomes;
  },
};

async function checkGiven({ tx, catalog, module }: CheckPlace, values: Values, path: string[]): Promise<void> {
  if (tx) return void (await checkedColumns(tx, catalog, module, values, () => path));
  const { faults } = checkFields(catalog, module, values, () => path);
  if (faults.length) throw new Refusal(faults);
}

const DATES = new Set<Field['type']>(['DATE', 'DATETIME']);
const PEOPLE = new Set<Field['type']>(['PRINCIPAL', 'USER']);
const FITTING = { TODAY: DATES, OWNER: PEOPLE, ACTOR: PEOPLE };

function checkKind({ module }: CheckPlace, { field: name, kind, value, days }: RuleValueInput, at: string[]): void {
  const field = ownField(module, name, [...at, 'field']);
  if (!field.writable) refuse('NOT_WRITABLE', [...at, 'field']);
  if (kind === 'VALUE' && !value?.trim()) refuse('REQUIRED', [...at, 'value']);
  if (kind !== 'VALUE' && kind !== 'EMPTY' && !FITTING[kind].has(field.type)) refuse('INVALID_VALUE', [...at, 'kind']);
  if (Math.abs(days ?? 0) > MOST_DAYS)
    refuse('OUT_OF_RANGE', [...at, 'days'], { minimum: -MOST_DAYS, maximum: MOST_DAYS });
}

/** What the fields are given for one record. Who is nobody is left out. */
function valuesFor(
  { platform, module, catalog }: ActPlace,
  values: RuleValue[],
  people: { owner: string; actor: string | null },
) {
  const given = values.flatMap(({ field: name, kind, value, days }): [string, string | null][] => {
    if (kind === 'OWNER') return [[name, people.owner]];
    if (kind === 'ACTOR') return people.actor ? [[name, people.actor]] : [];
    if (kind !== 'TODAY') return [[name, value]];
    const { timeZone } = catalog.organisation;
    const day = dayOf(platform.clock.now(), timeZone).add({ days: days ?? 0 });
    const hasMoment = module.fields.find((field) => field.name === name)?.type === 'DATETIME';
    return [[name, hasMoment ? startOf(day, timeZone) : day.toString()]];
  });
  return Object.fromEntries(given);
}

function startOf(day: Temporal.PlainDate, timeZone: string): string {
  return day.toZonedDateTime(timeZone).toInstant().toString();
}

async function change(place: ActPlace, given: Record<string, string | null>, records: Acting[]) {
  const { tx, catalog, module, database } = place;
  const ids = records.map(({ record }) => record);
  if (!Object.keys(given).length) return new Map<string, Changed>(ids.map((id) => [id, { outcome: 'UNCHANGED' }]));
  try {
    const columns = await checkedColumns(tx, catalog, module, given, inField);
    return await changeRecords({ tx, database, module }, ids, columns);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { faults } = error;
    return new Map<string, Changed>(ids.map((id) => [id, { outcome: 'REFUSED', faults }]));
  }
}

/** Faults stand at the field that they are about. */
const inField = (field: string) => [field];

function outcomeOf(changed: Changed): ActionOutcome {
  if (changed.outcome === 'REFUSED') return { outcome: 'REFUSED', faults: changed.faults.map(byField) };
  return { outcome: changed.outcome === 'CHANGED' ? 'DONE' : 'UNCHANGED', faults: [] };
}

function byField({ path, ...rest }: Fault): Fault {
  return { ...rest, path: path.slice(-1) };
}
