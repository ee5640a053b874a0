import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { updateRecords } from '#platform/catalog/write-records.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Fault, fault } from '#platform/errors/user-error.ts';
import { toId } from '#platform/id.ts';
import { type Draft, draftOf, planFields } from './draft-record.ts';
import { findReferred, theOne } from './find-referred.ts';
import { type KnownKey, keepKeys, knownKeys } from './keys.ts';
import type { RecordMapping } from './mapping.ts';
import type { Row } from './read-rows.ts';
import type { Outcome, RowOutcome } from './report.ts';
import { type Entry, type WritePlace, writeDrafts } from './write-drafts.ts';

export interface BatchResult {
  outcomes: RowOutcome[];
  /** Written, but for references to records that may come later; `finishPending` tells of them. */
  pending: Entry[];
  /** The catalog with what was added to it. */
  catalog: Catalog;
}

/** Imports a batch of records: new ones are made, those whose row has changed since the last import are changed. */
export async function importRecords(
  tx: Tx,
  place: WritePlace,
  mapping: RecordMapping,
  rows: Row[],
): Promise<BatchResult> {
  const { run, module } = place;
  const plan = planFields(module, mapping);
  const drafts = rows.map((row) => draftOf(plan, mapping, row));
  const keys = drafts.map(({ key }) => key);
  const known = await knownKeys(tx, run, module.name, keys);
  refuseSameKeys(drafts, known);
  const fits = drafts.filter(({ faults }) => !faults.length);
  const isSame = ({ key, digest }: Draft) => known.get(key)?.state === 'there' && known.get(key)!.digest === digest;
  const same = fits.filter(isSame);
  const { entries, catalog } = await writeDrafts(
    tx,
    place,
    plan,
    fits.filter((draft) => !isSame(draft)),
    known,
  );
  const written = entries.filter(({ faults }) => !faults.length);
  await keepKeys(tx, run, module.name, [
    ...same.map(({ key, digest }) => ({ key, recordId: known.get(key)!.recordId, digest })),
    // Without a digest the next import looks at the row again.
    ...written.map(({ draft, id, pending }) => ({
      key: draft.key,
      recordId: id,
      digest: pending.length ? '' : draft.digest,
    })),
  ]);
  return {
    outcomes: [
      ...drafts.filter(({ faults }) => faults.length).map((draft) => outcomeOf(draft, 'refused', draft.faults)),
      ...same.map((draft) => outcomeOf(draft, 'unchanged')),
      ...entries.filter(({ faults }) => faults.length).map(({ draft, faults }) => outcomeOf(draft, 'refused', faults)),
      ...written.filter(({ pending }) => !pending.length).map((entry) => outcomeOf(entry.draft, doneTo(entry))),
    ].sort((one, other) => one.line - other.line),
    pending: written.filter(({ pending }) => pending.length),
    catalog,
  };
}

/** Sets references to records that came later; a row whose reference leads nowhere is told as incomplete. */
export async function finishPending(
  tx: Tx,
  place: WritePlace,
  mapping: RecordMapping,
  entries: Entry[],
): Promise<RowOutcome[]> {
  if (!entries.length) return [];
  const { run, module } = place;
  const plan = new Map(planFields(module, mapping).map((each) => [each.field.name, each]));
  const namedBy = ({ draft }: Entry, field: string) => ({ ...plan.get(field)!.names!, text: draft.texts.get(field)! });
  const found = await findReferred(
    tx,
    run.source,
    entries.flatMap((entry) => entry.pending.map((field) => namedBy(entry, field))),
  );
  const faults = new Map<string, Fault[]>();
  const records = entries.map((entry) => {
    const values: Record<string, string> = {};
    for (const field of entry.pending) {
      const one = theOne(found, namedBy(entry, field), [field]);
      if ('id' in one) values[field] = toId(module.prefix, one.id);
      else faults.set(entry.id, [...(faults.get(entry.id) ?? []), one.fault]);
    }
    return { id: entry.id, values };
  });
  const refused = await updateRecords(
    { ...place, tx },
    records.filter(({ values }) => Object.keys(values).length),
  );
  for (const [id, reasons] of refused) faults.set(id, [...(faults.get(id) ?? []), ...reasons]);
  const whole = entries.filter(({ id }) => !faults.has(id));
  await keepKeys(
    tx,
    run,
    module.name,
    whole.map(({ draft, id }) => ({ key: draft.key, recordId: id, digest: draft.digest })),
  );
  return entries.map((entry) => {
    const reasons = faults.get(entry.id);
    return reasons ? outcomeOf(entry.draft, 'incomplete', reasons) : outcomeOf(entry.draft, doneTo(entry));
  });
}

function outcomeOf({ line, key }: Draft, outcome: Outcome, faults: Fault[] = []): RowOutcome {
  return { line, key, outcome, faults };
}

function doneTo({ isNew }: Entry): Outcome {
  return isNew ? 'created' : 'updated';
}

/** A key stands on one row of a file; a record in the recycle bin stays there. */
function refuseSameKeys(drafts: Draft[], known: Map<string, KnownKey>): void {
  const lines = new Map<string, number>();
  for (const { key, line, faults } of drafts) {
    const before = known.get(key);
    const earlier = lines.get(key);
    if (!key) continue;
    if (earlier) faults.push(fault('CONFLICT', ['key'], { line: earlier }, 'IMPORT_SAME_KEY'));
    else if (before?.seen) faults.push(fault('CONFLICT', ['key'], {}, 'IMPORT_SAME_KEY_EARLIER'));
    else if (before?.state === 'deleted') faults.push(fault('NOT_FOUND', ['key'], {}, 'IMPORT_DELETED'));
    lines.set(key, earlier ?? line);
  }
}
