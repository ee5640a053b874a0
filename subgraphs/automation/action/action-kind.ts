import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Database } from '#platform/database/connect.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Fault } from '#platform/errors/user-error.ts';
import type { Platform } from '#platform/platform.ts';
import type { RuleActionInput } from '../generated/resolvers.ts';
import type { Action, AutomationRuleRow } from '../rule/rule.table.ts';

/** What an action is checked against. */
export interface CheckPlace {
  catalog: Catalog;
  module: Module;
  /** Where people and records are looked up that it names; null checks what the catalog alone can tell. */
  tx: Tx | null;
}

/** A record that a rule acts on. */
export interface Acting {
  /** The line of the log that tells of it. */
  run: string;
  record: string;
  /** Who made the change; null where that was nobody. */
  actor: string | null;
}

/** Where a rule acts, in the company's name. */
export interface ActPlace extends CheckPlace {
  tx: Tx;
  platform: Platform;
  database: Database;
  rule: AutomationRuleRow;
  /** Which of the rule's actions it is. */
  index: number;
}

/** What became of an action on one record. */
export interface ActionOutcome {
  /** SKIPPED is left undone for a reason that is as it should be; `faults` tell it. */
  outcome: 'DONE' | 'UNCHANGED' | 'SKIPPED' | 'REFUSED';
  faults: Fault[];
  /** Fields that were set, and to what. */
  values?: { field: string; value: string | null }[];
  /** Who was told, by names and addresses. */
  receivers?: string[];
  /** What they were told; of a campaign its name. */
  text?: string;
  /** UUID of what a webhook's endpoint is sent. */
  delivery?: string;
}

/**
 * A kind of action: declared in one file, listed in `kinds.ts`. Each record's outcome stands by itself, so that one that is
 * refused stops no other; the work of all is done in a number of statements that does not grow with them.
 */
export interface ActionKind<Name extends keyof Action = keyof Action> {
  name: Name;
  /** Refuses what could not be done, with paths below `path`; answers what is stored. */
  check(
    place: CheckPlace,
    given: NonNullable<RuleActionInput[Name]>,
    path: string[],
  ): Promise<NonNullable<Action[Name]>>;
  /** Does it; answers by the record's UUID. */
  perform(place: ActPlace, action: NonNullable<Action[Name]>, records: Acting[]): Promise<Map<string, ActionOutcome>>;
}
