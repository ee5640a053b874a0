import type { Field, Module } from '#platform/catalog/define-module.ts';
import { type Catalog, readCatalog } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { optionsFor, valueFor } from '#platform/import/options-for.ts';
import type { NewOption, ValueSource } from './mapping.ts';

/** A picklist and the texts that rows have for it. */
export interface PicklistUse {
  field: Field;
  source: ValueSource;
  texts: Set<string>;
}

const HUES = ['blue', 'green', 'violet', 'amber', 'teal', 'pink', 'orange', 'cyan', 'lime', 'red', 'grey'];

/** Adds the values that picklists lack and may be given. Answers the catalog as it then is. */
export async function addOptions(tx: Tx, catalog: Catalog, module: Module, uses: PicklistUse[]): Promise<Catalog> {
  const rows = uses.flatMap(({ field, source, texts }) => {
    if (!source.create) return [];
    const labels = source.create === true ? {} : source.create;
    const known = catalog.options(module.name, field.name);
    const missing = [...texts].filter((text) => optionsFor(known, text).length === 0);
    const byValue = new Map(missing.map((text) => [valueFor(text), text]));
    return [...byValue].map(([value, text], place) => {
      const position = known.length + place;
      const { hue, ...label }: NewOption = labels[text] ?? { fi: text, en: text };
      return {
        module: module.name,
        field: field.name,
        value,
        position,
        label,
        hue: hue ?? HUES[position % HUES.length],
      };
    });
  });
  if (!rows.length) return catalog;
  await tx.execute(sql`
    insert into catalog.option (module, field, value, position, label, hue)
    select module, field, value, position, label, hue from jsonb_populate_recordset(null::catalog.option, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`);
  return readCatalog(tx);
}
