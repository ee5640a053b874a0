import './run.texts.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { toId } from '#platform/id.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { cancelRun } from './cancel-run.ts';
import { errorsOfOutcome, outcomesOf, recordOfOutcome } from './outcomes.ts';
import { runProgressed } from './run-progressed.ts';
import { runByUuid, runsOf } from './runs.ts';
import { undoableUntil, undoRun } from './undo-run.ts';

export const runResolvers: Resolvers = {
  Run: {
    __resolveReference: ({ id }, context) => byId(runByUuid, context, 'run', id),
    id: ({ id }) => toId('run', id),
    handled: ({ done, unchanged, refused }) => done + unchanged + refused,
    by: ({ actorId }) => userReference(actorId),
    undoableUntil: (run) => undoableUntil(run),
    undoOf: ({ undoOf }, _, context) => (undoOf ? runByUuid(context).load(undoOf) : null),
    undoneBy: ({ undoneBy }, _, context) => (undoneBy ? runByUuid(context).load(undoneBy) : null),
    outcomes: (run, page, context) => refusable(context.language, () => outcomesOf(context, run, page)),
  },
  RunOutcome: {
    row: ({ place }) => place + 1,
    record: (outcome, _, context) => recordOfOutcome(context, outcome),
    errors: (outcome, _, context) => errorsOfOutcome(context, outcome),
  },
  RunEvent: { run: ({ run }, _, context) => runByUuid(context).load(run) },
  Query: {
    run: (_, { id }, context) => byId(runByUuid, context, 'run', id),
    myRuns: (_, page, context) => refusable(context.language, () => runsOf(context, page)),
  },
  Mutation: {
    cancelRun: async (_, { input }, context) => {
      const { errors } = await context.work(async (tx) => {
        await cancelRun(tx, input.id);
        return {};
      });
      return { run: await byId(runByUuid, context, 'run', input.id), errors };
    },
    undoRun: async (_, { input }, context) => {
      const { uuid, errors } = await context.work(async (tx) => ({ uuid: await undoRun(context, tx, input.id) }));
      return { run: uuid ? await runByUuid(context).load(uuid) : null, errors };
    },
  },
  Subscription: {
    runProgressed: { subscribe: (_, { id, after }, context) => runProgressed(context, id, after) },
  },
};
