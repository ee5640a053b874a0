import { graphql } from '#client/generated/gql.ts';
import type { CatalogQuery } from '#client/generated/graphql.ts';
import { useLoaded } from '#client/graph/use-loaded.ts';

/** All modules that the reader may use, with their fields; asked once before the frame is drawn, then from the cache. */
export const CATALOG = graphql(/* GraphQL */ `
  query Catalog {
    company {
      timeZone
      weekStart
      currencies
    }
    modules {
      name
      typeName
      label
      singular
      icon
      area
      titleField
      stageField
      defaultColumns
      mayCreate
      findsDuplicates
      relatedLists {
        module
        field
        label
      }
      fields {
        ...CatalogField
      }
    }
  }

  fragment CatalogField on Field {
    module
    name
    label
    type
    group
    groupLabel
    required
    writable
    maxLength
    scale
    relatedModule
    columnField
    options {
      value
      label
      hue
      active
    }
  }
`);

export type Module = NonNullable<CatalogQuery['modules']>[number];
export type Field = Module['fields'][number];
type Company = NonNullable<CatalogQuery['company']>;
export type Option = NonNullable<Field['options']>[number];

/** The modules in the order of the navigation. */
export function useModules(): readonly Module[] {
  return useLoaded(CATALOG).modules ?? [];
}

/** By whose clocks days are told, when weeks begin, and which money is in use: the company's, wherever the reader is. */
export function useCompany(): Pick<Company, 'timeZone' | 'weekStart' | 'currencies'> {
  return useLoaded(CATALOG).company ?? { timeZone: 'Europe/Helsinki', weekStart: 'MONDAY', currencies: ['EUR'] };
}

/** One module by name; undefined when the reader may not use it. */
export function useModule(name: string): Module | undefined {
  return useModules().find((module) => module.name === name);
}
