import { sql } from '#platform/database/drizzle.ts';
import type { RowOutcome, RunKind, RunWork } from '#platform/runs/run-kind.ts';
import { chosenBy, planRecords, type RecordSelection, recordsAt } from '#platform/runs/selection.ts';
import { undoRecords } from '#platform/runs/undo-records.ts';
import type { CampaignLoadMode } from '../generated/resolvers.ts';
import { addPersons, type Filled, removePersons } from './fill.ts';

/** Modules whose records can be members, by the column that tells of them. */
export const PERSONS = { contacts: sql`contact_id`, leads: sql`lead_id` };
export type PersonModule = keyof typeof PERSONS;

/** What a run that fills a campaign is to do, as stored. */
export interface Filling extends RecordSelection {
  /** UUID of the campaign. */
  campaign: string;
  /** Whose records are chosen. */
  module: PersonModule;
  mode: CampaignLoadMode;
  how: 'manual' | 'filter';
  consent: string | null;
}

/** Adds contacts or leads that were chosen to a campaign. */
export const addMembers = filling('campaigns.add');

/** Removes contacts or leads that were chosen from a campaign. */
export const removeMembers = filling('campaigns.remove');

/** Fills a campaign by a filter. */
export const loadMembers = filling('campaigns.load');

/** What marketing does in the background. */
export const fillingKinds: RunKind[] = [addMembers, removeMembers, loadMembers];

/** A kind of run over contacts or leads that makes members of them, or removes them. */
function filling(name: string): RunKind {
  const kind: RunKind = {
    name,
    cause: 'massEdit',
    step: 500,
    plan: (work) => planRecords(work, kind, concerned(work)),
    perform: async (work, from) => {
      const persons = await recordsAt(work, from);
      const outcomes = await fill(work, persons);
      return persons.map((person, index): RowOutcome => ({ place: from + index, ...outcomes.get(person)! }));
    },
    undo: undoRecords,
  };
  return kind;
}

function inputOf({ run }: RunWork): Filling {
  return run.input as Filling;
}

/** Those who are found; where the others are removed, also the members there are. */
function concerned(work: RunWork) {
  const { campaign, module, mode } = inputOf(work);
  const found = chosenBy(work, module);
  if (mode !== 'REPLACE') return found;
  const person = PERSONS[module];
  return sql`(${found}) union select ${person} from marketing.campaign_member where campaign_id = ${campaign} and ${person} is not null`;
}

async function fill(work: RunWork, persons: string[]): Promise<Map<string, Filled>> {
  const input = inputOf(work);
  if (input.mode === 'ADD') return addPersons(work, input, persons);
  if (input.mode === 'REMOVE') return removePersons(work, input.campaign, persons);
  const found = await work.tx.execute<{ id: string }>(sql`
    select id from (${chosenBy(work, input.module)}) found where id = any (${sql.param(persons)}::uuid[])`);
  const wanted = new Set(found.map(({ id }) => id));
  const others = persons.filter((person) => !wanted.has(person));
  return new Map([
    ...(await addPersons(work, input, [...wanted])),
    ...(await removePersons(work, input.campaign, others)),
  ]);
}
