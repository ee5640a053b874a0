import './action.texts.ts';
import type { Module } from '#platform/catalog/define-module.ts';
import { writeApart } from '#platform/catalog/write-apart.ts';
import { sql } from '#platform/database/drizzle.ts';
import { type Fault, fault, refuse } from '#platform/errors/user-error.ts';
import { parseId } from '#platform/id.ts';
import { dayOf } from '#platform/query/period.ts';
import { viewOf } from '#platform/query/source.ts';
import type { Acting, ActionKind, ActionOutcome, ActPlace } from './action-kind.ts';
import { checkReceivers, type Person, peopleFor } from './receivers.ts';
import { checkTemplate, fieldsIn, fillIn, type TextReader, toldOf } from './template.ts';

const LONGEST_SUBJECT = 255;
const LONGEST_TEXT = 10_000;
const MOST_DAYS = 3_660;

/** Creates a task about the record, through the function that activities publish. */
export const createTask: ActionKind<'createTask'> = {
  name: 'createTask',
  check: async (place, { subject, description, dueInDays, priority, ownerId }, path) => {
    const priorities = place.catalog.options('activities', 'priority').map(({ value }) => value);
    if (!priorities.includes(priority ?? '')) refuse('INVALID_OPTION', [...path, 'priority']);
    if (dueInDays != null && (dueInDays < 0 || dueInDays > MOST_DAYS))
      refuse('OUT_OF_RANGE', [...path, 'dueInDays'], { minimum: 0, maximum: MOST_DAYS });
    await checkReceivers(place, { to: ownerId ? [ownerId] : [] }, path).catch(() =>
      refuse('NOT_FOUND', [...path, 'ownerId']),
    );
    return {
      subject: checkTemplate(place, subject, LONGEST_SUBJECT, [...path, 'subject']),
      description: description?.trim()
        ? checkTemplate(place, description, LONGEST_TEXT, [...path, 'description'])
        : null,
      dueInDays: dueInDays ?? null,
      priority: priority!,
      ownerId: ownerId ?? null,
    };
  },
  perform: async (place, action, records) => {
    const { tx, database, catalog, platform } = place;
    const module = catalog.byName.get('activities');
    if (!module || module.disabled) return refuse('TASKS_OFF', ['createTask']);
    const told = await toldOf(place, fieldsIn(action.subject, action.description ?? ''), records);
    const chosen = action.ownerId && parseId(action.ownerId)!.uuid;
    const receivers = { to: action.ownerId ? [action.ownerId] : [], owner: !chosen };
    const people = await peopleFor(tx, receivers, told.values());
    const subjects = await subjectsOf(place, records);
    const due =
      action.dueInDays === null
        ? null
        : dayOf(platform.clock.now(), catalog.organisation.timeZone).add({ days: action.dueInDays }).toString();
    const outcomes = new Map<string, ActionOutcome>();
    const rows = records.flatMap(({ record }) => {
      const about = told.get(record)!;
      const owner = chosen ?? about.owner;
      const responsible = people.get(owner) ?? [];
      const reader = readerOf(responsible, place);
      const subject = shortened(fillIn(action.subject, about, reader).replace(/\s+/g, ' ').trim());
      const faults: Fault[] = [];
      if (!responsible.length) faults.push(fault('OWNER_INACTIVE', ['ownerId']));
      else if (!subject) faults.push(fault('REQUIRED', ['subject']));
      const names = responsible.map(({ name }) => name);
      outcomes.set(record, { outcome: faults.length ? 'REFUSED' : 'DONE', faults, receivers: names, text: subject });
      if (faults.length) return [];
      const description = action.description && fillIn(action.description, about, reader).slice(0, LONGEST_TEXT);
      const task = { kind: 'TASK', subject, description, due_date: due, priority: action.priority, owner_id: owner };
      return [{ id: record, task: { ...task, ...subjects.get(record)! } }];
    });
    await writeApart(
      { tx, database, module },
      rows,
      async (part, some) => {
        const tasks = JSON.stringify(some.map(({ task }) => task));
        await part.execute(sql`select activities_public.add_activities(${tasks}::jsonb)`);
      },
      (record, faults) => outcomes.set(record, { ...outcomes.get(record)!, outcome: 'REFUSED', faults }),
    );
    return outcomes;
  },
};

/** In the language of the one who is responsible, and without what is hidden from any of them. */
function readerOf(responsible: readonly Person[], { catalog }: ActPlace): TextReader {
  const [first, ...others] = responsible;
  const language = first && !others.length ? first.language : catalog.organisation.language;
  return { language, hidden: responsible.flatMap(({ hidden }) => hidden) };
}

function shortened(subject: string): string {
  return subject.length > LONGEST_SUBJECT ? `${subject.slice(0, LONGEST_SUBJECT - 1)}…` : subject;
}

/** What tasks about these records are about: the record, and the account and the contact that it is with. */
async function subjectsOf({ tx, module }: ActPlace, records: readonly Acting[]) {
  const ids = records.map(({ record }) => record);
  const column = (relatedModule: string) => {
    if (module.name === relatedModule) return sql`t.id`;
    const way = wayTo(module, relatedModule);
    return way ? sql`t.${sql.identifier(way)}` : sql`null::uuid`;
  };
  const rows = await tx.execute<{ id: string; account_id: string | null; contact_id: string | null }>(sql`
    select t.id, ${column('accounts')} as account_id, ${column('contacts')} as contact_id
    from ${viewOf(module)} t where t.id = any (${sql.param(ids)}::uuid[])`);
  return new Map(
    rows.map(({ id, ...people }) => [id, { ...people, related: Object.values(people).includes(id) ? [] : [id] }]),
  );
}

/** The relation by which records of a module are with an account, or with a contact. */
function wayTo(module: Module, relatedModule: string): string | undefined {
  const named = relatedModule === 'accounts' ? 'account' : 'contact';
  return module.fields.find((field) => field.name === named && field.relatedModule === relatedModule)?.column;
}
