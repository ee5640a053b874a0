import type { ApolloCache, ApolloClient } from '@apollo/client';
import type { Draft, Drafts } from '#client/form/draft.ts';
import type { UpdateRecordMutation } from '#client/generated/graphql.ts';
import { changedElsewhere } from './changed-elsewhere.ts';
import { RECORD_FACTS, type RecordCell, type RecordFacts } from './record.documents.ts';

export type Fault = UpdateRecordMutation['updateRecord']['errors'][number];

/** What became of a change. */
export type Saved =
  | { kind: 'saved' }
  /** The server refused; a fault's path ends in the field's name. */
  | { kind: 'refused'; faults: Fault[] }
  /** Somebody else has changed the same field since the change was begun. */
  | { kind: 'conflict'; theirs: RecordCell; who: string | null }
  /** There is no such record any more, in the reader's eyes. */
  | { kind: 'gone' }
  /** No answer came. */
  | { kind: 'unanswered' };

export interface Change {
  id: string;
  /** Who makes the change: one is never in conflict with oneself. */
  by: string;
  titleField: string;
  /** The new values by field. */
  drafts: Drafts;
  /** The values as they were when the change was begun. */
  seen: readonly RecordCell[];
}

/** How often a change is repeated because other fields of the record changed at the same moment. */
const MOST_TRIES = 4;

// Changes of one record go one after the other: each must know the version that the one before it made.
const lanes = new Map<string, Promise<unknown>>();

/**
 * Changes fields of a record: at once in the cache, then on the server. A newer version is a conflict only when one of
 * these fields changed; otherwise the change is sent again on top of it.
 */
export async function saveValues(client: ApolloClient, change: Change): Promise<Saved> {
  const layer = crypto.randomUUID();
  client.cache.batch({ optimistic: layer, update: (cache) => writeDrafts(cache, change) });
  const run = () => send(client, change, MOST_TRIES);
  const turn = (lanes.get(change.id) ?? Promise.resolve()).then(run, run);
  lanes.set(change.id, turn);
  try {
    return await turn;
  } catch {
    return { kind: 'unanswered' };
  } finally {
    client.cache.removeOptimistic(layer);
    if (lanes.get(change.id) === turn) lanes.delete(change.id);
  }
}

async function send(client: ApolloClient, change: Change, tries: number): Promise<Saved> {
  const { id, drafts, seen } = change;
  const now = factsIn(client.cache, id, false);
  if (!now) return { kind: 'gone' };
  const theirs = changedElsewhere(seen, now.cells ?? [], drafts);
  if (theirs) {
    const { whoChanged } = await import('./who-changed.ts');
    const who = await whoChanged(client, id, theirs.field);
    if (who?.id !== change.by) return { kind: 'conflict', theirs, who: who?.name ?? null };
  }
  const values = Object.entries(drafts).map(([field, { value }]) => ({ field, value }));
  const { UPDATE_RECORD } = await import('./record-changes.documents.ts');
  const { data } = await client.mutate({
    mutation: UPDATE_RECORD,
    variables: { input: { id, version: now.version ?? 0, values } },
  });
  if (!data) return { kind: 'unanswered' };
  const { errors } = data.updateRecord;
  if (errors.length === 0) return { kind: 'saved' };
  if (errors.some(({ code, path }) => code === 'NOT_FOUND' && path.at(-1) === 'id')) return { kind: 'gone' };
  // The answer has brought the record as it now is into the cache: judge again, field by field.
  if (tries > 1 && errors.every(({ code }) => code === 'STALE_VERSION')) return send(client, change, tries - 1);
  return { kind: 'refused', faults: errors };
}

/** The record as the cache holds it; with or without changes that the server has not answered. */
export function factsIn(cache: ApolloCache, id: string, withUnanswered: boolean): RecordFacts | null {
  return cache.readFragment({
    id: cache.identify({ __typename: 'Record', id }),
    fragment: RECORD_FACTS,
    fragmentName: 'RecordFacts',
    optimistic: withUnanswered,
  });
}

function writeDrafts(cache: ApolloCache, { id, titleField, drafts }: Change): void {
  const facts = factsIn(cache, id, true);
  if (!facts) return;
  const cells = facts.cells?.map((cell) => {
    const draft = drafts[cell.field];
    if (draft) return drafted(cell, draft);
    const { currency } = drafts;
    return currency?.value && cell.currency ? { ...cell, currency: currency.value } : cell;
  });
  const title = drafts[titleField]?.value ?? facts.title;
  cache.writeFragment({
    id: cache.identify(facts),
    fragment: RECORD_FACTS,
    fragmentName: 'RecordFacts',
    data: { ...facts, title, cells: cells ?? null },
  });
}

function drafted(cell: RecordCell, { value, label = null, hue = null }: Draft): RecordCell {
  return { ...cell, value: typeof cell.value === 'boolean' ? value === 'true' : value, label, hue };
}
