import fc from 'fast-check';
import type { Field, FieldType, Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { toId } from '#platform/id.ts';
import type { Condition, Operator } from '#platform/query/condition.ts';
import type { Comparison } from '#platform/query/condition-blocks.ts';
import type { Company } from './rows.ts';

type Arbitrary<T> = fc.Arbitrary<T>;

const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'fiscalYear'];
const PATHS = 3;
/** Conditions on related records within each other. */
const LEVELS = 2;

/** Conditions of every form that the product offers, over own and related fields, with values near those in the rows. */
export function conditionsOver(
  catalog: Catalog,
  module: Module,
  company: Company,
  today: string,
  level = 0,
): Arbitrary<Condition> {
  const leaf = comparisonsOver(catalog, module, company, today);
  const related = level < LEVELS ? relationsTo(catalog, module) : [];
  const relatedBy = (relation: string, of: Module) =>
    fc
      .tuple(
        fc.option(conditionsOver(catalog, of, company, today, level + 1)),
        fc.option(
          fc.record({
            operator: fc.constantFrom<Operator>('IS', 'IS_NOT', 'LT', 'LTE', 'GT', 'GTE'),
            count: fc.nat(6),
          }),
        ),
      )
      .map(([where, number]): Condition => ({ related: { relation, where, ...number } }));
  const changes =
    module.name === 'potentials' ? ['amount', 'nextStep', 'source'].map((name) => changeOf(module, name, company)) : [];
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: LEVELS + 1 - level, depthSize: 'small' },
      leaf,
      ...(changes.length ? [fc.oneof(...changes)] : []),
      ...related.map(({ relation, of }) => relatedBy(relation, of)),
      fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('condition'), { maxLength: 3 }).map((any) => ({ any })),
    ),
  }));
  return condition;
}

/** Comparisons of single fields, own and related. */
export function comparisonsOver(
  catalog: Catalog,
  module: Module,
  company: Company,
  today: string,
): Arbitrary<Comparison> {
  return fc
    .constantFrom(...pathsFrom(catalog, module, PATHS))
    .chain(({ path, field, module: owner }) =>
      comparisons(field, owner, catalog, company, today).map((rest) => ({ field: path, ...rest })),
    );
}

/** Relations of any module that lead to one. */
function relationsTo(catalog: Catalog, module: Module): { relation: string; of: Module }[] {
  return catalog.modules.flatMap((of) =>
    of.fields
      .filter(({ relatedModule }) => relatedModule === module.name)
      .map(({ name }) => ({ relation: `${of.name}.${name}`, of })),
  );
}

/** Conditions on how a field has changed: from, to, by whom and when, each asked or not. */
function changeOf(module: Module, name: string, company: Company): Arbitrary<Condition> {
  const field = module.fields.find((one) => one.name === name)!;
  const known = company.changes
    .filter(({ column }) => column === field.column)
    .flatMap(({ before, after }) => [before, after]);
  const values = fc.option(
    fc.array(fc.constantFrom(...known.map((value) => value ?? '')), { minLength: 1, maxLength: 3 }),
  );
  const by = fc.option(fc.constantFrom(...company.owners.slice(0, 3)).map((uuid) => [toId('usr', uuid)]));
  const time = fc.oneof(
    fc.constant({}),
    fc
      .tuple(fc.constantFrom<Operator>('THIS', 'LAST'), fc.constantFrom(...UNITS))
      .map(([operator, unit]) => ({ operator, values: [unit] })),
    fc
      .tuple(fc.constantFrom<Operator>('LAST_DAYS', 'OLDER_THAN_DAYS'), fc.integer({ min: 1, max: 40 }))
      .map(([operator, days]) => ({
        operator,
        values: [String(days)],
      })),
  );
  return fc
    .record({ from: values, to: values, by, time })
    .map(({ time: at, ...rest }) => ({ changed: { field: name, ...rest, ...at } }));
}

interface Target {
  path: string;
  field: Field;
  module: Module;
}

function pathsFrom(catalog: Catalog, module: Module, steps: number): Target[] {
  return module.fields.flatMap((field) => {
    const own = { path: field.name, field, module };
    const related = steps ? catalog.byName.get(field.relatedModule ?? '') : undefined;
    if (!related) return [own];
    return [
      own,
      ...pathsFrom(catalog, related, steps - 1).map((deeper) => ({ ...deeper, path: `${field.name}.${deeper.path}` })),
    ];
  });
}

type Compared = Pick<Condition, 'operator' | 'values'>;

