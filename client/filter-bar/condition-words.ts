import type { Field, Module } from '#client/catalog/catalog.ts';
import { fieldAt, pathLabel } from '#client/catalog/field-path.ts';
import { dayText, numberText } from '#client/cells/cell-text.ts';
import type {
  ChangeConditionInput,
  ConditionInput,
  Operator,
  RelatedConditionInput,
} from '#client/generated/graphql.ts';
import type { Say } from '#client/texts/keys.ts';
import { isDate, UNITS } from './operators.ts';

/** A piece of a condition in words: text, the id of somebody or something whose name is to be shown, or a field. */
export type Part = { text: string } | { id: string } | { field: string };

interface Setting {
  modules: readonly Module[];
  module: string;
  t: Say<'conditions', 'common'>;
}

/**
 * A condition in the reader's words: "Vaihe on jokin: Neuvottelu, Tarjous". A field or a value that was removed, or that the
 * reader does not have, is said so; such a condition matches nothing.
 */
export function conditionWords(condition: ConditionInput, setting: Setting): Part[] {
  const { all, any, related, changed } = condition;
  if (all) return joined(all, 'and', setting);
  if (any && !any.length) return [{ text: setting.t('unknownField') }];
  if (any) return joined(any, 'or', setting);
  if (related) return relatedWords(related, setting);
  if (changed) return changedWords(changed, setting);
  return comparison(condition, setting);
}

/** "Potentiaalit: vähintään 2 (Summa yli 1 000)". */
function relatedWords({ relation, operator, count, where }: RelatedConditionInput, setting: Setting): Part[] {
  const { modules, module, t } = setting;
  const list = modules
    .find(({ name }) => name === module)
    ?.relatedLists.find((one) => `${one.module}.${one.field}` === relation);
  if (!list) return [{ text: t('unknownField') }];
  const many = operator ? (operator === 'IS' && count === 0 ? 'NONE' : operator) : 'SOME';
  const words: Part[] = [
    { field: list.label },
    { text: ` ${t(`related.words.${manyOf(many)}`, { count: count ?? 1 })}` },
  ];
  if (!where) return words;
  return [...words, { text: ' (' }, ...conditionWords(where, { ...setting, module: list.module }), { text: ')' }];
}

type Many = 'SOME' | 'NONE' | 'IS' | 'IS_NOT' | 'LT' | 'LTE' | 'GT' | 'GTE';

function manyOf(many: string): Many {
  return (['SOME', 'NONE', 'IS', 'IS_NOT', 'LT', 'LTE', 'GT'] as const).find((one) => one === many) ?? 'GTE';
}

/** "Vaihe muuttunut: Tarjous → Voitettu, on tässä kuussa". */
function changedWords({ field: name, from, to, operator, values }: ChangeConditionInput, setting: Setting): Part[] {
  const { modules, module, t } = setting;
  const at = name ? fieldAt(modules, module, name) : null;
  if (!at) return [{ text: t(name ? 'unknownField' : 'changed.add') }];
  const side = (given: string[] | null | undefined): Part[] =>
    given?.length ? listed(given, at.field, t) : [{ text: '…' }];
  const sides: Part[] = from || to ? [{ text: ': ' }, ...side(from), { text: ' → ' }, ...side(to)] : [];
  const when = operator ? timeWords(operator, values ?? [], t) : null;
  return [
    { field: pathLabel(at) },
    { text: ` ${t('changed.word')}` },
    ...sides,
    ...(when ? [{ text: `, ${when}` }] : []),
  ];
}

function timeWords(operator: Operator, values: readonly string[], t: Setting['t']): string | null {
  switch (operator) {
    case 'THIS':
    case 'LAST':
    case 'NEXT':
      return t(`period.${operator}.${unitOf(values[0])}`);
    case 'LAST_DAYS':
    case 'NEXT_DAYS':
    case 'OLDER_THAN_DAYS':
    case 'ANNIVERSARY_DAYS':
      return t(`period.${operator}`, { count: Number(values[0]) });
    default:
      return null;
  }
}

function joined(conditions: ConditionInput[], by: 'and' | 'or', setting: Setting): Part[] {
  const { t } = setting;
  return conditions.flatMap((condition, index) => {
    const words = conditionWords(condition, setting);
    const isGroup = (condition.all ?? condition.any ?? []).length > 1;
    const bracketed = isGroup ? [{ text: '(' }, ...words, { text: ')' }] : words;
    return index === 0 ? bracketed : [{ text: ` ${t(by)} ` }, ...bracketed];
  });
}

function comparison({ field: path, operator, values }: ConditionInput, { modules, module, t }: Setting): Part[] {
  const at = path ? fieldAt(modules, module, path) : null;
  if (!at || !operator) return [{ text: t('unknownField') }];
  const { field } = at;
  const given = values ?? [];
  const start: Part[] = [{ field: pathLabel(at) }, { text: ' ' }];
  const time = timeWords(operator, given, t);
  if (time) return [...start, { text: time }];
  switch (operator) {
    case 'BETWEEN':
      return [...start, { text: `${valueText(given[0], field)} – ${valueText(given[1], field)}` }];
    case 'EMPTY':
    case 'NOT_EMPTY':
    case 'ME':
    case 'MY_GROUPS':
    case 'MY_SUBORDINATES':
    case 'INACTIVE':
      return [...start, { text: t(`operator.${operator}`) }];
    default:
      return [...start, { text: `${wordOf(operator as Compared, field, t)} ` }, ...listed(given, field, t)];
  }
}

type Compared =
  | 'IS'
  | 'IS_NOT'
  | 'CONTAINS'
  | 'NOT_CONTAINS'
  | 'STARTS'
  | 'ENDS'
  | 'ANY_OF'
  | 'ALL_OF'
  | 'NONE_OF'
  | 'LT'
  | 'LTE'
  | 'GT'
  | 'GTE';

/** The operator as a word, by what it compares: numbers are "alle", days are "ennen". */
export function wordOf(operator: Compared, { type }: Field, t: Say<'conditions', 'common'>): string {
  if (isDate(type) && (operator === 'LT' || operator === 'GT' || operator === 'LTE' || operator === 'GTE')) {
    return t(`dayOperator.${operator}`);
  }
  return t(`operator.${operator}`);
}

function listed(values: readonly string[], field: Field, t: Say<'conditions', 'common'>): Part[] {
  return values.flatMap((value, index) => {
    const part = partOf(value, field, t);
    return index === 0 ? [part] : [{ text: ', ' }, part];
  });
}

function partOf(value: string, field: Field, t: Say<'conditions', 'common'>): Part {
  if (field.type === 'RELATION' || field.type === 'PRINCIPAL' || field.type === 'USER') return { id: value };
  if (field.type === 'BOOLEAN') return { text: t(value === 'true' ? 'common:yes' : 'common:no') };
  if (field.type === 'PICKLIST' || field.type === 'TAGS') {
    return { text: field.options?.find((option) => option.value === value)?.label ?? t('removedValue') };
  }
  return { text: valueText(value, field) };
}

function valueText(value: string | undefined, { type }: Field): string {
  if (!value) return '…';
  if (isDate(type)) return dayText(value);
  if (type === 'INTEGER' || type === 'DECIMAL' || type === 'MONEY') return numberText(value);
  return type === 'PERCENT' ? `${numberText(value)} %` : value;
}

function unitOf(value: string | undefined) {
  return UNITS.find((unit) => unit === value) ?? 'month';
}
