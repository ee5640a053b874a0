import { requireManager } from '#platform/access/manages.ts';
import { HUES } from '#platform/catalog/hues.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { eq, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Fault, fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import type { CreateStageInput, DeleteStageInput, UpdateStageInput } from '../generated/resolvers.ts';
import { checkedNames, newKey, pipelineOf, present } from './change-pipelines.ts';
import { type StageRow, stageTable } from './stage.table.ts';

type Values = Pick<CreateStageInput, 'probability' | 'hue' | 'rottingDays' | 'requiredFields'>;

const LONGEST_ROT = 3_650;
const CERTAIN = { WON: 100, LOST: 0 } as const;

/** Adds a stage after the open ones. Answers the pipeline's id. */
export async function createStage(tx: Tx, catalog: Catalog, input: CreateStageInput): Promise<string> {
  await requireManager(tx);
  const pipeline = await pipelineOf(tx, input.pipelineId, ['input', 'pipelineId']);
  const name = checkedNames(input.names);
  checkValues(catalog, input);
  const kind = input.kind ?? 'OPEN';
  const stages = await tx.select().from(stageTable).where(present(pipeline.id)).orderBy(stageTable.position);
  const open = stages.filter((stage) => stage.kind === 'OPEN').length;
  const id = newKey('s');
  await tx.insert(stageTable).values({
    id,
    pipelineId: pipeline.id,
    name,
    kind,
    position: stages.length + 1,
    probability: kind === 'OPEN' ? (input.probability ?? 50) : CERTAIN[kind],
    hue: input.hue ?? 'grey',
    rottingDays: input.rottingDays ?? null,
    requiredFields: [...(input.requiredFields ?? [])],
  });
  if (kind === 'OPEN') await place(tx, pipeline.id, id, open + 1);
  return pipeline.id;
}

/** Changes a stage; its potentials stay in it. Answers the pipeline's id. */
export async function updateStage(tx: Tx, catalog: Catalog, input: UpdateStageInput): Promise<string> {
  await requireManager(tx);
  const stage = await stageOf(tx, input.id, ['input', 'id']);
  checkValues(catalog, input);
  const kind = input.kind ?? stage.kind;
  if (kind !== stage.kind) await checkKindMayChange(tx, stage);
  const { hue, rottingDays, requiredFields, probability, names, position } = input;
  await tx
    .update(stageTable)
    .set({
      kind,
      probability: kind === 'OPEN' ? (probability ?? stage.probability) : CERTAIN[kind],
      ...(names && { name: checkedNames(names) }),
      ...(hue !== undefined && { hue }),
      ...(rottingDays !== undefined && { rottingDays }),
      ...(requiredFields && { requiredFields: [...requiredFields] }),
    })
    .where(eq(stageTable.id, stage.id));
  if (typeof position === 'number') await place(tx, stage.pipelineId, stage.id, position);
  return stage.pipelineId;
}

/** Takes a stage away; what stands in it goes to another stage. Answers the pipeline's id. */
export async function deleteStage(tx: Tx, { id, moveToId }: DeleteStageInput): Promise<string> {
  await requireManager(tx);
  const stage = await stageOf(tx, id, ['input', 'id']);
  await checkNotLast(tx, stage, ['input', 'id']);
  const target = moveToId ? await stageOf(tx, moveToId, ['input', 'moveToId']) : null;
  if (target?.id === stage.id) refuse('INVALID_VALUE', ['input', 'moveToId']);
  const count = await standingIn(tx, stage.id);
  if (count && !target) refuse('REQUIRED', ['input', 'moveToId']);
  if (target) await tx.execute(sql`select sales.empty_stage(${stage.id}, ${target.id})`);
  await tx.update(stageTable).set({ removedAt: sql`now()` }).where(eq(stageTable.id, stage.id));
  return stage.pipelineId;
}

async function stageOf(tx: Tx, id: string, path: string[]): Promise<StageRow> {
  const [row] = await tx.select().from(stageTable).where(eq(stageTable.id, id)).for('update');
  return row && !row.removedAt ? row : refuse('NOT_FOUND', path);
}

async function standingIn(tx: Tx, stage: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`select sales.standing_in(array[${stage}]) as count`);
  return row!.count;
}

async function checkKindMayChange(tx: Tx, stage: StageRow): Promise<void> {
  const count = await standingIn(tx, stage.id);
  if (count) refuse('STAGE_IN_USE', ['input', 'kind'], { count });
  await checkNotLast(tx, stage, ['input', 'kind']);
}

async function checkNotLast(tx: Tx, { id, pipelineId, kind }: StageRow, path: string[]): Promise<void> {
  const stages = await tx.select().from(stageTable).where(present(pipelineId));
  if (!stages.some((other) => other.id !== id && other.kind === kind)) refuse('LAST_OF_KIND', path);
}

function checkValues(catalog: Catalog, { probability, hue, rottingDays, requiredFields }: Values): void {
  const faults: Fault[] = [];
  const range = (name: string, value: number | null | undefined, minimum: number, maximum: number) => {
    if (typeof value === 'number' && (value < minimum || value > maximum))
      faults.push(fault('OUT_OF_RANGE', ['input', name], { minimum, maximum }));
  };
  range('probability', probability, 0, 100);
  range('rottingDays', rottingDays, 1, LONGEST_ROT);
  if (hue && !HUES.includes(hue)) faults.push(fault('INVALID_OPTION', ['input', 'hue']));
  const { fields } = catalog.byName.get('potentials')!;
  for (const [index, name] of (requiredFields ?? []).entries()) {
    const path = ['input', 'requiredFields', String(index)];
    const field = fields.find((one) => one.name === name);
    if (!field) faults.push(fault('UNKNOWN_FIELD', path, { field: name }));
    else if (!field.writable) faults.push(fault('NOT_WRITABLE', path));
  }
  if (faults.length) throw new Refusal(faults);
}

/** Puts a stage at a place, 1 the first, and numbers the others around it. */
async function place(tx: Tx, pipelineId: string, id: string, position: number): Promise<void> {
  const stages = await tx.select().from(stageTable).where(present(pipelineId)).orderBy(stageTable.position);
  const others = stages.filter((stage) => stage.id !== id).map((stage) => stage.id);
  const order = others.toSpliced(Math.min(Math.max(position, 1), others.length + 1) - 1, 0, id);
  await tx.execute(sql`
    update sales.stage s set position = o.place
    from unnest(${sql.param(order)}::text[]) with ordinality o (id, place) where o.id = s.id and s.position <> o.place`);
}
