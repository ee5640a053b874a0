import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { fault, refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { ActionKind, ActionOutcome } from './action-kind.ts';

/** Makes the record, a contact or a lead, a member of a campaign; who has unsubscribed from it stays out. */
export const addToCampaign = ofCampaign(
  'addToCampaign',
  (campaign, persons) => sql`marketing_public.add_to_campaign(${campaign}, ${persons}, 'workflow', null)`,
);

/** Removes the record from a campaign; who has unsubscribed from it is still remembered there. */
export const removeFromCampaign = ofCampaign(
  'removeFromCampaign',
  (campaign, persons) => sql`marketing_public.remove_from_campaign(${campaign}, ${persons})`,
);

type Call = (campaign: string, persons: ReturnType<typeof sql>) => ReturnType<typeof sql>;

/** Modules whose records campaigns take. */
const PERSONS = ['contacts', 'leads'];

function ofCampaign<Name extends 'addToCampaign' | 'removeFromCampaign'>(name: Name, call: Call): ActionKind<Name> {
  return {
    name,
    check: async ({ tx, module }, { campaignId }, path) => {
      const at = [...path, 'campaignId'];
      if (!PERSONS.includes(module.name)) refuse('NOT_FOR_MODULE', at);
      if (!campaignId) refuse('REQUIRED', at);
      if (tx && !(await campaignIn(tx, campaignId))) refuse('NOT_FOUND', at);
      return { campaignId };
    },
    perform: async ({ tx }, { campaignId }, records) => {
      const campaign = (await campaignIn(tx, campaignId)) ?? refuse('NOT_FOUND', ['campaignId']);
      if (!campaign.active) {
        return new Map(records.map(({ record }) => [record, skipped(campaign.name, 'RULE_CAMPAIGN_INACTIVE')]));
      }
      const persons = sql`${sql.param(records.map(({ record }) => record))}::uuid[]`;
      const lines = await tx.execute<{ person: string; fate: string }>(
        sql`select person, fate from ${call(campaign.id, persons)}`,
      );
      return new Map(lines.map(({ person, fate }) => [person, outcomeOf(campaign.name, fate)]));
    },
  };
}

type Campaign = { id: string; name: string; active: boolean };

async function campaignIn(tx: Tx, id: string): Promise<Campaign | undefined> {
  const uuid = toUuid('cmp', id);
  if (!uuid) return undefined;
  const [campaign] = await tx.execute<Campaign>(
    sql`select id, name, active from marketing_public.campaign where id = ${uuid}`,
  );
  return campaign;
}

function skipped(name: string, key: string): ActionOutcome {
  return { outcome: 'SKIPPED', faults: [fault(key.replace('RULE_', ''), ['campaignId'], undefined, key)], text: name };
}

function outcomeOf(name: string, fate: string): ActionOutcome {
  switch (fate) {
    case 'ADDED':
    case 'RESTORED':
    case 'REMOVED':
      return { outcome: 'DONE', faults: [], text: name };
    case 'ALREADY':
    case 'NOT_MEMBER':
      return { outcome: 'UNCHANGED', faults: [], text: name };
    case 'UNSUBSCRIBED':
      return skipped(name, 'RULE_UNSUBSCRIBED');
    case 'NO_ADDRESS':
      return skipped(name, 'RULE_NO_ADDRESS');
    default:
      return { outcome: 'REFUSED', faults: [fault(fate, ['campaignId'])], text: name };
  }
}
