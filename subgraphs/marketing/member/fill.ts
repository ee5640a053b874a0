import { sql } from '#platform/database/drizzle.ts';
import { faultsOf } from '#platform/errors/database-faults.ts';
import { type Fault, fault, Refusal } from '#platform/errors/user-error.ts';
import type { RowOutcome, RunWork } from '#platform/runs/run-kind.ts';

/** What becomes of a person in the campaign; see `0003_filling.sql`. */
type Fate =
  | 'ADDED'
  | 'RESTORED'
  | 'CONSENTED'
  | 'ALREADY'
  | 'NO_ADDRESS'
  | 'REMOVED'
  | 'NOT_MEMBER'
  | 'UNSUBSCRIBED'
  | 'FORBIDDEN'
  | 'NOT_FOUND';

type Line = { person: string; member: string | null; version: number | null; fate: Fate };

/** What became of one of the persons, but for its place in the run. */
export type Filled = Omit<RowOutcome, 'place'>;

interface Added {
  campaign: string;
  how: 'manual' | 'filter';
  /** Where a new consent of those who had unsubscribed is from; null where there is none. */
  consent: string | null;
}

/** Adds persons by UUID to a campaign; answers what became of each. Ends the run where the campaign takes nobody. */
export function addPersons(work: RunWork, { campaign, how, consent }: Added, persons: string[]) {
  const call = sql`marketing_public.add_to_campaign(${campaign}, ${sql.param(persons)}::uuid[], ${how}, ${consent})`;
  return filled(work, persons, call, 'CONTACT_UNSUBSCRIBED');
}

/** Removes persons by UUID from a campaign; answers what became of each. */
export function removePersons(work: RunWork, campaign: string, persons: string[]) {
  const call = sql`marketing_public.remove_from_campaign(${campaign}, ${sql.param(persons)}::uuid[])`;
  return filled(work, persons, call, 'MEMBER_UNSUBSCRIBED');
}

async function filled(
  { tx, database }: RunWork,
  persons: string[],
  call: ReturnType<typeof sql>,
  unsubscribed: string,
): Promise<Map<string, Filled>> {
  if (!persons.length) return new Map();
  try {
    const lines = await tx.execute<Line>(sql`select person, member, version, fate from ${call}`);
    return new Map(lines.map((line) => [line.person, outcomeOf(line, unsubscribed)]));
  } catch (error) {
    // What stands in the way of all ends the run.
    throw new Refusal(await faultsOf(error, database));
  }
}

/** Of what was done the member is told, else the person. */
function outcomeOf({ person, member, version, fate }: Line, unsubscribed: string): Filled {
  const refused = (code: string): Filled => ({ record: person, outcome: 'REFUSED', faults: [faultOf(code)] });
  switch (fate) {
    case 'ADDED':
      return { record: member, outcome: 'CREATED', version };
    case 'RESTORED':
    case 'CONSENTED':
    case 'REMOVED':
      return { record: member, outcome: 'CHANGED', version };
    case 'ALREADY':
    case 'NOT_MEMBER':
      return { record: person, outcome: 'UNCHANGED' };
    case 'UNSUBSCRIBED':
      return refused(unsubscribed);
    default:
      return refused(fate);
  }
}

function faultOf(code: string): Fault {
  return fault(code, ['input', 'ids']);
}
