import { expect } from 'vitest';
import { SYSTEM } from '#platform/actor.ts';
import { consume } from '#platform/changes/consume.ts';
import { eventsAfter } from '#platform/changes/outbox.ts';
import { writing } from '#platform/database/session.ts';
import { toUuid } from '#platform/id.ts';
import { aPerson, moduleDefault, type Person } from '#tests/people.ts';
import type { World } from '#tests/world.ts';
import { actOnChanges } from '../run/act-on-changes.ts';

const CREATE = `mutation ($input: CreateAutomationRuleInput!) { createAutomationRule(input: $input) { rule { id version } errors { code path } } }`;
const DEAL = `mutation ($input: CreatePotentialInput!) { createPotential(input: $input) { potential { id } errors { code path } } }`;
const CHANGE = `mutation ($input: UpdatePotentialInput!) { updatePotential(input: $input) { potential { version } errors { code path } } }`;
const LOG = `query ($ruleId: ID, $outcomes: [RuleOutcome!]) { automationRuns(ruleId: $ruleId, outcomes: $outcomes, first: 200) { edges { node {
  ruleName outcome depth record { id } at actions { kind outcome values { field label value } receivers text errors { code path message } } } } } }`;

/** An administrator and a seller in an installation whose rules work. */
export type Workshop = Awaited<ReturnType<typeof aWorkshop>>;

/** Opens a workshop; `stop` ends the work. */
export async function aWorkshop(world: World) {
  const boss = await aPerson(world.sql, 'Bertta Boss', { admin: true });
  const aino = await aPerson(world.sql, 'Aino Aalto');
  await moduleDefault(world.sql, 'potentials', 'EDIT');
  const { database } = world.running.get('automation')!;
  const place = { database, platform: world.platform };
  let working = await consume(place, actOnChanges);

  const ask = async (subgraph: string, by: Person, source: string, variables: object = {}) => {
    const { data, errors } = await world.ask(subgraph, by.actor, source, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const potential = async (id: string) => {
    const [row] = await world.sql`
      select name, next_step, type, probability, description, amount::text, expected_close_date::text as closes, version, owner_id
      from sales.potential where id = ${toUuid('pot', id)!}`;
    return row!;
  };

  return {
    boss,
    aino,
    ask,
    potential,
    stop: () => working.stop(),
    /** Does something while no rule looks: all of it is there when they look again. */
    unseen: async (work: () => Promise<void>): Promise<void> => {
      await working.stop();
      await work();
      working = await consume(place, actOnChanges);
    },
    /** A rule on potentials; answers its id. */
    rule: async (input: object): Promise<string> => {
      const whole = { module: 'potentials', name: 'Sääntö', trigger: { on: 'CREATED_OR_CHANGED' }, ...input };
      const { createAutomationRule } = await ask('automation', boss, CREATE, { input: whole });
      expect(createAutomationRule.errors).toEqual([]);
      return createAutomationRule.rule.id;
    },
    /** A potential of Aino's; answers its id. */
    deal: async (values: object = {}): Promise<string> => {
      const { createPotential } = await ask('sales', aino, DEAL, { input: { name: 'Hissit', ...values } });
      expect(createPotential.errors).toEqual([]);
      return createPotential.potential.id;
    },
    change: async (id: string, values: object): Promise<void> => {
      const { version } = await potential(id);
      const { updatePotential } = await ask('sales', aino, CHANGE, { input: { id, version, ...values } });
      expect(updatePotential.errors).toEqual([]);
    },
    /** Waits until rules have acted on all that has been committed, also on what they did themselves. */
    settled: () =>
      expect
        .poll(
          async () => {
            const [left] = await world.sql<{ count: number }[]>`
              select count(*)::int as count from outbox.event e where e.topic = 'record'
                and (e.xid, e.seq) > (select c.xid, c.seq from outbox.consumer c where c.name = ${actOnChanges.name})`;
            return left!.count;
          },
          { timeout: 15_000 },
        )
        .toBe(0),
    /** The log, newest first. */
    log: async (selection: object = {}) => {
      const { automationRuns } = await ask('automation', boss, LOG, selection);
      return automationRuns.edges.map(({ node }: { node: object }) => node);
    },
    /** Hands the events of all records to the rules once more, as after a crash that lost the consumer's place. */
    again: async () => {
      const events = await eventsAfter(world.sql, { xid: '0', seq: '0' }, 5_000);
      const records = events.filter(({ topic }) => topic === 'record');
      await writing(database, SYSTEM, (tx) => actOnChanges.handle(tx, records, place));
      return records.length;
    },
    /** No rule works from here on. */
    rest: async () => void (await world.sql`update automation.rule set enabled = false`),
  };
}
