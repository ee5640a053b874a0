import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { insertRecord, setDeleted, updateRecord, type Values } from '#platform/catalog/write-record.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { PathOf } from '#platform/errors/database-faults.ts';
import { fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import { toId, toUuid } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { ConversionChoiceInput, ConvertLeadInput } from '../../generated/resolvers.ts';
import { leads } from '../lead.module.ts';
import { type Plan, type PlannedPart, planConversion } from './plan-conversion.ts';
import type { PartName } from './rules.ts';

const INPUTS = { accounts: 'account', contacts: 'contact', potentials: 'potential' } as const;

/** Where the conversion has come to: the database's own rules name fields, and this tells of which part. */
export interface At {
  part: PartName | null;
}

/** Paths of faults: fields stand among the values of their part, the lead's own beside. */
export function pathsAt(at: At): PathOf {
  return (field) => {
    if (!at.part) return ['input', field === 'version' ? 'version' : 'id'];
    return field === 'id' ? ['input', INPUTS[at.part]] : ['input', INPUTS[at.part], 'values', field];
  };
}

/**
 * Makes of a lead what was chosen, in one transaction: records, links, discussion, the lead's own status. Refuses with NOT_FOUND,
 * FORBIDDEN, STALE_VERSION, ALREADY_CONVERTED, AMBIGUOUS_MATCH, NOTHING_TO_MAKE, NOT_EDITABLE, and the faults of what is made.
 */
export async function convertLead(tx: Tx, context: Context, catalog: Catalog, input: ConvertLeadInput, at: At) {
  const plan = await planned(tx, context, catalog, input);
  const became: Partial<Record<PartName, string>> = {};
  const owners: { part: PartName; owner: string }[] = [];
  const made: string[] = [];
  for (const part of plan.parts) {
    at.part = part.module;
    const choice = chosen(part, input[INPUTS[part.module]]);
    if (choice === null) continue;
    if (typeof choice === 'string') {
      became[part.module] = await existing(tx, catalog, part.module, choice);
      continue;
    }
    const { owner, ...values } = { ...choice, ...linksTo(catalog, part.module, became) } as Values & { owner?: string };
    const own = await staysInSight(tx, part.module, owner);
    const module = catalog.byName.get(part.module)!;
    const uuid = await insertRecord(tx, catalog, module, own ? { ...values, owner } : values, pathsAt(at));
    if (!own) owners.push({ part: part.module, owner: owner! });
    became[part.module] = uuid;
    made.push(uuid);
  }
  at.part = null;
  if (!Object.keys(became).length) refuse('NOTHING_TO_MAKE', ['input']);
  const [conversion] = await tx.execute<{ id: string }>(sql`
    insert into sales.conversion (lead_id, account_id, contact_id, potential_id, made, status_before, actor)
    values (${plan.uuid}, ${became.accounts ?? null}, ${became.contacts ?? null}, ${became.potentials ?? null},
      ${sql.param(made)}::uuid[], ${plan.status}, ${context.actor!.userId}) returning id`);
  await carryOver(tx, plan.uuid, [became.potentials, became.accounts, became.contacts], conversion!.id);
  if (became.contacts) await carryMembers(tx, plan.uuid, became.contacts, conversion!.id);
  await tx.execute(sql`select sales_public.update_lead(${plan.uuid}, ${plan.version}, '{"status": "converted"}')`);
  await tx.execute(sql`select catalog.lock(${plan.uuid}, true)`);
  for (const { part, owner } of owners) {
    at.part = part;
    await giveAway(tx, catalog, part, became[part]!, owner, pathsAt(at));
  }
  at.part = null;
  if (input.deleteLead ?? plan.deletesLead) await setDeleted(tx, leads, input.id, true);
  return { uuid: plan.uuid, conversionId: conversion!.id };
}

/** The plan of a lead that the actor may convert as it is; others wait until this is done. */
async function planned(
  tx: Tx,
  { language }: Context,
  catalog: Catalog,
  { id, version }: ConvertLeadInput,
): Promise<Plan> {
  const uuid = toUuid(leads.prefix, id) ?? refuse('NOT_FOUND', ['input', 'id']);
  await tx.execute(sql`select 1 from sales.lead where id = ${uuid} for update`);
  const plan = (await planConversion(tx, catalog, uuid, language)) ?? refuse('NOT_FOUND', ['input', 'id']);
  const [lead] = await tx.execute<{ may: boolean; converted: boolean }>(sql`
    select access.may('edit', ${uuid}) as may,
      exists (select from sales.conversion where lead_id = ${uuid} and undone_at is null) as converted`);
  if (lead!.converted) refuse('ALREADY_CONVERTED', ['input', 'id']);
  if (!lead!.may) refuse('FORBIDDEN', ['input', 'id']);
  if (plan.version !== version) refuse('STALE_VERSION', ['input', 'version']);
  return plan;
}

/** What to do about a part: values of a new record, the id of one that is there, or null. */
function chosen(part: PlannedPart, choice: ConversionChoiceInput | null | undefined): Values | string | null {
  const input = INPUTS[part.module];
  if (choice?.existingId) return choice.existingId;
  if (choice?.make == null) {
    if (!part.makes && !choice?.values?.length) return null;
    if (part.ambiguous) refuse('AMBIGUOUS_MATCH', ['input', input]);
    if (part.match) return toId(PREFIXES[part.module], part.match.uuid);
  } else if (!choice.make) return null;
  const given = choice?.values ?? [];
  const fixed = new Set(part.values.filter(({ editable }) => !editable).map(({ field }) => field));
  const faults = given
    .filter(({ field }) => fixed.has(field))
    .map(({ field }) => fault('NOT_EDITABLE', ['input', input, 'values', field]));
  if (faults.length) throw new Refusal(faults);
  return Object.fromEntries([
    ...part.values.map(({ field, value }) => [field, value]),
    ...given.map(({ field, value }) => [field, value ?? null]),
  ]);
}

const PREFIXES: Record<PartName, string> = { accounts: 'acc', contacts: 'con', potentials: 'pot' };

async function existing(tx: Tx, catalog: Catalog, part: PartName, id: string): Promise<string> {
  const path = ['input', INPUTS[part], 'existingId'];
  const uuid = toUuid(catalog.byName.get(part)!.prefix, id) ?? refuse('INVALID_ID', path);
  const [seen] = await tx.execute(sql`select 1 from catalog.record where id = ${uuid} and module = ${part}`);
  return seen ? uuid : refuse('NOT_FOUND', path);
}

/** A contact works for the account, a potential is with both, as far as the actor may say so. */
function linksTo(catalog: Catalog, part: PartName, became: Partial<Record<PartName, string>>): Values {
  const links = { account: became.accounts, contact: part === 'potentials' ? became.contacts : undefined };
  if (part === 'accounts') return {};
  const { fields } = catalog.byName.get(part)!;
  return Object.fromEntries(
    Object.entries(links).flatMap(([name, uuid]) => {
      const field = fields.find((one) => one.name === name);
      return uuid && field?.writable ? [[name, toId(catalog.byName.get(field.relatedModule!)!.prefix, uuid)]] : [];
    }),
  );
}

/** Whether a record of this owner's would be the actor's to see; what is wrong with an owner is told when it is written. */
async function staysInSight(tx: Tx, part: PartName, owner: string | undefined): Promise<boolean> {
  const uuid = owner ? (toUuid('usr', owner) ?? toUuid('grp', owner)) : null;
  if (!uuid) return true;
  const [row] = await tx.execute<{ sees: boolean }>(sql`select access.reads_of_owner(${part}, ${uuid}) as sees`);
  return row!.sees;
}

/** Last, since what is given away is no longer the actor's to link or to talk about. */
async function giveAway(tx: Tx, catalog: Catalog, part: PartName, uuid: string, owner: string, pathOf: PathOf) {
  const module = catalog.byName.get(part)!;
  await updateRecord(tx, catalog, module, { id: toId(module.prefix, uuid), version: 1, values: { owner } }, pathOf);
}

/** The discussion goes to the first of these that the actor may edit; where there is none, it stays. */
async function carryOver(tx: Tx, lead: string, targets: (string | undefined)[], turn: string): Promise<void> {
  const ids = targets.filter((target) => target !== undefined);
  const [target] = await tx.execute<{ id: string }>(sql`
    select t.id from unnest(${sql.param(ids)}::uuid[]) with ordinality t (id, place)
    where access.may('edit', t.id) order by t.place limit 1`);
  if (target) await tx.execute(sql`select activities_public.carry_over(${lead}, ${target.id}, ${turn})`);
}

/** Campaigns go on to reach the person, as the contact; where that is not the actor's to edit, they stay the lead's. */
async function carryMembers(tx: Tx, lead: string, contact: string, turn: string): Promise<void> {
  const [row] = await tx.execute<{ may: boolean }>(sql`select access.may('edit', ${contact}) as may`);
  if (row!.may) await tx.execute(sql`select marketing_public.carry_members(${lead}, ${contact}, ${turn})`);
}
