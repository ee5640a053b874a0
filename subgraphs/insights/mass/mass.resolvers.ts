import './mass.texts.ts';
import type { Tx } from '#platform/database/session.ts';
import type { RunRow } from '#platform/runs/run.table.ts';
import type { RunKind } from '#platform/runs/run-kind.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { runByUuid } from '../run/runs.ts';
import { catalogFor } from '../scope.ts';
import { inValues } from '../write/field-values.ts';
import { deleteManyRecords, editRecords, restoreManyRecords, tagRecords } from './mass-kinds.ts';
import { startMass, startMassEdit, startMassTag } from './start-mass.ts';

export const massResolvers: Resolvers = {
  Run: { fields: (run, _, context) => fieldsOf(context, run) },
  Mutation: {
    massEdit: (_, { input }, context) => started(context, (tx) => startMassEdit(context, tx, input)),
    massDelete: (_, { input }, context) => started(context, (tx) => startMass(context, tx, deleteManyRecords, input)),
    massTag: (_, { input }, context) => started(context, (tx) => startMassTag(context, tx, input)),
    massRestore: (_, { input }, context) => started(context, (tx) => startMass(context, tx, restoreManyRecords, input)),
  },
};

/** What insights does in the background. */
export const massKinds: RunKind[] = [editRecords, tagRecords, deleteManyRecords, restoreManyRecords];

async function started(context: Context, start: (tx: Tx) => Promise<string>) {
  const { uuid, errors } = await context.work(async (tx) => ({ uuid: await start(tx) }), inValues);
  return { run: uuid ? await runByUuid(context).load(uuid) : null, errors };
}

/** Fields that the reader may not read are not in the reader's catalog. */
async function fieldsOf(context: Context, { module, input }: RunRow) {
  const { values = {} } = input as { values?: object };
  const fields = (await catalogFor(context)).byName.get(module)?.fields ?? [];
  return fields.filter(({ name }) => name in values).map((field) => ({ ...field, module }));
}
