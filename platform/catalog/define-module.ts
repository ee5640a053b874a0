/** A text in every language of the product. */
export interface Label {
  fi: string;
  en: string;
}

export type FieldType =
  | 'TEXT'
  | 'LONG_TEXT'
  | 'EMAIL'
  | 'PHONE'
  | 'URL'
  | 'INTEGER'
  | 'DECIMAL'
  | 'MONEY'
  | 'PERCENT'
  | 'DATE'
  | 'DATETIME'
  | 'BOOLEAN'
  | 'PICKLIST'
  | 'TAGS'
  | 'PRINCIPAL'
  | 'USER'
  | 'RELATION';

/** Named formats that normalise a text and check it; see `formats.ts`. */
export type Format =
  | 'email'
  | 'phone'
  | 'url'
  | 'businessId'
  | 'vatId'
  | 'country'
  | 'currency'
  | 'language'
  | 'gtin'
  | 'iban'
  | 'bic'
  | 'time';

/** One field of a module, as the catalog keeps it. */
export interface Field {
  name: string;
  type: FieldType;
  column: string;
  label: Label;
  group: string;
  required: boolean;
  writable: boolean;
  maxLength: number | null;
  scale: number | null;
  minimum: number | null;
  maximum: number | null;
  format: Format | null;
  relatedModule: string | null;
  columnField: boolean;
  /** Whether every record has a value, by declaration. */
  alwaysFilled: boolean;
  /** Whether no two records have the same value. */
  unique: boolean;
  /** Whether an administrator added it: its values stand in the column `custom`, by `column`. */
  custom: boolean;
  /** Whether its picklist's values are not for administrators to arrange: rules go by them, or they are kept elsewhere. */
  fixedOptions: boolean;
  /** Whether its numbers tell which, not how much, such as years: they are not summed. */
  ordinal: boolean;
  /** Fields that its value is made of: where one of them is hidden, so is this. */
  derivedFrom: readonly string[];
  /** Whether the actor's role may only read it; set in the catalog that an actor gets. */
  locked: boolean;
  options?: readonly OptionDeclaration[];
}

export interface OptionDeclaration {
  value: string;
  label: Label;
  hue?: string;
}

/** How the module's first board is laid out; only for modules that have steps. */
export interface BoardDeclaration {
  columnField: string;
  titleField: string;
  cardFields: string[];
  sumField?: string;
  /** Field that tells since when a record has stood in its column. */
  enteredField?: string;
}

/** What two records are recognised as one by. */
export type SignReason = 'BUSINESS_ID' | 'EMAIL' | 'NAME' | 'PERSON' | 'PHONE' | 'DOMAIN' | 'SIMILAR_NAME' | 'ACCOUNT';

/** One thing by which a module's records are recognised. */
export interface DuplicateSign {
  reason: Exclude<SignReason, 'SIMILAR_NAME'>;
  /** Fields that may have it, each by itself or, `together`, all in one. */
  fields: readonly string[];
  together?: boolean;
  /** How values are compared: as they are, as names of companies or persons, or by the domain of an address. */
  by?: 'value' | 'company' | 'person' | 'domain';
  /** How sure it makes one, of 100. */
  weight: number;
  /** The same for names that are not the same and yet alike; left out where that says nothing. */
  alike?: number;
}

/** A group of fields in forms and on record pages, as administrators have laid them out. */
export interface LayoutGroup {
  key: string;
  label: Label;
  /** Names of its fields, in order. */
  fields: string[];
}

/** A module, declared once: lists, forms, filters, boards, history and search follow from it. */
export interface Module {
  name: string;
  subgraph: string;
  typeName: string;
  prefix: string;
  /** Private table; the published view has the same name in `<schema>_public`. */
  table: string;
  position: number;
  icon: string;
  label: Label;
  singular: Label;
  titleField: string;
  defaultColumns: string[];
  board: BoardDeclaration | null;
  /** What tells that two records are one; empty where nothing does. */
  duplicates: readonly DuplicateSign[];
  groups: Record<string, Label>;
  /** In the order of forms and record pages. */
  fields: Field[];
  /** As administrators have laid it out; null as it is declared. */
  layout: LayoutGroup[] | null;
  /** Whether administrators have switched it off. */
  disabled: boolean;
}

type FieldOptions = Partial<Omit<Field, 'name' | 'type'>>;
type Draft = (name: string) => Field;

