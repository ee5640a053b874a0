import { useApolloClient } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import type { Field, Module } from '#client/catalog/catalog.ts';
import type { Draft, Drafts } from '#client/form/draft.ts';
import { faultsBesides, NO_FAULTS } from '#client/form/faults.ts';
import { faultsOf } from '#client/form/faults-of.ts';
import type { CreateTaskInput } from '#client/generated/graphql.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { connectionFailure } from '#client/ui/tell.ts';
import { CREATE_EVENT, CREATE_TASK } from './activities.documents.ts';

type Kind = 'TASK' | 'EVENT';

const ASKED = {
  TASK: ['subject', 'dueDate', 'priority', 'owner', 'description'],
  EVENT: ['subject', 'type', 'startsAt', 'endsAt', 'location', 'owner', 'description'],
};
/** What the kind itself tells, or leaves to be as it is. */
const TOLD = new Set(['kind', 'type', 'status']);
const TASK_TYPE = 'task';
const HOUR_MS = 3_600_000;

/** Names of the inputs that are not those of their fields. */
const INPUTS: Record<string, string> = { account: 'accountId', contact: 'contactId', owner: 'ownerId' };

/** The form of a new task or event about a record: what is asked, what is written, what is to be mended, and the saving. */
export function useNewActivity(kind: Kind, module: Module, record: RecordFacts, onCreated: () => void) {
  const client = useApolloClient();
  const fields = useMemo(() => fieldsOf(kind, module, record), [kind, module, record]);
  const [drafts, setDrafts] = useState<Drafts>(() => beginning(kind, fields));
  const [faults, setFaults] = useState(NO_FAULTS);
  const [busy, setBusy] = useState(false);

  const write = (name: string, draft: Draft) => {
    setDrafts((now) => ({ ...now, [name]: draft, ...(name === 'startsAt' && movedEnd(now, draft)) }));
    setFaults((now) => faultsBesides(now, { [name]: draft }));
  };
  const save = async () => {
    setBusy(true);
    try {
      const errors = await create(client, kind, { ...inputOf(drafts), ...about(record) });
      if (!errors.length) return onCreated();
      const named = Object.fromEntries(Object.entries(INPUTS).map(([field, input]) => [input, field]));
      const placed = errors.map((error) => ({ ...error, path: error.path.map((step) => named[step] ?? step) }));
      setFaults(
        faultsOf(
          placed,
          fields.map(({ name }) => name),
        ),
      );
    } catch {
      setFaults({ ...NO_FAULTS, general: connectionFailure() });
    } finally {
      setBusy(false);
    }
  };
  return { fields, drafts, faults, busy, write, save };
}

async function create(client: ReturnType<typeof useApolloClient>, kind: Kind, input: CreateTaskInput) {
  if (kind === 'TASK') {
    const { data } = await client.mutate({ mutation: CREATE_TASK, variables: { input } });
    return data!.createTask.errors;
  }
  const { data } = await client.mutate({ mutation: CREATE_EVENT, variables: { input } });
  return data!.createEvent.errors;
}

/** Those that are asked for always, then those that are mandatory and that the record does not fill. */
function fieldsOf(kind: Kind, { fields }: Module, record: RecordFacts): Field[] {
  const asked = ASKED[kind].flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const filled = new Set(Object.keys(about(record)));
  const more = fields.filter(
    ({ name, required, writable }) =>
      required && writable && !ASKED[kind].includes(name) && !TOLD.has(name) && !filled.has(INPUTS[name] ?? name),
  );
  return [...asked, ...more].map((field) =>
    field.name === 'type'
      ? { ...field, required: true, options: field.options?.filter(({ value }) => value !== TASK_TYPE) ?? null }
      : { ...field, required: field.required || field.name === 'startsAt' || field.name === 'endsAt' },
  );
}

/** An event begins at the next full hour, and takes one. */
function beginning(kind: Kind, fields: Field[]): Drafts {
  if (kind === 'TASK') return {};
  const start = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS;
  const type = fields.find(({ name }) => name === 'type')?.options?.find(({ active }) => active);
  return {
    startsAt: { value: new Date(start).toISOString() },
    endsAt: { value: new Date(start + HOUR_MS).toISOString() },
    ...(type && { type }),
  };
}

/** What begins at another time takes as long as before. */
function movedEnd({ startsAt, endsAt }: Drafts, { value }: Draft): Drafts | null {
  const [before, after, end] = [startsAt?.value, value, endsAt?.value].map((text) => Date.parse(text ?? ''));
  const moved = end! + after! - before!;
  return Number.isNaN(moved) ? null : { endsAt: { value: new Date(moved).toISOString() } };
}

function inputOf(drafts: Drafts): CreateTaskInput {
  const written = Object.entries(drafts).map(([name, { value }]) => [name, value] as const);
  const own = written.filter(([name]) => !name.startsWith('x_')).map(([name, value]) => [INPUTS[name] ?? name, value]);
  const customFields = written.filter(([name]) => name.startsWith('x_')).map(([field, value]) => ({ field, value }));
  return { subject: '', ...Object.fromEntries(own.filter(([, value]) => value !== null)), customFields };
}

/** A customer and a person have places of their own. */
function about({ id, module }: RecordFacts): Partial<CreateTaskInput> {
  if (module === 'accounts') return { accountId: id };
  return module === 'contacts' ? { contactId: id } : { relatedIds: [id] };
}
