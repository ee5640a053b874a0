import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '../database/session.ts';
import { inInput } from '../errors/database-faults.ts';
import { type Fault, fault } from '../errors/user-error.ts';
import {
  type Columns,
  checkFields,
  missingFields,
  missingReferences,
  type Reference,
  type Values,
} from './check-fields.ts';
import type { Field } from './define-module.ts';
import type { Catalog } from './read-catalog.ts';
import { type WritePlace, writeApart } from './write-apart.ts';
import { publicName } from './write-record.ts';

/** Values of one of many records; `id` is its UUID, also of one that is to be made. */
export interface RecordValues {
  id: string;
  values: Values;
  /** The number of a new record, instead of the next of its module. */
  number?: string;
}

/** Why records were not written, by UUID; all others were. */
export type Refused = Map<string, Fault[]>;

interface Place extends WritePlace {
  catalog: Catalog;
  /** Told of each record that was written, with the version that it has now. */
  written?(id: string, version: number): void;
}

/**
 * Creates many records by the checks of `insertRecord`, in as few statements as there are reasons to refuse. A record that
 * breaks a rule never stops the others. References among the records themselves are fine. Times that the system keeps
 * (createdAt, closedAt …) may be given where the transaction's cause is `import`.
 */
export function insertRecords(place: Place, records: RecordValues[]): Promise<Refused> {
  return writeAll(place, records, {
    check: (values) => missingFields(place.module, values, inInput),
    write: async (tx, rows) => {
      await tx.execute(sql`select ${publicName(place.module, 'insert', '_rows')}(${JSON.stringify(rows)}::jsonb)`);
      return rows.map(({ id }) => ({ id, version: 1 }));
    },
  });
}

/** Changes many records, whichever version they are at; fields that are not named stay. Refuses like `insertRecords`, and with NOT_FOUND. */
export function updateRecords(place: Place, records: RecordValues[]): Promise<Refused> {
  return writeAll(place, records, {
    check: () => [],
    write: async (tx, rows) => {
      return tx.execute<Written>(sql`
        select id, version from ${publicName(place.module, 'update', '_rows')}(${JSON.stringify(rows)}::jsonb)`);
    },
  });
}

type Row = Columns & { id: string };

type Written = { id: string; version: number };

interface Way {
  check(values: Values): Fault[];
  /** Answers what was written. */
  write(tx: Tx, rows: Row[]): Promise<Written[]>;
}

async function writeAll(place: Place, records: RecordValues[], way: Way): Promise<Refused> {
  const refused: Refused = new Map();
  const refuse = (id: string, faults: Fault[]) => refused.set(id, [...(refused.get(id) ?? []), ...faults]);
  const { catalog, module } = place;
  const rows: Row[] = [];
  const references: (Reference & { by: string })[] = [];
  for (const { id, values, number } of records) {
    const checked = checkFields(catalog, module, values, inInput, maySet);
    const faults = [...checked.faults, ...way.check(values)];
    if (faults.length) refuse(id, faults);
    references.push(...checked.references.map((reference) => ({ ...reference, by: id })));
    rows.push({ ...checked.columns, ...(number && { number }), id });
  }
  const coming = new Set(rows.map(({ id }) => id).filter((id) => !refused.has(id)));
  for (const { by, field } of await missingReferences(place.tx, references, coming)) {
    refuse(by, [fault('NOT_FOUND', inInput(field.name))]);
  }
  const sound = rows.filter(({ id }) => !refused.has(id));
  const write = async (tx: Tx, some: Row[]) => {
    const written = new Map((await way.write(tx, some)).map(({ id, version }) => [id, version]));
    for (const { id } of some) {
      if (written.has(id)) place.written?.(id, written.get(id)!);
      else refuse(id, [fault('NOT_FOUND', inInput('id'))]);
    }
  };
  await writeApart(place, sound, write, refuse);
  return refused;
}

/** Times of what happened elsewhere belong to the record, though nobody sets them here. */
function maySet({ writable, locked, type, name }: Field): boolean {
  return writable || (!locked && type === 'DATETIME' && name !== 'modifiedAt');
}
