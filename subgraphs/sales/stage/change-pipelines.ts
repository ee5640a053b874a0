import { requireManager } from '#platform/access/manages.ts';
import { and, eq, isNull, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import type { CreatePipelineInput, NamesInput, UpdatePipelineInput } from '../generated/resolvers.ts';
import { type PipelineRow, pipelineTable, stageTable } from './stage.table.ts';

const LONGEST_NAME = 100;

/** A name in every language. Refuses REQUIRED and TOO_LONG at the language. */
export function checkedNames(names: NamesInput) {
  const given = { fi: names.fi.trim(), en: names.en.trim() };
  const faults = (['fi', 'en'] as const).flatMap((language) => {
    const path = ['input', 'names', language];
    const { length } = given[language];
    if (!length) return [fault('REQUIRED', path)];
    return length > LONGEST_NAME ? [fault('TOO_LONG', path, { max: LONGEST_NAME, length })] : [];
  });
  if (faults.length) throw new Refusal(faults);
  return given;
}

export async function pipelineOf(tx: Tx, id: string, path = ['input', 'id']): Promise<PipelineRow> {
  const [row] = await tx.select().from(pipelineTable).where(eq(pipelineTable.id, id)).for('update');
  return row ?? refuse('NOT_FOUND', path);
}

/** What a pipeline begins with. */
const FIRST_STAGES = [
  { kind: 'OPEN', name: { fi: 'Kartoitus', en: 'Mapping' }, probability: 10, hue: 'blue' },
  { kind: 'WON', name: { fi: 'Voitettu', en: 'Won' }, probability: 100, hue: 'green' },
  { kind: 'LOST', name: { fi: 'Hävitty', en: 'Lost' }, probability: 0, hue: 'red' },
] as const;

/** An id that nothing else has, as stages and pipelines have them. */
export function newKey(letter: string): string {
  return letter + crypto.randomUUID().replaceAll('-', '');
}

export async function createPipeline(tx: Tx, { names }: CreatePipelineInput): Promise<string> {
  await requireManager(tx);
  const id = newKey('p');
  const name = checkedNames(names);
  await tx.insert(pipelineTable).values({ id, name, position: sql`(select max(position) + 1 from sales.pipeline)` });
  await tx.insert(stageTable).values(
    FIRST_STAGES.map((stage, index) => ({
      ...stage,
      id: newKey('s'),
      pipelineId: id,
      position: index + 1,
      requiredFields: stage.kind === 'LOST' ? ['lossReason'] : [],
    })),
  );
  return id;
}

export async function updatePipeline(tx: Tx, { id, names, position }: UpdatePipelineInput): Promise<string> {
  await requireManager(tx);
  await pipelineOf(tx, id);
  if (names)
    await tx
      .update(pipelineTable)
      .set({ name: checkedNames(names) })
      .where(eq(pipelineTable.id, id));
  if (typeof position === 'number') {
    // Renumbered whole, so that places stay 1, 2, 3.
    await tx.execute(sql`
      update sales.pipeline p set position = o.place from (
        select id, row_number() over (order by case when id = ${id} then ${position}::int - 0.5 else position end) as place
        from (select id, row_number() over (order by position) as position from sales.pipeline where id <> ${id}
              union all select ${id}, 0) r
      ) o where o.id = p.id`);
  }
  return id;
}

export async function deletePipeline(tx: Tx, id: string): Promise<void> {
  await requireManager(tx);
  await pipelineOf(tx, id);
  const others = await tx.execute(sql`select 1 from sales.pipeline where id <> ${id}`);
  if (!others.length) refuse('LAST_PIPELINE', ['input', 'id']);
  const [standing] = await tx.execute<{ count: number }>(sql`
    select sales.standing_in(array(select s.id from sales.stage s where s.pipeline_id = ${id})) as count`);
  if (standing!.count) refuse('PIPELINE_IN_USE', ['input', 'id'], { count: standing!.count });
  // What once stood in its stages is told by their names: they go on, removed, in the first pipeline.
  await tx.execute(sql`
    update sales.stage set removed_at = coalesce(removed_at, now()),
      pipeline_id = (select p.id from sales.pipeline p where p.id <> ${id} order by p.position limit 1) where pipeline_id = ${id}`);
  await tx.delete(pipelineTable).where(eq(pipelineTable.id, id));
}

/** Stages that a pipeline has now. */
export const present = (pipelineId: string) => and(eq(stageTable.pipelineId, pipelineId), isNull(stageTable.removedAt));
