import type { Field, Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import { parseId } from '#platform/id.ts';
import { type Cell, CellColumns } from '#platform/query/cells.ts';
import { Source } from '#platform/query/source.ts';
import type { MappingRow } from './conversion.table.ts';
import { accountMatches, contactMatches, type Match, sureMatch } from './find-matches.ts';
import { PARTS, type PartName, type Rules, readRules } from './rules.ts';

/** What a lead would become: account, contact, potential. */
export interface Plan {
  uuid: string;
  version: number;
  status: string;
  parts: PlannedPart[];
  deletesLead: boolean;
}

export interface PlannedPart {
  module: PartName;
  makes: boolean;
  mayMake: boolean;
  values: PlannedValue[];
  matches: Match[];
  match: Match | null;
  /** Whether several matches are as sure as one must be. */
  ambiguous: boolean;
}

export interface PlannedValue {
  field: string;
  value: string;
  label: string | null;
  hue: string | null;
  editable: boolean;
}

/** The field without which a record cannot be made, and is not planned. */
const NEEDED: Record<PartName, string> = { accounts: 'name', contacts: 'lastName', potentials: 'name' };

/** Plans the conversion of a lead that the actor sees; null where there is none. */
export async function planConversion(tx: Tx, catalog: Catalog, uuid: string, language: Language): Promise<Plan | null> {
  const module = catalog.byName.get('leads')!;
  const source = new Source(catalog, module);
  const columns = new CellColumns(
    source,
    module.fields.map(({ name }) => name),
  );
  const [row] = await tx.execute<Record<string, unknown> & { version: number; status: string }>(sql`
    select t.version, t.status, ${columns.select} from ${source.from()} where t.id = ${uuid}`);
  if (!row) return null;
  const cells = new Map(columns.read(row, language).map((cell) => [cell.field, cell]));
  const valueIn = (field: string) => textOf(cells.get(field));
  const rules = await readRules(tx);
  const parts = [];
  for (const name of PARTS) {
    const part = catalog.byName.get(name);
    if (!part) continue;
    const owner = valueIn('owner');
    const [right] = await tx.execute<{ make: boolean; owner: boolean }>(sql`
      select access.may_create(${name}) as make, access.reads_of_owner(${name}, ${owner ? parseId(owner)!.uuid : null}) as owner`);
    // Whose records the actor would not see is left out: the actor then owns what is made.
    const lines = rules.lines.filter(({ module: of, field }) => of === name && (field !== 'owner' || right!.owner));
    const values = lines.flatMap((line) => plannedValue(catalog, part, line, cells, language) ?? []);
    const matches =
      name === 'accounts'
        ? await accountMatches(tx, catalog, valueIn)
        : name === 'contacts'
          ? await contactMatches(tx, catalog, valueIn)
          : [];
    const sure = sureMatch(matches, name);
    const able = sure.match !== null || (right!.make && values.some(({ field }) => field === NEEDED[name]));
    parts.push({ module: name, makes: wanted(rules, name) && able, mayMake: right!.make, values, matches, ...sure });
  }
  return { uuid, version: row.version, status: row.status, parts, deletesLead: rules.deletesLead };
}

function wanted(rules: Rules, name: PartName): boolean {
  return { accounts: rules.makesAccount, contacts: rules.makesContact, potentials: rules.makesPotential }[name];
}

function textOf(cell: Cell | undefined): string | null {
  return cell?.value === null || cell?.value === undefined ? null : String(cell.value);
}

/** The value of a line, where both its fields are the reader's to know and the target takes it. */
function plannedValue(
  catalog: Catalog,
  module: Module,
  { field: name, source, value: fixed, editable }: MappingRow,
  cells: Map<string, Cell>,
  language: Language,
): PlannedValue | null {
  const target = module.fields.find((field) => field.name === name);
  const cell = source === null ? undefined : cells.get(source);
  const value = fixed ?? textOf(cell);
  if (!target?.writable || value === null) return null;
  if (target.type === 'PICKLIST') {
    const option = catalog.options(module.name, name).find((one) => one.value === value);
    return option ? { field: name, value, label: option.label[language], hue: option.hue, editable } : null;
  }
  if (target.type === 'TAGS') {
    // A word of leads alone is none of the other module's.
    const there = catalog.options(module.name, name).filter((tag) => value.split(',').includes(tag.value));
    const keys = there.map((tag) => tag.value).join();
    const label = there.map((tag) => tag.label[language]).join(', ');
    return keys ? { field: name, value: keys, label, hue: null, editable } : null;
  }
  return { field: name, value: fitted(value, target), label: cell?.label ?? null, hue: null, editable };
}

function fitted(value: string, { maxLength }: Field): string {
  return maxLength === null ? value : value.slice(0, maxLength);
}