function comparisons(
  field: Field,
  module: Module,
  catalog: Catalog,
  company: Company,
  today: string,
): Arbitrary<Compared> {
  const stored = storedIn(company, module, field);
  const none = (...operators: Operator[]) => fc.constantFrom(...operators).map((operator): Compared => ({ operator }));
  const one = (value: Arbitrary<string>, ...operators: Operator[]) =>
    fc
      .tuple(fc.constantFrom(...operators), value)
      .map(([operator, given]): Compared => ({ operator, values: [given] }));
  const some = (value: Arbitrary<string>) =>
    fc
      .tuple(fc.constantFrom<Operator>('ANY_OF', 'NONE_OF'), fc.array(value, { minLength: 1, maxLength: 4 }))
      .map(([operator, values]): Compared => ({ operator, values }));
  const between = (value: Arbitrary<string>) =>
    fc.tuple(value, value).map((values): Compared => ({ operator: 'BETWEEN', values }));
  const emptiness = none('EMPTY', 'NOT_EMPTY');
  const ordered = (value: Arbitrary<string>) => [
    emptiness,
    one(value, 'IS', 'IS_NOT', 'LT', 'LTE', 'GT', 'GTE'),
    between(value),
  ];
  const single = (value: Arbitrary<string>) => [emptiness, one(value, 'IS', 'IS_NOT'), some(value)];
  const id = (prefix: string, uuids: Iterable<string>) =>
    fc.constantFrom(...[...uuids].map((uuid) => toId(prefix, uuid)));

  switch (KINDS[field.type]) {
    case 'number':
      return fc.oneof(...ordered(numbers(field, stored)));
    case 'day': {
      const day = fc.oneof(fc.constantFrom(today, ...stored.map((value) => value.slice(0, 10))), days(today));
      const unit = fc.constantFrom(...UNITS);
      const count = fc.integer({ min: 1, max: 60 }).map(String);
      return fc.oneof(
        ...ordered(day),
        one(unit, 'THIS', 'LAST', 'NEXT'),
        one(count, 'LAST_DAYS', 'NEXT_DAYS', 'OLDER_THAN_DAYS', 'ANNIVERSARY_DAYS'),
      );
    }
    case 'option':
      return fc.oneof(
        ...single(
          fc.constantFrom('removed', ...stored, ...catalog.options(module.name, field.name).map(({ value }) => value)),
        ),
      );
    case 'tags': {
      const words = stored.flatMap((value) => JSON.parse(value) as string[]);
      const operators = fc.constantFrom<Operator>('ANY_OF', 'ALL_OF', 'NONE_OF');
      const chosen = fc.array(fc.constantFrom('removed', ...words), { minLength: 1, maxLength: 3 });
      const compared = fc.record({ operator: operators, values: chosen });
      return fc.oneof(emptiness, compared);
    }
    case 'boolean':
      return fc.oneof(emptiness, one(fc.constantFrom('true', 'false'), 'IS', 'IS_NOT'));
    case 'person': {
      const { owners, groupOfSeller } = company;
      const people = owners.map((uuid) =>
        toId(field.type === 'PRINCIPAL' && uuid === groupOfSeller ? 'grp' : 'usr', uuid),
      );
      return fc.oneof(...single(fc.constantFrom(...people)), none('ME', 'MY_GROUPS', 'MY_SUBORDINATES', 'INACTIVE'));
    }
    case 'relation':
      return fc.oneof(
        ...single(id(catalog.byName.get(field.relatedModule!)!.prefix, company.rows[field.relatedModule!]!.keys())),
      );
    default:
      return fc.oneof(emptiness, one(texts(stored), 'IS', 'IS_NOT', 'CONTAINS', 'NOT_CONTAINS', 'STARTS', 'ENDS'));
  }
}

const KINDS: Record<FieldType, 'text' | 'number' | 'day' | 'option' | 'boolean' | 'person' | 'relation' | 'tags'> = {
  TEXT: 'text',
  LONG_TEXT: 'text',
  EMAIL: 'text',
  PHONE: 'text',
  URL: 'text',
  INTEGER: 'number',
  DECIMAL: 'number',
  MONEY: 'number',
  PERCENT: 'number',
  DATE: 'day',
  DATETIME: 'day',
  PICKLIST: 'option',
  TAGS: 'tags',
  BOOLEAN: 'boolean',
  PRINCIPAL: 'person',
  USER: 'person',
  RELATION: 'relation',
};

function storedIn({ rows }: Company, module: Module, field: Field): string[] {
  const values = [...rows[module.name]!.values()].map((row) => row[field.column]);
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}

function numbers({ type }: Field, stored: string[]): Arbitrary<string> {
  const whole = type === 'INTEGER' || type === 'PERCENT';
  const edges = whole ? ['0', '-1', '99999999999'] : ['0', '0.01', '-5.50', '99999999999999999.99'];
  return fc.constantFrom(...edges, ...stored.filter((value) => !whole || /^-?\d+$/.test(value)));
}

function days(today: string): Arbitrary<string> {
  return fc
    .integer({ min: -400, max: 400 })
    .map((ahead) => new Date(Date.parse(today) + ahead * 86_400_000).toJSON().slice(0, 10));
}

/** Whole values, parts of them, and what has a meaning of its own inside LIKE. */
function texts(stored: string[]): Arbitrary<string> {
  const whole = fc.constantFrom('', '%', '_', '\\', "'", 'kone', ...stored);
  const part = fc
    .tuple(fc.constantFrom('kone', ...stored), fc.nat(6), fc.nat(6))
    .map(([value, from, length]) => value.slice(from, from + length));
  const turned = fc
    .oneof(whole, part)
    .chain((value) => fc.constantFrom(value, value.toUpperCase(), value.toLowerCase()));
  return fc.oneof(whole, part, turned);
}
