import type { Actor } from '#platform/actor.ts';
import { readConfig } from '#platform/config.ts';
import { connect, type Database } from '#platform/database/connect.ts';
import { writing } from '#platform/database/session.ts';
import { createLog } from '#platform/log.ts';
import { startRun } from '#platform/runs/start-run.ts';
import { workRuns } from '#platform/runs/work-runs.ts';
import { startPlatform } from '#platform/start-platform.ts';
import { insights } from '../../../subgraphs/insights/index.ts';
import { editRecords } from '../../../subgraphs/insights/mass/mass-kinds.ts';
import { alternate } from '../alternate.ts';
import type { Bench } from '../bench.ts';
import { BENCH_SECRET, databaseWith } from '../measured-database.ts';

const RECORDS = 100_000;
const PEER = 'one bare UPDATE of the same column of the same rows, with the triggers of the table off';

/**
 * A mass edit of a hundred thousand potentials, from queueing the run to its last step: rows chosen by a condition, changed in the
 * name of a person below the policies and rules, with a line of history, an event and an outcome for each. The peer is what
 * nobody could use: the column set in one statement. In turns, each setting another value; the tables are vacuumed between.
 */
export const massEditBench: Bench = {
  name: 'mass edit',
  run: async () => {
    const measured = await databaseWith(RECORDS);
    const owner = connect(measured.url, { max: 1 });
    const config = readConfig({ SOLMU_SECRET: BENCH_SECRET, LOG_LEVEL: 'warn' });
    const { platform, close } = await startPlatform({ config, databaseUrl: measured.url, log: createLog('warn') });
    const database = platform.databaseOf(insights.name);
    const stop = workRuns({ platform, database }, [editRecords]);
    try {
      const actor = await anAdministrator(owner);
      let turn = 0;
      const tidy = async () => {
        for (const table of ['sales.potential', 'history.change', 'outbox.event', 'runs.outcome'])
          await owner.sql.unsafe(`vacuum analyze ${table}`);
        await owner.sql.unsafe('checkpoint');
      };
      await tidy();
      const { ours, peer, ratio } = await alternate(
        () => massEdit(database, owner, actor, `Ajosta ${turn++}`),
        () => bareUpdate(owner, `Suoraan ${turn++}`),
        { rounds: 3, warmup: 1, between: tidy },
      );
      return [
        {
          name: 'massEdit/update',
          value: ratio,
          unit: 'ratio',
          peer: `${(ours / 1_000).toFixed(1)} : ${(peer / 1_000).toFixed(1)} s; ${PEER}`,
          bound: { atMost: 2 },
        },
        { name: 'massEdit.rowsPerSecond', value: Math.round((RECORDS / ours) * 1_000), unit: 'rows a second' },
      ];
    } finally {
      await stop();
      await database.close();
      await close();
      await owner.close();
      await measured.close();
    }
  },
};

async function anAdministrator({ sql }: Database): Promise<Actor> {
  const [row] = await sql<{ id: string }[]>`select id from identity."user" where admin and active limit 1`;
  return { userId: row!.id, scopes: [], cause: 'ui' };
}

/** Queues a run and waits for its end. Throws when it has not changed every record. */
async function massEdit(database: Database, owner: Database, actor: Actor, nextStep: string): Promise<void> {
  const input = { where: { field: 'name', operator: 'NOT_EMPTY' }, values: { nextStep } };
  const id = await writing(database, actor, (tx) =>
    startRun(tx, actor, { kind: editRecords, module: 'potentials', input }),
  );
  for (;;) {
    const [run] = await owner.sql<
      { state: string; done: number; total: number }[]
    >`select state, done, total from runs.run where id = ${id}`;
    if (run!.state === 'DONE' && run!.done === run!.total && run!.done >= RECORDS) return;
    if (run!.state !== 'QUEUED' && run!.state !== 'RUNNING') throw new Error(`The run ended ${JSON.stringify(run)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function bareUpdate({ sql: owner }: Database, nextStep: string): Promise<unknown> {
  return owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update sales.potential set next_step = ${nextStep} where deleted_at is null`;
  });
}
