import type { Module } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { viewOf } from '#platform/query/source.ts';
import type { DryRunAutomationRuleInput } from '../generated/resolvers.ts';

const MOST = 50;
const SOME = 10;

/** A record to try a rule on. */
export type Chosen = { record: string; version: number };

/** The record that was asked for, or the last changed ones. Refuses with NOT_FOUND and OUT_OF_RANGE. */
export async function chooseRecords(
  tx: Tx,
  module: Module,
  { recordId, last }: DryRunAutomationRuleInput,
): Promise<Chosen[]> {
  const count = last ?? SOME;
  if (count < 1 || count > MOST) refuse('OUT_OF_RANGE', ['input', 'last'], { minimum: 1, maximum: MOST });
  const uuid = recordId ? (toUuid(module.prefix, recordId) ?? refuse('NOT_FOUND', ['input', 'recordId'])) : null;
  const rows = await tx.execute<Chosen>(sql`
    select t.id as record, t.version from ${viewOf(module)} t
    where ${uuid ? sql`t.id = ${uuid}` : sql`true`} order by t.modified_at desc, t.id desc limit ${count}`);
  if (uuid && !rows.length) refuse('NOT_FOUND', ['input', 'recordId']);
  return [...rows];
}
