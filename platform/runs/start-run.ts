import { sql } from '#platform/database/drizzle.ts';
import type { Actor } from '../actor.ts';
import type { Tx } from '../database/session.ts';
import type { RunRow } from './run.table.ts';
import type { RunKind } from './run-kind.ts';

/** What is to be done by a run. */
export interface NewRun {
  kind: RunKind;
  module: string;
  /** What the kind needs to know, as JSON. */
  input: unknown;
}

/** Queues a run in the actor's name; it begins as soon as the transaction is done. Answers its UUID. */
export function startRun(tx: Tx, actor: Actor, { kind, module, input }: NewRun): Promise<string> {
  return queue(tx, actor, { kind: kind.name, module, input, reversible: Boolean(kind.undo), undoOf: null });
}

/** Queues a run that takes another back, in the actor's name; answers its UUID. */
export async function startUndo(tx: Tx, actor: Actor, { id, kind, module, input }: RunRow): Promise<string> {
  const undo = await queue(tx, actor, { kind, module, input, reversible: false, undoOf: id });
  await tx.execute(sql`update runs.run set undone_by = ${undo} where id = ${id}`);
  return undo;
}

async function queue(
  tx: Tx,
  { userId, scopes }: Actor,
  { kind, module, input, reversible, undoOf }: Pick<RunRow, 'kind' | 'module' | 'input' | 'reversible' | 'undoOf'>,
): Promise<string> {
  const [run] = await tx.execute<{ id: string }>(sql`
    insert into runs.run (kind, module, actor_id, scopes, input, reversible, undo_of)
    values (${kind}, ${module}, ${userId}, ${sql.param(scopes)}::text[], ${JSON.stringify(input)}::jsonb, ${reversible}, ${undoOf})
    returning id`);
  await tellOfRun(tx, { id: run!.id, module, actorId: userId }, 'QUEUED');
  return run!.id;
}

/** Says in the outbox that a run has come on: wakes those who work it, and those who watch it. */
export async function tellOfRun(
  tx: Tx,
  { id, module, actorId }: { id: string; module: string; actorId: string },
  kind: 'QUEUED' | 'PROGRESS' | 'ENDED',
): Promise<void> {
  const payload = JSON.stringify({ run: id, receiver: actorId });
  await tx.execute(sql`select outbox.emit('run', ${module}, null, ${kind}, ${payload}::jsonb)`);
}
