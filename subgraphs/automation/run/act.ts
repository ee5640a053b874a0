import '../action/action.texts.ts';
import postgres from 'postgres';
import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { type Database, isLost } from '#platform/database/connect.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { fault, Refusal } from '#platform/errors/user-error.ts';
import type { Platform } from '#platform/platform.ts';
import type { Acting, ActionOutcome, ActPlace } from '../action/action-kind.ts';
import { kindName, perform } from '../action/kinds.ts';
import type { Action, AutomationRuleRow } from '../rule/rule.table.ts';
import type { ActionLine } from './run.table.ts';

/** Where rules act. */
export interface Place {
  tx: Tx;
  platform: Platform;
  database: Database;
  catalog: Catalog;
  module: Module;
}

/** A reason for a rule to act on a record. */
export interface Occasion {
  record: string;
  /** What it is told from others by: once done, it is not done again. */
  occasion: string;
  /** Who made the change; null where that was nobody. */
  actor: string | null;
  /** The rules that have led to it, in order. */
  chain: string[];
}

/** So many rules may act in a chain, each set off by what the one before it did. */
const LONGEST_CHAIN = 5;

/**
 * Lets a rule act, on each occasion once: what has its mark is passed over, and marks stand or fall with what is done. A rule that
 * has acted in the same chain before, or that comes after too many others, is stopped, which the log tells.
 */
export async function act(place: Place, rule: AutomationRuleRow, occasions: Occasion[]): Promise<void> {
  for (const round of rounds(occasions)) {
    for (const alike of Map.groupBy(round, ({ chain }) => chain.join()).values()) {
      const { chain } = alike[0]!;
      const stopped = chain.includes(rule.id) || chain.length >= LONGEST_CHAIN;
      const records = await mark(place, rule, alike, stopped);
      if (!stopped && records.length) await actOn(place, rule, [...chain, rule.id], records);
    }
  }
}

/** A record comes once in a round, so that what is done of several occasions is done one after another. */
function rounds(occasions: Occasion[]): Occasion[][] {
  const all: Occasion[][] = [];
  const times = new Map<string, number>();
  for (const occasion of occasions) {
    const time = times.get(occasion.record) ?? 0;
    times.set(occasion.record, time + 1);
    all[time] = [...(all[time] ?? []), occasion];
  }
  return all;
}

/** Marks what is to be done as done; answers what had no mark. */
async function mark(
  { tx, platform }: Place,
  rule: AutomationRuleRow,
  occasions: Occasion[],
  stopped: boolean,
): Promise<Acting[]> {
  const now = platform.clock.now().toISOString();
  const rows = await tx.execute<{ run: string; record: string }>(sql`
    insert into automation.run (rule_id, record_id, module, occasion, outcome, depth, at)
    select ${rule.id}, o.record, ${rule.module}, o.occasion, ${stopped ? 'STOPPED' : 'DONE'}, ${occasions[0]!.chain.length}, ${now}
    from jsonb_to_recordset(${JSON.stringify(occasions)}::jsonb) o (record uuid, occasion text)
    on conflict (rule_id, record_id, occasion) do nothing returning id as run, record_id as record`);
  const actors = new Map(occasions.map(({ record, actor }) => [record, actor]));
  return rows.map((row) => ({ ...row, actor: actors.get(row.record) ?? null }));
}

async function actOn(place: Place, rule: AutomationRuleRow, chain: string[], records: Acting[]): Promise<void> {
  const lines = new Map<string, ActionLine[]>(records.map(({ record }) => [record, []]));
  await inTheName(place.tx, chain, async () => {
    for (const [index, action] of rule.actions.entries()) {
      const outcomes = await performed({ ...place, rule, index }, action, records);
      for (const [record, outcome] of outcomes) lines.get(record)!.push({ ...outcome, kind: kindName(action) });
    }
  });
  const told = records.map(({ run, record }) => {
    const actions = lines.get(record)!;
    return { run, actions, outcome: actions.some(({ outcome }) => outcome === 'REFUSED') ? 'REFUSED' : 'DONE' };
  });
  await place.tx.execute(sql`
    update automation.run r set outcome = t.outcome, actions = t.actions
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) t (run uuid, outcome text, actions jsonb) where r.id = t.run`);
}

/** What is changed meanwhile is told to be the last rule's act, and which rules have led to it. */
async function inTheName(tx: Tx, chain: string[], work: () => Promise<void>): Promise<void> {
  await tx.execute(sql`
    select set_config('solmu.cause', 'automation', true), set_config('solmu.chain', ${`{${chain.join()}}`}, true)`);
  await work();
  await tx.execute(sql`select set_config('solmu.cause', 'system', true), set_config('solmu.chain', '', true)`);
}

/** An action that fails for a reason of its own stops neither the others nor those of other rules. */
async function performed(place: ActPlace, action: Action, records: Acting[]): Promise<Map<string, ActionOutcome>> {
  try {
    return await place.tx.transaction((tx) => perform({ ...place, tx }, action, records));
  } catch (error) {
    if (isPassing(error)) throw error;
    const faults = error instanceof Refusal ? error.faults : [fault('ACTION_FAILED', ['actions'])];
    if (!(error instanceof Refusal)) place.platform.log.error({ err: error, rule: place.rule.id }, 'an action failed');
    return new Map(records.map(({ record }) => [record, { outcome: 'REFUSED', faults }]));
  }
}

/** Connections lost, transactions in each other's way, a server that is full: what may go well the next time. */
const PASSING = /^(08|40|53|55|57|58)/;

function isPassing(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return isLost(error) || (cause instanceof postgres.PostgresError && PASSING.test(cause.code));
}
