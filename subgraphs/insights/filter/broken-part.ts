import type { Label, Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';

/** A part of a view that can no longer be read as it was saved, or not by this reader. */
export interface BrokenPart {
  /** What it was called; null where nobody knows any more, or this reader may not. */
  label: Label | null;
  /** The modules whose fields that tells of: it is for those who may read something of each. */
  within: readonly string[];
}

const UNNAMED: BrokenPart = { label: null, within: [] };

/** What a path is called that leads to no field that the reader has, such as “Account: Region” for `account.x_region`. */
export function brokenPath(catalog: Catalog, start: Module, path: string): BrokenPart {
  const labels: Label[] = [];
  const within: string[] = [];
  let module: Module | undefined = start;
  for (const step of path.split('.')) {
    if (!module) return UNNAMED;
    within.push(module.name);
    const field: Module['fields'][number] | undefined = module.fields.find(({ name }) => name === step);
    const label = field?.label ?? catalog.gone.get(`${module.name}.${step}`);
    if (!label) return UNNAMED;
    labels.push(label);
    if (!field) return { label: joined(labels), within };
    module = catalog.byName.get(field.relatedModule ?? '');
  }
  return { label: joined(labels), within };
}

/** Whose fields a condition on related records compares: “Contacts: Region”. */
export function brokenWithin(module: Module, { label, within }: BrokenPart): BrokenPart {
  return label ? { label: joined([module.label, label]), within } : UNNAMED;
}

/** A relation that points here and does not any more, `potentials.account`, by its module where that is switched off. */
export function brokenRelation(catalog: Catalog, relation: string): BrokenPart {
  const [name = '', field = ''] = relation.split('.');
  const module = catalog.byName.get(name);
  if (module?.disabled) return { label: module.label, within: [] };
  return module ? brokenWithin(module, brokenPath(catalog, module, field)) : UNNAMED;
}

function joined(labels: readonly Label[]): Label {
  const of = (language: keyof Label) => labels.map((label) => label[language]).join(': ');
  return { fi: of('fi'), en: of('en') };
}
