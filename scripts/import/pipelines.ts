import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { PipelineMapping } from './mapping.ts';

/** Makes the pipelines of a mapping, or brings them up to it. Throws an Error when a stage belongs to another pipeline. */
export async function importPipelines(tx: Tx, pipelines: PipelineMapping[]): Promise<void> {
  for (const { id, name, stages } of pipelines) {
    await tx.execute(sql`
      insert into sales.pipeline (id, name, position)
      values (${id}, ${JSON.stringify(name)}::jsonb, (select coalesce(max(position), 0) + 1 from sales.pipeline))
      on conflict (id) do update set name = excluded.name`);
    const ids = stages.map((stage) => stage.id);
    const [taken] = await tx.execute<{ id: string; pipeline_id: string }>(sql`
      select id, pipeline_id from sales.stage where id = any (${sql.param(ids)}::text[]) and pipeline_id <> ${id} limit 1`);
    if (taken)
      throw new Error(`The stage ${taken.id} belongs to the pipeline ${taken.pipeline_id}; call yours something else`);
    const rows = stages.map((stage, place) => ({ ...stage, hue: stage.hue ?? null, position: place + 1 }));
    await tx.execute(sql`
      insert into sales.stage (id, pipeline_id, name, position, probability, kind, hue)
      select s.id, ${id}, s.name, s.position, s.probability, s.kind, s.hue
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) s (id text, name jsonb, position int, probability int, kind text, hue text)
      on conflict (id) do update set name = excluded.name, position = excluded.position, probability = excluded.probability,
        kind = excluded.kind, hue = excluded.hue`);
  }
}