/** What a field is as long as nothing else is said of it. */
export const PLAIN_FIELD: Omit<Field, 'name' | 'label' | 'type' | 'column'> = {
  group: 'basic',
  required: false,
  writable: true,
  maxLength: null,
  scale: null,
  minimum: null,
  maximum: null,
  format: null,
  relatedModule: null,
  columnField: false,
  alwaysFilled: false,
  unique: false,
  custom: false,
  fixedOptions: false,
  ordinal: false,
  derivedFrom: [],
  locked: false,
};

const draft =
  (type: FieldType, label: Label, defaults: FieldOptions, options: FieldOptions): Draft =>
  (name) => ({
    ...PLAIN_FIELD,
    name,
    type,
    label,
    column: snakeCase(name),
    alwaysFilled: Boolean(options.required),
    ...defaults,
    ...options,
  });

const kind =
  (type: FieldType, defaults: FieldOptions = {}) =>
  (label: Label, options: FieldOptions = {}): Draft =>
    draft(type, label, defaults, options);

/** Makers of fields: `text({ fi: 'Nimi', en: 'Name' }, { required: true })`. */
export const field = {
  text: kind('TEXT', { maxLength: 200 }),
  longText: kind('LONG_TEXT', { maxLength: 20_000 }),
  email: kind('EMAIL', { maxLength: 254, format: 'email' }),
  phone: kind('PHONE', { maxLength: 32, format: 'phone' }),
  url: kind('URL', { maxLength: 500, format: 'url' }),
  integer: kind('INTEGER', { minimum: 0, maximum: 2_147_483_647 }),
  decimal: kind('DECIMAL', { scale: 2 }),
  money: kind('MONEY', { scale: 2, minimum: 0, maximum: 999_999_999_999.99 }),
  percent: kind('PERCENT', { minimum: 0, maximum: 100 }),
  date: kind('DATE'),
  dateTime: kind('DATETIME'),
  boolean: kind('BOOLEAN', { columnField: true }),
  principal: kind('PRINCIPAL', { columnField: true }),
  user: kind('USER', { columnField: true }),
  tags: kind('TAGS'),
  picklist: (label: Label, values: readonly OptionDeclaration[], options: FieldOptions = {}): Draft =>
    draft('PICKLIST', label, { columnField: true, options: values }, options),
  relation:
    (label: Label, relatedModule: string, options: FieldOptions = {}): Draft =>
    (name) =>
      draft('RELATION', label, { relatedModule, column: `${snakeCase(name)}_id` }, options)(name),
};

/** What every record has; set by the system except for the owner. */
const COMMON: Record<string, Draft> = {
  owner: field.principal({ fi: 'Omistaja', en: 'Owner' }, { column: 'owner_id', group: 'system' }),
  tags: field.tags({ fi: 'Tunnisteet', en: 'Tags' }, { group: 'system' }),
  number: field.text({ fi: 'Numero', en: 'Number' }, { writable: false, group: 'system' }),
  createdAt: field.dateTime({ fi: 'Luotu', en: 'Created' }, { writable: false, group: 'system' }),
  createdBy: field.user({ fi: 'Luonut', en: 'Created by' }, { writable: false, columnField: false, group: 'system' }),
  modifiedAt: field.dateTime({ fi: 'Muokattu', en: 'Modified' }, { writable: false, group: 'system' }),
  modifiedBy: field.user(
    { fi: 'Muokannut', en: 'Modified by' },
    { writable: false, columnField: false, group: 'system' },
  ),
};

/** Whether a field is one that every record has. */
export function isCommon({ name }: Field): boolean {
  return Object.hasOwn(COMMON, name);
}

const COMMON_GROUPS: Record<string, Label> = {
  basic: { fi: 'Perustiedot', en: 'Details' },
  system: { fi: 'Tietueen tiedot', en: 'Record' },
};

type ModuleDeclaration = Omit<Module, 'fields' | 'groups' | 'board' | 'duplicates' | 'layout' | 'disabled'> & {
  board?: BoardDeclaration;
  duplicates?: readonly DuplicateSign[];
  groups?: Record<string, Label>;
  fields: Record<string, Draft>;
};

/** Declares a module; what every record has is added. */
export function defineModule({ fields, groups, board, duplicates, ...rest }: ModuleDeclaration): Module {
  const all = { ...fields, ...COMMON };
  return {
    ...rest,
    board: board ?? null,
    duplicates: duplicates ?? [],
    groups: { ...COMMON_GROUPS, ...groups },
    layout: null,
    disabled: false,
    fields: Object.entries(all).map(([name, make]) => make(name)),
  };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
