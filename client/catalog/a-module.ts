import type { Field, Module } from './catalog.ts';

/** A field for tests. */
export function aField(name: string, type: Field['type'] = 'TEXT', more: Partial<Field> = {}): Field {
  return {
    __typename: 'Field',
    module: 'potentials',
    name,
    label: name,
    type,
    group: 'basic',
    groupLabel: 'Perustiedot',
    required: false,
    writable: true,
    maxLength: null,
    scale: null,
    relatedModule: null,
    columnField: false,
    options: null,
    ...more,
  };
}

/** A module for tests. */
export function aModule(name: string, fields: Field[], more: Partial<Module> = {}): Module {
  return {
    __typename: 'Module',
    name,
    typeName: name,
    label: name,
    singular: name,
    icon: 'box',
    area: 'sales',
    titleField: 'name',
    stageField: null,
    defaultColumns: ['name'],
    mayCreate: true,
    findsDuplicates: false,
    relatedLists: [],
    fields,
    ...more,
  };
}
