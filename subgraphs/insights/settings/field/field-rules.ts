import type { Field, FieldType, Label, Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { type Fault, fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import { moduleNamed } from '../../scope.ts';

const LONGEST_LABEL = 100;
const LONGEST_NAME = 36;

const UNIQUE = new Set<FieldType>(['TEXT', 'EMAIL', 'PHONE', 'URL', 'INTEGER']);

/** Whether no two records may be let have the same value of a field: texts are compared without regard to case. */
export function mayBeUnique({ type, writable }: Pick<Field, 'type' | 'writable'>): boolean {
  return writable && UNIQUE.has(type);
}

/** A field of a module by their names. Refuses with NOT_FOUND. */
export function fieldNamed(
  catalog: Catalog,
  input: { module: string; field: string },
): { module: Module; field: Field } {
  const module = moduleNamed(catalog, input.module);
  const field = module.fields.find(({ name }) => name === input.field) ?? refuse('NOT_FOUND', ['input', 'field']);
  return { module, field };
}

/** Names in every language, without blanks around them. Refuses with REQUIRED and TOO_LONG, each with its language. */
export function checkLabels({ fi, en }: Label, path: string[]): Label {
  const labels: Label = { fi: clean(fi), en: clean(en) };
  const faults = Object.entries(labels).flatMap(([language, text]): Fault[] => {
    if (!text) return [fault('REQUIRED', [...path, language])];
    if (text.length <= LONGEST_LABEL) return [];
    return [fault('TOO_LONG', [...path, language], { max: LONGEST_LABEL, length: text.length })];
  });
  if (faults.length) throw new Refusal(faults);
  return labels;
}

/** A stable key made of a name, that none of `taken` is: `Alueen koodi` gives `alueen_koodi`, then `alueen_koodi_2`. */
export function keyFor({ en, fi }: Label, taken: (key: string) => boolean): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-z0-9]+/g, '_')
      .slice(0, LONGEST_NAME)
      .replaceAll(/^_+|_+$/g, '');
  const key = plain(en) || plain(fi) || 'field';
  if (!taken(key)) return key;
  for (let number = 2; ; number++) if (!taken(`${key}_${number}`)) return `${key}_${number}`;
}

function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ').trim();
}
