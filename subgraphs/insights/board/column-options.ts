import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import type { Resolved } from '#platform/query/source.ts';
import { isOfPeople, namesOf } from './column-value.ts';

/** The values that a field of columns or lanes has, as readers see them, in order; of people, groups and retired values, those among `values`. */
export async function optionsOf(
  tx: Tx,
  catalog: Catalog,
  of: Resolved,
  values: readonly (string | null)[],
  language: Language,
): Promise<{ value: string; label: string; hue: string | null }[]> {
  if (isOfPeople(of)) {
    const names = await namesOf(
      tx,
      values.filter((value) => value !== null),
    );
    const byName = new Intl.Collator(language).compare;
    return [...names]
      .toSorted(([, one], [, other]) => byName(one, other))
      .map(([value, label]) => ({ value, label, hue: null }));
  }
  const { module, field } = of;
  const options = field.type === 'BOOLEAN' ? YES_NO : catalog.options(module.name, field.name);
  return options
    .filter(({ value, active }) => active || values.includes(value))
    .map(({ value, label, hue }) => ({ value, label: label[language], hue }));
}

/** What records without a value are called by. */
export const NO_VALUE = { fi: 'Ei arvoa', en: 'No value' };
const YES_NO = [
  { value: 'true', label: { fi: 'Kyllä', en: 'Yes' }, hue: 'green', active: true },
  { value: 'false', label: { fi: 'Ei', en: 'No' }, hue: 'grey', active: true },
];
