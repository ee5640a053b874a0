import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { readCatalog } from '#platform/catalog/read-catalog.ts';
import { connect, type Database } from '#platform/database/connect.ts';
import '#platform/import/import.texts.ts';
import { checkMapping } from './check-mapping.ts';
import { importPeople, type PersonKind } from './import-people.ts';
import { finishPending, importRecords } from './import-records.ts';
import type { Run } from './keys.ts';
import { type Mapping, readMapping, type Step } from './mapping.ts';
import { groupsBy, rolesBy, usersBy } from './people.ts';
import { importPipelines } from './pipelines.ts';
import { readRows } from './read-rows.ts';
import { openReport, type Report, type StepSummary } from './report.ts';
import { dryRun, type Unit, writeUnits } from './unit.ts';
import type { Entry, WritePlace } from './write-drafts.ts';

/** Rows that are read, checked and written together. */
const BATCH = 1_000;

export interface ImportOptions {
  databaseUrl: string;
  /** Path of the mapping. */
  map: string;
  /** Where its CSV files are. */
  folder: string;
  /** Path of the report that is written. */
  report: string;
}

/** Tells, by doing it all and undoing it, what `writeImport` would do. Throws `MappingError`, `FileError`. */
export function checkImport(options: ImportOptions): Promise<StepSummary[]> {
  return withMapping(options, (database, mapping, report) =>
    dryRun(database, (unit) => importAll({ database, mapping, report, unit, folder: options.folder, dry: true })),
  );
}

/** Imports files by a mapping: batch by batch, so that what is written stays. Throws `MappingError`, `FileError`. */
export function writeImport(options: ImportOptions): Promise<StepSummary[]> {
  return withMapping(options, (database, mapping, report) =>
    importAll({ database, mapping, report, unit: writeUnits(database), folder: options.folder, dry: false }),
  );
}

async function withMapping(
  { databaseUrl, map, folder, report: file }: ImportOptions,
  work: (database: Database, mapping: Mapping, report: Report) => Promise<void>,
): Promise<StepSummary[]> {
  const mapping = readMapping(map);
  const database = connect(databaseUrl, { max: 2, applicationName: 'solmu import' });
  try {
    await checkMapping(map, mapping, folder, await database.use(({ db }) => db.transaction((tx) => readCatalog(tx))));
    const report = openReport(file);
    try {
      await work(database, mapping, report);
    } finally {
      await report.close();
    }
    return report.summary();
  } finally {
    await database.close();
  }
}

interface Job {
  database: Database;
  mapping: Mapping;
  report: Report;
  unit: Unit;
  folder: string;
  dry: boolean;
}

async function importAll(job: Job): Promise<void> {
  const { unit, mapping } = job;
  const run: Run = { source: mapping.source, id: crypto.randomUUID() };
  await unit((tx) => importPipelines(tx, mapping.pipelines));
  let catalog = await unit((tx) => readCatalog(tx));
  const { timeZone } = catalog.organisation;
  for (const [place, step] of mapping.steps.entries()) {
    const name = `${place + 1}. ${step.file} → ${targetOf(step)}`;
    if (step.records) catalog = await importRecordStep(job, { run, catalog, timeZone, name }, step);
    else await importPeopleStep(job, run, name, step);
  }
}

async function importPeopleStep({ unit, database, mapping, folder, report }: Job, run: Run, name: string, step: Step) {
  const person = personOf(step);
  for await (const rows of readRows(folder, step, mapping.csv, BATCH)) {
    await report.add(name, await unit((tx) => importPeople(tx, { database, run }, person, rows)));
  }
}

async function importRecordStep(
  { unit, database, mapping, folder, report, dry }: Job,
  { run, catalog, timeZone, name }: { run: Run; catalog: Catalog; timeZone: string; name: string },
  step: Step,
): Promise<Catalog> {
  const records = step.records!;
  const place: WritePlace = { database, run, catalog, module: catalog.byName.get(records.module)!, timeZone, dry };
  const pending: Entry[] = [];
  for await (const rows of readRows(folder, step, mapping.csv, BATCH)) {
    const result = await unit((tx) => importRecords(tx, place, records, rows));
    place.catalog = result.catalog;
    pending.push(...result.pending);
    await report.add(name, result.outcomes);
  }
  for (let start = 0; start < pending.length; start += BATCH) {
    await report.add(name, await unit((tx) => finishPending(tx, place, records, pending.slice(start, start + BATCH))));
  }
  return place.catalog;
}

function personOf({ roles, groups, users }: Step): PersonKind {
  if (roles) return rolesBy(roles);
  return groups ? groupsBy(groups) : usersBy(users!);
}

function targetOf({ roles, groups, records }: Step): string {
  if (records) return records.module;
  if (roles) return 'roles';
  return groups ? 'groups' : 'users';
}
