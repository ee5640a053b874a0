import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Language } from '#platform/errors/texts.ts';

/** "Asiakas: Toimiala" for `account.industry`. */
export function headingOf(catalog: Catalog, moduleName: string, path: string, language: Language): string {
  let module = catalog.byName.get(moduleName);
  return path
    .split('.')
    .map((step) => {
      const field = module?.fields.find(({ name }) => name === step);
      module = catalog.byName.get(field?.relatedModule ?? '');
      return field?.label[language] ?? step;
    })
    .join(': ');
}
